import type { Definition, Html, Link, Nodes, Root } from 'mdast';
import { load } from 'cheerio';
import { append } from '../append';
import { isPlayer, isUnsafeAddress } from '../convert/schema';
import { collapse } from '../html/hast';
import { cutHtml } from '../markdown/cut-html';
import { type HtmlToken, tokensOf } from '../markdown/html-tokens';
import { lineEnds, lineIndex } from '../markdown/line-index';
import { applyEdits, descendants, type Edit, parseMarkdown, type Placed } from '../markdown/parse';
import type { Message, Stripped } from '../types';
import { FOREIGN_TAGS, safeTag } from './safe-tag';

export interface CleanMarkdown {
  text: string;
  /** The syntax tree of `text`. */
  tree: Root;
  stripped: Stripped[];
  messages: Message[];
}

interface Finding extends Edit {
  stripped?: Stripped;
  message?: Message;
}

/** What is found in one pass over a text. */
interface Foreign {
  edits: Edit[];
  stripped: Stripped[];
  messages: Message[];
}

// Cutting `<!-- -->` out of `<scr<!-- -->ipt>` makes a new tag, so the result is looked at again.
const MAX_PASSES = 8;

/**
 * Takes comments, style sheets and whatever can run code out of Markdown. Ranges are cut out of the
 * text; every other character stays as its author wrote it, and is read as before.
 *
 * @param firstLine 1-based line of the source file where the text begins, for messages
 */
export function cleanMarkdown(source: string, firstLine: number): CleanMarkdown {
  let text = source;
  let tree = parseMarkdown(text);
  const stripped: Stripped[] = [];
  const messages: Message[] = [];
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const foreign = findForeign(tree, text, firstLine);
    if (foreign.edits.length === 0) break;
    text = applyEdits(text, foreign.edits);
    tree = parseMarkdown(text);
    append(stripped, foreign.stripped);
    if (pass === 0) messages.push(...foreign.messages);
  }
  return { text, tree, stripped, messages };
}

function findForeign(tree: Root, text: string, firstLine: number): Foreign {
  const placed = descendants(tree);
  const ends = lineEnds(text);
  const lineOf = (offset: number) => firstLine + lineIndex(ends, offset);
  const html = placed.filter(isHtml);
  const inHtml = findInHtml(html, text, lineOf);
  const findings = [...inHtml.values()].flat().concat(findLinks(placed, text, lineOf));
  const cuts = [...inHtml].flatMap(([item, found]) => cutHtml(found.filter(isCut), item, text));
  const edits = [...cuts, ...findings.filter((finding) => !isCut(finding))];
  return {
    edits: edits.filter(({ start, end, replacement }) => text.slice(start, end) !== replacement),
    stripped: findings.flatMap(({ stripped }) => stripped ?? []),
    messages: findings.flatMap(({ message }) => message ?? []),
  };
}

type PlacedHtml = Placed & { node: Html };
type LineOf = (offset: number) => number;

const isHtml = (item: Placed): item is PlacedHtml => item.node.type === 'html';
const isCut = ({ replacement }: Finding): boolean => replacement === '';

function findInHtml(html: PlacedHtml[], text: string, lineOf: LineOf): Map<PlacedHtml, Finding[]> {
  const tokens = html.flatMap((item) =>
    tokensOf(item.node, text).map((token) => ({ token, item })),
  );
  const closingOf = closingFinder(tokens.map(({ token }) => token));
  const findings = new Map<PlacedHtml, Finding[]>();
  let position = 0;
  for (const { token, item } of tokens) {
    if (token.start < position) continue;
    const finding = judge(token, { text, lineOf, closingOf });
    if (!finding) continue;
    position = finding.end;
    const others = findings.get(item);
    if (others) others.push(finding);
    else findings.set(item, [finding]);
  }
  return findings;
}

interface Surroundings {
  text: string;
  lineOf: LineOf;
  closingOf: (open: OpenTag) => number;
}

