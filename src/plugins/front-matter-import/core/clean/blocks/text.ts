/** Questions about texts of any script. Lengths are in weighted characters: see `sizeOf`. */

/** Full-width letters, digits and punctuation as their ASCII twins, for matching only. */
export const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORDS = /[\p{L}\p{N}]+/gu;

// Two Chinese characters say about as much as one word of an alphabet.
const WORD_SIZE = 2;

/** Length of a text in Chinese characters, or what corresponds to them in an alphabet. */
export function sizeOf(text: string): number {
  const ideographs = text.match(IDEOGRAPHS)?.length ?? 0;
  const rest = ideographs === 0 ? text : text.replace(IDEOGRAPHS, ' ');
  return ideographs + WORD_SIZE * (rest.match(WORDS)?.length ?? 0);
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
