/** Finds where lines of a changed text stand in the text that it was made of. */
export type LineMap = (index: number) => number;

/**
 * Compares two texts by the lines that stand once in each: between two of them, lines are counted on
 * from the one above.
 *
 * @returns the 0-based line of `before` for a 0-based line of `after`
 */
export function alignLines(before: string, after: string): LineMap {
  if (before === after) return (index) => index;
  const old = before.split('\n');
  const placeOf = uniqueLines(old);
  const next = after.split('\n');
  const isUnique = uniqueLines(next);
  const places: number[] = [];
  let anchor = -1;
  let since = 0;
  for (const [index, line] of next.entries()) {
    const place = isUnique.has(line) ? placeOf.get(line) : undefined;
    if (place !== undefined && place > anchor) {
      anchor = place;
      since = index;
    }
    const counted = anchor < 0 ? index : anchor + index - since;
    places.push(Math.min(counted, old.length - 1));
  }
  return (index) => places[Math.min(index, places.length - 1)] ?? 0;
}

/** The places of the lines that stand once in a text and are not blank. */
function uniqueLines(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || repeated.has(line)) continue;
    if (places.delete(line)) repeated.add(line);
    else places.set(line, index);
  }
  return places;
}
