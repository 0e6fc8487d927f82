/** A file to upload, with its path below what was picked or dropped. */
export interface PickedFile {
  path: string;
  file: File;
}

/** A person who drops more is better served by a `.zip`, or by a folder of the server. */
export const MAX_FILES = 20_000;

/** Of no use to an import, and of many files. */
const PASSED_OVER = /(?:^|\/)(?:\.git|\.svn|node_modules|__MACOSX|\.DS_Store|Thumbs\.db)(?:\/|$)/;

export class TooManyFiles extends Error {}

export const isZip = ({ path }: PickedFile): boolean => path.toLowerCase().endsWith('.zip');

function kept(files: PickedFile[]): PickedFile[] {
  if (files.length > MAX_FILES) throw new TooManyFiles();
  return files.filter(({ path }) => !PASSED_OVER.test(path));
}

/** Files of an `<input>`; those of a folder have paths that begin with its name. */
export function filesOfInput(list: FileList): PickedFile[] {
  return kept([...list].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** Files and folders of a drop. The browser empties the list when the event's listeners have returned. */
export async function filesOfDrop(items: DataTransferItemList): Promise<PickedFile[]> {
  const entries = [...items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const found: PickedFile[] = [];
  for (const entry of entries) await walk(entry, found);
  return kept(found);
}

async function walk(entry: FileSystemEntry, found: PickedFile[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  if (PASSED_OVER.test(path)) return;
  if (found.length > MAX_FILES) throw new TooManyFiles();
  if (entry.isDirectory) {
    for (const child of await childrenOf(entry as FileSystemDirectoryEntry))
      await walk(child, found);
  } else {
    found.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
  }
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A reader gives a hundred entries at a time, and none when there are no more. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return children;
    children.push(...some);
  }
}

/** A name for the collection: that of the only folder, or of the only file without its extension. */
export function nameOf(files: readonly PickedFile[]): string {
  const tops = new Set(files.map(({ path }) => path.split('/', 1)[0] ?? ''));
  const [top = ''] = tops;
  return tops.size === 1 ? top.replace(/\.[a-z0-9]{1,8}$/i, '') : '';
}
