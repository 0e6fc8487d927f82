import { ALL_EVIDENCE } from '../../src/plugins/front-matter-import/core/clean/switches';
import { makeEntry } from '../../src/plugins/front-matter-import/core/pipeline';
import type { CoreOptions, Result } from '../../src/plugins/front-matter-import/core/types';

export const OPTIONS: CoreOptions = {
  status: 'auto',
  timezone: 'UTC',
  preset: null,
  locale: null,
  clean: ALL_EVIDENCE,
  siteRules: [],
  templates: null,
  now: Date.parse('2026-01-01T00:00:00Z'),
};

type Ok = Extract<Result, { status: 'ok' }>;

/** Runs the whole core on a text, as if it were a file. */
export const resultOf = (
  text: string,
  path = 'notes/some-thing.md',
  options: Partial<CoreOptions> = {},
): Result => makeEntry({ path, bytes: new TextEncoder().encode(text) }, { ...OPTIONS, ...options });

/** The same for a file that must be well. */
export function entryOf(text: string, path?: string, options?: Partial<CoreOptions>): Ok {
  const result = resultOf(text, path, options);
  if (result.status !== 'ok') throw new Error(`not ok: ${JSON.stringify(result)}`);
  return result;
}

/** A post as crawlers write them: an empty line, Hexo's front matter, HTML. */
export const feedPost = (body: string, fields = ''): string =>
  `\n---\ntitle: '山城书店的一天'\ncategories: \n - 文化\n - 晨报\nheadimg: 'https://img.example.com/a.jpg'\n` +
  `author: 晨报\ncomments: false\ndate: Sun, 27 Mar 2022 02:31:11 GMT\n${fields}---\n\n<div>   \n${body}\n</div>\n            `;
