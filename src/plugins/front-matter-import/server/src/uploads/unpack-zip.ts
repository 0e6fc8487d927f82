import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type Readable, Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import { errors } from '@strapi/utils';
import { type Entry, open, type ZipFile } from 'yauzl';
import type { Budget } from './budget';
import { checkPath } from './check-path';
import { nameOfEntry } from './decode-name';
import { foreignIn } from './foreign';
import type { Refused, Staging } from './staging';

/** Kinds of files in the attributes that Unix gives them. */
const KIND = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;
const LINK = 0o120000;

interface Wanted {
  entry: Entry;
  path: string;
}

const damaged = (name: string, cause: unknown): Error =>
  new errors.ValidationError(
    `\`${name}\` is no zip that can be read, or is damaged: ${cause instanceof Error ? cause.message : String(cause)}. ` +
      'Nothing of it was taken.',
  );

/** A file that stands where another needs a folder. */
const CONFLICTS = new Set(['EEXIST', 'ENOTDIR', 'EISDIR']);

/** Whether the zip is to blame for an error, and not a disk that is full. */
function isOfZip(error: unknown): boolean {
  if (error instanceof errors.ApplicationError) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return syscall === undefined || CONFLICTS.has(code ?? '');
}

const openZip = (file: string): Promise<ZipFile> =>
  new Promise((done, fail) => {
    // Names are decoded here, and entries read in the order of the central directory.
    const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;
    open(file, options, (error, zip) => (error ? fail(error) : done(zip)));
  });

const openEntry = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) => (error ? fail(error) : done(stream)));
  });

/** Calls `take` for each entry; nothing is unpacked. */
const eachEntry = (zip: ZipFile, take: (entry: Entry) => void): Promise<void> =>
  new Promise((done, fail) => {
    zip.on('error', fail);
    zip.on('end', done);
    zip.on('entry', (entry: Entry) => {
      try {
        take(entry);
        zip.readEntry();
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    });
    zip.readEntry();
  });

/** Why an entry is not unpacked, whatever its name. */
function reasonAgainst(entry: Entry, budget: Budget): string | null {
  const kind = (entry.externalFileAttributes >>> 16) & KIND;
  if (kind === LINK) return 'is a symbolic link; upload the file that it leads to';
  if (kind !== 0 && kind !== REGULAR && kind !== FOLDER) return 'is no file';
  if (entry.isEncrypted()) return 'is encrypted; unpack it with its password and upload the files';
  if (!entry.canDecodeFileData())
    return 'is compressed in a way that is not known; use a plain zip';
  return budget.reasonAgainst(entry.uncompressedSize);
}

/** Decides about an entry: wanted, left out, or a folder, which is nothing by itself. */
function sort(entry: Entry, budget: Budget): Wanted | Refused | null {
  const name = nameOfEntry(entry);
  if (name.endsWith('/')) return null;
  const checked = checkPath(name);
  if ('reason' in checked) return { path: name, reason: checked.reason };
  const { path } = checked;
  const foreign = foreignIn(path);
  if (foreign) return foreign;
  const reason = reasonAgainst(entry, budget);
  return reason === null ? { entry, path } : { path, reason };
}

async function choose(
  zip: ZipFile,
  name: string,
  { budget, staging }: Unpacking,
): Promise<Wanted[]> {
  budget.checkEntries(name, zip.entryCount);
  const wanted: Wanted[] = [];
  await eachEntry(zip, (entry) => {
    const decision = sort(entry, budget);
    if (!decision) return;
    if ('entry' in decision) wanted.push(decision);
    else staging.refuse(decision);
  });
  return wanted;
}

/** Passes bytes on, and fails at their end if they are not those that were packed. */
function checksum({ crc32: expected }: Entry): Transform {
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      done(sum === expected ? null : new Error('its checksum is wrong'));
    },
  });
}

async function unpack(zip: ZipFile, { entry, path }: Wanted, staging: Staging): Promise<void> {
  const place = await staging.place(path);
  if (place === null) return;
  // More bytes than the entry says that it has are an error, too.
  await pipeline(await openEntry(zip, entry), checksum(entry), createWriteStream(place));
}

interface Unpacking {
  budget: Budget;
  staging: Staging;
}

/**
 * Unpacks a zip into the staging folder: what may not come in is refused by entry, with a reason; what
 * makes the whole zip suspect throws.
 *
 * @param name what the person calls it
 * @throws ValidationError for a file that is no zip or damaged, PayloadTooLargeError beyond the limits
 */
export async function unpackZip(file: string, name: string, unpacking: Unpacking): Promise<void> {
  const { budget, staging } = unpacking;
  const zip = await openZip(file).catch((error: unknown) => {
    throw damaged(name, error);
  });
  try {
    const wanted = await choose(zip, name, unpacking);
    const bytes = wanted.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
    budget.checkRatio(name, (await stat(file)).size, bytes);
    budget.take({ files: wanted.length, bytes });
    for (const each of wanted) await unpack(zip, each, staging);
  } catch (error) {
    throw isOfZip(error) ? damaged(name, error) : error;
  } finally {
    zip.close();
  }
}
