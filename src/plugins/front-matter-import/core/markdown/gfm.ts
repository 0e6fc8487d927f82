import type { Nodes, Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * GitHub's extensions to CommonMark, as few of them as a text needs. One asks at every word whether it
 * begins an address of e-mail, one at every line whether it is the head of a table, one searches the
 * finished tree for addresses: together they took half of the time, and most texts hold nothing of it.
 */

type Syntax = ReturnType<typeof gfm>;
type TreeExtension = Exclude<ReturnType<typeof gfmFromMarkdown>[number], unknown[]>;
type Constructs = NonNullable<Syntax['text']>;

/** Without what stands before an `@`, nothing is an address of e-mail. */
const MAY_HOLD_EMAIL = /[\w.+-]@/;
/** The second line of a table has dashes beside colons or bars. */
const MAY_HOLD_TABLE = /[:|][ \t]*-|-[ \t]*[:|]/;
/** What every address that is recognised in plain text has. */
const MAY_HOLD_ADDRESS = /@|www\.|https?:\/\//i;

const WHOLE = gfm();

/** Constructs by the character that they begin with, without those of one name. */
function without(constructs: Constructs | undefined, name: string): Constructs {
  const left: Constructs = {};
  for (const [code, some] of Object.entries(constructs ?? {})) {
    const kept = [some ?? []].flat().filter((construct) => construct.name !== name);
    if (kept.length > 0) left[Number.isNaN(Number(code)) ? 'null' : Number(code)] = kept;
  }
  return left;
}

const SMALL_TEXT = without(WHOLE.text, 'emailAutolink');
const SMALL_FLOW = without(WHOLE.flow, 'table');

/** The syntax that a text can make use of. */
export const syntaxFor = (text: string): Syntax => ({
  ...WHOLE,
  text: MAY_HOLD_EMAIL.test(text) ? WHOLE.text : SMALL_TEXT,
  flow: MAY_HOLD_TABLE.test(text) ? WHOLE.flow : SMALL_FLOW,
});

const holdsAddress = (node: Nodes): boolean =>
  node.type === 'text'
    ? MAY_HOLD_ADDRESS.test(node.value)
    : 'children' in node && node.children.some(holdsAddress);

/** Searches a tree for addresses only where there is one. */
const careful = ({ transforms, ...extension }: TreeExtension): TreeExtension => ({
  ...extension,
  transforms: (transforms ?? []).map(
    (transform) => (tree: Root) => (holdsAddress(tree) ? transform(tree) : tree),
  ),
});

/** How the syntax becomes a tree. */
export const TREE: TreeExtension[] = gfmFromMarkdown().flat().map(careful);
