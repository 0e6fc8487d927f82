/** Sentences of the server in English, with `{0}`, `{1}` … for what changes, and in another language. */
export interface Sentences {
  readonly [english: string]: string;
}

export type Says = (sentence: string) => string;

interface Pattern {
  matches: RegExp;
  /** Which place each group of the expression stands for. */
  places: string[];
  translated: string;
  /** How much of the sentence is fixed: the more, the less is left to chance. */
  fixed: number;
}

const PLACE = /\{(\d)\}/;

function patternOf([english, translated]: [string, string]): Pattern {
  const parts = english.split(PLACE);
  const fixed = parts.filter((_part, i) => i % 2 === 0);
  const source = fixed.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('(.+?)');
  return {
    matches: new RegExp(`^${source}$`, 's'),
    places: parts.filter((_part, i) => i % 2 === 1),
    translated,
    fixed: fixed.join('').length,
  };
}

/**
 * Translates what the server says. What is put into a sentence is translated, too, where it is one
 * itself; what is not known stays as it is.
 */
export function translatorOf(sentences: Sentences): Says {
  const patterns = Object.entries(sentences)
    .filter(([english]) => PLACE.test(english))
    .map(patternOf)
    .sort((a, b) => b.fixed - a.fixed);
  const known = new Map(Object.entries(sentences));

  function whole(sentence: string): string | undefined {
    const found = known.get(sentence);
    if (found !== undefined) return found;
    for (const { matches, places, translated } of patterns) {
      const match = matches.exec(sentence);
      if (!match) continue;
      const values = new Map(places.map((place, i) => [place, says(match[i + 1] ?? '')]));
      return translated.replace(/\{(\d)\}/g, (_, place: string) => values.get(place) ?? '');
    }
    return undefined;
  }

  function says(sentence: string): string {
    let said = whole(sentence);
    if (said === undefined) {
      // A block that several things speak against.
      const reasons = sentence.split('; ').map(whole);
      const areKnown = reasons.length > 1 && reasons.every((one) => one !== undefined);
      said = areKnown ? reasons.join('；') : sentence;
    }
    // The same sentences come again with every row; what is in them makes them many.
    if (known.size < MOST_KNOWN) known.set(sentence, said);
    return said;
  }

  return says;
}

const MOST_KNOWN = 5_000;
