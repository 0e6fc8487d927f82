import type { ContentType } from './content-type';

/** What entries of a type are called: the attribute by which a relation finds them. */
export type NameAttribute = { name: string } | { problem: string };

const isFree = ([, { isRequired, hasDefault, type }]: [
  string,
  ContentType['attributes'][string],
]) => !isRequired || hasDefault || type === 'uid';

/** The unique text of a content type, if an entry can be made of it alone. */
export function nameAttributeOf({ attributes }: ContentType): NameAttribute {
  const all = Object.entries(attributes);
  const [named] = all.filter(([, { type, isUnique }]) => type === 'string' && isUnique);
  if (!named)
    return { problem: 'it has no unique attribute of the type `string` to find an entry by' };
  const others = all.filter((attribute) => attribute !== named && !isFree(attribute));
  if (others.length === 0) return { name: named[0] };
  const names = others.map(([name]) => `\`${name}\``).join(', ');
  return { problem: `a new entry needs more than \`${named[0]}\`: ${names}` };
}
