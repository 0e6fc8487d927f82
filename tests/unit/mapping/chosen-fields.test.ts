import { chooseFields } from '../../../src/plugins/front-matter-import/core/mapping/chosen-fields';
import { createMappingFinder } from '../../../src/plugins/front-matter-import/core/mapping/choose-mapping';
import type { ImportConfig } from '../../../src/plugins/front-matter-import/core/mapping/config';
import { readChosenFields } from '../../../src/plugins/front-matter-import/cli/chosen-fields';
import { contentTypesIn } from '../../../src/plugins/front-matter-import/server/src/configuration/content-types';

const CONFIG: ImportConfig = {
  fields: { excerpt: 'summary', author: 'writer' },
  sources: [{ path: 'news', fields: { excerpt: 'teaser', source: 'from' } }],
};

describe('fields that a person chose', () => {
  it('win over all parts of the configuration, and leave the rest of it', () => {
    const config = chooseFields(CONFIG, { excerpt: 'lede' });
    const find = createMappingFinder(config, contentTypesIn(process.cwd()));
    const rulesFor = (path: string) =>
      Object.fromEntries((find([path])?.rules ?? []).map((rule) => [rule.attribute, rule.value]));
    expect(rulesFor('a.md')).toEqual({ excerpt: 'lede', author: 'writer' });
    expect(rulesFor('news/a.md')).toEqual({ excerpt: 'lede', author: 'writer', source: 'from' });
  });

  it('change nothing where there are none', () => {
    expect(chooseFields(CONFIG, {})).toBe(CONFIG);
  });

  it('are pairs on the command line', () => {
    expect(readChosenFields('excerpt=summary, author = extra.by')).toEqual({
      excerpt: 'summary',
      author: 'extra.by',
    });
    expect(readChosenFields(undefined)).toEqual({});
    expect(() => readChosenFields('excerpt')).toThrow('excerpt=summary,author=writer');
  });
});
