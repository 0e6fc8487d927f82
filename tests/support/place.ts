import { makeEntry } from '../../src/plugins/front-matter-import/core/pipeline';
import type {
  CoreOptions,
  Entry,
  Result,
  SiteSettings,
} from '../../src/plugins/front-matter-import/core/types';
import { OPTIONS } from './entry';

interface Standing {
  preset: string;
  /** Path below the site's root. */
  path: string;
  settings?: SiteSettings;
  isInBundle?: boolean;
  options?: Partial<CoreOptions>;
}

/** Runs the core on a text, as if it were a file of a known site. */
export function resultIn(text: string, standing: Standing): Result {
  const { preset, path, settings = {}, isInBundle = false, options } = standing;
  const site = { root: '', preset, reason: 'because of the test', settings };
  const bytes = new TextEncoder().encode(text);
  const place = { site, path, isInBundle };
  return makeEntry({ path, bytes, place }, { ...OPTIONS, ...options });
}

/** The entry of a file that must be well. */
export function entryIn(text: string, standing: Standing): Entry {
  const result = resultIn(text, standing);
  if (result.status !== 'ok') throw new Error(`not ok: ${JSON.stringify(result)}`);
  return result.entry;
}

/** One row of a dialect's table: a file and what its entry must hold. */
export type Row = [
  case_: string,
  file: { path: string; text: string; settings?: SiteSettings },
  expected: Partial<Entry>,
];

/** A table of files in one dialect. */
export function describeDialect(preset: string, rows: Row[]): void {
  it.each(rows)('%s', (_case, file, expected) => {
    expect(entryIn(file.text, { preset, ...file })).toMatchObject(expected);
  });
}

/** A table of files that are no posts. */
export function describeSkips(
  preset: string,
  rows: [
    path: string,
    code: string,
    rest?: { text?: string; settings?: SiteSettings; isInBundle?: boolean },
  ][],
): void {
  it.each(rows)(
    'skips %s as %s',
    (path, code, { text = '---\ntitle: A\n---\nText.\n', ...rest } = {}) => {
      expect(resultIn(text, { preset, path, ...rest })).toMatchObject({ status: 'skipped', code });
    },
  );
}
