import { isMapping } from '../is-mapping';
import type { FrontMatter } from '../types';

/** Front matter with the fields of some inner mappings among its own. */
export interface Unnested {
  fields: FrontMatter;
  /** Where each field that was moved up stands: its parent and its own key. */
  parents: ReadonlyMap<string, string>;
}

/**
 * Counts the fields of inner mappings (`taxonomies.tags`, `extra.author`) as the post's own, behind
 * those on top: a name that stands there already stays where it is.
 * @param nested names of the mappings, in lower case
 */
export function unnest(frontMatter: FrontMatter, nested: readonly string[]): Unnested {
  const fields: FrontMatter = {};
  const inner: FrontMatter = {};
  const parents = new Map<string, string>();
  const taken = new Set(Object.keys(frontMatter).map((key) => key.toLowerCase()));
  for (const [key, value] of Object.entries(frontMatter)) {
    if (!nested.includes(key.toLowerCase()) || !isMapping(value)) {
      fields[key] = value;
      continue;
    }
    for (const [name, field] of Object.entries(value)) {
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      inner[name] = field;
      parents.set(name, key);
    }
  }
  return { fields: { ...fields, ...inner }, parents };
}

/** Front matter without the fields that were used, wherever they stand; an emptied mapping goes, too. */
export function withoutUsed(
  frontMatter: FrontMatter,
  used: ReadonlySet<string>,
  parents: Unnested['parents'],
): FrontMatter {
  const rest: FrontMatter = {};
  for (const [key, value] of Object.entries(frontMatter)) {
    const moved = [...parents].filter(([name, parent]) => parent === key && used.has(name));
    if (moved.length === 0 || !isMapping(value)) {
      if (!used.has(key) || parents.has(key)) rest[key] = value;
      continue;
    }
    const left = Object.entries(value).filter(([name]) => !moved.some(([gone]) => gone === name));
    if (left.length > 0) rest[key] = Object.fromEntries(left);
  }
  return rest;
}
