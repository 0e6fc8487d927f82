import type { Tag } from './types';

/** A brace behind a backslash is a brace that its author shows. */
const OPENERS = /\\\{\{?[%<]?|\{\{[%<]?|\{[%#]/g;

const CLOSERS: Readonly<Record<string, string>> = {
  '{%': '%}',
  '{{%': '%}}',
  '{{<': '>}}',
  '{{': '}}',
  '{#': '#}',
};

/** A brace that is never closed must not take the rest of a body for its arguments. */
const MAX_LENGTH = 5000;

const LIQUID = /^([A-Za-z_][\w.-]*)([\s\S]*)$/;
const SHORTCODE = /^(\/?)\s*([A-Za-z_][\w./-]*)([\s\S]*)$/;
/** Zola's shortcodes are called like functions. */
const CALL = /^([A-Za-z_]\w*)\(([\s\S]*)\)$/;
const SHOWN = /^\/\*\s*([\s\S]*?)\s*\*\/$/;
/** `{{ page.title }}` or `{{ "x" | filter }}`, but not the object of `style={{ color: "red" }}`. */
const EXPRESSION = /^(?:([.$]?[A-Za-z_][\w.-]*)(?![\w.:,-])|["'])/;

/** Finds the tags of a text, in order, wherever they stand. */
export function scanTags(text: string): Tag[] {
  const openers = [...text.matchAll(OPENERS)];
  const nextCloser = closerFinder(text);
  const tags: Tag[] = [];
  let position = 0;
  for (const [index, opener] of openers.entries()) {
    const closer = CLOSERS[opener[0]];
    if (closer === undefined || opener.index < position) continue;
    const inside = opener.index + opener[0].length;
    const end = nextCloser(closer, inside);
    if (end < 0 || end - inside > MAX_LENGTH || holdsOpener(openers, index, end)) continue;
    const tag = readTag(opener[0], text.slice(inside, end));
    if (!tag) continue;
    position = end + closer.length;
    tags.push({ ...tag, start: opener.index, end: position });
  }
  return tags;
}

/** Whether another tag opens before this one ends; an expression may stand in the words of a tag. */
function holdsOpener(openers: RegExpExecArray[], index: number, end: number): boolean {
  if (openers[index]?.[0] === '{#') return false;
  const isTag = openers[index]?.[0] === '{%';
  let next = index + 1;
  while (isTag && openers[next]?.[0] === '{{' && openers[next]!.index < end) next += 1;
  return (openers[next]?.index ?? Infinity) < end;
}

/** Looks forward only, and not twice at the same text. */
function closerFinder(text: string): (closer: string, from: number) => number {
  const found = new Map<string, number>();
  return (closer, from) => {
    const known = found.get(closer);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const place = text.indexOf(closer, from);
    found.set(closer, place);
    return place;
  };
}

type Read = Omit<Tag, 'start' | 'end'>;

function readTag(opener: string, inside: string): Read | null {
  if (opener === '{#') return readComment(inside);
  if (opener === '{%' || opener === '{{') {
    const shown = readShownCall(opener, inside);
    if (shown) return shown;
  }
  if (opener === '{%') return readCall(inside) ?? readLiquid(inside);
  if (opener === '{{') return readCall(inside, true) ?? readExpression(inside);
  return readShortcode(opener, inside);
}

/** `{#id}` of a heading is none, whatever comment stands further down. */
function readComment(inside: string): Read | null {
  if (!/^[\s-]/.test(inside) && inside.includes('}')) return null;
  return { syntax: 'comment', name: '', role: 'open', args: '' };
}

/** Zola shows a call between `/*` and `*\/`; anything else between them is a comment of Go's templates. */
function readShownCall(opener: '{%' | '{{', inside: string): Read | null {
  const call = SHOWN.exec(inside.trim())?.[1]?.trim() ?? '';
  if (!CALL.test(call) && !(opener === '{%' && call === 'end')) return null;
  const text = inside.replace('/*', '').replace(/\*\/(?=\s*$)/, '');
  const shown = `${opener}${text}${CLOSERS[opener] ?? ''}`;
  return { syntax: 'zola', name: 'shown', role: 'open', args: '', isSingle: true, shown };
}

function readCall(inside: string, isSingle?: true): Read | null {
  const found = CALL.exec(inside.replace(/^-|-$/g, '').trim());
  if (!found) return null;
  const [, name = '', args = ''] = found;
  return { syntax: 'zola', name, role: 'open', args: args.trim(), ...(isSingle && { isSingle }) };
}

function readLiquid(inside: string): Read | null {
  const found = LIQUID.exec(inside.replace(/^[-+]|[-+]$/g, '').trim());
  if (!found) return null;
  const [, name = '', args = ''] = found;
  const isEnd = /^end./.test(name);
  return {
    syntax: 'liquid',
    name: isEnd ? name.slice(3) : name,
    role: isEnd ? 'close' : 'open',
    args: args.trim(),
  };
}

function readExpression(inside: string): Read | null {
  const args = inside.replace(/^-|-$/g, '').trim();
  const found = EXPRESSION.exec(args);
  if (!found || inside.includes('\n')) return null;
  return { syntax: 'expression', name: found[1] ?? '…', role: 'open', args };
}

function readShortcode(opener: string, inside: string): Read | null {
  const shown = SHOWN.exec(inside.trim());
  const closer = CLOSERS[opener] ?? '';
  if (shown) {
    // `/*/* … */*/` shows a shown shortcode; it stays, or reading it twice would run it.
    if (shown[1]?.startsWith('/*')) return null;
    const text = inside.replace('/*', '').replace(/\*\/(?=\s*$)/, '');
    return {
      syntax: 'hugo',
      name: 'shown',
      role: 'open',
      args: '',
      shown: `${opener}${text}${closer}`,
    };
  }
  const found = SHORTCODE.exec(inside.trim());
  if (!found) return null;
  const [, slash, name = '', args = ''] = found;
  return {
    syntax: 'hugo',
    name: name.replace(/\/$/, ''),
    role: slash ? 'close' : 'open',
    args: args.trim(),
  };
}
