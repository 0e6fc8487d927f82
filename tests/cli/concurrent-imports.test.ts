import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase, DATABASE_KINDS, type TestDatabase } from '../support/databases';
import { runCommand, type Finished } from '../support/command';
import { post, postFolder, writePosts } from '../support/posts';
import type { FileReport } from '../support/import';

const POSTS = 60;

/** Posts that name the same categories, tags, images and slugs, in changing order. */
function writeOverlapping(folder: string): void {
  const posts = Array.from({ length: POSTS }, (_, number) => {
    const turn = number % 2 === 0 ? [0, 1, 2] : [2, 1, 0];
    const group = Math.floor(number / 6);
    const text = post(
      {
        title: `Post ${number}`,
        slug: `slug-${group}`,
        categories: turn.map((item) => [`Top ${group}`, `Category ${group}-${item}`]),
        tags: turn.map((item) => `Tag ${group}-${item}`),
      },
      turn.map((item) => `![](https://pictures.example/${group}-${item}.jpg)`).join('\n\n'),
    );
    return [`post-${number}.md`, text] as const;
  });
  writePosts(folder, Object.fromEntries(posts));
}

const readReport = (file: string): FileReport[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as FileReport);

describe.each(DATABASE_KINDS)('two imports of different folders at once into %s', (kind) => {
  let database: TestDatabase;
  const one = postFolder();
  const other = postFolder();
  let finished: Finished[];
  const reports = [join(one, 'report.jsonl'), join(other, 'report.jsonl')];

  beforeAll(async () => {
    database = await createDatabase(kind);
    writeOverlapping(one);
    writeOverlapping(other);
    const { env } = database;
    // The tables are there before the two meet.
    await runCommand('import', [writeOne()], { env });
    finished = await Promise.all([
      runCommand('import', [one, '--report', reports[0]!], { env }),
      runCommand('import', [other, '--report', reports[1]!], { env }),
    ]);
  });
  afterAll(() => database.remove());

  function writeOne(): string {
    const folder = postFolder();
    writePosts(folder, { 'one.md': post({ title: 'One' }) });
    return folder;
  }

  it('both import every file', () => {
    for (const { status, stderr } of finished)
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('make one article of each file', () => {
    const lines = reports.flatMap(readReport);
    const created = lines.filter(({ status }) => status === 'created');
    expect(created).toHaveLength(2 * POSTS);
    expect(new Set(lines.map(({ documentId }) => documentId)).size).toBe(2 * POSTS);
  });

  it('give every article a slug of its own', () => {
    const created = reports.flatMap(readReport).filter(({ status }) => status === 'created');
    const slugs = created.map(({ slug }) => slug);
    const repeated = slugs.filter((slug, index) => slugs.indexOf(slug) !== index);
    expect(repeated).toEqual([]);
  });

  it('leave no duplicate category, tag or image', async () => {
    // Unique indexes stand behind them; a third import that finds all in order is the proof.
    const { lastLine } = await runCommand('import', [one, other], { env: database.env });
    expect(lastLine).toMatch(
      /^created 0, updated 0, unchanged 120, kept 0, skipped 0, failed 0 in /,
    );
  });
});
