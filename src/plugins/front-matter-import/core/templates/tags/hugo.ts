import type { Arguments, Piece, TagRule, TagRules } from '../types';
import { admonition, ADMONITIONS } from './admonitions';
import { MEDIA } from './media';
import { code, image, pair, single, text, verbatim } from './pieces';

/** Hugo reads Markdown in captions; an alternative text has none. */
const withoutMarks = (text: string): string =>
  text.replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1').replace(/[*_`]+(\S(?:.*?\S)?)[*_`]+/g, '$1');

function figure({ positional, named }: Arguments): Piece | null {
  const { src, alt = '', title = '', caption = '', attr = '', link = '' } = named;
  const below = [title, caption, attr].filter(Boolean).join(' — ');
  return image(src ?? positional[0], {
    alt: alt || title || withoutMarks(caption),
    caption: below,
    link,
  });
}

/** `ref` and `relref` stand where an address stands, nearly always inside a link. */
function reference({ positional, named }: Arguments): Piece | null {
  const path = named.path ?? positional[0];
  return path ? text(encodeURI(path)) : null;
}

/** A sample of configuration that Hugo's own site shows in three languages. */
function codeToggle({ named }: Arguments, body: string): Piece | null {
  if (body.trim() === '') return null;
  const language = configLanguage(body);
  return code(language, body, named.file ? `${named.file}.${language}` : '');
}

function configLanguage(body: string): 'json' | 'toml' | 'yaml' {
  if (/^\s*\{/.test(body)) return 'json';
  return /^\s*(?:\[|[\w."-]+\s*=)/.test(body) ? 'toml' : 'yaml';
}

const KINDS: ReadonlySet<string> = new Set(ADMONITIONS);
/** Boxes whose first word is their kind. */
const GENERAL: ReadonlySet<string> = new Set(['notice', 'callout', 'alert', 'admonition']);

function box(name: string): TagRule {
  return pair(({ positional, named }, body) => {
    // Themes say behind the title whether a box is open.
    const words = positional.filter((word) => !/^(?:true|false)$/.test(word));
    const isGeneral = GENERAL.has(name) || KINDS.has(words[0] ?? '');
    const kind = named.type ?? named.context ?? (isGeneral ? words[0] : undefined) ?? name;
    const title = named.title ?? named.text ?? words.slice(isGeneral ? 1 : 0).join(' ');
    return admonition(kind, title, body);
  });
}

const details = pair(({ positional, named }, body) =>
  admonition('details', named.summary ?? named.title ?? positional[0] ?? '', body),
);
const highlight = verbatim(({ positional, named }, body) =>
  code(named.lang ?? named.language ?? positional[0], body),
);

/** Shortcodes of Hugo and of its common themes; Zola's differ in their braces. */
export const HUGO: TagRules = {
  ...MEDIA,
  ...Object.fromEntries(ADMONITIONS.map((name) => [name, box(name)])),
  figure: single(figure),
  img: single(figure),
  image: single(figure),
  ref: single(reference),
  relref: single(reference),
  details,
  expand: details,
  highlight,
  'code-toggle': verbatim(codeToggle),
  rawhtml: verbatim((_, body) => text(body)),
  comment: verbatim(() => text('')),
  // The table of contents is made anew wherever the article is shown.
  toc: single(() => text('')),
};
