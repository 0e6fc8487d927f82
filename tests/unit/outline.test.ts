import { makeEntry, makeOutline } from '../../src/plugins/front-matter-import/core/pipeline';
import type { Result } from '../../src/plugins/front-matter-import/core/types';
import { feedPost, OPTIONS } from '../support/entry';

const POSTS: [path: string, text: string][] = [
  ['a-name.md', '---\ntitle: A\n---\n\nText.\n'],
  ['1.md', '---\ntitle: A Title\n---\n\n# A heading\n'],
  ['1.md', '---\ndate: 2020-01-01\n---\n\n# Only a Heading\n'],
  ['2020-01-01-dated.md', '---\nslug: Own Slug\npermalink: /x/y/\n---\n\nText.\n'],
  ['1.html', feedPost('<p>正文</p>')],
  ['none.md', 'Text.\n'],
  ['broken.md', '---\ntitle: [\n---\n'],
  ['list.md', '---\nlayout: archive\n---\n'],
];

const known = (result: Result) => {
  if (result.status !== 'ok') return result;
  const { slug, locale, date, aliases, categories } = result.entry;
  return { preset: result.preset, slug, locale, date, aliases, categories };
};

describe('makeOutline', () => {
  it.each(POSTS)('says of %s what its entry says', (path, text) => {
    const source = { path, bytes: new TextEncoder().encode(text) };
    expect(known(makeOutline(source, OPTIONS))).toEqual(known(makeEntry(source, OPTIONS)));
  });
});
