import { EXIT, tell } from './command';

/** npm and the terminal both pass a signal on, so that one Ctrl-C may arrive twice. */
const SAME_KEY_MS = 1_000;

/** A signal that is aborted by Ctrl-C. A second Ctrl-C ends the process on the spot. */
export function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  const stop = (): void => {
    if (controller.signal.aborted) {
      if (Date.now() - first > SAME_KEY_MS) process.exit(EXIT.interrupted);
      return;
    }
    first = Date.now();
    tell('Stopping after the files in hand. Run the same command again to go on.');
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}
