import { replaceAddresses } from '../../../core/markdown/replace-addresses';
import { formsIn, isRemote } from '../../../core/map/pictures';
import type { Entry, Message, Result } from '../../../core/types';
import type { PictureHandling } from './handling';
import { placeLocal } from './place-local';
import { placeRemote } from './place-remote';

interface Placed {
  entry: Entry;
  warnings: Message[];
  /** Whether another import may bring pictures that this one could not. */
  mayPass: boolean;
}

/** The pictures that an entry shows, each once. */
export function referencesOf({ cover, images }: Entry): { local: string[]; remote: string[] } {
  const all = new Set([...(cover ? [cover] : []), ...images.map(({ url }) => url)]);
  const remote = [...all].filter(isRemote);
  const local = [...all].filter((each) => !isRemote(each) && !/^[a-z][a-z0-9+.-]*:/i.test(each));
  return { local, remote };
}

/** A local picture is known by the address that its file got. */
function withLocal(entry: Entry, addresses: ReadonlyMap<string, string>): Entry {
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

/** A picture of the web stays known by where it came from; the body shows its copy. */
function withCopies(entry: Entry, copies: ReadonlyMap<string, string>): Entry {
  const addresses = [...copies].flatMap(([address, copy]) =>
    formsIn(entry.body, address).map((form) => [form, copy] as const),
  );
  return { ...entry, body: replaceAddresses(entry.body, new Map(addresses)) };
}

/**
 * Stores the pictures that an entry shows, as far as they are to be stored, and lets the entry point at
 * them. What cannot be had stays as it is, with a warning that names the line.
 */
export async function placePictures(entry: Entry, handling: PictureHandling): Promise<Placed> {
  const { local, remote } = referencesOf(entry);
  const files = await placeLocal(local, handling);
  const copies = await placeRemote(remote, handling);
  return {
    entry: withCopies(withLocal(entry, files.addresses), copies.addresses),
    warnings: [...files.warnings, ...copies.warnings],
    mayPass: copies.mayPass,
  };
}

/** A result whose pictures have their places. */
export async function withPictures(
  result: Result,
  handling: PictureHandling,
): Promise<{ result: Result; mayPass: boolean }> {
  if (result.status !== 'ok') return { result, mayPass: false };
  const { entry, warnings, mayPass } = await placePictures(result.entry, handling);
  return { result: { ...result, entry, warnings: [...result.warnings, ...warnings] }, mayPass };
}
