import { ahead } from '../../src/plugins/front-matter-import/server/src/run/ahead';

async function* upTo(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number += 1) yield await Promise.resolve(number);
}

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Work of which each piece takes as many turns of the event loop as `turns` says. */
function counted(turns: (item: number) => number) {
  const hand = { now: 0, most: 0, begun: 0 };
  const work = async (item: number): Promise<number> => {
    hand.begun += 1;
    hand.now += 1;
    hand.most = Math.max(hand.most, hand.now);
    for (let left = turns(item); left > 0; left -= 1) await turn();
    hand.now -= 1;
    if (item === 7) throw new Error('seven');
    return item;
  };
  return { hand, work };
}

async function collect(outcomes: AsyncIterable<number>, into: number[]): Promise<number[]> {
  for await (const outcome of outcomes) into.push(outcome);
  return into;
}

describe('ahead', () => {
  it('keeps the order and never has more in hand than it may', async () => {
    // Those that come first take longest.
    const { hand, work } = counted((item) => 7 - item);
    expect(await collect(ahead(upTo(7), 3, work), [])).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(hand).toEqual({ now: 0, most: 3, begun: 7 });
  });

  it('gives all that came before a failure', async () => {
    const { work } = counted((item) => (item === 7 ? 0 : 5));
    const before: number[] = [];
    await expect(collect(ahead(upTo(20), 4, work), before)).rejects.toThrow('seven');
    expect(before).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('begins nothing more for whoever stops, and leaves nothing going', async () => {
    const { hand, work } = counted(() => 3);
    for await (const outcome of ahead(upTo(100), 3, work)) if (outcome === 1) break;
    expect(hand).toEqual({ now: 0, most: 3, begun: 4 });
  });
});
