/** `[[Jane Roe]]` and `[[people/jane|Jane Roe]]` in a property of Obsidian: what is linked, and how it is shown. */
export function readWikiName(text: string): { target: string; shown: string } | undefined {
  const [, target, shown] =
    /^!?\[\[([^[\]|#]+)(?:#[^[\]|]*)?(?:\|([^[\]]*))?\]\]$/.exec(text.trim()) ?? [];
  if (target === undefined) return undefined;
  return { target: target.trim(), shown: shown?.trim() || (target.split('/').at(-1) ?? '').trim() };
}
