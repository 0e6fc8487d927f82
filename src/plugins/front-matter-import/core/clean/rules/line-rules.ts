import type { Field, Where } from '../types';
import { NOTES } from './notes';
import { PLATFORM_NOTES } from './notes-more';
import { OTHER_LANGUAGES } from './other-languages';
import { PROMPTS } from './prompts';
import { MORE_PROMPTS } from './prompts-more';
import { LINK_SECTIONS, SECTIONS } from './sections';

/**
 * Lines that are no part of an article, as data. A rule sees a line with full-width forms folded and
 * white space collapsed. The words alone are no verdict: `where` says in which part of the body they
 * count, and what stands around them must fit, else it is a sentence that merely begins so.
 */
export interface LineRule {
  name: string;
  /** Goes on after "it". */
  reason: string;
  where: Where;
  pattern: RegExp;
  /** 1 if absent: enough alone. */
  weight?: number;
  /** Which field the group `value` of the pattern fills. */
  field?: Field;
  /** What goes with it: links behind it, pictures beside it, its section, or all that is behind it. */
  takes?: 'links' | 'pictures' | 'section' | 'rest';
  /** For a heading of a section: the line must be a heading, or bold as a whole. */
  isHeading?: true;
  /** For a label before a link: the line must be mostly link. */
  isLink?: true;
}

export const LINE_RULES: readonly LineRule[] = [
  ...NOTES,
  ...PROMPTS,
  ...SECTIONS,
  ...PLATFORM_NOTES,
  ...MORE_PROMPTS,
  ...OTHER_LANGUAGES,
  ...LINK_SECTIONS,
];

/** Those that count everywhere. */
export const MIDDLE_RULES: readonly LineRule[] = LINE_RULES.filter(
  ({ where }) => where === 'anywhere',
);
