import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Where this process lives: processes of the same place see each other by their ids. Containers may
 * have the same host name, so that the set of ids that they see counts too, where the system tells it.
 */
export function processPlace(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** False only if it is certain that there is no process with this id. */
export function mayBeAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
