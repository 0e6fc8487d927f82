import { parse } from '../../../src/plugins/front-matter-import/core/parse/parse';
import {
  Survey,
  traitsOf,
} from '../../../src/plugins/front-matter-import/core/clean/templates/survey';
import type { Templates } from '../../../src/plugins/front-matter-import/core/clean/templates/templates';
import type { ParsedFile } from '../../../src/plugins/front-matter-import/core/types';
import { entryOf } from '../../support/entry';
import { inventedPost } from '../../support/invented-site';

const fileOf = (body: string, seed: number): string =>
  `---\ntitle: Post ${seed}\nauthor: Kavorim\n---\n${body}\n`;

function parsed(text: string): ParsedFile {
  const file = parse({ path: 'a/post.md', bytes: new TextEncoder().encode(text) });
  if ('skipped' in file) throw new Error(file.reason);
  return file;
}

function learn(texts: readonly string[]): Templates {
  const survey = new Survey();
  for (const text of texts) survey.add(traitsOf(parsed(text)));
  return survey.finish();
}

const POSTS = Array.from({ length: 200 }, (_, i) => inventedPost(i + 1));
const FORMATS = {
  HTML: POSTS.map(({ html }, i) => fileOf(`<div>${html}</div>`, i)),
  Markdown: POSTS.map(({ markdown }, i) => fileOf(markdown, i)),
};

const squeeze = (text: string): string => text.replace(/\s+/g, '');

function outcome(file: string, index: number, templates: Templates | null) {
  const { text, stripped } = entryOf(file, 'a/post.md', { templates });
  const out = squeeze(text);
  const { article, frame } = POSTS[index]!;
  return {
    lost: article.filter((block) => !out.includes(squeeze(block))),
    leaked: frame.filter((block) => out.includes(squeeze(block))),
    stripped,
    text,
  };
}

describe.each(Object.entries(FORMATS))(
  'what is learned from a site in a language no rule knows (%s)',
  (_, files) => {
    const templates = learn(files);
    const all = files.map((file, i) => outcome(file, i, templates));

    it('strips the frame of its pages', () => {
      const leaks = all.flatMap(({ leaked }) => leaked);
      const blocks = POSTS.flatMap(({ frame }) => frame);
      expect({ leaks, share: leaks.length / blocks.length }).toEqual({ leaks: [], share: 0 });
    });

    it('takes nothing of the articles: no heading, refrain, code or table that repeats', () => {
      expect(all.flatMap(({ lost }) => lost)).toEqual([]);
      expect(all[9]!.text).toContain('let sol = tamu(7);');
      expect(all[9]!.text).toMatch(/Kavo\tDelu/);
    });

    it('says in how many posts a block stands', () => {
      const reasons = all[0]!.stripped.map(({ reason }) => reason);
      expect(reasons).toContainEqual('stands in 200 of 200 posts of this site');
    });

    it('knows nothing without it', () => {
      expect(outcome(files[0]!, 0, null).leaked).toEqual(POSTS[0]!.frame);
    });

    it('is the same in whatever order the posts come', () => {
      const [first] = [...templates.values()];
      const [other] = [...learn([...files].reverse()).values()];
      expect([...other!.counts].sort()).toEqual([...first!.counts].sort());
    });

    it('is nothing for a handful of posts', () => {
      const few = learn(files.slice(0, 4));
      expect(outcome(files[0]!, 0, few).stripped).toEqual([]);
    });

    it('is not misled by one article that stands in the collection many times', () => {
      const copies = learn([...files.slice(0, 9), ...Array.from({ length: 9 }, () => files[3]!)]);
      const edited = Array.from({ length: 9 }, (_, i) => `${files[3]!}\n<p>Kelu ${i} torin.</p>`);
      const nearCopies = learn([...files.slice(0, 9), ...edited]);
      expect(outcome(files[3]!, 3, copies).lost).toEqual([]);
      expect(outcome(files[3]!, 3, nearCopies).lost).toEqual([]);
    });
  },
);
