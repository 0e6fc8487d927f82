import { type Entry, getFileNameLowLevel } from 'yauzl';

/** Bit 11: the name is UTF-8. */
const UTF8_FLAG = 0x800;
/** Info-ZIP's field with the name in UTF-8. */
const UNICODE_PATH = 0x7075;

function decodeOrNull(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * The name of an entry. A zip made by Chinese Windows has names in GBK, and one made by a careless
 * program has names in UTF-8, neither with a word about it; what is neither is read as zips were made for.
 */
export function nameOfEntry(entry: Entry): string {
  const { generalPurposeBitFlag: flags, fileNameRaw: raw, extraFields } = entry;
  const asSaid = (): string => getFileNameLowLevel(flags, raw, extraFields, true);
  const isSaid = (flags & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH);
  if (isSaid) return asSaid();
  return decodeOrNull(raw, 'utf-8') ?? decodeOrNull(raw, 'gbk') ?? asSaid();
}
