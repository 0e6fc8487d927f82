import type {
  Heading,
  Image,
  InlineCode,
  Link,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  RootContent,
} from 'mdast';

/**
 * Most of a body needs no escaping at all: to find that out takes a fraction of the time of the whole
 * printer, which looks at every text with every pattern that may mean something, and tries how marks
 * of emphasis stand to each other. What is not plain is for that printer; the results are the same.
 */

/** What stands beside a text: the edge of a line, a mark of something else, or more text. */
type Beside = 'line' | 'mark' | 'text';

/** A character that can mean something anywhere, one that does beside others, an address. */
const MEANS_MORE =
  /[\t\r\n*[\\\]_`|~]|!(?=\[|$)|&(?=[#A-Za-z]|$)|<(?=[!/?A-Za-z]|$)|[wW]\.(?=[-.\w]|$)|[ps]:\/|[-+.\w]@(?=[-.\w]|$)/;
const MEANS_MORE_BEHIND: Record<Beside, RegExp | null> = {
  line: /^(?:[-+=>:# ]|\d+(?:\.(?= |$)|\)))/,
  mark: null,
  text: /^[-+=>:.)( #@/\d]/,
};
const MEANS_MORE_BEFORE: Record<Beside, RegExp | null> = {
  line: /[ #]$/,
  mark: null,
  text: /[: #]$/,
};

const besideOf = (node: Nodes | undefined, atEdge: Beside): Beside => {
  if (node === undefined) return atEdge;
  if (node.type === 'break') return 'line';
  return node.type === 'text' || node.type === 'html' ? 'text' : 'mark';
};

/** Whether a text may hold something that Markdown would read otherwise. */
export const mayMeanMore = (
  text: string,
  before: Beside = 'text',
  after: Beside = 'text',
): boolean =>
  MEANS_MORE.test(text) ||
  MEANS_MORE_BEHIND[before]?.test(text) === true ||
  MEANS_MORE_BEFORE[after]?.test(text) === true;

/** An address of which Markdown takes every character as it is. */
const PLAIN_ADDRESS = /^[\w:/.?=%#,;+@~!-]+$/;

/** An address and a title as they stand behind a label; null where something in them needs escaping. */
function plainTarget({ url, title }: Image | Link): string | null {
  if (!PLAIN_ADDRESS.test(url)) return null;
  if (!title) return `(${url})`;
  return title.includes('"') || mayMeanMore(title, 'mark', 'mark') ? null : `(${url} "${title}")`;
}

/** A picture as Markdown; null where something in it needs escaping. */
export function plainImage(node: Image): string | null {
  const alt = node.alt ?? '';
  const target = mayMeanMore(alt, 'mark', 'mark') ? null : plainTarget(node);
  return target && `![${alt}]${target}`;
}

/** A link as Markdown; null where something in it needs escaping. */
export function plainLink(node: Link): string | null {
  const [only, ...others] = node.children;
  // An address that is its own text is printed in another form.
  if (others.length === 0 && only?.type === 'text' && node.url.endsWith(only.value)) return null;
  const label = plainLine(node.children, 'mark');
  const target = label === null ? null : plainTarget(node);
  return target && `[${label}]${target}`;
}

// A bracket in code could end the label of a link around it.
const PLAIN_CODE = /^[^`\s[\]](?:[^`\r\n[\]]*[^`\s[\]])?$/;

const plainCode = ({ value }: InlineCode): string | null =>
  PLAIN_CODE.test(value) ? `\`${value}\`` : null;

// By code units, as CommonMark's parsers do.
const isPunctuation = (sign: string): boolean => /[\p{P}\p{S}]/u.test(sign);
const isLetter = (sign: string): boolean => !isPunctuation(sign) && !/\s/.test(sign);

/** Whether a mark of emphasis works between the text outside, if there is any, and the sign inside. */
function markWorks(outside: string, inside: string): boolean {
  if (isLetter(inside)) return true;
  return isPunctuation(inside) && (outside === '' || !isLetter(outside));
}

const MARKS = { strong: '**', emphasis: '*' } as const;
type Emphasised = Extract<PhrasingContent, { type: keyof typeof MARKS }>;
type Sibling = PhrasingContent | undefined;

const isEmphasised = (node: Sibling): boolean =>
  node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete';

const textOf = (node: Sibling): string => (node?.type === 'text' ? node.value : '');

function plainEmphasis(node: Emphasised, before: Sibling, after: Sibling): string | null {
  // How marks of several stand to each other is another question.
  if (isEmphasised(before) || isEmphasised(after) || node.children.some(isEmphasised)) return null;
  const inside = plainLine(node.children, 'mark');
  if (!inside) return null;
  const works =
    markWorks(textOf(before).slice(-1), inside[0]!) &&
    markWorks(textOf(after).slice(0, 1), inside.at(-1)!);
  return works ? `${MARKS[node.type]}${inside}${MARKS[node.type]}` : null;
}

/** Inline nodes as Markdown; null where something in them needs escaping. */
function plainLine(children: readonly PhrasingContent[], atEdge: Beside): string | null {
  const plain = (node: PhrasingContent, before: Sibling, after: Sibling): string | null => {
    switch (node.type) {
      case 'text':
        return node.value === '' ||
          mayMeanMore(node.value, besideOf(before, atEdge), besideOf(after, atEdge))
          ? null
          : node.value;
      case 'break':
        return before && after ? '\\\n' : null;
      case 'image':
        return plainImage(node);
      case 'link':
        return plainLink(node);
      case 'inlineCode':
        return plainCode(node);
      case 'strong':
      case 'emphasis':
        return plainEmphasis(node, before, after);
      default:
        return null;
    }
  };
  let line = '';
  for (let i = 0; i < children.length; i += 1) {
    const piece = plain(children[i]!, children[i - 1], children[i + 1]);
    if (piece === null) return null;
    line += piece;
  }
  return line;
}

// Before a task stands its box.
const isTask = (node: Nodes | undefined): boolean =>
  node?.type === 'listItem' && typeof node.checked === 'boolean';

/** A paragraph as Markdown; null where something in it needs escaping. */
export const plainParagraph = (node: Paragraph, parent?: Parents): string | null =>
  isTask(parent) ? null : plainLine(node.children, 'line');

/** A heading as Markdown; null where something in it needs escaping, or where it has several lines. */
export function plainHeading({ children, depth }: Heading): string | null {
  const line = plainLine(children, 'line');
  return !line || line.includes('\n') ? null : `${'#'.repeat(depth)} ${line}`;
}

/** A block of a body as Markdown; null where something in it needs escaping, or where it is of another kind. */
export function plainBlock(node: RootContent): string | null {
  if (node.type === 'paragraph') return plainParagraph(node);
  return node.type === 'heading' ? plainHeading(node) : null;
}
