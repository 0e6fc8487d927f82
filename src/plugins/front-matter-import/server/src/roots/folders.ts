import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { AllowedFolder, PluginSettings } from '../config/settings';
import { sha256 } from '../destination/hash';
import { isMissing } from '../sources/read-source';
import type { Root } from './types';

const idOf = (name: string): string => `folder-${sha256(name).slice(0, 24)}`;

/** The folders of the server that the configuration allows; one that is not there is passed over. */
export function createFolderRoots({ dataFolder, folders }: PluginSettings) {
  async function toRoot({ name, path }: AllowedFolder): Promise<Root | null> {
    try {
      const folder = await realpath(path);
      const lease = folder.split(sep).join('/');
      const id = idOf(name);
      const unknown = { createdAt: null, files: null, bytes: null, refused: [] };
      const place = { home: join(dataFolder, 'folders', id), folder, lease, staged: undefined };
      return { id, kind: 'folder', name, ...unknown, ...place };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  return {
    async list(): Promise<Root[]> {
      const roots = await Promise.all(folders.map(toRoot));
      return roots.flatMap((root) => root ?? []);
    },
    async find(id: string): Promise<Root | null> {
      const folder = folders.find(({ name }) => idOf(name) === id);
      return folder ? toRoot(folder) : null;
    },
  };
}
