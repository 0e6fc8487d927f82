import { inspect } from 'node:util';
import { UsageError } from '../server/src/usage-error';
import { describeFault } from './describe-fault';
import { endWhenNobodyReads } from './exit';
import { helpText, readArguments, type Arguments } from './arguments';
import type { OptionTable } from './options';

/** What a command tells the shell. */
export const EXIT = { ok: 0, someFailed: 1, usage: 2, stopped: 3, interrupted: 130 } as const;

interface Command {
  name: 'import' | 'preview' | 'corpus' | 'import:runs' | 'import:rollback';
  /** What a command works on that takes no paths: `[RUN]`. */
  takes?: string;
  purpose: string;
  options: OptionTable;
  /** Does the work; returns the exit status. */
  run(args: Arguments): Promise<number>;
}

/** Where relative paths of a command line start: npm goes to the package's folder before it runs a script. */
export function startFolder(command: Command['name']): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  // Inside another script's children the two variables speak of that script.
  return script === command && folder ? folder : process.cwd();
}

/** Writes a line for the person at the terminal. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function run(command: Command, args: string[]): Promise<number> {
  const parsed = readArguments(args, command.options);
  if (parsed.flags.has('help')) {
    process.stdout.write(helpText(command));
    return EXIT.ok;
  }
  if (command.takes === undefined && parsed.paths.length === 0) {
    throw new UsageError(`Name the files or folders: npm run ${command.name} -- PATH…`);
  }
  return command.run(parsed);
}

/** Tells what ended a command, and returns its exit status. Only an error of ours has a stack. */
function tellOf(error: unknown): number {
  if (error instanceof UsageError) {
    tell(error.message);
    return EXIT.usage;
  }
  const fault = describeFault(error);
  tell(fault ?? inspect(error));
  return fault === null ? EXIT.usage : EXIT.stopped;
}

/** A database that goes away also fails what a library asks it for by itself, where nobody waits. */
function endOnUnseenErrors(): void {
  process.on('uncaughtException', (error) => process.exit(tellOf(error)));
}

/** Runs a command and returns its exit status. A usage error becomes a message without a stack. */
export async function runCommand(command: Command, args: string[]): Promise<number> {
  endWhenNobodyReads();
  endOnUnseenErrors();
  try {
    return await run(command, args);
  } catch (error) {
    return tellOf(error);
  }
}
