import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeCollection } from '../import/collection.mjs';
import { keptDatabase } from '../import/database.mjs';
import { runCommand } from '../import/processes.mjs';
import { project } from '../import/project.mjs';

/** Whether the newest run of the database imported so many articles. */
async function isFilled(database, count) {
  const { output } = await runCommand('runs', ['--json', '--limit', '1'], database);
  const run = output.trim() === '' ? null : JSON.parse(output);
  return run?.status === 'finished' && run.counts.created === count;
}

async function importCollection(database, count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-read-'));
  try {
    writeCollection(folder, count);
    await runCommand('import', [folder, '--quiet'], database);
  } finally {
    rmSync(folder, { recursive: true });
  }
  // PostgreSQL does so by itself, but minutes later.
  if (database.run) await database.run('vacuum analyze');
}

/** A database with that many articles: one of an earlier run, or a new one that the import fills. */
export async function filledDatabase(client, count, say) {
  const name = `bench_read_${count}`;
  const open = () => keptDatabase(client, path.join(project, '.tmp'), name);
  let database = await open();
  if (await isFilled(database, count)) {
    say(`using the database of an earlier run …`);
    return database;
  }
  say(`importing ${count} articles …`);
  await database.remove();
  database = await open();
  await importCollection(database, count);
  if (await isFilled(database, count)) return database;
  throw new Error(`The import into ${name} did not create ${count} articles.`);
}
