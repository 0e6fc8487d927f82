import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import type { Message } from '../../../core/types';
import { isStorable } from '../destination/resolve-images';
import type { Downloads } from './downloads';
import { DownloadError } from './fetch-picture';
import { lineOf, type PictureHandling } from './handling';
import { UPLOADS } from './picture-library';
import { readPicture } from './read-picture';

const REFUSED = new DownloadError('it is not PNG, JPEG, GIF, WebP or AVIF', false);
const BROKEN = new DownloadError('it is broken', false);

function warn(address: string, { message, mayPass }: DownloadError, { place }: PictureHandling) {
  const then = mayPass ? 'It stays linked; the next import tries again.' : 'It stays linked.';
  const text = `The picture \`${address}\` was not downloaded: ${message}. ${then}`;
  const warning: Message = { code: 'picture-not-downloaded', message: text };
  const line = lineOf(address, place.source);
  return line === undefined ? warning : { ...warning, line };
}

/** Copies a picture into the library; answers the copy's address, or why there is none. */
async function copy(
  address: string,
  { library }: PictureHandling,
  downloads: Downloads,
): Promise<string | DownloadError> {
  const download = await downloads.take(address);
  if ('failure' in download) return download.failure;
  try {
    const picture = await readPicture(download.file);
    if (typeof picture === 'string') return REFUSED;
    return (await library.storeCopy(picture, address)) ?? BROKEN;
  } finally {
    await downloads.discard(address);
  }
}

/** In a dry run nothing is fetched, but the text would be another one. */
const TO_COME = `${UPLOADS}…`;

interface Copies {
  /** Addresses of copies, by the addresses that they are copies of. */
  addresses: Map<string, string>;
  warnings: Message[];
  /** Whether another import may bring what this one could not. */
  mayPass: boolean;
}

/** Finds the copies of pictures on the web, and makes those that are wanted and missing. */
export async function placeRemote(
  references: readonly string[],
  handling: PictureHandling,
): Promise<Copies> {
  const copies: Copies = { addresses: new Map(), warnings: [], mayPass: false };
  const { mode, library, downloads } = handling;
  if (mode === 'link' || references.length === 0) return copies;
  copies.addresses = await library.findCopies(references);
  if (mode === 'skip') return copies;
  // A longer address has no Image, of which the core says so.
  const missing = references.filter((each) => !copies.addresses.has(each) && isStorable(each));
  if (!downloads) {
    for (const address of missing) copies.addresses.set(address, TO_COME);
    return copies;
  }
  // Strapi decodes each several times, and that is most of the work.
  const limit = pLimit(availableParallelism());
  const outcomes = await limit.map(missing, (address) => copy(address, handling, downloads));
  for (const [index, address] of missing.entries()) {
    const outcome = outcomes[index]!;
    if (typeof outcome === 'string') {
      copies.addresses.set(address, outcome);
      continue;
    }
    copies.warnings.push(warn(address, outcome, handling));
    copies.mayPass ||= outcome.mayPass;
  }
  return copies;
}
