import type { Result } from '../../core/types';
import type { Rendering } from './compare-rendering';
import { tagsLeft } from './tags-left';

/** How often each name occurred. */
export type Counts = Map<string, number>;

/** What an import would make of one folder, in numbers. */
export interface Tally {
  files: number;
  imported: number;
  skipped: Counts;
  failed: Counts;
  warnings: Counts;
  presets: Counts;
  /** Front-matter fields that were mapped nowhere. */
  unmapped: Counts;
  /** Template tags that are left in bodies, outside of code. */
  tags: Counts;
  withoutDate: number;
  titleFromFallback: number;
  drafts: number;
  missingPictures: number;
  rendering: RenderingTally;
}

/** How the stored bodies are rendered, measured by how their sources are. */
export interface RenderingTally {
  equal: number;
  /** Files in which something was changed on purpose, and all else is as it was. */
  changed: number;
  /** What was changed on purpose; a file can have several of them. */
  reasons: Counts;
  /** Where they differ, by the paths of the files. */
  different: Map<string, string>;
}

export const emptyTally = (): Tally => ({
  files: 0,
  imported: 0,
  skipped: new Map(),
  failed: new Map(),
  warnings: new Map(),
  presets: new Map(),
  unmapped: new Map(),
  tags: new Map(),
  withoutDate: 0,
  titleFromFallback: 0,
  drafts: 0,
  missingPictures: 0,
  rendering: { equal: 0, changed: 0, reasons: new Map(), different: new Map() },
});

function count(counts: Counts, names: string[]): void {
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Adds one file's result to a tally, which it changes: a corpus is too large to keep its results. */
export function addResult(tally: Tally, result: Result): void {
  tally.files += 1;
  count(
    tally.warnings,
    result.warnings.map(({ code }) => code),
  );
  tally.missingPictures += result.warnings.filter(({ code }) => code === 'picture-missing').length;
  if (result.status === 'skipped') return count(tally.skipped, [result.code]);
  if (result.status === 'failed') return count(tally.failed, [result.error.code]);

  const { entry, origins, preset } = result;
  tally.imported += 1;
  count(tally.presets, [preset]);
  count(tally.unmapped, Object.keys(entry.frontMatter));
  count(tally.tags, tagsLeft(entry.body));
  if (entry.date === null) tally.withoutDate += 1;
  if (entry.draft) tally.drafts += 1;
  if (!origins.title?.startsWith('front matter')) tally.titleFromFallback += 1;
}

/** Adds to a tally, which it changes, how one file is rendered. */
export function addRendering({ rendering }: Tally, path: string, found: Rendering): void {
  if (found.kind === 'equal') rendering.equal += 1;
  if (found.kind === 'different') rendering.different.set(path, found.place);
  if (found.kind !== 'changed') return;
  rendering.changed += 1;
  count(rendering.reasons, found.reasons);
}
