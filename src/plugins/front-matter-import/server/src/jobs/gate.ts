/** Lets work pass, or wait until it is opened again. */
export class Gate {
  private opened: Promise<void> | null = null;
  private release: () => void = () => undefined;

  get isShut(): boolean {
    return this.opened !== null;
  }

  shut(): void {
    if (this.opened) return;
    this.opened = new Promise((done) => {
      this.release = done;
    });
  }

  open(): void {
    this.release();
    this.opened = null;
  }

  /** Waits while the gate is shut. */
  async pass(): Promise<void> {
    if (this.opened) await this.opened;
  }
}
