import type { Element, Nodes as HastNodes, Parents as HastParents, Root as HastRoot } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { Nodes, Root, RootContent } from 'mdast';
import { append } from '../append';
import { collapseSpace } from './collapse-space';
import { joinTexts } from './join-texts';
import { toBlocks, toParents } from './paragraphs';

type Handlers = { readonly [tagName: string]: Handle };

function one(
  state: State,
  node: HastNodes,
  parent: HastParents | undefined,
): Nodes | Nodes[] | undefined {
  if (node.type === 'text') return { type: 'text', value: node.value };
  if (node.type !== 'element') return undefined;
  const handle = state.handlers[node.tagName];
  return (handle ? handle(state, node, parent) : state.all(node)) || undefined;
}

function all(state: State, parent: HastParents): RootContent[] {
  const results: Nodes[] = [];
  for (const child of parent.children) {
    const result = one(state, child, parent);
    if (Array.isArray(result)) append(results, result);
    else if (result) results.push(result);
  }
  return results as RootContent[];
}

/** What the handlers of `hast-util-to-mdast` ask for; addresses are absolute or stay as they are. */
function createState(handlers: Handlers): State {
  const state: State = {
    all: (parent) => all(state, parent),
    one: (node, parent) => one(state, node, parent),
    toFlow: (nodes) => toBlocks(nodes) as ReturnType<State['toFlow']>,
    toSpecificContent: (nodes, build) => toParents(nodes, build),
    resolve: (url) => url ?? '',
    patch: () => undefined,
    handlers: { ...defaultHandlers, ...handlers },
    nodeHandlers: {},
    options: {},
    elementById: new Map<string, Element>(),
    baseFound: true,
    frozenBaseUrl: undefined,
    inTable: false,
    qNesting: 0,
  };
  return state;
}

/**
 * A sanitised HTML tree as a Markdown tree. `toMdast` of `hast-util-to-mdast` does the same with a copy
 * of the tree and three more walks over it, which took more time than all the rest of a conversion: its
 * handlers of single elements are used, its surroundings are not.
 *
 * @param handlers for elements that are converted otherwise than by default
 */
export function toMdast(tree: HastRoot, handlers: Handlers): Root {
  const children = all(createState(handlers), collapseSpace(tree));
  return joinTexts({ type: 'root', children: toBlocks(children) });
}
