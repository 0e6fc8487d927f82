'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const STAMP = 'dist/.compiled';
const LOCK = '.tmp/compile.lock';
const SOURCES = ['src', 'config', 'tsconfig.json', 'package-lock.json'];
const SOURCE_FILE = /\.(?:ts|json)$/;
const WAIT_MS = 200;

/** The admin panel's sources are compiled by `strapi build`, not by `tsc`. */
const isAdmin = (folder) => path.basename(folder) === 'admin';

function newest(file) {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return SOURCE_FILE.test(file) ? stats.mtimeMs : 0;
  if (isAdmin(file)) return 0;
  const times = fs.readdirSync(file).map((name) => newest(path.join(file, name)));
  // A folder's own time tells of files that were removed.
  return Math.max(stats.mtimeMs, ...times);
}

function isStale(project) {
  const stamp = fs.statSync(path.join(project, STAMP), { throwIfNoEntry: false });
  const sources = SOURCES.map((name) => newest(path.join(project, name)));
  return !stamp || stamp.mtimeMs < Math.max(...sources);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    if (error.code === 'EPERM') return true;
    throw error;
  }
}

function tryLock(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function waitForLock(lock) {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  while (!tryLock(lock)) {
    const pid = Number(fs.existsSync(lock) && fs.readFileSync(lock, 'utf8'));
    if (pid && !isRunning(pid)) fs.rmSync(lock, { force: true });
    else Atomics.wait(sleeper, 0, 0, WAIT_MS);
  }
}

function compile(project) {
  const compiler = path.join(project, 'node_modules/typescript/bin/tsc');
  const start = new Date();
  process.stderr.write('Compiling (only when sources changed) …\n');
  const args = [compiler, '-p', 'tsconfig.json'];
  const { status } = spawnSync(process.execPath, args, { cwd: project, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The project does not compile; see the messages above.');
  const stamp = path.join(project, STAMP);
  fs.writeFileSync(stamp, '');
  fs.utimesSync(stamp, start, start);
}

/**
 * Compiles the project's TypeScript to `dist` unless that is newer than all sources. Of several
 * processes one compiles and the others wait for it.
 *
 * @throws Error if it does not compile
 */
function compileIfStale(project) {
  if (!isStale(project)) return;
  const lock = path.join(project, LOCK);
  waitForLock(lock);
  try {
    if (isStale(project)) compile(project);
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

module.exports = { compileIfStale };
