import type { Definition, Html, Link, Nodes, Root } from 'mdast';
import { load } from 'cheerio';
import { isPlayer, isUnsafeAddress } from '../convert/schema';
import { collapse } from '../html/hast';
import { type HtmlToken, tokensOf } from '../markdown/html-tokens';
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

// Cutting `<!-- -->` out of `<scr<!-- -->ipt>` makes a new tag, so the result is looked at again.
const MAX_PASSES = 8;

/**
 * Takes comments, style sheets and whatever can run code out of Markdown. Ranges are cut out of the
 * text; every other character stays as its author wrote it.
 *
 * @param firstLine 1-based line of the source file where the text begins, for messages
 */
export function cleanMarkdown(source: string, firstLine: number): CleanMarkdown {
  let text = source;
  let tree = parseMarkdown(text);
  const stripped: Stripped[] = [];
  const messages: Message[] = [];
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const findings = findForeign(tree, text, firstLine);
    if (findings.length === 0) break;
    text = applyEdits(text, findings);
    tree = parseMarkdown(text);
    stripped.push(...findings.flatMap((finding) => finding.stripped ?? []));
    if (pass === 0) messages.push(...findings.flatMap((finding) => finding.message ?? []));
  }
  return { text, tree, stripped, messages };
}

function findForeign(tree: Root, text: string, firstLine: number): Finding[] {
  const placed = descendants(tree);
  const lineOf = (offset: number) => firstLine + text.slice(0, offset).split('\n').length - 1;
  const html = placed.filter((item): item is Placed & { node: Html } => item.node.type === 'html');
  return [...findInHtml(html, text, lineOf), ...findLinks(placed, text, lineOf)];
}

type LineOf = (offset: number) => number;

function findInHtml(html: (Placed & { node: Html })[], text: string, lineOf: LineOf): Finding[] {
  const tokens = html.flatMap((item) => tokensOf(item.node).map((token) => ({ token, item })));
  const findings: Finding[] = [];
  for (const [index, { token, item }] of tokens.entries()) {
    if (token.kind === 'comment') findings.push(...comment(token, item));
    if (token.kind !== 'open') continue;
    const behind = tokens.slice(index + 1).map((entry) => entry.token);
    const finding = FOREIGN_TAGS.has(token.name)
      ? foreignElement(token, closingOf(token, behind), text)
      : token.name === 'iframe' && !isPlayer(token.attributes.src ?? '')
        ? unknownEmbed(token, closingOf(token, behind), lineOf)
        : unsafeTag(token, lineOf);
    if (finding) findings.push(finding);
  }
  return findings;
}

type OpenTag = Extract<HtmlToken, { kind: 'open' }>;

function closingOf(open: OpenTag, behind: HtmlToken[]): number {
  const close = behind.find((token) => token.kind === 'close' && token.name === open.name);
  return close ? close.end : open.end;
}

const isList = (node: Nodes | undefined): boolean => node?.type === 'list';

function comment(token: Extract<HtmlToken, { kind: 'comment' }>, item: Placed): Finding[] {
  // Between two lists a comment keeps them apart; there an empty one takes its place.
  const replacement = isList(item.before) && isList(item.after) ? '<!-- -->' : '';
  const text = collapse(token.data);
  if (replacement !== '' && text === '') return [];
  const stripped = {
    text,
    rule: 'comment',
    reason: 'is a note of the author, invisible to readers',
    confidence: 1,
  };
  return [{ start: token.start, end: token.end, replacement, ...(text && { stripped }) }];
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
