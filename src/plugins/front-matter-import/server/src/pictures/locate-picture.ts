import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../sources/read-source';

/** Where generators keep what their sites serve from the root. */
const PUBLIC_FOLDERS = ['', 'static', 'public', 'source', 'assets', 'src'];

export type Located =
  | { kind: 'found'; absolute: string }
  | { kind: 'missing' }
  /** The reference leads out of the import root, where nothing is read. */
  | { kind: 'outside' };

interface From {
  /** The import root: an absolute, real path. */
  root: string;
  /** Path of the post below the root. */
  path: string;
}

/** What stands before a path from the site's root: Docusaurus' `@site/` and `pathname://`, `~/` and `@/` elsewhere. */
const FROM_ROOT = /^(?:@site\/|pathname:\/\/\/|[~@]\/)/;

function decode(reference: string): string {
  const bare = reference.replace(/[?#].*$/s, '').replace(FROM_ROOT, '/');
  try {
    return decodeURIComponent(bare);
  } catch (error) {
    if (error instanceof URIError) return bare; // a stray % is meant as it stands
    throw error;
  }
}

/** The post's folder and every one above it, up to the root. */
function foldersAbove({ root, path: post }: From): string[] {
  const parts = path
    .dirname(post)
    .split('/')
    .filter((part) => part !== '.');
  return parts
    .map((_part, index) => path.join(root, ...parts.slice(0, parts.length - index)))
    .concat(root);
}

function candidates(reference: string, from: From): string[] {
  const wanted = decode(reference);
  const folders = foldersAbove(from);
  const below = folders.flatMap((folder) =>
    PUBLIC_FOLDERS.map((name) => path.join(folder, name, wanted)),
  );
  if (wanted.startsWith('/')) return below;
  const beside = path.join(folders[0] ?? from.root, wanted);
  // A way that leads upwards starts at the post and nowhere else.
  if (path.normalize(wanted).startsWith('..')) return [beside];
  // Hexo keeps the pictures of `post.md` in a folder `post`.
  const ownFolder = path.join(from.root, from.path.replace(/\.[^./]+$/, ''), wanted);
  return [ownFolder, beside, ...below];
}

const isInside = (root: string, file: string): boolean => file.startsWith(root + path.sep);

async function realFile(file: string): Promise<string | null> {
  try {
    const real = await realpath(file);
    return (await stat(real)).isFile() ? real : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Finds the file that a post's reference to a picture means, without ever leaving the import root. */
export async function locatePicture(reference: string, from: From): Promise<Located> {
  const wanted = [...new Set(candidates(reference, from))];
  const inside = wanted.filter((file) => isInside(from.root, file));
  if (inside.length === 0) return { kind: 'outside' };
  for (const file of inside) {
    const real = await realFile(file);
    // A symbolic link may lead out of the root, too.
    if (real !== null)
      return isInside(from.root, real) ? { kind: 'found', absolute: real } : { kind: 'outside' };
  }
  return { kind: 'missing' };
}
