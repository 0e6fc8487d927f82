import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { compile } from './import/project.mjs';
import { filledDatabase } from './read/fill.mjs';
import { measure } from './read/load.mjs';
import { askOnce, questionsFor } from './read/questions.mjs';
import { startServer } from './read/server.mjs';

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '200000' },
    client: { type: 'string', default: 'sqlite' },
    connections: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const [count, connections, seconds] = [options.articles, options.connections, options.seconds].map(
  Number,
);
const { client } = options;
if (![count, connections, seconds].every((number) => Number.isInteger(number) && number > 0))
  throw new Error('--articles, --connections and --seconds take a whole number above 0.');
if (client !== 'sqlite' && client !== 'postgres')
  throw new Error('--client is sqlite or postgres.');

const say = (line) => process.stdout.write(`${line}\n`);
const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;

const COLUMNS = ['p50', 'p97.5', 'p99 ms', 'requests/s', 'CPU ms', 'kB', 'errors', 'load'];
const row = (cells, name) =>
  `  ${cells.map((cell) => String(cell).padStart(11)).join('')}  ${name}`;

const cells = (figures) => [
  figures.p50,
  figures.p97_5,
  figures.p99,
  figures.requestsPerSecond.toFixed(1),
  figures.cpuMs?.toFixed(1) ?? '',
  figures.kilobytes.toFixed(0),
  figures.errors,
  figures.load.toFixed(1),
];

/** Asks all questions, one after the other, and prints what each took. */
async function askAll(server) {
  say(`\n${count} articles on ${client}, ${connections} connections, ${seconds} s each`);
  say(`${machine}; server, database and load share it\n`);
  say(row(COLUMNS, ''));
  const answers = {};
  for (const [name, question] of Object.entries(await questionsFor(server.url, count))) {
    if (!name.includes(options.only)) continue;
    await askOnce(server.url, name, question);
    const figures = await measure(server, question, { connections, seconds });
    // What else runs on the machine shows in the load: above 3 or so the figures are not to be trusted.
    answers[name] = { ...figures, load: loadavg()[0] };
    say(row(cells(answers[name]), name));
  }
  return answers;
}

async function main() {
  compile();
  const database = await filledDatabase(client, count, say);
  try {
    const server = await startServer(database);
    try {
      return await askAll(server);
    } finally {
      await server.stop();
    }
  } finally {
    if (!options.keep) await database.remove();
  }
}

const answers = await main();
const failed = Object.values(answers).some(({ errors, p99 }) => errors > 0 || p99 === 0);
if (failed) {
  say('\nSome questions were not answered, or with nothing.');
  process.exitCode = 1;
}
if (options.json) say(JSON.stringify({ articles: count, client, connections, machine, answers }));
