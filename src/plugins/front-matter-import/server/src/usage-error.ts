/** The person who started the import asked for something that is not there; nothing was done yet. */
export class UsageError extends Error {
  /** @param message names what was asked for, and says what to do */
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'UsageError';
  }
}
