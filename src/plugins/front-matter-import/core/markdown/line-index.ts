/** Offsets at which the lines of a text end. */
export const lineEnds = (text: string): number[] => [
  ...[...text.matchAll(/\n/g)].map(({ index }) => index),
  text.length,
];

/** The index of the line that an offset lies in; a line end belongs to the line that it ends. */
export function lineIndex(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
