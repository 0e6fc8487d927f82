import { wordsOfPattern } from './words-of-pattern';

/** Scripts that have capitals. */
const WITH_CAPITALS = [
  [0, 0x2fff],
  [0xa640, 0xabff],
  [0xff21, 0xff5a],
] as const;

function lowerOf(code: number): number {
  const upper = String.fromCharCode(code).toUpperCase();
  const lower = (upper.length === 1 ? upper : String.fromCharCode(code)).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** By its code the code of the letter that stands for all its forms, as patterns that ignore case see it. */
const FOLDED = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
for (const [first, last] of WITH_CAPITALS)
  for (let code = first; code <= last; code += 1) FOLDED[code] = lowerOf(code);

const codesOf = (word: string): number[] =>
  Array.from({ length: word.length }, (_, i) => FOLDED[word.charCodeAt(i)]!);

interface Entry {
  codes: readonly number[];
  /** Index of the pattern that the word is one of. */
  pattern: number;
}

// Words are kept by their first two letters.
const SLOTS = 0x2000;
const slotOf = (first: number, second: number): number => (first * 31 + second) & (SLOTS - 1);

const NONE: readonly number[] = [];

/** What a letter can begin. */
const SINGLE = 1;
const LONGER = 2;

function stands(text: string, at: number, codes: readonly number[]): boolean {
  if (at + codes.length > text.length) return false;
  for (let i = 0; i < codes.length; i += 1)
    if (FOLDED[text.charCodeAt(at + i)] !== codes[i]) return false;
  return true;
}

/**
 * Tells which of many patterns may match a text: those of which it has a word that they need, and
 * those that need none. One walk along the text, where each pattern would take its own. The answer
 * are their indexes in order.
 */
export function sieveOf(patterns: readonly RegExp[]): (text: string) => readonly number[] {
  const begins = new Uint8Array(0x10000);
  const slots: Entry[][] = Array.from({ length: SLOTS });
  const singles = new Map<number, number[]>();
  const always: number[] = [];

  const add = (codes: readonly number[], pattern: number): void => {
    const [first, second] = [codes[0]!, codes[1]];
    begins[first]! |= second === undefined ? SINGLE : LONGER;
    if (second === undefined) singles.set(first, [...(singles.get(first) ?? []), pattern]);
    else (slots[slotOf(first, second)] ??= []).push({ codes, pattern });
  };
  for (const [index, pattern] of patterns.entries()) {
    const words = wordsOfPattern(pattern);
    if (words === null) always.push(index);
    else for (const word of words) add(codesOf(word), index);
  }

  const kinds = Uint8Array.from(FOLDED, (code) => begins[code]!);

  return (text) => {
    const found = new Set(always);
    for (let i = 0; i < text.length; i += 1) {
      const kind = kinds[text.charCodeAt(i)]!;
      if (kind === 0) continue;
      const code = FOLDED[text.charCodeAt(i)]!;
      if (kind & SINGLE) for (const index of singles.get(code)!) found.add(index);
      if (!(kind & LONGER) || i + 1 === text.length) continue;
      const entries = slots[slotOf(code, FOLDED[text.charCodeAt(i + 1)]!)];
      if (entries === undefined) continue;
      for (const { codes, pattern } of entries) if (stands(text, i, codes)) found.add(pattern);
    }
    return found.size === 0 ? NONE : [...found].sort((a, b) => a - b);
  };
}
