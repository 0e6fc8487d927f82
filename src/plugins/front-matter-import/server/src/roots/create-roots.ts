import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { settingsOf } from '../config/settings';
import { Budget } from '../uploads/budget';
import { checkPath } from '../uploads/check-path';
import { foreignIn } from '../uploads/foreign';
import { Staging } from '../uploads/staging';
import { unpackZip } from '../uploads/unpack-zip';
import { createFolderRoots } from './folders';
import { oneAtATime } from './one-at-a-time';
import { createUploads, newUploadId } from './root-files';
import type { Root } from './types';

const HOUR_MS = 3_600_000;
/** More refusals than these nobody reads. */
const MOST_REFUSED = 1_000;

/** A file that a request brought. */
export interface Brought {
  /** Where it lies for now; it is moved from there. */
  file: string;
  /** Where it belongs, as the request says. */
  path: string;
  size: number;
}

const depthOf = ({ path }: Brought): number => path.split('/').length;

/** Of a file and a folder of one name the folder counts; the order in which files arrive says nothing. */
const deepestFirst = (a: Brought, b: Brought): number => depthOf(b) - depthOf(a);

const isZip = ({ path }: Brought): boolean => /\.zip$/i.test(path);

async function stage(brought: Brought, budget: Budget, staging: Staging): Promise<void> {
  if (isZip(brought)) return unpackZip(brought.file, brought.path, { budget, staging });
  const checked = checkPath(brought.path);
  if ('reason' in checked) return staging.refuse({ path: brought.path, reason: checked.reason });
  const { path } = checked;
  const foreign = foreignIn(path);
  if (foreign) return staging.refuse(foreign);
  const reason = budget.reasonAgainst(brought.size);
  if (reason !== null) return staging.refuse({ path, reason });
  budget.take({ files: 1, bytes: brought.size });
  await staging.take(brought.file, path);
}

/** What imports over HTTP are pointed at: uploads, and folders that the configuration allows. */
export function createRoots(strapi: Core.Strapi) {
  const settings = settingsOf(strapi);
  const uploads = createUploads(settings.dataFolder);
  const folders = createFolderRoots(settings);
  const alone = oneAtATime();

  const find = async (id: string): Promise<Root> => {
    const root = (await uploads.find(id)) ?? (await folders.find(id));
    if (root) return root;
    throw new errors.NotFoundError(
      'There is no such upload or folder; uploads that nobody uses are removed after a while.',
    );
  };

  async function addFiles(root: Root, brought: readonly Brought[]): Promise<Root> {
    const used = { files: root.files ?? 0, bytes: root.bytes ?? 0 };
    const budget = new Budget(settings.limits, { ...used });
    const staging = new Staging(root.home, root.folder);
    try {
      for (const each of [...brought].sort(deepestFirst)) await stage(each, budget, staging);
      const change = await staging.commit();
      const refused = new Map([...root.refused, ...staging.refused].map((one) => [one.path, one]));
      const next: Root = {
        ...root,
        files: used.files + change.files,
        bytes: used.bytes + change.bytes,
        refused: [...refused.values()].slice(0, MOST_REFUSED),
      };
      await uploads.write(next);
      return next;
    } finally {
      await staging.remove();
    }
  }

  return {
    settings,
    find,

    async list(): Promise<Root[]> {
      return [...(await uploads.list()), ...(await folders.list())];
    },

    async create(name: string): Promise<Root> {
      const nothing = { files: 0, bytes: 0, refused: [] };
      const createdAt = new Date().toISOString();
      return uploads.create({ id: newUploadId(), kind: 'upload', name, createdAt, ...nothing });
    },

    /**
     * Adds files to an upload, zips unpacked: all of them but those that are refused by name, or none.
     * @throws ValidationError, PayloadTooLargeError with what to do
     */
    async add(id: string, brought: readonly Brought[]): Promise<Root> {
      return alone(id, async () => addFiles(await find(id), brought));
    },

    /** Notes that an upload is in use, so that it stays. */
    async touch(root: Root): Promise<void> {
      if (root.kind === 'upload') await uploads.write(root);
    },

    async remove(id: string): Promise<void> {
      await alone(id, () => uploads.remove(id));
    },

    /** Removes uploads that nobody has used for a while; `isUsed` knows those that are worked on. */
    async clean(isUsed: (root: Root) => boolean): Promise<void> {
      const moment = Date.now() - settings.keepUploadsHours * HOUR_MS;
      for (const id of await uploads.idleSince(moment)) {
        const root = await uploads.find(id);
        if (!root || !isUsed(root)) await uploads.remove(id);
      }
    },

    removeStaging: () => uploads.removeStaging(),
  };
}

export type Roots = ReturnType<typeof createRoots>;
