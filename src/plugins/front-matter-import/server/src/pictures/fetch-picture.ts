import { createWriteStream } from 'node:fs';
import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import axios from 'axios';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { MAX_PICTURE_BYTES } from './limits';

/** So long a server may take until it answers, in milliseconds, */
const ANSWER_MS = 15_000;
/** and until all of the picture is there. */
const TOTAL_MS = 60_000;
const MOST_REDIRECTS = 5;
const MEBIBYTE = 1024 * 1024;

const HEADERS = {
  accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9,*/*;q=0.1',
  'user-agent': 'front-matter-import (copies the pictures of posts for their owner)',
};

/** Answers by which a server says that it may answer otherwise later. */
const PASSING_STATUSES = new Set([408, 425, 429]);

/** Failures of a connection behind which there is no server, or not the one that is meant. */
const LASTING_CODES =
  /^(?:ENOTFOUND|EPROTO|ERR_FR_|ERR_INVALID|ERR_BAD_OPTION|ERR_UNSUPPORTED|HPE_|Z_|CERT_|ERR_TLS_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

/** Why a picture did not come. */
export class DownloadError extends Error {
  /**
   * @param mayPass whether another import may bring it
   * @param isQuick whether another attempt right away takes no long wait
   */
  constructor(
    reason: string,
    readonly mayPass: boolean,
    { isQuick = true, ...options }: ErrorOptions & { isQuick?: boolean } = {},
  ) {
    super(reason, options);
    this.isQuick = isQuick;
  }

  readonly isQuick: boolean;
}

/** What opens connections, and none into the private network that the server stands in. */
export interface Connections {
  httpAgent: HttpAgent;
  httpsAgent: HttpsAgent;
  close(): void;
}

/** @param allowed private addresses, or ranges of them (`10.1.0.0/16`), that may be connected to */
export function createConnections(allowed: readonly string[]): Connections {
  const options = { keepAlive: true, allowIPAddressList: [...allowed] };
  const httpAgent = new RequestFilteringHttpAgent(options);
  const httpsAgent = new RequestFilteringHttpsAgent(options);
  return {
    httpAgent,
    httpsAgent,
    close() {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}

async function* limited(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_PICTURE_BYTES) {
      throw new DownloadError(`it is larger than ${MAX_PICTURE_BYTES / MEBIBYTE} MB`, false);
    }
    yield chunk;
  }
}

function ofStatus(status: number): DownloadError {
  const mayPass = status >= 500 || PASSING_STATUSES.has(status);
  return new DownloadError(`its server answered with ${status}`, mayPass);
}

/** The error's code, or that of what caused it. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code: unknown = Reflect.get(error, 'code');
  return codeOf(error.cause) || (typeof code === 'string' ? code : '');
}

/** The agents' own refusal has no code: its sentence is all there is to know it by. */
const REFUSED = / is not allowed\. Because,? It is /;

/** Failures of this machine, which no picture is to blame for. */
const OWN_CODES = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO']);

/** @throws what is no fault of the picture's server */
function explain(error: unknown): DownloadError {
  if (error instanceof DownloadError) return error;
  const code = codeOf(error);
  if (!(error instanceof Error) || OWN_CODES.has(code)) throw error;
  const options = { cause: error };
  if (REFUSED.test(error.message)) {
    return new DownloadError('its address leads into a private network', false, options);
  }
  switch (code) {
    case 'ENOTFOUND':
      return new DownloadError('its server does not exist', false, options);
    case 'ECONNABORTED':
    case 'ETIMEDOUT':
      return new DownloadError('its server did not answer in time', true, {
        ...options,
        isQuick: false,
      });
    case 'ERR_FR_TOO_MANY_REDIRECTS':
      return new DownloadError('its server sends from one address to the next', false, options);
    default: {
      const mayPass = !LASTING_CODES.test(code);
      return new DownloadError(`the connection failed (\`${code}\`)`, mayPass, options);
    }
  }
}

/** How a picture is fetched. */
export interface Fetching {
  /** Where it is written. */
  file: string;
  connections: Connections;
  /** Gives up at once. */
  signal: AbortSignal;
}

/**
 * Fetches a picture into a file.
 * @param address `http:` or `https:`
 * @throws DownloadError where it does not come
 */
export async function fetchPicture(
  address: string,
  { file, connections, signal }: Fetching,
): Promise<void> {
  const { httpAgent, httpsAgent } = connections;
  const deadline = AbortSignal.timeout(TOTAL_MS);
  const either = AbortSignal.any([signal, deadline]);
  try {
    const { data, status } = await axios.get<Readable>(address, {
      responseType: 'stream',
      httpAgent,
      httpsAgent,
      // A proxy of the environment would connect to what the agents refuse.
      proxy: false,
      maxRedirects: MOST_REDIRECTS,
      timeout: ANSWER_MS,
      headers: HEADERS,
      signal: either,
      // Unread, the answer to a failure would keep its connection for ever.
      validateStatus: () => true,
    });
    if (status < 200 || status >= 300) {
      data.destroy();
      throw ofStatus(status);
    }
    await pipeline(data, limited, createWriteStream(file), { signal: either });
  } catch (error) {
    if (signal.aborted) throw new DownloadError('the import was stopped', true, { cause: error });
    if (deadline.aborted) {
      throw new DownloadError('it did not come in time', true, { cause: error, isQuick: false });
    }
    throw explain(error);
  }
}
