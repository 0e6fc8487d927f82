import type { Element } from 'domhandler';
import { NEGATIVE, POSITIVE } from './page-words';

const WEIGHT = 25;

const weigh = (name: string | undefined): number =>
  name ? (POSITIVE.test(name) ? WEIGHT : 0) - (NEGATIVE.test(name) ? WEIGHT : 0) : 0;

/** How much an element's names speak for it, from -50 to 50. */
export const classWeight = ({ attribs }: Element): number =>
  weigh(attribs.class) + weigh(attribs.id);
