import type { FrontMatter } from '../types';
import { findPermalinks } from './addresses';
import { asText, findFields } from './fields';

const ID_NAMES = ['id', 'guid', 'uuid', 'uid', 'postid', 'articleid'];

/**
 * What a post calls itself wherever its file stands: an id, its own address, the address that it was
 * taken from. Null where it says nothing of the kind.
 */
export function ownName(
  frontMatter: FrontMatter,
  { link, permalinks }: { link: string | null; permalinks?: readonly string[] | undefined },
): string | null {
  const [id] = findFields(frontMatter, ID_NAMES).flatMap(({ value }) => asText(value) ?? []);
  if (id !== undefined) return `id ${id}`;
  const [address] = findPermalinks(frontMatter, permalinks);
  return address?.value ?? link;
}
