import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';

/**
 * Most bodies hold nothing that the standard treats otherwise than it is written: every element is
 * closed where it should be, and stands where it may. They can be read in a fraction of the time that
 * the standard's whole algorithm takes. Anything else is for that.
 */

/** Elements of which the standard has no special care, or only such that `PlainHandler` looks for. */
const PLAIN = new Set(
  (
    'a abbr article aside b big blockquote br center cite code dd del div dl dt em figcaption figure font footer ' +
    'h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s section small span strong style sub ' +
    'sup table tbody td tfoot th thead time tr u ul'
  ).split(' '),
);
const VOID = new Set(['br', 'hr', 'img']);
const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);
const HEADING = /^h[1-6]$/;

/** What closes a paragraph that is still open. */
const CLOSES_PARAGRAPH = new Set(
  (
    'article aside blockquote center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ' +
    'ol p pre section table ul'
  ).split(' '),
);
/** The one place where an element changes nothing around it; elsewhere it may close or open others. */
const PARENTS: Record<string, readonly string[]> = {
  li: ['ul', 'ol'],
  dd: ['dl'],
  dt: ['dl'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
};

// Declarations, comments of an odd form, what the parser replaces or leaves out.
const SPECIAL = /<!(?!--)|<!--?>|<!-->|<!--->|--!>|<\?|[\r\0]|<pre[^>]*>\n|<style[^>]*\//i;
/** What the standard calls white space. */
const ONLY_SPACE = /^[\t\n\f\r ]*$/;

const endTagsIn = (text: string): number => text.split('</').length - 1;

type Attributes = Record<string, string>;

const ATTRIBUTE = /^[a-z][\w:-]*$/;

/** Builds the tree, and gives up as soon as the standard would do something of its own. */
class PlainHandler extends DomHandler {
  isPlain = true;
  closed = 0;
  private readonly open: string[] = [];

  /** Whether the element may stand here as it is written. */
  private isAllowed(name: string): boolean {
    if (!PLAIN.has(name)) return false;
    if (CLOSES_PARAGRAPH.has(name) && this.open.includes('p')) return false;
    if (name === 'a' && this.open.includes('a')) return false;
    if (HEADING.test(name) && this.open.some((other) => HEADING.test(other))) return false;
    const parent = this.open.at(-1) ?? '';
    const parents = PARENTS[name];
    return parents ? parents.includes(parent) : !TABLE_PARTS.has(parent);
  }

  readonly openTag = (name: string, attributes: Attributes, isImplied: boolean): void => {
    const isAsWritten = !isImplied && this.isAllowed(name);
    this.isPlain &&= isAsWritten && Object.keys(attributes).every((key) => ATTRIBUTE.test(key));
    if (!VOID.has(name)) this.open.push(name);
    this.onopentag(name, attributes);
  };

  override ontext(text: string): void {
    // Text beside the cells of a table is moved in front of it.
    if (TABLE_PARTS.has(this.open.at(-1) ?? '') && !ONLY_SPACE.test(text)) this.isPlain = false;
    super.ontext(text);
  }

  override oncomment(text: string): void {
    // What looks like an end tag in a comment is none.
    this.closed += endTagsIn(text);
    super.oncomment(text);
  }

  readonly closeTag = (name: string, isImplied: boolean): void => {
    if (!VOID.has(name)) {
      if (isImplied || this.open.pop() !== name) this.isPlain = false;
      this.closed += 1;
    }
    this.onclosetag();
  };
}

/** The tree that a browser makes of a piece of HTML; null where only the whole algorithm can tell. */
export function parsePlain(html: string): Document | null {
  if (SPECIAL.test(html) || html.lastIndexOf('<') > html.lastIndexOf('>')) return null;
  const handler = new PlainHandler();
  const parser = new Parser({
    onparserinit: (own) => handler.onparserinit(own),
    onreset: () => handler.onreset(),
    onend: () => handler.onend(),
    onerror: (error) => handler.onerror(error),
    onopentag: handler.openTag,
    onclosetag: handler.closeTag,
    ontext: (text) => handler.ontext(text),
    oncomment: (text) => handler.oncomment(text),
    oncommentend: () => handler.oncommentend(),
  });
  parser.end(html);
  // An end tag of nothing is passed over in silence.
  const isPlain = handler.isPlain && handler.closed === endTagsIn(html);
  return isPlain ? handler.root : null;
}
