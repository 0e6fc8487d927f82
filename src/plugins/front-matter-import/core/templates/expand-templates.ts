import type { FrontMatter, Message } from '../types';
import { expandAdmonitions } from './expand-admonitions';
import { expandBraces, expandBracesInHtml } from './expand-braces';
import { expandFields } from './expand-fields';
import { expandHeadingIds } from './expand-heading-ids';
import { expandIndented } from './expand-indented';
import { expandKramdown } from './expand-kramdown';
import { expandKramdownBlocks } from './expand-kramdown-blocks';
import { expandMdx } from './expand-mdx';
import { expandObsidian } from './expand-obsidian';
import { expandToc } from './expand-toc';
import { createReport, type Report } from './report';
import type { Family } from './types';

/** What is read as a template when nobody says otherwise: `[[x]]` and `{x}` are text elsewhere. */
export const DEFAULT_FAMILIES: readonly Family[] = ['liquid', 'hugo', 'kramdown', 'admonition'];

export interface TemplateOptions {
  families?: readonly Family[];
  /** Whether the text is HTML, in which nothing but tags between braces is read. */
  isHtml?: boolean;
  /** 1-based line of the source file where the text begins, for messages. */
  firstLine: number;
  /** The file's own fields, which a text may name. */
  fields?: FrontMatter;
}

export interface ExpandedTemplates {
  text: string;
  messages: Message[];
}

interface Step {
  families: readonly Family[];
  /** What a text must hold to be looked at; most bodies hold nothing of the kind. */
  sign: RegExp;
  expand: (
    text: string,
    families: ReadonlySet<Family>,
    report: Report,
    fields: FrontMatter,
  ) => string;
}

// MDX first, as its tags hold whole Markdown; then boxes whose indented lines would be taken for code;
// attribute lists last but for links, since kramdown's stand behind what other tags become.
const STEPS: readonly Step[] = [
  {
    families: ['mdx'],
    sign: /[<{]|^(?:im|ex)port\s/m,
    expand: (text, _, report, fields) => expandMdx(text, report, fields),
  },
  {
    families: ['admonition'],
    sign: /^[ \t]*(?:!!!|\?\?\?)/m,
    expand: (text) => expandIndented(text),
  },
  {
    families: ['eleventy', 'vitepress'],
    sign: /\{\{|\{%-?\s*set\s/,
    expand: (text, families, _, fields) => expandFields(text, families, fields),
  },
  { families: ['liquid', 'hugo'], sign: /\{[{%#]/, expand: expandBraces },
  { families: ['vitepress'], sign: /^[ \t]*\[\[toc\]\]/im, expand: expandToc },
  {
    families: ['admonition'],
    sign: /:::/,
    expand: (text, _, report) => expandAdmonitions(text, report),
  },
  { families: ['kramdown'], sign: /\{::/, expand: expandKramdownBlocks },
  { families: ['kramdown'], sign: /\{:/, expand: expandKramdown },
  {
    families: ['kramdown'],
    sign: /\{[#.][^{}\n]+\}[ \t]*#*[ \t]*$/m,
    expand: expandHeadingIds,
  },
  {
    families: ['obsidian'],
    sign: /\[\[|%%|(?:^|[ \t])\^[A-Za-z\d-]{2,60}[ \t]*$/m,
    expand: (text, _, report) => expandObsidian(text, report),
  },
];

const HTML_STEPS: readonly Step[] = [
  { families: ['liquid', 'hugo'], sign: /\{[{%#]/, expand: expandBracesInHtml },
];

// What a tag becomes may make a whole of two halves that lay around it, so it is looked at again.
const MAX_PASSES = 5;

/**
 * Turns the template tags in a body into Markdown, or into HTML where the body is that. What is not known stays visible and is
 * reported; every other character stays as its author wrote it. Doing it twice is doing it once.
 */
export function expandTemplates(
  body: string,
  { families = DEFAULT_FAMILIES, isHtml = false, firstLine, fields = {} }: TemplateOptions,
): ExpandedTemplates {
  const wanted = new Set(families);
  const report = createReport(firstLine, body);
  const pass = { steps: isHtml ? HTML_STEPS : STEPS, wanted, fields };
  let text = expandOnce(body, { ...pass, report });
  let before = body;
  for (let count = 1; count < MAX_PASSES && text !== before; count += 1) {
    before = text;
    text = expandOnce(text, { ...pass, report: createReport(firstLine, body) });
  }
  return { text, messages: report.messages() };
}

interface Pass {
  steps: readonly Step[];
  wanted: ReadonlySet<Family>;
  report: Report;
  fields: FrontMatter;
}

function expandOnce(body: string, { steps, wanted, report, fields }: Pass): string {
  let text = body;
  for (const { families, sign, expand } of steps) {
    if (!families.some((family) => wanted.has(family)) || !sign.test(text)) continue;
    report.startText(text);
    text = expand(text, wanted, report, fields);
  }
  return text;
}
