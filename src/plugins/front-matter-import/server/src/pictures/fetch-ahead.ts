import type { Result } from '../../../core/types';
import { isStorable } from '../destination/resolve-images';
import type { Downloads } from './downloads';
import type { PictureLibrary } from './library';
import { referencesOf } from './place-pictures';

/** Begins to fetch what posts show from the web and the library does not have, before they are written. */
export async function fetchAhead(
  results: readonly Result[],
  library: PictureLibrary,
  downloads: Downloads,
): Promise<void> {
  const shown = results.flatMap((result) =>
    result.status === 'ok' ? referencesOf(result).remote : [],
  );
  const wanted = [...new Set(shown)].filter(isStorable);
  const copies = await library.findCopies(wanted);
  downloads.begin(wanted.filter((address) => !copies.has(address)));
}
