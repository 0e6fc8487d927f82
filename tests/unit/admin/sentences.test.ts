import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { translatorOf } from '../../../src/plugins/front-matter-import/admin/src/sentences/translator';

const PLUGIN = 'src/plugins/front-matter-import';

describe('a translator of sentences', () => {
  const says = translatorOf({
    'names the editor': '标明编辑',
    'repeats the title': '重复了标题',
    'The link `{0}` stays: the file {1}': '链接 `{0}` 保留：文件{1}',
    'is not there.': '不存在。',
    'stands in {0} of {1} posts': '在 {1} 篇中的 {0} 篇里',
    'has `<{0}>` (a+b)': '含有 `<{0}>`（a+b）',
    '{0} is wrong': '{0} 有误',
    '{0} is wrong in line {1}': '第 {1} 行的 {0} 有误',
  });

  it.each([
    ['names the editor', '标明编辑'],
    ['stands in 3 of 5 posts', '在 5 篇中的 3 篇里'],
    ['The link `../a.md` stays: the file is not there.', '链接 `../a.md` 保留：文件不存在。'],
    ['has `<b>` (a+b)', '含有 `<b>`（a+b）'],
    ['x is wrong in line 7', '第 7 行的 x 有误'],
    ['names the editor; repeats the title', '标明编辑；重复了标题'],
    ['names the editor; is unknown', 'names the editor; is unknown'],
    ['nothing of the kind', 'nothing of the kind'],
    ['', ''],
  ])('says %s', (sentence, translated) => {
    expect(says(sentence)).toBe(translated);
    expect(says(sentence)).toBe(translated);
  });
});

/** What speaks to whoever writes the configuration or a program, who reads English. */
const FOR_DEVELOPERS =
  /core\/(?:mapping\/(?:check|problem|name-attribute|attribute)|clean\/site\/|codes)|server\/src\/(?:config|making|sources\/resolve-input|importing\/options|controllers\/(?:schemas|context|root|rule)\.|destination\/(?:bulk|target|resolve-named)|pictures\/picture-library)/;

const sources = ['core', 'server/src'].flatMap((folder) =>
  readdirSync(join(PLUGIN, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith('.ts') && !FOR_DEVELOPERS.test(name)),
);

/** A text as it stands in the code, each value in it another word; null for what is none. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const rest = node.templateSpans.map(({ literal }, i) => `V${i}${literal.text}`);
    return node.head.text + rest.join('');
  }
  if (ts.isBinaryExpression(node)) {
    const parts = [textOf(node.left), textOf(node.right)];
    return parts.includes(null) ? null : parts.join('');
  }
  return null;
}

/** Where the code writes a reason, a message, or what an error says. */
function isSaid({ parent }: ts.Node): boolean {
  if (ts.isPropertyAssignment(parent)) return /^(?:reason|message)$/.test(parent.name.getText());
  return ts.isNewExpression(parent) && /Error$/.test(parent.expression.getText());
}

function saidIn(name: string): string[] {
  const text = readFileSync(join(PLUGIN, name), 'utf8');
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const said = isSaid(node) ? textOf(node) : null;
    // A sentence, not a code, nor a form for others.
    if (said && /[a-z]{2,} [a-z]{2,}/.test(said)) found.push(said);
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

const SENTENCES = join(PLUGIN, 'admin/src/translations/sentences.zh-Hans.json');
const chinese = JSON.parse(readFileSync(SENTENCES, 'utf8')) as { [english: string]: string };

describe('what the server says', () => {
  const rules = readdirSync(join(PLUGIN, 'rules')).map((name) =>
    readFileSync(join(PLUGIN, 'rules', name), 'utf8'),
  );
  const ofRules = [...rules.join('\n').matchAll(/^ *reason: (.+)$/gm)].map(([, reason]) => reason!);
  const said = [...new Set([...sources.flatMap(saidIn), ...ofRules])];

  it('is found in the code', () => {
    expect(said).toContain('names the editor');
    expect(said.length).toBeGreaterThan(100);
  });

  it('is known in Chinese', () => {
    const says = translatorOf(chinese);
    expect(said.filter((sentence) => !/\p{Script=Han}/u.test(says(sentence)))).toEqual([]);
  });

  it.each(Object.entries(chinese))('%s keeps its values', (english, translated) => {
    const placesOf = (text: string) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
    expect(placesOf(translated)).toEqual(placesOf(english));
  });
});
