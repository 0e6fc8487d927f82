/** Words of which one stands in whatever a pattern matches; null where there are no such words. */
export type Words = readonly string[] | null;

/** A piece of a pattern. */
interface Piece {
  /** All texts that it can stand for, where they are few. */
  texts?: readonly string[];
  words: Words;
}

const textsOf = (...texts: string[]): Piece => ({ texts, words: texts });

// More texts than this are not worth the memory.
const MOST_TEXTS = 48;

const joined = (first: readonly string[], second: readonly string[]): string[] => [
  ...new Set(first.flatMap((start) => second.map((end) => start + end))),
];

const NOTHING: Piece = { words: null };
/** Escaped letters that stand for others, or for a place. */
const IS_CLASS = /[\p{L}\p{N}]/u;

// Two letters of an alphabet narrow down about as much as one Chinese character.
const weightOf = (word: string): number =>
  [...word].reduce((sum, sign) => sum + (sign >= '\u2e80' ? 2 : 1), 0);
const lightest = (words: readonly string[]): number => Math.min(...words.map(weightOf));

/** Of several demands the one that the fewest texts meet. */
function rarest(all: readonly Words[]): Words {
  const known = all.filter((words) => words !== null && words.length > 0);
  return known.reduce<Words>(
    (best, words) => (best === null || lightest(words!) > lightest(best) ? words : best),
    null,
  );
}

/** Without the words that have another one in them. */
const withoutLonger = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !words.some((other) => other !== word && word.includes(other)));

/**
 * Reads off a pattern the words that it cannot do without. Of what it does not understand it says
 * nothing, so that no match is missed: `(?:请|敬)关注.{0,8}` needs `请关注` or `敬关注`, `e\s?n\s?d` only
 * an `e`.
 *
 * @param pattern written for the flag `u`
 */
export function wordsOfPattern({ source }: RegExp): Words {
  const signs = [...source];
  let at = 0;
  const skip = (text: string): boolean => {
    const isHere = signs.slice(at, at + text.length).join('') === text;
    if (isHere) at += text.length;
    return isHere;
  };
  const skipPast = (end: string): void => {
    while (at < signs.length && signs[at] !== end) at += 1;
    at += 1;
  };

  function escaped(): Piece {
    const sign = signs[at]!;
    at += 1;
    if (!IS_CLASS.test(sign)) return textsOf(sign);
    if ('pPk'.includes(sign) || (sign === 'u' && signs[at] === '{'))
      skipPast(sign === 'k' ? '>' : '}');
    else if (sign === 'u') at += 4;
    else if (sign === 'x' || sign === 'c') at += sign === 'x' ? 2 : 1;
    return NOTHING;
  }

  /** One of several letters, if they are listed one by one. */
  function oneOfLetters(): Piece {
    let isList = !skip('^');
    const letters: string[] = [];
    while (at < signs.length && signs[at] !== ']') {
      const isRange = signs[at] === '-' && letters.length > 0 && signs[at + 1] !== ']';
      const letter = skip('\\') ? escaped().texts?.[0] : signs[at++];
      isList &&= !isRange && letter !== undefined;
      letters.push(letter ?? '');
    }
    at += 1;
    return isList ? textsOf(...letters) : NOTHING;
  }

  function group(): Piece {
    const isLook = ['?=', '?!', '?<=', '?<!'].some(skip);
    if (!isLook && !skip('?:') && skip('?<')) skipPast('>');
    const inside = alternatives();
    at += 1;
    return isLook ? NOTHING : inside;
  }

  function piece(): Piece {
    const sign = signs[at]!;
    at += 1;
    if (sign === '\\') return escaped();
    if (sign === '[') return oneOfLetters();
    if (sign === '(') return group();
    return '.^$'.includes(sign) ? NOTHING : textsOf(sign);
  }

  /** How often the piece before may stand there; undefined: once, as it is. */
  function times(): { least: number; isOnceAtMost: boolean } | undefined {
    const sign = signs[at] ?? '';
    if (sign === '' || !'?*+{'.includes(sign)) return undefined;
    const least = sign === '{' ? Number.parseInt(signs.slice(at + 1).join(''), 10) : 0;
    if (sign === '{') skipPast('}');
    else at += 1;
    skip('?');
    return { least: sign === '+' ? 1 : least, isOnceAtMost: sign === '?' };
  }

  function sequence(): Piece {
    const all: Words[] = [];
    let run: readonly string[] = [''];
    let isWhole = true;
    const endRun = (): void => {
      isWhole = false;
      if (!run.includes('')) all.push(run);
      run = [''];
    };
    const add = (texts: readonly string[]): void => {
      if (run.length * texts.length > MOST_TEXTS) endRun();
      run = joined(run, texts);
    };
    while (at < signs.length && signs[at] !== '|' && signs[at] !== ')') {
      const { texts, words } = piece();
      const { least, isOnceAtMost } = times() ?? { least: 1, isOnceAtMost: true };
      if (texts && least === 0 && isOnceAtMost) add([...texts, '']);
      else if (texts && least > 0) add(texts);
      if (!texts || !isOnceAtMost) endRun();
      if (!texts && least > 0) all.push(words);
    }
    if (isWhole) return textsOf(...run);
    endRun();
    return { words: rarest(all) };
  }

  function alternatives(): Piece {
    const all = [sequence()];
    while (skip('|')) all.push(sequence());
    const words = all.flatMap((one) => one.words ?? []);
    const isKnown = all.every((one) => one.words !== null && !one.words.includes(''));
    const isFew = words.length <= MOST_TEXTS && all.every(({ texts }) => texts !== undefined);
    return {
      ...(isFew && { texts: [...new Set(words)] }),
      words: isKnown ? [...new Set(words)] : null,
    };
  }

  const { words } = alternatives();
  return words && withoutLonger(words);
}
