import { setImmediate as nextTurn } from 'node:timers/promises';

/** A part of the work, which a thread does, or this thread, or each some of it. Neither rejects: whoever asked for the work learns what failed. */
export interface Job {
  /** Has a thread do what is left of it. */
  send(): Promise<void>;
  /** Does the next piece of it here, and says whether there is more. */
  step(): boolean;
  /** Nobody will do it any more. */
  giveUp(): void;
}

/**
 * Work for threads, in order. A thread that waits for it does some of it itself: else it would idle half of
 * the time on a machine with two cores.
 *
 * @param most how many jobs the threads have in hand
 */
export class WorkQueue {
  private readonly waiting: Job[] = [];
  private sent = 0;
  private wake = (): void => undefined;

  constructor(private readonly most: number) {}

  add(job: Job): void {
    this.waiting.push(job);
    this.pump();
    this.wake();
  }

  /** Does what waits until something has come to an end, piece by piece, so that messages get their turn. */
  async help(until: Promise<unknown>): Promise<void> {
    let isOver = false;
    const over = until.then(
      () => (isOver = true),
      () => (isOver = true),
    );
    // It may have come already.
    await nextTurn();
    while (!isOver) {
      const job = this.waiting.shift();
      if (job) await this.doSome(job, () => isOver);
      else await Promise.race([over, new Promise<void>((resolve) => (this.wake = resolve))]);
    }
  }

  /** Gives up what waits. */
  clear(): void {
    for (const job of this.waiting.splice(0)) job.giveUp();
  }

  private async doSome(job: Job, isOver: () => boolean): Promise<void> {
    let hasMore = true;
    while (hasMore && !isOver()) {
      hasMore = job.step();
      await nextTurn();
    }
    if (!hasMore) return;
    // Whoever is free first goes on with it.
    this.waiting.unshift(job);
    this.pump();
  }

  private pump(): void {
    while (this.sent < this.most && this.waiting.length > 0) {
      this.sent += 1;
      void this.waiting
        .shift()!
        .send()
        .finally(() => {
          this.sent -= 1;
          this.pump();
        });
    }
  }
}
