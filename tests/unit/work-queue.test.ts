import {
  type Job,
  WorkQueue,
} from '../../src/plugins/front-matter-import/server/src/making/work-queue';

/** A job of so many pieces that notes what is done of it, and where; a thread ends when it is told to. */
function createJob(pieces: number) {
  const done: string[] = [];
  let finishThread = (): void => undefined;
  const left = (): number => pieces - done.length;
  const job: Job = {
    send: () =>
      new Promise((resolve) => {
        finishThread = () => {
          while (left() > 0) done.push('thread');
          resolve();
        };
      }),
    step() {
      done.push('here');
      return left() > 0;
    },
    giveUp: () => done.push('given up'),
  };
  return { job, done, finishThread: () => finishThread() };
}

const nextTurns = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a queue of work for threads', () => {
  it('sends so many jobs at a time, and the next when one is done', async () => {
    const queue = new WorkQueue(1);
    const [first, second] = [createJob(2), createJob(2)];
    queue.add(first.job);
    queue.add(second.job);
    first.finishThread();
    second.finishThread();
    expect([first.done, second.done]).toEqual([['thread', 'thread'], []]);
    await nextTurns();
    second.finishThread();
    expect(second.done).toEqual(['thread', 'thread']);
  });

  it('is helped with what no thread has, also with what comes meanwhile, until that is over', async () => {
    const queue = new WorkQueue(1);
    const [sent, waiting, late, after] = [1, 2, 2, 2].map(createJob);
    queue.add(sent!.job);
    queue.add(waiting!.job);
    let end = (): void => undefined;
    const helping = queue.help(new Promise<void>((resolve) => (end = resolve)));
    await nextTurns();
    queue.add(late!.job);
    await nextTurns();
    end();
    await helping;
    queue.add(after!.job);
    expect(sent!.done).toEqual([]);
    expect([waiting!.done, late!.done, after!.done]).toEqual([
      ['here', 'here'],
      ['here', 'here'],
      [],
    ]);
  });

  it('gives what is begun here to a thread when nobody helps any more', async () => {
    const queue = new WorkQueue(1);
    const [sent, long] = [createJob(1), createJob(1_000_000)];
    queue.add(sent.job);
    queue.add(long.job);
    await queue.help(nextTurns());
    const here = long.done.length;
    expect(here).toBeGreaterThan(0);
    sent.finishThread();
    await nextTurns();
    expect(long.done).toHaveLength(here);
    long.finishThread();
    expect(long.done).toHaveLength(1_000_000);
    expect(long.done.at(-1)).toBe('thread');
  });

  it('does not help with what has come already, and gives up what waits', async () => {
    const queue = new WorkQueue(1);
    const [sent, waiting] = [createJob(1), createJob(1)];
    queue.add(sent.job);
    queue.add(waiting.job);
    await queue.help(Promise.reject(new Error('It failed.')));
    expect(waiting.done).toEqual([]);
    queue.clear();
    expect(waiting.done).toEqual(['given up']);
  });
});
