/**
 * The words of a class or id: cut at `-`, `_`, blanks and capitals, so that whole words can be
 * compared: `in-page-nav` must not match `page-nav-bar`, nor `shared` match `share`.
 */
export function classWords(names: string): readonly string[] {
  let words = known.get(names);
  if (!words) {
    words = cut(names);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(names, words);
  }
  return words;
}

/** A page, and a site, gives few names to many elements. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 1000;

const cut = (names: string): readonly string[] =>
  names
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
