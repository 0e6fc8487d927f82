import { isUtf8 } from 'node:buffer';
import { FileError } from '../file-error';
import type { Message } from '../types';
import { looksLikeGb18030 } from './looks-like-gb18030';
import { lineAt } from './lines';

/** A file's text, and what is to say about its encoding. */
export interface DecodedText {
  /** Without byte order mark. */
  text: string;
  messages: Message[];
}

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

const BINARY_FORMATS = [
  { name: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a PDF document', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'a ZIP archive or Office document', bytes: [0x50, 0x4b, 0x03, 0x04] },
] as const;

/** More control characters than this share, and it is no text. */
const CONTROL_SHARE = 0.05;

/** Damaged UTF-8 may have lost at most this share of its characters beyond ASCII. */
const DAMAGED_SHARE = 0.1;

/**
 * Reads bytes as text: UTF-8, UTF-16 with a byte order mark, or GB18030 (a guess, with a warning).
 * @throws FileError `file-binary`, `file-encoding`
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const mark = BYTE_ORDER_MARKS.find((candidate) => beginsWith(bytes, candidate.bytes));
  if (!mark) refuseBinary(bytes);
  const decoded = mark ? decodeMarked(bytes, mark.encoding) : decodeUnmarked(bytes);
  if (controlShare(decoded.text) > CONTROL_SHARE) {
    throw binary('is mostly control characters');
  }
  return { text: decoded.text, messages: [...decoded.messages, ...lostCharacters(decoded.text)] };
}

function refuseBinary(bytes: Uint8Array): void {
  const format = BINARY_FORMATS.find((candidate) => beginsWith(bytes, candidate.bytes));
  if (format) throw binary(`is ${format.name}`);
  if (bytes.includes(0)) throw binary('holds NUL bytes');
}

function binary(what: string): FileError {
  return new FileError(
    'file-binary',
    `The file ${what}, so it is no text. Import text files only; save posts as UTF-8.`,
  );
}

function decodeMarked(bytes: Uint8Array, encoding: string): DecodedText {
  const text = decodeStrictly(bytes, encoding);
  if (text !== null) return { text, messages: [] };
  throw new FileError(
    'file-encoding',
    `The file says that it is \`${encoding.toUpperCase()}\`, but it is not valid in it. Save it again as UTF-8.`,
  );
}

function decodeUnmarked(bytes: Uint8Array): DecodedText {
  // The same as a strict decoder says and gives, several times faster.
  const text = isUtf8(bytes) ? asBuffer(bytes).toString() : decodeDamagedUtf8(bytes);
  if (text !== null) return { text, messages: [] };
  const guessed = looksLikeGb18030(bytes) ? decodeStrictly(bytes, 'gb18030') : null;
  if (guessed !== null && !/[\u0080-\u009f\ue000-\uf8ff]/.test(guessed)) {
    const message =
      'The text is not UTF-8; it was read as `GB18030`. If it looks wrong, save it as UTF-8.';
    return { text: guessed, messages: [{ code: 'encoding-guessed', message }] };
  }
  throw new FileError(
    'file-encoding',
    'The text is neither UTF-8, UTF-16 nor GB18030. Open it in an editor and save it as UTF-8.',
  );
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (isInvalidData(error)) return null;
    throw error;
  }
}

/** Told from a missing encoding, which would be a fault of this Node.js, by the code. */
function isInvalidData(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

/**
 * UTF-8 that a crawler cut in the middle of a character. As GB18030 such a file would often be valid
 * and every word of it wrong; as UTF-8 it has lost one character, which the warning tells.
 */
function decodeDamagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const beyondAscii = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  return lost <= beyondAscii * DAMAGED_SHARE ? text : null;
}

function lostCharacters(text: string): Message[] {
  const first = text.indexOf('\ufffd');
  if (first === -1) return [];
  const line = lineAt(text, first);
  const message = `Characters were lost before the import: \`\ufffd\` (U+FFFD) stands first in line ${line}. Restore them from the original.`;
  return [{ code: 'replacement-character', message, line }];
}

function controlShare(text: string): number {
  const controls = text.match(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g)?.length ?? 0;
  return text === '' ? 0 : controls / text.length;
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
