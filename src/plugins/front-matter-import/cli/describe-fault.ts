import { codesOf } from '../server/src/destination/database-errors';
import { ReportError } from './report-file';

/** The database, or the way to it, went away: PostgreSQL by class or number, the others by name. */
const LOST =
  /^(?:57P0[1-5]|08[0-9A-Z]{3}|ECONN(?:RESET|REFUSED|ABORTED)|EPIPE|ETIMEDOUT|PROTOCOL_CONNECTION_LOST|ER_SERVER_SHUTDOWN)$/;

/** `pg` tells of a connection that broke between two queries in words only. */
const LOST_IN_WORDS =
  /^(?:Connection terminated|Client has encountered a connection error|Connection ended)/;

/** No space on the disk, or a limit that stands for one. */
const FULL =
  /^(?:ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|SQLITE_IOERR_WRITE|53100|ER_DISK_FULL|ER_RECORD_FILE_FULL)$/;

const GO_ON = 'What was done until then stays; run the same command again to go on.';

function* causes(error: unknown): Generator<Error> {
  for (let current = error; current instanceof Error; current = current.cause) yield current;
}

const isLost = (error: unknown): boolean =>
  codesOf(error).some((code) => LOST.test(code)) ||
  [...causes(error)].some(({ message }) => LOST_IN_WORDS.test(message.replace(/^.* - (?=.)/s, '')));

/** What a person reads of an error from outside that ended a command; null for any other error. */
export function describeFault(error: unknown): string | null {
  const isFull = codesOf(error).some((code) => FULL.test(code));
  const report = [...causes(error)].find((cause) => cause instanceof ReportError);
  if (report) {
    const why = isFull ? 'there is no space left' : 'the file cannot be written any more';
    return `${report.message}: ${why}. ${GO_ON}`;
  }
  if (isFull) return `There is no space left for the database. Make some. ${GO_ON}`;
  if (isLost(error)) return `The connection to the database was lost. ${GO_ON}`;
  return null;
}
