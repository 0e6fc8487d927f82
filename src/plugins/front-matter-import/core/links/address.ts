/** A link's address in two: what it leads to, and query and hash, which stay. */
export interface Address {
  path: string;
  suffix: string;
}

/** Splits an address before its query or hash. */
export function splitAddress(address: string): Address {
  const end = address.search(/[?#]/);
  return end === -1
    ? { path: address, suffix: '' }
    : { path: address.slice(0, end), suffix: address.slice(end) };
}

/** The address as its author thought of it; a stray `%` is meant as it stands. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}

/** A path without `.`, `..` and empty parts; one that leads out of its root begins with `..`. */
export function tidyPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

export const isOutside = (path: string): boolean => path === '..' || path.startsWith('../');
