import type { Arguments, TagRules } from '../types';
import { HUGO } from './hugo';
import { pair, quote } from './pieces';

const quoted = pair(({ named }: Arguments, body) =>
  quote(body || (named.text ?? ''), '', named.author ?? named.by ?? ''),
);

/** Shortcodes of Zola's documentation and themes, which are called as Hugo's are and written as functions. */
export const ZOLA: TagRules = { ...HUGO, quote: quoted, blockquote: quoted };
