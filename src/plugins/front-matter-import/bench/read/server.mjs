import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { project } from '../import/project.mjs';

// The first start on a database of an older schema makes its new indexes.
const START_MS = 300_000;
const STOP_MS = 10_000;
const POLL_MS = 200;

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

/** Whether Strapi answers; nobody listens while it starts. */
const isReady = (url) =>
  fetch(`${url}/_health`).then(
    ({ status }) => status === 204,
    () => false,
  );

async function stop(child) {
  if (child.exitCode !== null) return;
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  child.kill('SIGTERM');
  await once(child, 'exit');
  clearTimeout(impatience);
}

const TICKS_PER_SECOND = 100;

/** Milliseconds of processor time that the process has taken so far; null where there is no `/proc`. */
function cpuOf({ pid }) {
  if (process.platform !== 'linux') return null;
  // The name, in brackets, may hold blanks; the 14th and 15th field of all are time as user and as system.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

/** Starts `strapi start` in production mode, in a process of its own, and waits until it answers. */
export async function startServer({ env }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const strapi = path.join(project, 'node_modules/@strapi/strapi/bin/strapi.js');
  const child = spawn(process.execPath, [strapi, 'start'], {
    cwd: project,
    env: { ...env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
  });
  // A line for each request comes, too many to keep.
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (output = `${output}${data}`.slice(-10_000)));
  const deadline = Date.now() + START_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop(child);
      throw new Error(`The server did not start:\n${output}`);
    }
    await wait(POLL_MS);
  }
  return { url, cpu: () => cpuOf(child), stop: () => stop(child) };
}
