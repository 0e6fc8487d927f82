import { textOfHtml } from './extractors.mjs';
import { scoreFields, scorePost } from './score-post.mjs';
import { scoreText } from './text.mjs';

// Engines get faster while they run: what is timed has run before.
const CORE_ROUNDS = { all: 120, unseen: 40 };
// Few cases are over soon, and are run more often.
const roundsFor = (cases) => (cases.length < 50 ? { all: 30, unseen: 10 } : { all: 3, unseen: 1 });

const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(numbers.length, 1);

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Processor time of one call in milliseconds: what else runs on the machine does not count. */
async function timeOf(run) {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function tryExtract(extract, source) {
  try {
    return await extract(source);
  } catch {
    // One that gives up on a file has found nothing in it.
    return { text: '' };
  }
}

async function runCases(extract, cases, score) {
  const rows = [];
  for (const one of cases) {
    const found = await tryExtract(extract, one);
    rows.push({ path: one.path, isEmpty: found.text.trim() === '', ...score(found, one) });
  }
  return rows;
}

/** The list from another place on: whoever comes behind another finds its traces. */
const turned = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

/**
 * Milliseconds a case for each extractor, by its name. They take turns, so that a machine that gets
 * slower does so for all of them.
 */
export async function timeAll(extractors, cases) {
  const { all, unseen } = roundsFor(cases);
  const times = Object.fromEntries(Object.keys(extractors).map((name) => [name, []]));
  for (let round = 0; round < all; round += 1) {
    for (const [name, extract] of turned(Object.entries(extractors), round)) {
      const run = async () => {
        for (const one of cases) await tryExtract(extract, one);
      };
      const time = await timeOf(run);
      if (round >= unseen) times[name].push(time / cases.length);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

function summarise(rows) {
  const average = (name) => mean(rows.map((row) => row[name]));
  return {
    files: rows.length,
    f1: average('f1'),
    precision: average('precision'),
    recall: average('recall'),
    empty: rows.filter(({ isEmpty }) => isEmpty).length,
  };
}

/** Scores an extractor on posts with gold annotations. */
export async function scorePosts(extract, posts) {
  const rows = await runCases(extract, posts, ({ text, entry }, { gold }) => ({
    ...scorePost(text, gold),
    fields: entry ? scoreFields(entry, gold) : {},
  }));
  const fields = rows.flatMap((row) => Object.values(row.fields));
  const sum = (pick) => rows.reduce((total, row) => total + pick(row), 0);
  return {
    ...summarise(rows),
    exact: rows.filter(({ isExact }) => isExact).length,
    lost: sum(({ lost }) => lost.length),
    ofKeep: sum(({ blocks }) => blocks.keep),
    leaked: sum(({ leaked }) => leaked.length),
    ofStrip: sum(({ blocks }) => blocks.strip),
    fieldsRight: fields.length === 0 ? null : mean(fields.map(Number)),
    wrong: rows
      .filter(({ isExact, fields: own }) => !isExact || Object.values(own).includes(false))
      .map(({ path, lost, leaked, fields: own }) => ({
        path,
        lost,
        leaked,
        fields: Object.keys(own).filter((name) => !own[name]),
      })),
  };
}

/** Scores an extractor on whole pages with the article that should come out. */
export async function scorePages(extract, pages) {
  const rows = await runCases(extract, pages, ({ text }, { expected }) =>
    scoreText(text, textOfHtml(expected)),
  );
  const worst = [...rows].sort((a, b) => a.f1 - b.f1).slice(0, 10);
  return { ...summarise(rows), worst: worst.map(({ path, f1 }) => ({ path, f1 })) };
}

/** Milliseconds of cleaning and converting alone, an article and 10 kB of its HTML. */
export async function timeCore(prepare, posts) {
  const bodies = posts.map(prepare).filter((body) => body !== null);
  const all = () => bodies.forEach(({ run }) => run());
  const times = [];
  for (let round = 0; round < CORE_ROUNDS.all; round += 1) times.push(await timeOf(all));
  const milliseconds = median(times.slice(CORE_ROUNDS.unseen)) / Math.max(bodies.length, 1);
  const kilobytes = mean(bodies.map(({ size }) => size)) / 1000;
  return { milliseconds, per10kB: (milliseconds / kilobytes) * 10 };
}
