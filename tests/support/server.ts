import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { PROJECT } from './command';
import { withoutDatabase } from './databases';

const START_MS = 240_000;
const STOP_MS = 5_000;
const POLL_MS = 100;

export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** What it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/_health`)).status === 204;
  } catch (error) {
    // Nobody listens yet. (Inside a test, Node's own errors are of another realm's classes.)
    if ((error as Error).name === 'TypeError') return false;
    throw error;
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done();
    const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.once('exit', () => {
      clearTimeout(impatience);
      done();
    });
    child.kill('SIGTERM');
  });
}

/** Starts `strapi start` in a child process on a free port and waits until it answers. */
export async function startServer(env: Record<string, string>): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['node_modules/@strapi/strapi/bin/strapi.js', 'start'], {
    cwd: PROJECT,
    env: {
      ...withoutDatabase(),
      NODE_ENV: 'development',
      ...env,
      HOST: '127.0.0.1',
      PORT: String(port),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const deadline = Date.now() + START_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await end(child);
      throw new Error(`The server did not start:\n${output}`);
    }
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
  return { url, output: () => output, stop: () => end(child) };
}
