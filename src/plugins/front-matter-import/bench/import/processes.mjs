import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { project, source } from './project.mjs';

/** Runs Node on a script; resolves to what it printed, and rejects where it fails. */
function node(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: project, env });
    let out = '';
    let errors = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (errors += data));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${args.join(' ')} failed:\n${out}${errors}`)),
    );
  });
}

/** Runs one of the plugin's commands: what it printed, its steps in seconds, its memory in megabytes. */
export async function runCommand(name, args, { env }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-figures-'));
  const file = path.join(folder, 'figures.json');
  try {
    const watch = ['--require', source('bench/import/watch.js')];
    const script = source(`bin/${name}.js`);
    const output = await node([...watch, script, ...args], { ...env, BENCH_FIGURES: file });
    return { output, ...JSON.parse(readFileSync(file, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a task of `task.mjs`; gives its result. */
export async function runTask(name, argument, { env }) {
  const output = await node([source('bench/import/task.mjs'), name, argument], env);
  return JSON.parse(output.trim().split('\n').at(-1));
}
