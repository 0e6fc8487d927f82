import type { Tag } from './types';

/** Gives the nameless `{% end %}` of Zola the name of the innermost tag with a body that is open. */
export function nameEnds(tags: readonly Tag[]): Tag[] {
  const open: string[] = [];
  return tags.map((tag) => {
    if (tag.syntax === 'zola' && !tag.isSingle) open.push(tag.name);
    if (tag.syntax !== 'liquid' || tag.name !== 'end' || tag.args !== '') return tag;
    const name = open.pop();
    return name === undefined ? tag : { ...tag, syntax: 'zola', name, role: 'close' };
  });
}
