import { replaceAddresses } from '../../../core/markdown/replace-addresses';
import { isRemote } from '../../../core/map/pictures';
import type { Entry, Message, Result, SourceFile } from '../../../core/types';
import { locatePicture } from './locate-picture';
import type { PictureLibrary } from './library';
import { type NoPicture, readPicture } from './read-picture';

/** Where a post's references start from. */
export interface PostPlace {
  /** The import root: an absolute, real path. */
  root: string;
  source: SourceFile;
}

interface Placed {
  entry: Entry;
  warnings: Message[];
}

/**
 * Finds the local pictures that an entry shows, stores them, and lets the entry point at them. What is
 * not found stays as it is, with a warning that names the line.
 */
export async function placePictures(
  entry: Entry,
  place: PostPlace,
  library: PictureLibrary,
): Promise<Placed> {
  const addresses = new Map<string, string>();
  const warnings: Message[] = [];
  for (const reference of localReferences(entry)) {
    const outcome = await store(reference, place, library);
    if (typeof outcome === 'string') addresses.set(reference, outcome);
    else warnings.push(outcome);
  }
  return { entry: withAddresses(entry, addresses), warnings };
}

function localReferences({ cover, images }: Entry): string[] {
  const references = [...(cover ? [cover] : []), ...images.map(({ url }) => url)];
  return [...new Set(references)].filter(
    (reference) => !isRemote(reference) && !/^[a-z][a-z0-9+.-]*:/i.test(reference),
  );
}

const REFUSALS: { readonly [Reason in NoPicture]: string } = {
  refused: 'is not PNG, JPEG, GIF, WebP or AVIF; it was not uploaded',
  'not-fetched':
    'is a pointer of Git LFS and not the picture itself. Run `git lfs pull` in its repository and import again',
};

async function store(reference: string, place: PostPlace, library: PictureLibrary) {
  const located = await locatePicture(reference, { root: place.root, path: place.source.path });
  if (located.kind === 'outside') {
    return warn(
      'picture-outside',
      reference,
      place,
      'leads out of the import root; nothing was read',
    );
  }
  if (located.kind === 'missing') {
    return warn('picture-missing', reference, place, 'was not found; the reference stays as it is');
  }
  const picture = await readPicture(located.absolute);
  if (typeof picture !== 'string') return library.store(picture, reference);
  return warn('picture-refused', reference, place, REFUSALS[picture]);
}

function warn(code: Message['code'], reference: string, place: PostPlace, what: string): Message {
  const message: Message = { code, message: `The picture \`${reference}\` ${what}.` };
  const line = lineOf(reference, place.source);
  return line === undefined ? message : { ...message, line };
}

function lineOf(reference: string, { bytes }: SourceFile): number | undefined {
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split(/\r\n?|\n/);
  const index = lines.findIndex((line) => line.includes(reference));
  return index === -1 ? undefined : index + 1;
}

function withAddresses(entry: Entry, addresses: ReadonlyMap<string, string>): Entry {
  const of = (address: string): string => addresses.get(address) ?? address;
  const images = new Map(
    entry.images.map((image) => [of(image.url), { ...image, url: of(image.url) }]),
  );
  return {
    ...entry,
    body: replaceAddresses(entry.body, addresses),
    cover: entry.cover === null ? null : of(entry.cover),
    images: [...images.values()],
  };
}

interface Pictures {
  place: PostPlace;
  library: PictureLibrary;
}

/** A result whose local pictures have been found and stored. */
export async function withPictures(result: Result, { place, library }: Pictures): Promise<Result> {
  if (result.status !== 'ok') return result;
  const { entry, warnings } = await placePictures(result.entry, place, library);
  return { ...result, entry, warnings: [...result.warnings, ...warnings] };
}
