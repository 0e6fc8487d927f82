import { simplify } from '../blocks/plain-line';

/**
 * A pattern for lines that have one of some forms from their first character to their last. Forms may
 * be written in traditional characters, as Japanese has some: lines are compared in simplified ones.
 */
export const oneOf = (...forms: readonly RegExp[]): RegExp =>
  new RegExp(`^(?:${forms.map(({ source }) => simplify(source)).join('|')})$`, 'iu');
