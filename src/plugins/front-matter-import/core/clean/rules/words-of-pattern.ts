/** Words of which one stands in whatever a pattern matches; null where there are no such words. */
export type Words = readonly string[] | null;

/** A piece of a pattern: one letter as it is, or something that may need words. */
interface Piece {
  letter?: string;
  words: Words;
}

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

/**
 * Reads off a pattern the words that it cannot do without. Of what it does not understand it says
 * nothing, so that no match is missed: `(?:请|敬请)关注.{0,8}` needs `关注`, `e\s?n\s?d` only an `e`.
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
    if (!IS_CLASS.test(sign)) return { letter: sign, words: [sign] };
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
      const { letter } = skip('\\') ? escaped() : { letter: signs[at++] };
      isList &&= !isRange && letter !== undefined;
      letters.push(letter ?? '');
    }
    at += 1;
    return isList ? { words: letters } : NOTHING;
  }

  function group(): Piece {
    const isLook = ['?=', '?!', '?<=', '?<!'].some(skip);
    if (!isLook && !skip('?:') && skip('?<')) skipPast('>');
    const words = alternatives();
    at += 1;
    return isLook ? NOTHING : { words };
  }

  function piece(): Piece {
    const sign = signs[at]!;
    at += 1;
    if (sign === '\\') return escaped();
    if (sign === '[') return oneOfLetters();
    if (sign === '(') return group();
    return '.^$'.includes(sign) ? NOTHING : { letter: sign, words: [sign] };
  }

  /** How often the piece before must stand there at least; undefined: as it is. */
  function times(): number | undefined {
    const sign = signs[at] ?? '';
    if (sign === '' || !'?*+{'.includes(sign)) return undefined;
    const least = sign === '{' ? Number.parseInt(signs.slice(at + 1).join(''), 10) : 0;
    if (sign === '{') skipPast('}');
    else at += 1;
    skip('?');
    return sign === '+' ? 1 : least;
  }

  function sequence(): Words {
    const all: Words[] = [];
    let run = '';
    const endRun = (): void => {
      if (run !== '') all.push([run]);
      run = '';
    };
    while (at < signs.length && signs[at] !== '|' && signs[at] !== ')') {
      const { letter, words } = piece();
      const least = times();
      if (letter !== undefined && least !== 0) run += letter;
      if (letter === undefined || least !== undefined) endRun();
      if (letter === undefined && least !== 0) all.push(words);
    }
    endRun();
    return rarest(all);
  }

  function alternatives(): Words {
    const all = [sequence()];
    while (skip('|')) all.push(sequence());
    return all.includes(null) ? null : [...new Set(all.flatMap((words) => words ?? []))];
  }

  return alternatives();
}
