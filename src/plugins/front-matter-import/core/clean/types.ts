import type { Stripped } from '../types';
import type { Block } from './blocks/block';
import type { Rulings } from './own/own-rules';
import type { SiteRules } from './site/site-rules';
import { type CleanSwitches, NO_EVIDENCE } from './switches';
import type { SiteTemplates } from './templates/templates';

/** The facts that stripped lines carried. */
export interface ExtractedFields {
  source?: string;
  editor?: string;
  link?: string;
  /** Credit of a picture by the picture's address. */
  credits: Record<string, string>;
  /** Caption of a picture by the picture's address, where a stripped line was it. */
  captions: Record<string, string>;
}

/** What cleaning took out of a body, besides the body itself. */
export interface Findings {
  stripped: Stripped[];
  fields: ExtractedFields;
  /** Addresses of the pictures that stood in stripped blocks. */
  strippedPictures: string[];
}

export const NOTHING_FOUND: Findings = {
  stripped: [],
  fields: { credits: {}, captions: {} },
  strippedPictures: [],
};

/** Where in a body a clue counts: in its first blocks, its last ones, both, or everywhere. */
export type Where = 'head' | 'tail' | 'edge' | 'anywhere';

export type Field = 'source' | 'editor' | 'link' | 'credit';

/** A fact that a block states, to be kept as a field when the block goes. */
export interface Fact {
  field: Field;
  value: string;
}

/** One reason to strip a block. Reasons add up: see `judge`. */
export interface Clue {
  rule: string;
  /** Goes on after "it": "names the editor". */
  reason: string;
  where: Where;
  /** At 1 it is reason enough. */
  weight: number;
  facts?: Fact[];
  /** What goes with the block, if it goes: the links or the pictures right beside it, or its section. */
  takes?: 'links' | 'pictures' | 'section' | 'rest';
  /** True: whatever else speaks against it, the block stays. */
  keeps?: true;
}

/** What is known about a body besides its blocks. */
export interface CleanContext {
  /** The title that the front matter gives, or null. */
  title: string | null;
  /** The author that the front matter names, or null. */
  author: string | null;
  switches: CleanSwitches;
  /** The rules for the post's site. */
  rules: readonly SiteRules[];
  /** What the other posts of its site have in common; null where nothing was learned. */
  templates: SiteTemplates | null;
  /** What editors said of single blocks. */
  own: Rulings;
}

/**
 * Reads a body's blocks and says for each what speaks against it. One small module a kind.
 *
 * @param found what others have found, for those that look only where it matters
 */
export type Evidence = (
  blocks: readonly Block[],
  context: CleanContext,
  found: readonly Clue[][],
) => Clue[][];

/** A context in which only a site's own rules judge, where they say so. */
export const withSiteOptions = (context: CleanContext): CleanContext =>
  context.rules.every(({ generic }) => generic)
    ? context
    : { ...context, switches: { ...NO_EVIDENCE, siteRules: context.switches.siteRules } };
