import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { writeCollection } from './import/collection.mjs';
import { createDatabase } from './import/database.mjs';
import { compile, project } from './import/project.mjs';
import { scrollThrough, watchRows } from './panel/in-page.mjs';
import { startServer } from './read/server.mjs';

const { values: options } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});
const [count, rounds] = [options.files, options.rounds].map(Number);
if (![count, rounds].every((number) => Number.isInteger(number) && number > 0))
  throw new Error('--files and --rounds take a whole number above 0.');

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find(
  (place) => place && existsSync(place),
);
if (!executablePath) throw new Error('There is no Chromium; name one by CHROMIUM_PATH.');
if (!existsSync(path.join(project, 'dist/build/index.html')))
  throw new Error('The admin panel is not built; run `npm run build`.');

const PERSON = { email: 'ada@example.com', password: 'Correct-horse-7' };
const PLUGIN = 'front-matter-import';
const POLL_MS = 500;

const say = (line) => process.stdout.write(`${line}\n`);
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A question of the first administrator. */
async function administrator(url) {
  const ask = async (method, where, body, token) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}${where}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${where}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()).data;
  };
  const person = { firstname: 'Ada', ...PERSON };
  const { token } = await ask('POST', '/admin/register-admin', person);
  return (method, where, body) => ask(method, `/${PLUGIN}${where}`, body, token);
}

/** Has the server look at the files; gives the page on which they are shown. */
async function lookAtFiles(url) {
  const ask = await administrator(url);
  const [{ id }] = await ask('GET', '/roots');
  const start = performance.now();
  await ask('POST', `/roots/${id}/scan`, { options: {} });
  for (;;) {
    const { scan } = await ask('GET', `/roots/${id}`);
    if (scan.status === 'failed') throw new Error(scan.error);
    if (scan.status === 'done') break;
    await wait(POLL_MS);
  }
  say(`looked at ${count} files in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return `${url}/admin/plugins/${PLUGIN}/roots/${id}`;
}

async function openPage(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
  await context.route(/strapi\.io/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${url}/admin/auth/login`);
  await page.fill('input[name=email]', PERSON.email);
  await page.fill('input[name=password]', PERSON.password);
  await page.click('button[type=submit]');
  await page.waitForSelector('nav');
  await page.addInitScript(watchRows);
  return page;
}

/** Opens the table anew, and scrolls through all of it. */
async function round(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => globalThis.rowsPainted !== undefined);
  const { rowsPainted, answered } = await page.evaluate(() => ({
    rowsPainted: globalThis.rowsPainted,
    answered: performance.getEntriesByType('resource').find(({ name }) => /\/files\?/.test(name))
      .responseEnd,
  }));
  return { paint: rowsPainted - answered, ...(await page.evaluate(scrollThrough)) };
}

async function measure(url) {
  const address = await lookAtFiles(url);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await openPage(browser, url);
    const all = [];
    for (let number = 0; number < rounds; number += 1) all.push(await round(page, address));
    return all;
  } finally {
    await browser.close();
  }
}

async function main() {
  compile();
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-panel-'));
  const posts = path.join(folder, 'posts');
  writeCollection(posts, count);
  const { env } = await createDatabase('sqlite', folder, 'panel');
  const folders = JSON.stringify([{ name: 'Posts', path: posts }]);
  const server = await startServer({ env: { ...env, IMPORT_FOLDERS: folders } });
  try {
    return await measure(server.url);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

const all = await main();
say(`${cpus().length} × ${cpus()[0].model.trim()}; server and browser share it, ${rounds} rounds`);
for (const [number, { paint, frames, median, p95, longest, blank }] of all.entries()) {
  say(
    `  ${number + 1}: rows painted ${paint.toFixed(0)} ms after the answer; scrolling: ${frames} frames, ` +
      `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, longest ${longest.toFixed(0)} ms, ` +
      `${blank} of them with a row that is still on its way`,
  );
}
const paints = all.map(({ paint }) => paint);
say(
  `rows painted after ${middle(paints).toFixed(0)} ms (median), ${Math.max(...paints).toFixed(0)} ms at most`,
);
if (options.json) say(JSON.stringify({ files: count, rounds: all }));
if (Math.max(...paints) > 2000) process.exitCode = 1;
