import { Gate } from './gate';
import { Pace } from './pace';
import type { OpenRun } from '../runs/lease';
import type { RunEnd } from '../runs/types';

type Stopped = 'cancelled' | 'interrupted';

/** A run that goes on in this process. */
export class Job {
  readonly pace = new Pace();
  readonly counts: { [status: string]: number } = {};
  private readonly gate = new Gate();
  private readonly controller = new AbortController();
  private stopped: Stopped = 'cancelled';

  constructor(
    private readonly open: OpenRun,
    /** The root that it works on; null where that is not known any more. */
    readonly root: string | null,
  ) {
    // The lease was lost: whoever waits at the gate must learn of it.
    open.lost.addEventListener('abort', () => this.gate.open());
    open.note(this.counts);
  }

  get id(): number {
    return this.open.id;
  }

  get startedAt(): string {
    return this.open.startedAt;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get isPaused(): boolean {
    return this.gate.isShut;
  }

  readonly stoppedAs = (): RunEnd['status'] => this.stopped;

  /** Counts a file or entry; waits here while the job is paused. */
  async step(status: string): Promise<void> {
    this.counts[status] = (this.counts[status] ?? 0) + 1;
    this.pace.step();
    await this.gate.pass();
  }

  /** Lets the files in hand be finished, and then waits. */
  async pause(): Promise<void> {
    this.gate.shut();
    this.pace.pause();
    await this.open.pause(true);
  }

  async resume(): Promise<void> {
    await this.open.pause(false);
    this.pace.resume();
    this.gate.open();
  }

  /** Ends the job after the files in hand. */
  stop(as: Stopped): void {
    this.stopped = as;
    this.controller.abort();
    this.gate.open();
  }
}
