import { runCommand } from '../support/command';
import { createDatabase, DATABASE_KINDS, type TestDatabase } from '../support/databases';
import { manyPosts } from '../support/many-posts';
import { postFolder, writePosts } from '../support/posts';
import { startStrapiOn } from '../support/strapi';
import { dumpTables } from '../support/table-dump';

/** How often an import is killed into each database; `npm run test:kills` does it fifty times. */
const KILLS = Number(process.env.KILLS ?? 2);
const POSTS = 700;

/** The first line that an import prints when it has begun to look at its files. */
const HAS_BEGUN = /because|no generator/;

interface Ran {
  isKilled: boolean;
  /** From the beginning of its work to its end, in milliseconds. */
  milliseconds: number;
  stderr: string;
}

/** Runs an import; `kill -9` ends it so many milliseconds after it has begun its work. */
async function runImport(
  { env }: TestDatabase,
  folder: string,
  killAfter = Infinity,
): Promise<Ran> {
  let begun = Infinity;
  const { status, stderr } = await runCommand('import', [folder], {
    env,
    onStderr: (text, kill) => {
      if (begun !== Infinity || !HAS_BEGUN.test(text)) return;
      begun = performance.now();
      if (killAfter !== Infinity) setTimeout(() => kill('SIGKILL'), killAfter);
    },
  });
  const milliseconds = performance.now() - begun;
  return { isKilled: status === null, milliseconds, stderr };
}

/** What an import left behind; the database goes. */
async function stateOf(database: TestDatabase): Promise<Record<string, unknown[]>> {
  const running = await startStrapiOn(database);
  try {
    return await dumpTables(running.strapi, { isRanked: true });
  } finally {
    await running.stop();
  }
}

const kinds = DATABASE_KINDS.filter((kind) => kind !== 'mysql');

describe.each(kinds)('an import into %s that is killed again and again', (kind) => {
  const folder = postFolder();
  writePosts(folder, manyPosts(POSTS));

  it(
    `leaves the same behind as one that is not, after ${KILLS} kills`,
    async () => {
      const undisturbed = await createDatabase(kind);
      const { milliseconds } = await runImport(undisturbed, folder);
      const expected = await stateOf(undisturbed);
      expect(expected.fmi_records).toHaveLength(POSTS);
      let kills = 0;
      while (kills < KILLS) {
        const database = await createDatabase(kind);
        const moments: number[] = [];
        for (let isKilled = true; isKilled; ) {
          // Each gets some of the way only, so that several are needed.
          const moment = kills < KILLS ? (Math.random() * milliseconds) / 2 : Infinity;
          moments.push(Math.round(moment));
          const ran = await runImport(database, folder, moment);
          expect(ran.stderr).not.toContain('The import stopped');
          isKilled = ran.isKilled;
          if (isKilled) kills += 1;
        }
        expect({ moments, state: await stateOf(database) }).toEqual({ moments, state: expected });
      }
    },
    300_000 + KILLS * 60_000,
  );
});
