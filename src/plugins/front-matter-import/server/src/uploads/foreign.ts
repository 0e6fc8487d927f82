/** Folders that no import reads, with what they hold. */
const FOLDERS: ReadonlyMap<string, string> = new Map([
  ['node_modules', 'holds installed packages'],
  ['.git', 'holds the history of a repository'],
  ['.svn', 'holds the history of a repository'],
  ['.hg', 'holds the history of a repository'],
  ['__MACOSX', 'holds notes of a Mac about files'],
]);

const NAMES = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;
const PROGRAMS = /\.(?:exe|dll|so|dylib|msi|apk|jar|class|com|bat|cmd|scr|dmg|iso)$/i;
const ARCHIVES = /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz)$/i;

/** What is of no use to an import: the folder or file that is left out, and why. */
export interface Foreign {
  path: string;
  reason: string;
}

/** Says why a file is left out of an upload; null for whatever an import might read. */
export function foreignIn(path: string): Foreign | null {
  const parts = path.split('/');
  const folder = parts.slice(0, -1).findIndex((part) => FOLDERS.has(part));
  if (folder !== -1) {
    const name = parts[folder]!;
    return { path: `${parts.slice(0, folder + 1).join('/')}/`, reason: FOLDERS.get(name)! };
  }
  const name = parts.at(-1) ?? '';
  if (NAMES.test(name)) return { path, reason: 'is a note of the system' };
  if (PROGRAMS.test(name)) return { path, reason: 'is a program' };
  if (ARCHIVES.test(name)) return { path, reason: 'is an archive within an archive; unpack it' };
  return null;
}
