import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { withoutDatabase } from './databases';

export const PROJECT = resolve(__dirname, '../..');
const BIN = resolve(PROJECT, 'src/plugins/front-matter-import/bin');

export interface Finished {
  status: number | null;
  stdout: string;
  stderr: string;
  /** The last line on standard output. */
  lastLine: string;
}

/** Runs a command in a child process, as npm does. */
export function runCommand(
  name: 'import' | 'preview' | 'corpus' | 'runs' | 'rollback',
  args: string[],
  { env = {}, onStderr }: { env?: Record<string, string>; onStderr?: Listener } = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [resolve(BIN, `${name}.js`), ...args], {
    cwd: PROJECT,
    env: { ...withoutDatabase(), NODE_ENV: 'development', ...env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    output.stderr += chunk.toString();
    onStderr?.(chunk.toString(), (signal) => child.kill(signal));
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      const lastLine = output.stdout.trimEnd().split('\n').at(-1) ?? '';
      done({ status, ...output, lastLine });
    });
  });
}

type Listener = (text: string, kill: (signal: NodeJS.Signals) => void) => void;
