import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../support/command';
import { createDatabase, type TestDatabase } from '../support/databases';
import { post, postFolder, writePosts } from '../support/posts';

describe('the configuration', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase('sqlite');
  });
  afterAll(() => database.remove());

  const folder = postFolder();
  writePosts(folder, {
    'a.md': post({ title: 'A', score: '4', writer: 'Ann', date: '2020-01-02 08:00' }),
    'old/b.md': post({ title: 'B', layout: 'redirect' }),
  });

  /** Writes a configuration as JavaScript, outside of the project. */
  function configured(text: string): string {
    const file = join(postFolder(), 'import.js');
    writeFileSync(file, `module.exports = ${text};\n`);
    return file;
  }

  const run = (command: 'import' | 'preview', text: string, ...args: string[]) =>
    runCommand(command, [folder, '--config', configured(text), ...args], { env: database.env });

  it('is explained field by field in the preview', async () => {
    const { status, stdout } = await run(
      'preview',
      `{ sources: [{ path: 'a.md', fields: { author: { from: ['penname', 'writer'] } } }] }`,
      '--explain',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /author +Ann\n +← front matter `writer` \(`sources\[0\]\.fields\.author`\)\n/,
    );
  });

  it('can make entries of another content type', async () => {
    const config = `{ contentType: 'api::tag.tag', status: 'published', fields: { name: 'writer' } }`;
    const one = ['--json', '--explain'];
    const { stdout } = await run('preview', config, ...one);
    const [line] = stdout.split('\n');
    expect(JSON.parse(line ?? '')).toMatchObject({
      file: 'a.md',
      contentType: 'api::tag.tag',
      entry: { name: 'Ann', slug: 'a' },
      origins: { name: 'front matter `writer` (`fields.name`)', slug: 'file name' },
    });
    expect((await run('import', config)).lastLine).toMatch(/^created 1, .* failed 1 in/);
    expect((await run('import', config)).lastLine).toMatch(/^created 0, updated 0, unchanged 1,/);
  });

  it('gives settings, over which the command line has the last word', async () => {
    const config = `{ timezone: 'Asia/Shanghai', status: 'draft', exclude: ['old/**'] }`;
    const read = async (...args: string[]) => {
      const { stdout } = await run('preview', config, '--json', ...args);
      return stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
    };
    expect(await read()).toMatchObject([
      { entry: { date: '2020-01-02T00:00:00.000Z', draft: true } },
      { status: 'skipped' },
    ]);
    expect(await read('--timezone', 'UTC', '--status', 'published')).toMatchObject([
      { entry: { date: '2020-01-02T08:00:00.000Z', draft: false } },
      { status: 'skipped' },
    ]);
  });

  it.each<['import' | 'preview', string, string]>([
    [
      'import',
      '{ sources: [{ path: "**", fields: { auther: "writer" } }] }',
      '`sources[0].fields.auther` names no attribute of `api::article.article`. Did you mean `author`?',
    ],
    ['import', '{ feilds: {} }', '`feilds` is not known. Did you mean `fields`?'],
    [
      'preview',
      '{ fields: { date: { from: "date", transform: "number" } } }',
      '`fields.date.transform` is `number`',
    ],
    ['preview', '(() => { throw new Error("broken") })()', 'it fails: broken'],
  ])('ends %s with exit status 2 where it is %s', async (command, config, message) => {
    const { status, stdout, stderr } = await run(command, config);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr).not.toContain('created');
  });

  it('is refused where there is none', async () => {
    const { status, stderr } = await runCommand('preview', [folder, '--config', 'no/such.ts']);
    expect(status).toBe(2);
    expect(stderr).toContain('does not exist');
  });

  it('makes a change of the mapping reach the files that it concerns, and no others', async () => {
    const posts = postFolder();
    writePosts(posts, {
      'a/one.md': post({ title: 'One', writer: 'Ann' }),
      'b/two.md': post({ title: 'Two', writer: 'Ben' }),
    });
    const importWith = (config: string) =>
      runCommand('import', [posts, '--config', configured(config)], { env: database.env });
    const mapping = (rule: string): string =>
      `{ sources: [{ path: 'a', fields: { author: ${rule} } }] }`;
    expect((await importWith('{}')).lastLine).toMatch(/^created 2,/);
    expect((await importWith(mapping('"writer"'))).lastLine).toMatch(
      /^created 0, updated 1, unchanged 1,/,
    );
    expect((await importWith(mapping('"writer"'))).lastLine).toMatch(
      /^created 0, updated 0, unchanged 2,/,
    );
    const loud = mapping('{ from: "writer", transform: (name) => name.toUpperCase() }');
    expect((await importWith(loud)).lastLine).toMatch(/^created 0, updated 1, unchanged 1,/);
  });
});
