import type { Block } from '../blocks/block';
import { normal } from '../templates/marks';

/** What a block is known by: its text, or its pictures where it has none. */
export const wordingOf = ({ text, pictures }: Block): string =>
  text || pictures.map(({ src }) => src).join(' ');

/** With fewer letters, the number is what a text says. */
const FEWEST_LETTERS = 8;

const ADDRESS = /^(?:https?:\/)?\/\S+$/i;

/** The same for texts that differ in spacing, letter case or, in a sentence, numbers: "Read 12 times". */
export function wordingKey(wording: string): string {
  if (ADDRESS.test(wording)) return wording;
  const text = normal(wording);
  const letters = text.replace(/\d+/g, '');
  return letters.length < FEWEST_LETTERS ? text : text.replace(/\d+/g, '0');
}
