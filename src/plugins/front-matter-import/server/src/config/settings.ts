import { availableParallelism } from 'node:os';
import { isAbsolute, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../plugin-id';

const MEBIBYTE = 1024 * 1024;

/** A folder of the server that may be imported over HTTP. */
export interface AllowedFolder {
  name: string;
  /** Absolute, or relative to the Strapi project. */
  path: string;
}

/** How much may be uploaded. */
export interface Limits {
  /** Bytes of one request. */
  uploadBytes: number;
  /** Bytes of one file, unpacked. */
  fileBytes: number;
  /** Files of one upload, however many requests bring them. */
  files: number;
  /** Bytes of all files of one upload, unpacked. */
  unpackedBytes: number;
  /** How many times larger than itself a zip may become. */
  ratio: number;
}

/** How pictures are fetched from the web. */
export interface PictureSettings {
  /** Private addresses (`10.1.2.3`), or ranges of them (`10.1.0.0/16`), that may be asked for pictures. */
  allowAddresses: string[];
}

export interface PluginSettings {
  /** Where uploads, what was found in them and reports are kept; relative to the Strapi project. */
  dataFolder: string;
  folders: AllowedFolder[];
  /** So long an upload that nobody uses is kept. */
  keepUploadsHours: number;
  /** So many threads work on an import, the server's own among them. */
  threads: number;
  limits: Limits;
  pictures: PictureSettings;
}

export const DEFAULTS: PluginSettings = {
  dataFolder: '.tmp/front-matter-import',
  folders: [],
  keepUploadsHours: 72,
  // One core is left to whoever asks the server, whose own thread makes no entries even on a single core.
  threads: Math.max(2, availableParallelism() - 1),
  limits: {
    // As much as Strapi's own `strapi::body` lets through.
    uploadBytes: 200 * MEBIBYTE,
    fileBytes: 50 * MEBIBYTE,
    files: 200_000,
    unpackedBytes: 2048 * MEBIBYTE,
    ratio: 100,
  },
  // Whoever writes a post must not reach what only the server can reach.
  pictures: { allowAddresses: [] },
};

/** The plugin's configuration with its paths made absolute. */
export function settingsOf(strapi: Core.Strapi): PluginSettings {
  const config = strapi.config.get<PluginSettings>(`plugin::${PLUGIN_ID}`);
  const absolute = (path: string): string =>
    isAbsolute(path) ? path : resolve(strapi.dirs.app.root, path);
  return {
    ...config,
    dataFolder: absolute(config.dataFolder),
    folders: config.folders.map(({ name, path }) => ({ name, path: absolute(path) })),
  };
}
