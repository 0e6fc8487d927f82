import { replaceAddresses } from '../../../core/markdown/replace-addresses';
import { isRemote, unwrapProxy } from '../../../core/map/pictures';
import type { CustomEntry } from '../../../core/mapping/custom-entry';
import type { Entry, EntryImage, Message, Result } from '../../../core/types';
import { IMAGE } from '../destination/uids';
import type { PictureHandling } from './handling';
import { placeLocal } from './place-local';
import { placeRemote } from './place-remote';

interface Placed {
  entry: Entry;
  warnings: Message[];
  /** Whether another import may bring pictures that this one could not. */
  mayPass: boolean;
}

type Shown = Pick<Extract<Result, { status: 'ok' }>, 'entry' | 'custom'>;

/** Pictures that the configuration gives to attributes of their own. */
function picturesOfRules(custom: CustomEntry | null): string[] {
  const lists = Object.entries(custom?.type.attributes ?? {}).flatMap(([name, { target }]) =>
    target === IMAGE ? [custom?.values[name]] : [],
  );
  return lists
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .map((picture) => {
      // `fitValue` gave them their form.
      return (picture as unknown as EntryImage).url;
    });
}

/** The pictures that an entry shows, each once. */
export function referencesOf({ entry, custom }: Shown): { local: string[]; remote: string[] } {
  const { cover, images } = entry;
  const shown = [...(cover ? [cover] : []), ...images.map(({ url }) => url)];
  const all = [...new Set(shown)];
  const remote = [...all, ...picturesOfRules(custom)].filter(isRemote);
  const local = all.filter((each) => !isRemote(each) && !/^[a-z][a-z0-9+.-]*:/i.test(each));
  return { local, remote: [...new Set(remote)] };
}

/** A local picture is known by the address that its file got. */
function withLocal(entry: Entry, addresses: ReadonlyMap<string, string>): Entry {
  if (addresses.size === 0) return entry;
  const of = (address: string): string => addresses.get(address) ?? address;
  const images = new Map(
    entry.images.map((image) => [of(image.url), { ...image, url: of(image.url) }]),
  );
  return {
    ...entry,
    body: replaceAddresses(entry.body, (address) => addresses.get(address)),
    cover: entry.cover === null ? null : of(entry.cover),
    images: [...images.values()],
  };
}

/** A picture of the web stays known by where it came from; the body shows its copy, also where a proxy was before it. */
function withCopies(entry: Entry, copies: ReadonlyMap<string, string>): Entry {
  if (copies.size === 0) return entry;
  const copyOf = (address: string) => copies.get(address) ?? copies.get(unwrapProxy(address));
  return { ...entry, body: replaceAddresses(entry.body, copyOf) };
}

/**
 * Stores the pictures that an entry shows, as far as they are to be stored, and lets the entry point at
 * them. What cannot be had stays as it is, with a warning that names the line.
 */
async function placePictures(shown: Shown, handling: PictureHandling): Promise<Placed> {
  const { local, remote } = referencesOf(shown);
  const files = await placeLocal(local, handling);
  const copies = await placeRemote(remote, handling);
  return {
    entry: withCopies(withLocal(shown.entry, files.addresses), copies.addresses),
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
  const { entry, warnings, mayPass } = await placePictures(result, handling);
  return { result: { ...result, entry, warnings: [...result.warnings, ...warnings] }, mayPass };
}
