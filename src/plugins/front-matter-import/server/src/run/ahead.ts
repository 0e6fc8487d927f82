/**
 * Begins work on items before its results are asked for, on so many at most, and gives the results in
 * the order of the items. Where one fails, those before it are given first.
 *
 * @param most how many items are in hand at a time, the one that is waited for among them
 * @param whileWaiting what can be done meanwhile
 */
export async function* ahead<Item, Outcome>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Outcome>,
  whileWaiting: (outcome: Promise<unknown>) => Promise<void> = () => Promise.resolve(),
): AsyncGenerator<Outcome> {
  const begun: Promise<Outcome>[] = [];
  const first = async (): Promise<Outcome> => {
    const outcome = begun.shift()!;
    await whileWaiting(outcome);
    return outcome;
  };
  try {
    for await (const item of items) {
      const outcome = work(item);
      // It is waited for in its turn; until then a failure must not end the process.
      outcome.catch(() => undefined);
      begun.push(outcome);
      if (begun.length >= most) yield await first();
    }
    while (begun.length > 0) yield await first();
  } finally {
    // Whoever stops asking must not be overtaken by work that is still going on.
    await Promise.allSettled(begun);
  }
}
