import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What did not come into an upload, and why. */
export interface Refused {
  path: string;
  /** Goes on after "it": "is a symbolic link". */
  reason: string;
}

/** What a committed staging changed. */
interface Change {
  files: number;
  bytes: number;
}

export const STAGING_PREFIX = 'incoming-';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Moves a file, to another disk too. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  }
}

async function sizeOf(file: string): Promise<{ size: number; isFolder: boolean } | null> {
  try {
    const stats = await stat(file);
    return { size: stats.size, isFolder: stats.isDirectory() };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

const COLLIDES = 'has the name of a folder, or stands below a file';

/** Every folder above a path: `a` and `a/b` of `a/b/c.md`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

/** Where the files of a request wait until all of them are known to be good. */
export class Staging {
  private readonly folder: string;
  private readonly made = new Set<string>();
  private readonly paths = new Set<string>();
  private readonly folders = new Set<string>();
  private readonly refusals = new Map<string, Refused>();

  constructor(
    home: string,
    private readonly target: string,
  ) {
    this.folder = join(home, STAGING_PREFIX + randomBytes(6).toString('hex'));
  }

  get refused(): Refused[] {
    return [...this.refusals.values()];
  }

  refuse(refused: Refused): void {
    this.refusals.set(refused.path, refused);
  }

  private async makeFolder(folder: string): Promise<void> {
    if (this.made.has(folder)) return;
    await mkdir(folder, { recursive: true });
    this.made.add(folder);
  }

  /** Whether a file of this path stands in the way of the others, or they in its. */
  private collides(path: string): boolean {
    if (this.folders.has(path)) return true;
    return foldersOf(path).some((folder) => this.paths.has(folder));
  }

  /**
   * The place for a file; `path` was checked. Of two of one path the later one counts.
   * @returns null where it collides with another one, which is then refused
   */
  async place(path: string): Promise<string | null> {
    if (this.collides(path)) {
      this.refuse({ path, reason: COLLIDES });
      return null;
    }
    const place = join(this.folder, path);
    await this.makeFolder(dirname(place));
    this.paths.add(path);
    for (const folder of foldersOf(path)) this.folders.add(folder);
    return place;
  }

  async take(file: string, path: string): Promise<void> {
    const place = await this.place(path);
    if (place !== null) await move(file, place);
  }

  /** Puts the files to those that are there already, over their older versions. */
  async commit(): Promise<Change> {
    const change = { files: 0, bytes: 0 };
    for (const path of this.paths) {
      const to = join(this.target, path);
      const old = await sizeOf(to);
      if (old?.isFolder || !(await this.canHold(dirname(to)))) {
        this.refuse({ path, reason: COLLIDES });
        continue;
      }
      const from = join(this.folder, path);
      const { size } = (await sizeOf(from))!;
      await rename(from, to);
      change.files += old ? 0 : 1;
      change.bytes += size - (old?.size ?? 0);
    }
    return change;
  }

  private async canHold(folder: string): Promise<boolean> {
    try {
      await this.makeFolder(folder);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOTDIR') return false;
      throw error;
    }
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
