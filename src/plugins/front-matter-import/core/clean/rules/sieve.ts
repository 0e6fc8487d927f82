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

/** Letters by the code that stands for them, where there are several. */
const FORMS = new Map<number, number[]>();
FOLDED.forEach((folded, code) => {
  if (folded !== code) FORMS.set(folded, [...(FORMS.get(folded) ?? [folded]), code]);
});

const formsOf = (code: number): readonly number[] => FORMS.get(code) ?? [code];

/** A letter of the words, by the letters before it. */
interface Node {
  next: Map<number, Node>;
  /** Indexes of the patterns that a word which ends here is one of. */
  patterns: number[];
}

const createNode = (): Node => ({ next: new Map(), patterns: [] });

// Small enough to stay in the fastest memory: most letters begin no word, and most pairs neither.
const FIRSTS = 0x2000;
const PAIRS = 0x10000;
const BITS = 32;
const placeOfFirst = (code: number): number => code & (FIRSTS - 1);
const placeOfPair = (first: number, second: number): number => (first * 31 + second) & (PAIRS - 1);

/** What a letter can begin. */
const SINGLE = 1;
const LONGER = 2;

/**
 * Tells which of many patterns may match a text: those of which it has a word that they need, and
 * those that need none. One walk along the text, where each pattern would take its own. The answer
 * are their indexes in order.
 */
export function sieveOf(patterns: readonly RegExp[]): (text: string) => readonly number[] {
  const kinds = new Uint8Array(FIRSTS);
  const pairs = new Uint32Array(PAIRS / BITS);
  const root = createNode();
  const always: number[] = [];

  function add(codes: readonly number[], pattern: number): void {
    let node = root;
    for (const code of codes) {
      const next = node.next.get(code) ?? createNode();
      node.next.set(code, next);
      node = next;
    }
    node.patterns.push(pattern);
    const [first, second] = codes;
    for (const form of formsOf(first!)) {
      kinds[placeOfFirst(form)]! |= second === undefined ? SINGLE : LONGER;
      for (const other of second === undefined ? [] : formsOf(second)) {
        const place = placeOfPair(form, other);
        pairs[place >>> 5]! |= 1 << (place & 31);
      }
    }
  }
  for (const [index, pattern] of patterns.entries()) {
    const words = wordsOfPattern(pattern);
    if (words === null) always.push(index);
    else for (const word of words) add(codesOf(word), index);
  }

  function mayBegin(text: string, at: number): boolean {
    const code = text.charCodeAt(at);
    const kind = kinds[placeOfFirst(code)]!;
    if (kind === 0 || at + 1 === text.length) return (kind & SINGLE) !== 0;
    const place = placeOfPair(code, text.charCodeAt(at + 1));
    return (kind & SINGLE) !== 0 || (pairs[place >>> 5]! & (1 << (place & 31))) !== 0;
  }

  // Which patterns have been found in the text at hand.
  const isFound = new Uint8Array(patterns.length);
  const found: number[] = [];

  function find(text: string, start: number): void {
    let node: Node | undefined = root;
    for (let at = start; at < text.length; at += 1) {
      node = node.next.get(FOLDED[text.charCodeAt(at)]!);
      if (node === undefined) return;
      for (const pattern of node.patterns) {
        if (isFound[pattern] === 1) continue;
        isFound[pattern] = 1;
        found.push(pattern);
      }
    }
  }

  return (text) => {
    for (let at = 0; at < text.length; at += 1) if (mayBegin(text, at)) find(text, at);
    if (found.length === 0) return always;
    for (const pattern of found) isFound[pattern] = 0;
    const some = found.splice(0);
    if (always.length === 0 && some.length === 1) return some;
    return [...always, ...some].sort((a, b) => a - b);
  };
}
