/** What a letter of a pattern does to how deep the letters behind it stand in groups. */
const DEPTH: Record<string, number> = { '(': 1, ')': -1 };

/**
 * A pattern as patterns for each of its alternatives, of which one matches whatever the whole does: the
 * words that one of them needs are rarer than those of all together, and it is over sooner.
 *
 * @param pattern one whose alternatives do not refer to each other's groups
 */
export function alternativesOf({ source, flags }: RegExp): RegExp[] {
  const all: string[] = [];
  let [start, depth, isInClass] = [0, 0, false];
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at]!;
    if (sign === '\\') at += 1;
    else if (isInClass) isInClass = sign !== ']';
    else if (sign === '[') isInClass = true;
    else depth += DEPTH[sign] ?? 0;
    if (sign === '|' && depth === 0 && !isInClass) {
      all.push(source.slice(start, at));
      start = at + 1;
    }
  }
  return [...all, source.slice(start)].map((one) => new RegExp(one, flags));
}
