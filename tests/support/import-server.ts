import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAdmin, addToken, registerAdmin } from './admins';
import { callerOf, type Caller, formOf, until } from './caller';
import { createDatabase } from './databases';
import { post, postFolder, writePosts } from './posts';
import { startServer } from './server';

const PLUGIN = 'plugin::front-matter-import';
const MEBIBYTE = 1024 * 1024;

export interface Root {
  id: string;
  kind: 'upload' | 'folder';
  name: string;
  files: number | null;
  bytes: number | null;
  refused: { path: string; reason: string }[];
  scan: null | { status: string; done: number; counts: Record<string, number>; sites: object[] };
}

export interface Run {
  id: number;
  status: string;
  startedBy: string | null;
  counts: Record<string, number>;
  error: string | null;
  notes: string[];
  progress: { done: number; total: number | null } | null;
}

/** What the server of these tests takes. */
export const LIMITS = {
  uploadBytes: 4 * MEBIBYTE,
  fileBytes: 16 * MEBIBYTE,
  unpackedBytes: 32 * MEBIBYTE,
  files: 2500,
};

const below =
  (path: string, caller: Caller): Caller =>
  (method, route, body) =>
    caller(method, `${path}/front-matter-import${route}`, body);

/** Persons, by what they may do, at the admin panel's routes; and programs, at the content API's. */
async function makeCallers(url: string) {
  const admin = await registerAdmin(url);
  const person = async (name: string, ...actions: string[]) => {
    const permissions = actions.map((action) => `${PLUGIN}.${action}`);
    return below('', await addAdmin(admin, url, { name, permissions }));
  };
  const keyOf = (type: 'full-access' | 'read-only' | 'custom', permissions?: string[]) =>
    addToken(admin, { name: `ci ${type}`, type, ...(permissions && { permissions }) });
  const withKey = (key: string): Caller => below('/api', callerOf(url, key));
  const key = await keyOf('full-access');
  const callers = {
    admin: below('', admin),
    reader: await person('reader', 'read-imports'),
    nobody: await person('nobody'),
    stranger: below('', callerOf(url)),
    program: withKey(key),
    readOnly: withKey(await keyOf('read-only')),
    custom: withKey(await keyOf('custom', [`${PLUGIN}.root.find`])),
    public: below('/api', callerOf(url)),
  };
  return { callers, key };
}

/** A server with people and tokens of all kinds, and a folder `Blog` with one post. */
export async function startImportServer() {
  const database = await createDatabase('sqlite');
  const folder = postFolder();
  writePosts(folder, { 'old.md': post({ title: 'Of a folder' }) });
  const data = realpathSync(mkdtempSync(join(tmpdir(), 'fmi-data-')));
  const env = {
    ...database.env,
    IMPORT_DATA_FOLDER: data,
    IMPORT_FOLDERS: JSON.stringify([{ name: 'Blog', path: folder }]),
    IMPORT_LIMITS: JSON.stringify(LIMITS),
  };
  const server = await startServer(env);
  const { callers, key } = await makeCallers(server.url);
  const { program } = callers;

  const upload = (id: string, files: Record<string, string | Buffer>) =>
    program<Root>('POST', `/roots/${id}/files`, formOf(files));

  async function newRoot(name: string, files: Record<string, string | Buffer> = {}) {
    const { data: root } = await program<Root>('POST', '/roots', { name });
    if (Object.keys(files).length === 0) return root;
    const answer = await upload(root.id, files);
    if (answer.error) throw new Error(answer.text);
    return answer.data;
  }

  const findRun = async (id: number) => (await program<Run>('GET', `/runs/${id}`)).data;
  const findRoot = async (id: string) => (await program<Root>('GET', `/roots/${id}`)).data;
  const isOver = ({ status }: Run): boolean => !['running', 'paused'].includes(status);
  const ended = (id: number): Promise<Run> => until(() => findRun(id), isOver);

  return {
    server,
    env,
    /** Where the posts of the root `Blog` stand. */
    folder,
    callers,
    /** Of a token with full access. */
    key,
    upload,
    newRoot,
    findRun,
    findRoot,
    ended,

    /** Waits until a root has been looked at. */
    scanned: (id: string): Promise<Root> =>
      until(
        () => findRoot(id),
        ({ scan }) => scan !== null && scan.status !== 'running',
      ),

    async importAll({ id }: Root, options = {}): Promise<Run> {
      const begun = await program<Run>('POST', '/runs', { root: id, options });
      if (begun.status !== 202) throw new Error(begun.text);
      return ended(begun.data.id);
    },

    async stop(): Promise<void> {
      // Of another one, if a test started it in its place.
      await this.server.stop();
      await database.remove();
    },
  };
}

export type ImportServer = Awaited<ReturnType<typeof startImportServer>>;
