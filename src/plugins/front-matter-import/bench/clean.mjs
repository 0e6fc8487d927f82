import path from 'node:path';
import { readCases } from './clean/cases.mjs';
import { extractorsFor, prepareCore } from './clean/extractors.mjs';
import { scorePages, scorePosts, timeAll, timeCore } from './clean/run.mjs';

const args = process.argv.slice(2);
const isJson = args.includes('--json');
const isVerbose = args.includes('--verbose');
const unknown = args.find((arg) => arg.startsWith('--') && !['--json', '--verbose'].includes(arg));
const start = process.env.INIT_CWD ?? process.cwd();
const folders = args.filter((arg) => !arg.startsWith('--')).map((arg) => path.resolve(start, arg));

const fixed = (number, digits) => (number === null ? '–' : number.toFixed(digits));
const percent = (number) => (number === null ? '–' : `${(number * 100).toFixed(1)} %`);

const POST_COLUMNS = {
  lost: ({ lost, ofKeep }) => `${lost} of ${ofKeep}`,
  leaked: ({ leaked, ofStrip }) => `${leaked} of ${ofStrip}`,
  exact: ({ exact, files }) => `${exact} of ${files}`,
  fields: ({ fieldsRight }) => percent(fieldsRight),
};
const COLUMNS = {
  F1: ({ f1 }) => fixed(f1, 4),
  precision: ({ precision }) => fixed(precision, 4),
  recall: ({ recall }) => fixed(recall, 4),
  empty: ({ empty }) => String(empty),
  'ms each': ({ milliseconds }) => fixed(milliseconds, 2),
};

function print(title, columns, results) {
  const names = Object.keys(columns);
  const rows = Object.entries(results).map(([name, result]) => [
    name,
    ...names.map((column) => columns[column](result)),
  ]);
  const widths = ['', ...names].map((name, i) =>
    Math.max(name.length, ...rows.map((row) => row[i].length)),
  );
  const line = (cells) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ');
  process.stdout.write(`\n${title}\n${line(['', ...names])}\n${rows.map(line).join('\n')}\n`);
}

/** Says how many times as long others take, since machines differ. */
function printRatios(results) {
  const own = results['ours, all on'].milliseconds;
  const others = Object.entries(results).filter(([name]) => !name.startsWith('ours'));
  const ratios = others.map(
    ([name, { milliseconds }]) => `${name} ${fixed(milliseconds / own, 2)} ×`,
  );
  process.stdout.write(`time against ours, whole pipeline: ${ratios.join(', ')}\n`);
}

async function scoreAll(score, cases) {
  const extractors = extractorsFor(cases);
  const results = {};
  for (const [name, extract] of Object.entries(extractors))
    results[name] = await score(extract, cases);
  const times = await timeAll(extractors, cases);
  for (const [name, milliseconds] of Object.entries(times))
    results[name].milliseconds = milliseconds;
  return results;
}

async function main() {
  if (unknown || folders.length === 0) {
    process.stderr.write(
      `${unknown ? `There is no option \`${unknown}\`. ` : ''}npm run bench:clean -- FOLDER… [--json] [--verbose]; see docs/bench-clean.md\n`,
    );
    process.exitCode = 2;
    return;
  }
  const { posts, pages } = readCases(folders);
  const table = {};
  if (posts.length > 0) {
    table.posts = await scoreAll(scorePosts, posts);
    print(`${posts.length} posts`, { ...POST_COLUMNS, ...COLUMNS }, table.posts);
    printRatios(table.posts);
    table.core = await timeCore(prepareCore, posts);
    const { milliseconds, per10kB } = table.core;
    process.stdout.write(
      `cleaning and converting alone: ${fixed(milliseconds, 2)} ms an article, ${fixed(per10kB, 2)} ms for 10 kB of HTML\n`,
    );
    if (isVerbose)
      process.stdout.write(`${JSON.stringify(table.posts['ours, all on'].wrong, null, 1)}\n`);
  }
  if (pages.length > 0) {
    table.pages = await scoreAll(scorePages, pages);
    print(`${pages.length} whole pages`, COLUMNS, table.pages);
    printRatios(table.pages);
  }
  if (posts.length + pages.length === 0) {
    process.stderr.write(
      'No `*.gold.json` and no `expected.html` in these folders; see docs/bench-clean.md\n',
    );
    process.exitCode = 2;
  }
  if (isJson) process.stdout.write(`${JSON.stringify(table)}\n`);
}

await main();
