/** How far a job is, for whoever watches it. */
export interface Progress {
  done: number;
  /** Null while it is not known. */
  total: number | null;
  filesPerSecond: number;
  secondsLeft: number | null;
}

/** Measures a job's pace; pauses do not count. */
export class Pace {
  private done = 0;
  private total: number | null = null;
  private working = 0;
  private since: number | null = Date.now();

  step(): void {
    this.done += 1;
  }

  expect(total: number): void {
    this.total = total;
  }

  pause(): void {
    if (this.since !== null) this.working += Date.now() - this.since;
    this.since = null;
  }

  resume(): void {
    this.since ??= Date.now();
  }

  progress(): Progress {
    const { done, total } = this;
    const seconds = (this.working + (this.since === null ? 0 : Date.now() - this.since)) / 1000;
    const pace = seconds > 0 ? done / seconds : 0;
    const secondsLeft = total !== null && pace > 0 ? Math.ceil((total - done) / pace) : null;
    return { done, total, filesPerSecond: Math.round(pace * 10) / 10, secondsLeft };
  }
}
