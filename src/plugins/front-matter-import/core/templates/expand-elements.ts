import type { Change } from './render';
import { dedent } from './dedent';
import type { JsxTag, Reader, WrittenAttribute } from './scan-jsx';

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Elements between whose tags MDX reads Markdown, and CommonMark only behind a blank line. */
const BLOCKS = new Set(
  'div section center article aside main header footer figure figcaption details blockquote'.split(
    ' ',
  ),
);
const MAX_DEPTH = 50;
const NAMES: Readonly<Record<string, string>> = { classname: 'class', htmlfor: 'for' };
const MARKDOWN = /[*_`~]|\[[^\]\n]*\]\(|^\s*(?:#{1,6}\s|[-+]\s|\d+[.)]\s|>\s)/m;

/** Writes the elements of MDX as HTML: attributes by their names there, no braces, an end to each. */
export function elementChanges(text: string, tags: JsxTag[], read: Reader): Change[] {
  const changes = tags.filter(isForeign).map(
    (tag): Change => ({
      start: tag.start,
      end: tag.end,
      inner: null,
      children: [],
      replace: () => asHtml(tag, read),
    }),
  );
  return [...changes, ...blockChanges(text, tags)];
}

const isForeign = ({ name, role, written }: JsxTag): boolean =>
  (role === 'single' && !VOID.has(name)) ||
  written.some(({ name: key, isComputed }) => isComputed || key.toLowerCase() in NAMES);

function asHtml({ name, role, written }: JsxTag, read: Reader): string {
  const attributes = written.flatMap((attribute) => attributeOf(attribute, read)).join('');
  const isOpen = role === 'open' || VOID.has(name);
  return `<${name}${attributes}>${isOpen ? '' : `</${name}>`}`;
}

function attributeOf({ name, value, isComputed }: WrittenAttribute, read: Reader): string[] {
  const key = NAMES[name.toLowerCase()] ?? name;
  if (value === null) return [` ${key}`];
  const known = isComputed ? read(value) : value;
  return known === undefined ? [] : [` ${key}="${known.replace(/"/g, '&quot;')}"`];
}

/** Puts blank lines around the Markdown that stands between the tags of an element. */
function blockChanges(text: string, tags: JsxTag[]): Change[] {
  const changes: Change[] = [];
  const waiting: JsxTag[] = [];
  for (const tag of tags) {
    if (!BLOCKS.has(tag.name) || tag.role === 'single') continue;
    if (tag.role === 'open') {
      if (waiting.length < MAX_DEPTH) waiting.push(tag);
      continue;
    }
    if (waiting.at(-1)?.name !== tag.name) continue;
    const open = waiting.pop()!;
    const body = text.slice(open.end, tag.start);
    const isAlone = open.start === 0 || text[open.start - 1] === '\n';
    if (!isAlone || !/^[ \t]*\n[\s\S]*\n[ \t]*$/.test(body)) continue;
    if (!MARKDOWN.test(body.replace(/<[^>]*>/g, ''))) continue;
    changes.push({
      start: open.end,
      end: tag.start,
      inner: { start: open.end, end: tag.start },
      children: [],
      replace: (inner) => `\n\n${dedent(inner).trim()}\n\n`,
    });
  }
  return changes;
}
