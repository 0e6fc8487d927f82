import type { Break, Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { append } from '../append';

/** What stands within a line of text. */
const PHRASING = new Set<string>(
  'break delete emphasis footnoteReference image imageReference inlineCode link linkReference strong text'.split(
    ' ',
  ),
);

const isPhrasing = (node: Nodes): node is PhrasingContent => PHRASING.has(node.type);

const isBreak = (node: Nodes | undefined): node is Break => node?.type === 'break';

/** Line breaks at the edges of a paragraph or a heading show nothing. */
export function dropEdgeBreaks<T extends Nodes>(nodes: T[]): T[] {
  let start = 0;
  let end = nodes.length;
  while (start < end && isBreak(nodes[start])) start += 1;
  while (end > start && isBreak(nodes[end - 1])) end -= 1;
  return nodes.slice(start, end);
}

const isSpace = (node: Nodes): boolean => node.type === 'text' && /^[\t\n\f\r ]*$/.test(node.value);

/** A run of text as a paragraph; white space alone is none. */
function paragraphOf(run: PhrasingContent[]): RootContent[] {
  return run.every(isSpace) ? [] : [{ type: 'paragraph', children: dropEdgeBreaks(run) }];
}

const hasBlock = (nodes: readonly Nodes[]): boolean =>
  nodes.some((node) => !isPhrasing(node) || ('children' in node && hasBlock(node.children)));

type Around = Extract<RootContent, { type: 'link' | 'delete' }>;

/** A link around blocks becomes a link within each of them: Markdown has no other. */
function splitAround(node: Around): RootContent[] {
  const around = (children: PhrasingContent[]) => ({ ...node, children }) as RootContent;
  return eachRun(
    node.children,
    (run) => [around(run)],
    (block) => {
      if (!('children' in block)) return block;
      return { ...block, children: [around(block.children as PhrasingContent[])] } as RootContent;
    },
  );
}

const unfold = (node: RootContent): RootContent[] =>
  (node.type === 'link' || node.type === 'delete') && hasBlock(node.children)
    ? splitAround(node)
    : [node];

function eachRun(
  nodes: readonly RootContent[],
  ofRun: (run: PhrasingContent[]) => RootContent[],
  ofBlock: (block: RootContent) => RootContent,
): RootContent[] {
  const results: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const endRun = (): void => {
    if (run.length > 0) append(results, ofRun(run));
    run = [];
  };
  for (const node of nodes.flatMap(unfold)) {
    if (isPhrasing(node)) run.push(node);
    else {
      endRun();
      results.push(ofBlock(node));
    }
  }
  endRun();
  return results;
}

/** Nodes as blocks: runs of text among them become paragraphs. */
export const toBlocks = (nodes: readonly RootContent[]): RootContent[] =>
  eachRun(nodes, paragraphOf, (block) => block);

/**
 * The nodes as children of one kind of parent; those that are no such parent go into the next one, or
 * into the last, or into one made for them.
 */
export function toParents<Parent extends Parents>(
  nodes: readonly RootContent[],
  make: () => Parent,
): Parent[] {
  const { type } = make();
  const parents: Parent[] = [];
  let queue: RootContent[] = [];
  const give = (parent: Parent, where: 'unshift' | 'push'): void => {
    (parent.children as RootContent[])[where](...queue);
    queue = [];
  };
  for (const node of nodes) {
    if (node.type !== (type as string)) queue.push(node);
    else {
      const parent = node as unknown as Parent;
      give(parent, 'unshift');
      parents.push(parent);
    }
  }
  if (queue.length === 0) return parents;
  if (parents.length === 0) parents.push(make());
  give(parents.at(-1)!, 'push');
  return parents;
}
