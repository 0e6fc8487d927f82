import type { Message } from '../types';
import { expandAdmonitions } from './expand-admonitions';
import { expandBraces } from './expand-braces';
import { expandHeadingIds } from './expand-heading-ids';
import { expandIndented } from './expand-indented';
import { expandKramdown } from './expand-kramdown';
import { expandMdx } from './expand-mdx';
import { expandObsidian } from './expand-obsidian';
import { createReport, type Report } from './report';
import type { Family } from './types';

/** What is read as a template when nobody says otherwise: `[[x]]` and `{x}` are text elsewhere. */
export const DEFAULT_FAMILIES: readonly Family[] = ['liquid', 'hugo', 'kramdown', 'admonition'];

export interface TemplateOptions {
  families?: readonly Family[];
  /** 1-based line of the source file where the text begins, for messages. */
  firstLine: number;
}

export interface ExpandedTemplates {
  text: string;
  messages: Message[];
}

interface Step {
  families: readonly Family[];
  /** What a text must hold to be looked at; most bodies hold nothing of the kind. */
  sign: RegExp;
  expand: (text: string, families: ReadonlySet<Family>, report: Report) => string;
}

// MDX first, as its tags hold whole Markdown; then boxes whose indented lines would be taken for code;
// attribute lists last but for links, since kramdown's stand behind what other tags become.
const STEPS: readonly Step[] = [
  {
    families: ['mdx'],
    sign: /[<{]|^(?:im|ex)port\s/m,
    expand: (text, _, report) => expandMdx(text, report),
  },
  {
    families: ['admonition'],
    sign: /^[ \t]*(?:!!!|\?\?\?)/m,
    expand: (text) => expandIndented(text),
  },
  { families: ['liquid', 'hugo'], sign: /\{[{%#]/, expand: expandBraces },
  {
    families: ['admonition'],
    sign: /:::/,
    expand: (text, _, report) => expandAdmonitions(text, report),
  },
  { families: ['kramdown'], sign: /\{:/, expand: expandKramdown },
  {
    families: ['kramdown'],
    sign: /\{[#.][^{}\n]+\}[ \t]*#*[ \t]*$/m,
    expand: expandHeadingIds,
  },
  {
    families: ['obsidian'],
    sign: /\[\[|%%/,
    expand: (text, _, report) => expandObsidian(text, report),
  },
];

// What a tag becomes may make a whole of two halves that lay around it, so it is looked at again.
const MAX_PASSES = 5;

/**
 * Turns the template tags in a Markdown body into Markdown. What is not known stays visible and is
 * reported; every other character stays as its author wrote it. Doing it twice is doing it once.
 */
export function expandTemplates(
  body: string,
  { families = DEFAULT_FAMILIES, firstLine }: TemplateOptions,
): ExpandedTemplates {
  const wanted = new Set(families);
  const report = createReport(firstLine, body);
  let text = expandOnce(body, wanted, report);
  let before = body;
  for (let pass = 1; pass < MAX_PASSES && text !== before; pass += 1) {
    before = text;
    text = expandOnce(text, wanted, createReport(firstLine, body));
  }
  return { text, messages: report.messages() };
}

function expandOnce(body: string, wanted: ReadonlySet<Family>, report: Report): string {
  let text = body;
  for (const { families, sign, expand } of STEPS) {
    if (!families.some((family) => wanted.has(family)) || !sign.test(text)) continue;
    report.startText(text);
    text = expand(text, wanted, report);
  }
  return text;
}
