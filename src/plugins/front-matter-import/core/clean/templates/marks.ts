import { hashOf } from './hash';
import type { Line } from './lines-of-html';

/**
 * What a line of a body is recognised by in other documents. Marks are hashes: of the collection
 * nothing else is kept.
 */
export interface Marks {
  /** The whole text, digits and white space folded. */
  text: number;
  /** Its label and its place, where it is "label: something short": the something varies. */
  label?: number;
  /** Its first words and its place, where it is short. */
  start?: number;
}

/** Where in a document a line stands: a label at the end says something else than one in the middle. */
export type Zone = 'head' | 'middle' | 'tail';

const HEAD_LINES = 5;
const TAIL_LINES = 12;

export function zoneOf(index: number, count: number): Zone {
  if (index >= count - TAIL_LINES && index >= count / 2) return 'tail';
  return index < HEAD_LINES && index < count / 2 ? 'head' : 'middle';
}

/** Spelling and spacing vary between copies of one line. */
export const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_`~\\]+/g, '');

/** Numbers vary, too; but behind a label they are what the line is there to say: "Serves: 4". */
const folded = (text: string, isLabelled: boolean): string =>
  isLabelled ? normal(text) : normal(text).replace(/\d+/g, '0');

/** "label: something short" */
export const LABEL = /^(?<label>[^:：|｜丨]{1,24}[:：|｜丨])(?<value>.{0,60})$/u;
const START_LENGTH = 80;
const START = /^(?:\p{Script=Han}{4}|[^\s\p{Script=Han}]+\s+[^\s\p{Script=Han}]+\s)/u;

/** The marks of one line. A heading shares none with a paragraph of the same words. */
export function marksOf({ text, isHeading }: Line, zone: Zone): Marks {
  if (isHeading) return { text: hashOf(`H${folded(text, false)}`) };
  const label = LABEL.exec(text)?.groups?.label;
  const start = text.length <= START_LENGTH ? START.exec(text)?.[0] : undefined;
  return {
    text: hashOf(`T${folded(text, label !== undefined)}`),
    ...(label !== undefined && { label: hashOf(`L${zone}${normal(label)}`) }),
    ...(start !== undefined && { start: hashOf(`S${zone}${normal(start)}`) }),
  };
}
