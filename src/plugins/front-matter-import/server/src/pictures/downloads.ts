import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import pLimit, { type LimitFunction } from 'p-limit';
import { createConnections, fetchPicture, DownloadError } from './fetch-picture';

/** So many pictures are fetched at a time, */
const AT_A_TIME = 8;
/** and so many from one server. */
const PER_HOST = 4;
/** A server that failed so often in a row is not asked again. */
const MOST_FAILURES = 3;
/** Milliseconds before further attempts at what may pass. */
const PAUSES = [1_000, 4_000];
/** Failures and servers that are remembered; a collection may name any number of them. */
const MOST_REMEMBERED = 10_000;

/** What came of fetching a picture: the file that it was written to, or why there is none. */
export type Download = { file: string } | { failure: DownloadError };

/** Fetches pictures from the web, each into a file of its own for as long as it is needed. */
export interface Downloads {
  /** Begins to fetch pictures that will be asked for. */
  begin(addresses: readonly string[]): void;
  /** The picture, once it is there. It never throws for what the web does. */
  take(address: string): Promise<Download>;
  /** Removes the file of a picture that is stored. */
  discard(address: string): Promise<void>;
  /** Gives up what is still being fetched, and removes all files. */
  close(): Promise<void>;
}

interface Host {
  limit: LimitFunction;
  /** How often it failed in a row. */
  failures: number;
}

const absolute = (address: string): string => address.replace(/^\/\//, 'https://');

interface Options {
  /** Private addresses that may be connected to. */
  allowAddresses: readonly string[];
  /** Gives up what is being fetched. */
  signal?: AbortSignal | undefined;
  /** After what may pass, another attempt is made, so many milliseconds later. */
  pauses?: readonly number[];
}

/** Downloads of one import. */
export function createDownloads({
  allowAddresses,
  signal: asked,
  pauses = PAUSES,
}: Options): Downloads {
  const closing = new AbortController();
  const signal = asked ? AbortSignal.any([asked, closing.signal]) : closing.signal;
  const connections = createConnections(allowAddresses);
  const overall = pLimit(AT_A_TIME);
  const hosts = new LRUCache<string, Host>({ max: MOST_REMEMBERED });
  const failures = new LRUCache<string, DownloadError>({ max: MOST_REMEMBERED });
  const inHand = new Map<string, Promise<Download>>();
  let folder: Promise<string> | undefined;

  async function fileOf(address: string): Promise<string> {
    folder ??= mkdtemp(join(tmpdir(), 'front-matter-import-pictures-'));
    return join(await folder, createHash('sha256').update(address).digest('hex'));
  }

  function hostFor(address: string): Host {
    const { host: name } = new URL(address);
    const host = hosts.get(name) ?? { limit: pLimit(PER_HOST), failures: 0 };
    hosts.set(name, host);
    return host;
  }

  async function fetch(address: string, host: Host, file: string): Promise<DownloadError | null> {
    if (signal.aborted) return new DownloadError('the import was stopped', true);
    if (host.failures >= MOST_FAILURES) {
      return new DownloadError('its server failed so often that it was not asked again', true);
    }
    try {
      await fetchPicture(address, { file, connections, signal });
      host.failures = 0;
      return null;
    } catch (error) {
      if (error instanceof DownloadError) return error;
      throw error;
    }
  }

  /** One attempt, when it is its turn. */
  const attempt = (address: string, host: Host, file: string): Promise<DownloadError | null> =>
    host.limit(() => overall(() => fetch(address, host, file)));

  /** Tries again what may pass soon, and no more than that. */
  async function insist(address: string, host: Host, file: string): Promise<DownloadError | null> {
    let failure = await attempt(address, host, file);
    for (const wait of pauses) {
      if (!failure?.mayPass || !failure.isQuick || host.failures >= MOST_FAILURES) break;
      // Where the import is stopped meanwhile, the next attempt says so.
      await pause(wait, undefined, { signal }).catch(() => undefined);
      failure = await attempt(address, host, file);
    }
    if (failure?.mayPass && !signal.aborted) host.failures += 1;
    return failure;
  }

  async function download(reference: string): Promise<Download> {
    const address = absolute(reference);
    if (!URL.canParse(address)) return { failure: new DownloadError('its address is none', false) };
    const host = hostFor(address);
    const file = await fileOf(reference);
    const failure = await insist(address, host, file);
    if (!failure) return { file };
    await rm(file, { force: true });
    failures.set(reference, failure);
    return { failure };
  }

  function start(address: string): Promise<Download> {
    const known = inHand.get(address);
    if (known) return known;
    const failure = failures.get(address);
    if (failure) return Promise.resolve({ failure });
    const begun = download(address);
    // It is waited for in its turn; until then a failure must not end the process.
    begun.catch(() => undefined);
    inHand.set(address, begun);
    return begun;
  }

  return {
    begin(addresses) {
      for (const address of addresses) void start(address);
    },

    async take(address) {
      const outcome = await start(address);
      if ('failure' in outcome) inHand.delete(address);
      return outcome;
    },

    async discard(address) {
      inHand.delete(address);
      await rm(await fileOf(address), { force: true });
    },

    async close() {
      closing.abort();
      await Promise.allSettled(inHand.values());
      connections.close();
      if (folder) await rm(await folder, { recursive: true, force: true });
    },
  };
}
