import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeCollection } from './import/collection.mjs';
import { createDatabase } from './import/database.mjs';
import { runCommand, runTask } from './import/processes.mjs';
import { compile } from './import/project.mjs';

const { values: options } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    client: { type: 'string', default: 'sqlite' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    json: { type: 'boolean', default: false },
  },
});

const count = Number(options.files);
const { client } = options;
const sizes = options.sizes.split(',').filter(Boolean).map(Number);
if (![count, ...sizes].every((size) => Number.isInteger(size) && size > 0))
  throw new Error('--files takes a number of files, --sizes several with commas between them.');
if (client !== 'sqlite' && client !== 'postgres')
  throw new Error('--client is sqlite or postgres.');

const say = (line) => process.stdout.write(`${line}\n`);
const fixed = (number, digits = 1) => number.toFixed(digits);
const temporary = mkdtempSync(path.join(tmpdir(), 'bench-import-'));

/** The first `size` posts of the collection, for as long as `work` takes. */
async function withCollection(size, work) {
  const folder = path.join(temporary, `posts-${size}`);
  writeCollection(folder, size);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function withDatabase(name, work) {
  const database = await createDatabase(client, temporary, name);
  try {
    return await work(database);
  } finally {
    await database.remove();
  }
}

const importInto = (database, folder) => runCommand('import', [folder, '--quiet'], database);

/** The newest run, as `import:runs --json` tells it. */
async function lastRun(database) {
  const { output } = await runCommand('runs', ['--json', '--limit', '1'], database);
  return JSON.parse(output);
}

const secondsOf = ({ startedAt, endedAt }) => (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;

/** All that is measured on one collection. */
async function measure(folder) {
  say(`peer: a loop over the Document Service …`);
  const documents = await withDatabase('documents', (database) =>
    runTask('documents', folder, database),
  );
  return withDatabase('import', async (database) => {
    say(`import …`);
    const first = await importInto(database, folder);
    const run = await lastRun(database);
    say(`the same again …`);
    const again = await importInto(database, folder);
    say(`limits of CPU and database …`);
    const cpu = await runTask('cpu', folder, database);
    const insert = await withDatabase('insert', (empty) =>
      runTask('insert', JSON.stringify(database.knex), empty),
    );
    say(`rollback …`);
    await runCommand('rollback', [String(run.id)], database);
    const rollback = await lastRun(database);
    return { documents, first, again, cpu, insert, rollback: secondsOf(rollback) };
  });
}

async function measureSizes(known) {
  const bySize = { [count]: known };
  for (const size of sizes.filter((other) => other !== count)) {
    say(`import of ${size} files …`);
    bySize[size] = await withCollection(size, (folder) =>
      withDatabase(`size_${size}`, (database) => importInto(database, folder)),
    );
  }
  return Object.entries(bySize).map(([size, { seconds, peakMb }]) => ({
    size: Number(size),
    rate: Number(size) / seconds['import: run'],
    peakMb,
  }));
}

/** What stands between the steps that are told. */
function stepsOf({ seconds }) {
  const { 'import: run': whole, ...steps } = Object.fromEntries(
    Object.entries(seconds).filter(([name]) => name.startsWith('import: ')),
  );
  const told = Object.entries(steps).map(([name, value]) => [name.slice('import: '.length), value]);
  const rest = whole - told.reduce((sum, [, value]) => sum + value, 0);
  return [...told, ['waiting for entries', rest]].map(
    ([name, value]) => `${name} ${fixed(value)} s`,
  );
}

async function main() {
  compile();
  const figures = await withCollection(count, measure);
  const bySize = await measureSizes(figures.first);
  const { first, again, documents, cpu, insert } = figures;
  const rateOf = (seconds) => count / seconds;
  const seconds = first.seconds['import: run'];
  const result = {
    files: count,
    client,
    filesPerSecond: rateOf(seconds),
    documentServicePerSecond: rateOf(documents.seconds),
    ratio: documents.seconds / seconds,
    insertLimitPerSecond: rateOf(insert.seconds),
    cpuLimitPerSecond: rateOf(cpu.seconds),
    unchangedRatio: seconds / again.seconds['import: run'],
    rollbackPerSecond: rateOf(figures.rollback),
    peakMb: first.peakMb,
    rateBySize: Object.fromEntries(bySize.map(({ size, rate }) => [size, rate])),
    peakMbBySize: Object.fromEntries(bySize.map(({ size, peakMb }) => [size, peakMb])),
  };
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  say(`\n${count} files on ${client} (${machine})`);
  say(`  against the Document Service     ${fixed(result.ratio)} ×`);
  say(`  unchanged, against first import  ${fixed(result.unchangedRatio)} ×`);
  say(`  of the CPU's limit               ${fixed((100 * cpu.seconds) / seconds, 0)} %`);
  say(`  of the database's limit          ${fixed((100 * insert.seconds) / seconds, 0)} %`);
  say(
    `  import              ${fixed(result.filesPerSecond, 0)} files/s: ${stepsOf(first).join(', ')}`,
  );
  say(`  Document Service    ${fixed(result.documentServicePerSecond)} files/s`);
  say(`  unchanged           ${fixed(rateOf(again.seconds['import: run']), 0)} files/s`);
  say(`  entries alone       ${fixed(result.cpuLimitPerSecond, 0)} files/s`);
  say(`  bare inserts        ${fixed(result.insertLimitPerSecond, 0)} files/s`);
  say(`  rollback            ${fixed(result.rollbackPerSecond, 0)} files/s`);
  for (const { size, rate, peakMb } of bySize)
    say(
      `  ${String(size).padStart(6)} files        ${fixed(rate, 0)} files/s, at most ${fixed(peakMb, 0)} MB of memory`,
    );
  if (options.json) say(JSON.stringify(result));
}

try {
  await main();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
