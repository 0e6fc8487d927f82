import type { Counts, RenderingTally, Tally } from './tally';

const MOST = 20;

/** The most frequent names first; of equal ones the first in the alphabet. */
const ranked = (counts: Counts): [string, number][] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));

const total = (counts: Counts): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

function list(title: string, counts: Counts): string[] {
  if (counts.size === 0) return [];
  const shown = ranked(counts).slice(0, MOST);
  const left = counts.size - shown.length;
  const names = shown.map(([name, times]) => `${name} ${times}`);
  return [`  ${title}: ${[...names, ...(left > 0 ? [`and ${left} others`] : [])].join(', ')}`];
}

function describeRendering({ equal, changed, reasons, different }: RenderingTally): string[] {
  const compared = equal + changed + different.size;
  if (compared === 0) return [];
  return [
    `  rendering: compared ${compared}, equal ${equal}, changed on purpose ${changed}, different ${different.size}`,
    ...list('changed on purpose', reasons),
    ...[...different].map(([path, place]) => `  different: ${path}: ${place}`),
  ];
}

/** A folder's tally as lines of text. */
export function describeTally(folder: string, tally: Tally): string {
  const { files, imported, drafts, withoutDate, titleFromFallback, missingPictures } = tally;
  return [
    folder,
    `  files ${files}, imported ${imported} (drafts ${drafts}), ` +
      `skipped ${total(tally.skipped)}, failed ${total(tally.failed)}`,
    `  without date ${withoutDate}, title from fallback ${titleFromFallback}`,
    `  missing pictures ${missingPictures}`,
    ...list('presets', tally.presets),
    ...list('skipped', tally.skipped),
    ...list('failed', tally.failed),
    ...list('warnings', tally.warnings),
    ...list('unmapped fields', tally.unmapped),
    ...list('template tags left', tally.tags),
    ...describeRendering(tally.rendering),
    '',
  ].join('\n');
}
