/**
 * Begins work on items before its results are asked for, on so many at most, and gives the results in
 * the order of the items. Where one fails, those before it are given first.
 *
 * @param most how many items are in hand at a time, the one that is waited for among them
 */
export async function* ahead<Item, Outcome>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const begun: Promise<Outcome>[] = [];
  try {
    for await (const item of items) {
      const outcome = work(item);
      // It is waited for in its turn; until then a failure must not end the process.
      outcome.catch(() => undefined);
      begun.push(outcome);
      if (begun.length >= most) yield await begun.shift()!;
    }
    while (begun.length > 0) yield await begun.shift()!;
  } finally {
    // Whoever stops asking must not be overtaken by work that is still going on.
    await Promise.allSettled(begun);
  }
}
