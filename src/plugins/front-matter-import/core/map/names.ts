/**
 * The form in which tags are compared: without regard to letter case, to full- and half-width
 * letters, and to how many blanks stand between words.
 */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** A category's name as it stands in a path, where `/` is what separates two names. */
export function pathSegment(name: string): string {
  return name.replace(/%/g, '%25').replace(/\//g, '%2F');
}

/** What identifies a category: its names from the root of the tree down, e.g. `金融/新浪财经`. */
export function categoryPath(names: readonly string[]): string {
  return names.map(pathSegment).join('/');
}

/** `base`, `base-2`, `base-3` … for values that must be unique. */
export function* numbered(base: string): Generator<string, never> {
  yield base;
  for (let number = 2; ; number += 1) yield `${base}-${number}`;
}
