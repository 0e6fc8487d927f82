import { collapse } from '../html/hast';
import type { Stripped } from '../types';

/** A block of the original with what is to be said of it. */
export interface Aligned<Kept, Original> {
  /** Where the block was judged by itself. */
  judged?: Kept;
  /** Where it is only known from the untouched body, with the element that it went with. */
  original?: Original;
  stripped?: Stripped;
}

interface WithText {
  text: string;
}

/** So far ahead a block is looked for that changed its text when something in it went. */
const AHEAD = 5;

const isPart = (part: string, whole: string): boolean => part !== '' && whole.includes(part);

/**
 * Puts blocks that went with an element around them back to where they stood among those that were
 * judged one by one. Both lists are in the order of the body.
 *
 * @param gone the elements, each used for as many blocks as it had
 */
export function align<Judged extends WithText, Original extends WithText>(
  originals: readonly Original[],
  judged: readonly Judged[],
  gone: readonly Stripped[],
): Aligned<Judged, Original>[] {
  const result: Aligned<Judged, Original>[] = [];
  const used = new Set<Stripped>();
  const texts = gone.map((stripped) => ({ stripped, text: collapse(stripped.text) }));
  let next = 0;
  for (const original of originals) {
    const { text } = original;
    if (judged[next]?.text === text) {
      result.push({ judged: judged[next++]! });
      continue;
    }
    const element = texts.find((one) => isPart(text, one.text));
    if (element) {
      used.add(element.stripped);
      result.push({ original, stripped: element.stripped });
      continue;
    }
    const ahead = judged
      .slice(next, next + AHEAD)
      .findIndex((one) => isPart(one.text, text) || isPart(text, one.text));
    for (let count = ahead; count >= 0; count -= 1) result.push({ judged: judged[next++]! });
  }
  for (const left of judged.slice(next)) result.push({ judged: left });
  // What shows nothing, such as a comment, has no place among blocks.
  for (const stripped of gone) if (!used.has(stripped)) result.push({ stripped });
  return result;
}