function judge(token: HtmlToken, { text, lineOf, closingOf }: Surroundings): Finding | undefined {
  if (token.kind === 'comment') return comment(token);
  if (token.kind === 'close') return undefined;
  if (FOREIGN_TAGS.has(token.name)) return foreignElement(token, closingOf(token), text);
  const isEmbed = token.name === 'iframe' && !isPlayer(token.attributes.src ?? '');
  return isEmbed ? unknownEmbed(token, closingOf(token), lineOf) : unsafeTag(token, lineOf);
}

type OpenTag = Extract<HtmlToken, { kind: 'open' }>;

/** Finds where elements end. It is asked in the order of the text, and looks at each tag once. */
function closingFinder(tokens: HtmlToken[]): Surroundings['closingOf'] {
  const closings = new Map<string, HtmlToken[]>();
  for (const token of tokens) {
    if (token.kind !== 'close') continue;
    const list = closings.get(token.name);
    if (list) list.push(token);
    else closings.set(token.name, [token]);
  }
  const next = new Map<string, number>();
  return (open) => {
    const list = closings.get(open.name) ?? [];
    let index = next.get(open.name) ?? 0;
    while (index < list.length && list[index]!.start < open.end) index += 1;
    next.set(open.name, index);
    return list[index]?.end ?? open.end;
  };
}

function comment(token: Extract<HtmlToken, { kind: 'comment' }>): Finding {
  const text = collapse(token.data);
  const stripped = {
    text,
    rule: 'comment',
    reason: 'is a note of the author, invisible to readers',
    confidence: 1,
  };
  return { start: token.start, end: token.end, replacement: '', ...(text && { stripped }) };
}

function foreignElement(open: OpenTag, end: number, source: string): Finding {
  const text = collapse(load(source.slice(open.start, end), null, false).root().text());
  const reason = open.name === 'style' ? 'is a style sheet' : 'is a program or loads one';
  const stripped = {
    text: text || source.slice(open.start, end),
    rule: open.name === 'style' ? 'style' : 'script',
    reason,
    confidence: 1,
  };
  return { start: open.start, end, replacement: '', stripped };
}

function unknownEmbed(open: OpenTag, end: number, lineOf: LineOf): Finding {
  const src = (open.attributes.src ?? '').trim();
  const isLink = /^(?:https?:)?\/\//i.test(src) && !/["<>]/.test(src);
  const message: Message = {
    code: 'embed-unknown',
    message: `The embedded page \`${src}\` is of no player that is known; it became a link.`,
    line: lineOf(open.start),
  };
  return {
    start: open.start,
    end,
    replacement: isLink ? `<a href="${src}">${src}</a>` : '',
    message,
  };
}

function unsafeTag(open: OpenTag, lineOf: LineOf): Finding | undefined {
  const replacement = safeTag(open.name, open.attributes);
  if (replacement === undefined) return undefined;
  const message: Message = {
    code: 'unsafe-html',
    message: `The tag \`<${open.name}>\` had attributes that could run code; they were removed.`,
    line: lineOf(open.start),
  };
  return { start: open.start, end: open.end, replacement, message };
}

function findLinks(placed: Placed[], text: string, lineOf: LineOf): Finding[] {
  return placed.flatMap(({ node }) => {
    if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return [];
    if (!node.position || !isUnsafeAddress(node.url)) return [];
    const start = node.position.start.offset ?? 0;
    const end = node.position.end.offset ?? start;
    const message: Message = {
      code: 'unsafe-link',
      message: `The address \`${node.url.slice(0, 60)}\` could run code; it was removed.`,
      line: lineOf(start),
    };
    return [{ start, end, replacement: withoutAddress(node, text), message }];
  });
}

function withoutAddress(node: Link | Definition | Nodes, text: string): string {
  if (node.type === 'definition') return `[${node.label ?? node.identifier}]: #`;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type !== 'link') return '';
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  const inner = start === undefined || end === undefined ? '' : text.slice(start, end);
  // An autolink's text is its address: escaped, it is no link any more.
  return isUnsafeAddress(inner) ? inner.replace(/:/, '\\:') : inner;
}
