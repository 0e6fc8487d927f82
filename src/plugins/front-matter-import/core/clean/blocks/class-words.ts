/**
 * The words of a class or id: cut at `-`, `_`, blanks and capitals, so that whole words can be
 * compared: `in-page-nav` must not match `page-nav-bar`, nor `shared` match `share`.
 */
export const classWords = (names: string): string[] =>
  names
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
