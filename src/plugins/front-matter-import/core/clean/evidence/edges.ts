import { type Block, hasText } from '../blocks/block';

// The judge lets three blocks stay at the head and four at the tail; these are a few more.
const STAYING = 6;

/**
 * The blocks near enough to an end of the body that rules for edges can count there: as many as it
 * takes until a few against which nothing speaks have been passed.
 *
 * @param isSuspect whether anything speaks against a block
 */
export function edgesOf(
  blocks: readonly Block[],
  isSuspect: (index: number) => boolean,
): Set<number> {
  const texts = [...blocks.keys()].filter((i) => hasText(blocks[i]!));
  const edges = new Set<number>();
  for (const order of [texts, [...texts].reverse()]) {
    let passed = 0;
    for (const index of order) {
      if (passed >= STAYING) break;
      edges.add(index);
      if (!isSuspect(index)) passed += 1;
    }
  }
  return edges;
}
