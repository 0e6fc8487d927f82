import path from 'node:path';
import { convertHtml } from '../../../src/plugins/front-matter-import/core/convert/convert-html';
import { cleanHtml } from '../../../src/plugins/front-matter-import/core/clean/clean-html';
import { readSiteRules } from '../../../src/plugins/front-matter-import/core/clean/site/read-site-rules';
import {
  rulesFor,
  type SiteRules,
} from '../../../src/plugins/front-matter-import/core/clean/site/site-rules';
import {
  ALL_EVIDENCE,
  NO_EVIDENCE,
} from '../../../src/plugins/front-matter-import/core/clean/switches';
import { readRuleFiles } from '../../../src/plugins/front-matter-import/server/src/rules/read-rule-files';

const FILES = readRuleFiles(path.join(__dirname, '../../..'));

function cleaned(html: string, rules: SiteRules[], switches = ALL_EVIDENCE) {
  const { tree, fields, stripped } = cleanHtml(html, {
    title: null,
    switches,
    rules,
    author: null,
    templates: null,
    own: [],
  });
  const text = convertHtml(tree, fields)
    .blocks.map((block) => block.text)
    .join('\n');
  return { text, fields, stripped };
}

describe('the rules for sites that come with the plugin', () => {
  const cases = FILES.flatMap((rules) =>
    rules.tests.map((test) => ({ name: rules.name, rules, test })),
  );

  it('have a test each', () => {
    expect(FILES.length).toBeGreaterThan(0);
    expect(FILES.filter(({ tests }) => tests.length === 0)).toEqual([]);
  });

  it.each(cases)('$name does what its test says', ({ rules, test }) => {
    const { text, fields } = cleaned(test.in, [rules]);
    expect(text).toBe(test.out);
    expect(fields).toMatchObject(test.fields);
  });
});

const rulesOf = (extra: object): SiteRules =>
  readSiteRules(
    { match: { hosts: ['hill.example'] }, ...JSON.parse(JSON.stringify(extra)) },
    'hill',
  );

describe('rules for a site', () => {
  const PROSE = '<p>书店在山城的半坡上，店主每天八点开门。</p>';

  it('are found by host, author and path of categories', () => {
    const all = [
      readSiteRules(
        { match: { hosts: ['hill.example'], authors: ['山城'], categories: ['News/Hill'] } },
        'hill',
      ),
    ];
    const post = { link: null, author: '', categories: [] };
    const find = (about: object) => rulesFor({ ...post, ...about }, all).length;
    expect(find({ link: 'https://www.hill.example/1' })).toBe(1);
    expect(find({ link: 'https://uphill.example/1' })).toBe(0);
    expect(find({ author: '山城' })).toBe(1);
    expect(find({ categories: [['News', 'Hill', 'Books']] })).toBe(1);
    expect(find({ categories: [['News', 'Hillside']] })).toBe(0);
    expect(find({})).toBe(0);
  });

  it('strip what a selector or a pattern names, and say why', () => {
    const rules = rulesOf({
      strip: [
        { selector: '.box', reason: 'is a box' },
        { pattern: '^店员：(?<value>.+)$', reason: 'names the clerk', field: 'editor' },
      ],
    });
    const { text, stripped, fields } = cleaned(
      `<div class="box">盒子里的字</div>${PROSE}<p>店员：小红</p>${PROSE}`,
      [rules],
    );
    expect(text).not.toMatch(/盒子|店员/);
    expect(fields.editor).toBe('小红');
    expect(stripped.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['site:hill', 'is a box'],
      ['site:hill', 'names the clerk'],
    ]);
  });

  it('keep what they say is kept, against all other rules', () => {
    const html = `${PROSE}<div class="related">看这里</div><p>责任编辑：小明</p>`;
    expect(cleaned(html, []).stripped).toHaveLength(2);
    const rules = rulesOf({ keep: [{ selector: '.related' }, { pattern: '^责任编辑' }] });
    expect(cleaned(html, [rules]).stripped).toEqual([]);
  });

  it('never keep a script', () => {
    const rules = rulesOf({ keep: [{ selector: '.all' }] });
    const html = `<div class="all">${PROSE}<script>track()</script></div>`;
    expect(cleaned(html, [rules]).stripped.map(({ rule }) => rule)).toEqual(['script']);
  });

  it('can be the only ones that judge', () => {
    const html = `${PROSE}<p>责任编辑：小明</p>`;
    expect(cleaned(html, [rulesOf({ generic: false })]).stripped).toEqual([]);
  });

  it('do nothing when they are switched off', () => {
    const rules = rulesOf({ strip: [{ pattern: '书店', reason: 'speaks of a shop' }] });
    expect(cleaned(PROSE, [rules], { ...NO_EVIDENCE, language: true }).stripped).toEqual([]);
  });

  it.each([
    [{ strip: [{ reason: 'r' }] }, '`strip[0]` needs a `selector` or a `pattern`'],
    [{ strip: [{ selector: 'p[', reason: 'r' }] }, '`strip[0].selector` is no CSS selector'],
    [{ strip: [{ pattern: '(', reason: 'r' }] }, '`strip[0].pattern` is no regular expression'],
    [{ strip: [{ pattern: 'a' }] }, '`strip[0]` needs a `reason`'],
    [{ strip: [{ pattern: 'a', reason: 'r', where: 'top' }] }, '`strip[0].where` must be one of'],
    [{ stirp: [] }, '`stirp` is not known here'],
    [{ keep: 'all' }, '`keep` must be a list'],
    [{ tests: [{ in: 'a' }] }, '`tests[0]` needs `in`'],
    [{ generic: 'no' }, '`generic` must be'],
  ])('that are wrong (%j) are refused, naming the key', (extra, message) => {
    expect(() => rulesOf(extra)).toThrow(message);
  });
});
