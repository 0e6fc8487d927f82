import { collapse } from '../../html/hast';

/** Questions about texts of any script. Lengths are in weighted characters: see `sizeOf`. */

/** Full-width letters, digits and punctuation as their ASCII twins, for matching only. */
export const fold = (text: string): string =>
  collapse(text.normalize('NFKC').replace(/[\u200b-\u200d\ufeff]/g, ''));

// Two Chinese characters say about as much as one word of an alphabet.
const WORD_SIZE = 2;

/** Chinese, Japanese and Korean characters, by their code units: each half of a rare one counts half. */
function ideographSize(code: number): number {
  if (code < 0x2e80 || code > 0xdfff) return 0;
  if ((code >= 0x3041 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3)) return 1;
  return code >= 0xd840 && code <= 0xdfff ? 0.5 : 0;
}

/** Letters and digits of alphabets; general punctuation and symbols lie between them. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 32) - 97 < 26 ? (code | 32) >= 97 : code >= 48 && code <= 57;
  return code >= 0xc0 && code < 0x2000;
}

/** Length of a text in Chinese characters, or what corresponds to them in an alphabet. */
export function sizeOf(text: string): number {
  let size = 0;
  let isInWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const letter = isLetter(code);
    if (letter && !isInWord) size += WORD_SIZE;
    else if (!letter) size += ideographSize(code);
    isInWord = letter;
  }
  return size;
}

/** A sentence ends here, or goes on: what labels and buttons do not have. */
export const hasSentence = (text: string): boolean => /[。！？；!?;]|[a-z]\.(?:\s|$)/.test(text);

const pairsOf = (text: string): Set<string> => {
  const letters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
};

/** How alike two texts are, from 0 to 1, by their pairs of letters: it needs no words, so it works in Chinese too. */
export function likeness(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return (2 * shared) / (first.size + second.size);
}
