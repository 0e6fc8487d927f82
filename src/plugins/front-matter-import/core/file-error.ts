import type { ErrorCode } from './codes';
import type { Message } from './types';

interface FileErrorOptions {
  line?: number | undefined;
  cause?: unknown;
}

/** Ends one file, never the run. The pipeline's one catch turns it into the file's error. */
export class FileError extends Error {
  readonly code: ErrorCode;
  readonly line: number | undefined;

  /**
   * @param code what is wrong, from the table of codes
   * @param message for the person with the file: what, where, what to do; values in backticks
   */
  constructor(code: ErrorCode, message: string, { line, cause }: FileErrorOptions = {}) {
    super(message, { cause });
    this.name = 'FileError';
    this.code = code;
    this.line = line;
  }

  toMessage(): Message {
    const message: Message = { code: this.code, message: this.message };
    return this.line === undefined ? message : { ...message, line: this.line };
  }
}
