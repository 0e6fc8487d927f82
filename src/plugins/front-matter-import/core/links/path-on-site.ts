import type { LinkSite } from './wanted-file';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * The path that an address names on its own site, without host, base and generator's marks; null for
 * an address elsewhere. One that begins with `/` starts at the site's root.
 */
export function pathOnSite(address: string, { url, rules }: LinkSite): string | null {
  const mark = rules.marks.find((each) => address.startsWith(each));
  if (mark !== undefined) return `/${address.slice(mark.length)}`;
  if (!SCHEME.test(address) && !address.startsWith('//')) return withoutBase(address, url);
  const own = url === undefined ? null : hostOf(url);
  if (own === null || own !== hostOf(address)) return null;
  const path = address.replace(/^(?:https?:)?\/\/[^/]*/i, '');
  return withoutBase(path === '' ? '/' : path, url);
}

/** `https://www.example.org/x` → `example.org`; null where there is no host. */
const hostOf = (address: string): string | null =>
  /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? null;

/** A site may stand below a folder of its host: `https://example.org/blog/` with links `/blog/x`. */
function withoutBase(path: string, url: string | undefined): string {
  const base = url?.replace(/^(?:https?:)?\/\/[^/]*/i, '').replace(/\/+$/, '') ?? '';
  return base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}
