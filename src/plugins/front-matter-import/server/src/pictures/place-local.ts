import type { Message } from '../../../core/types';
import { lineOf, type PictureHandling, type PostPlace } from './handling';
import { locatePicture } from './locate-picture';
import { type NoPicture, readPicture } from './read-picture';

const REFUSALS: { readonly [Reason in NoPicture | 'broken']: string } = {
  broken: 'is broken: it cannot be decoded to its end; it was not uploaded',
  refused: 'is not PNG, JPEG, GIF, WebP or AVIF; it was not uploaded',
  'not-fetched':
    'is a pointer of Git LFS and not the picture itself. Run `git lfs pull` in its repository and import again',
};

function warn(code: Message['code'], reference: string, place: PostPlace, what: string): Message {
  const message: Message = { code, message: `The picture \`${reference}\` ${what}.` };
  const line = lineOf(reference, place.source);
  return line === undefined ? message : { ...message, line };
}

/** Stores the file that a reference means; answers its address, or why there is none. */
async function store(
  reference: string,
  { place, library }: PictureHandling,
): Promise<string | Message> {
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
  const stored = typeof picture === 'string' ? null : await library.store(picture, reference);
  if (stored !== null) return stored;
  const reason = typeof picture === 'string' ? picture : 'broken';
  return warn('picture-refused', reference, place, REFUSALS[reason]);
}

/** Finds the files that local references mean and stores them; answers their addresses. */
export async function placeLocal(
  references: readonly string[],
  handling: PictureHandling,
): Promise<{ addresses: Map<string, string>; warnings: Message[] }> {
  const addresses = new Map<string, string>();
  const warnings: Message[] = [];
  for (const reference of references) {
    const outcome = await store(reference, handling);
    if (typeof outcome === 'string') addresses.set(reference, outcome);
    else warnings.push(outcome);
  }
  // Whoever wants no pictures does not care which are missing.
  return { addresses, warnings: handling.mode === 'skip' ? [] : warnings };
}
