import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../sources/read-source';
import { STAGING_PREFIX } from '../uploads/staging';
import { uploadName } from '../sources/staged';
import type { Root, StoredRoot } from './types';

const FILE = 'root.json';

/** What an id may be made of: it becomes the name of a folder. */
const ID = /^upload-[a-z0-9]{24}$/;

export const isUploadId = (id: string): boolean => ID.test(id);
export const newUploadId = (): string => `upload-${randomBytes(12).toString('hex')}`;

/** Writes a file so that readers see the old one or the new one. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const waiting = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(waiting, text);
  await rename(waiting, file);
}

const isStored = (value: unknown): value is StoredRoot =>
  typeof value === 'object' && value !== null && 'id' in value && 'refused' in value;

async function readStored(file: string): Promise<StoredRoot | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isStored(value) ? value : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Uploads as they lie on the disk, each in a folder of its own. */
export function createUploads(dataFolder: string) {
  const uploads = join(dataFolder, 'uploads');
  const homeOf = (id: string): string => join(uploads, id);

  async function toRoot(stored: StoredRoot): Promise<Root> {
    const home = homeOf(stored.id);
    const folder = await realpath(join(home, 'files'));
    const name = uploadName(stored.name);
    return { ...stored, home, folder, staged: { folder, name }, lease: name };
  }

  async function ids(): Promise<string[]> {
    try {
      return (await readdir(uploads)).filter(isUploadId);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  return {
    homeOf,

    async find(id: string): Promise<Root | null> {
      const stored = isUploadId(id) ? await readStored(join(homeOf(id), FILE)) : null;
      return stored && toRoot(stored);
    },

    /** The newest first. */
    async list(): Promise<Root[]> {
      const found = await Promise.all((await ids()).map((id) => this.find(id)));
      const roots = found.flatMap((root) => root ?? []);
      return roots.sort((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1));
    },

    async create(stored: StoredRoot): Promise<Root> {
      await mkdir(join(homeOf(stored.id), 'files'), { recursive: true });
      await this.write(stored);
      return toRoot(stored);
    },

    async write({ id, kind, name, createdAt, files, bytes, refused }: StoredRoot): Promise<void> {
      const stored = { id, kind, name, createdAt, files, bytes, refused };
      await writeWhole(join(homeOf(id), FILE), JSON.stringify(stored));
    },

    async remove(id: string): Promise<void> {
      await rm(homeOf(id), { recursive: true, force: true });
    },

    /** Removes what a request left behind whose process died. */
    async removeStaging(): Promise<void> {
      for (const id of await ids()) {
        const names = await readdir(homeOf(id));
        const left = names.filter((name) => name.startsWith(STAGING_PREFIX));
        for (const name of left) await rm(join(homeOf(id), name), { recursive: true });
      }
    },

    /** Ids of uploads that nobody has touched since a moment, in milliseconds. */
    async idleSince(moment: number): Promise<string[]> {
      const idle: string[] = [];
      for (const id of await ids()) {
        const stats = await stat(join(homeOf(id), FILE)).catch((error: unknown) => {
          if (isMissing(error)) return stat(homeOf(id));
          throw error;
        });
        if (stats.mtimeMs < moment) idle.push(id);
      }
      return idle;
    },
  };
}
