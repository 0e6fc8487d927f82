import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE } from '../support/content';
import { createDatabase, type TestDatabase } from '../support/databases';
import { PROJECT, runCommand } from '../support/command';
import { pixelNumber, startPictureServer } from '../support/picture-server';
import { post, postFolder, writePosts } from '../support/posts';

const SUMMARY =
  /^created \d+, updated \d+, unchanged \d+, kept \d+, skipped \d+, failed \d+ in \d+\.\d s$/;
const KEYS = [
  'file',
  'status',
  'reason',
  'documentId',
  'locale',
  'slug',
  'title',
  'kept',
  'warnings',
  'error',
];

describe('npm run import', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase('sqlite');
  });
  afterAll(() => database.remove());

  const run = (...args: string[]) => runCommand('import', args, { env: database.env });

  function folderWith(posts: Record<string, string>): string {
    const folder = postFolder();
    writePosts(folder, posts);
    return folder;
  }

  it('prints the summary alone on standard output and writes a line per file', async () => {
    const folder = folderWith({
      'a.md': post({ title: 'A' }),
      'b.md': '---\ntitle: [\n---\n',
      'c.md': 'no front matter\n',
      'd/e.md': post({ title: 'E' }),
    });
    const report = join(folder, 'report.jsonl');
    const { status, stdout, stderr } = await run(folder, '--report', report);
    expect(status).toBe(1);
    expect(stdout.trimEnd()).toMatch(SUMMARY);
    expect(stdout).toContain('created 2, updated 0, unchanged 0, kept 0, skipped 1, failed 1');
    expect(stderr).toMatch(/b\.md: failed, line \d/);

    const lines = readFileSync(report, 'utf8').trimEnd().split('\n');
    const reports = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(reports.map(({ file }) => file)).toEqual(['a.md', 'b.md', 'c.md', 'd/e.md']);
    for (const line of reports) expect(Object.keys(line)).toEqual(KEYS);
    expect(reports[0]).toMatchObject({ status: 'created', slug: 'a', locale: 'en', error: null });
    expect(reports[1]).toMatchObject({ status: 'failed', documentId: null });
  });

  it('keeps for the admin panel what became of files that are not as they were', async () => {
    const folder = folderWith({ 'kept.md': post({ title: 'Kept' }) });
    await run(folder);
    writePosts(folder, { 'new.md': post({ title: 'New' }), 'none.md': 'no front matter\n' });
    await run(folder);
    const { stdout } = await runCommand('runs', ['--json', '--limit', '1'], { env: database.env });
    const { id } = JSON.parse(stdout) as { id: number };
    const reports = join(database.env.IMPORT_DATA_FOLDER!, 'reports');
    const fileOf = (number: number) =>
      join(reports, readdirSync(reports).find((name) => name.startsWith(`${number}-`))!);
    const reportOf = (number: number) =>
      readFileSync(fileOf(number), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(reportOf(id)).toEqual([
      expect.objectContaining({ file: 'new.md', status: 'created', contentType: ARTICLE }),
      expect.objectContaining({ file: 'none.md', status: 'skipped' }),
    ]);
    await runCommand('rollback', [String(id)], { env: database.env });
    expect(reportOf(id + 1)).toEqual([
      expect.objectContaining({ outcome: 'deleted', title: 'New', contentType: ARTICLE }),
    ]);
  }, 300_000);

  it('goes on where that cannot be kept', async () => {
    const folder = folderWith({ 'a.md': post({ title: 'Without a report' }) });
    const env = { ...database.env, IMPORT_DATA_FOLDER: '/dev/null/data' };
    const { status, stderr, lastLine } = await runCommand('import', [folder], { env });
    expect([status, lastLine]).toEqual([0, expect.stringContaining('created 1')]);
    expect(stderr).toMatch(/The admin panel will show no files for run \d+: ENOTDIR/);
  });

  it('goes on after a file that cannot be read', async () => {
    const folder = folderWith({ 'b.md': post({ title: 'After' }) });
    symlinkSync(join(folder, 'gone'), join(folder, 'a.md'));
    const { status, stderr, lastLine } = await run(folder);
    expect(status).toBe(1);
    expect(stderr).toContain('`a.md` cannot be read');
    expect(lastLine).toMatch(/^created 1, .* failed 1 in /);
  });

  it('says nothing but the summary when it is told to be quiet', async () => {
    const folder = folderWith({ 'a.md': post({ title: 'Quiet' }), 'b.md': 'text\n' });
    const { status, stdout, stderr } = await run(folder, '--quiet');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trimEnd()).toMatch(SUMMARY);
  });

  it('writes nothing in a dry run', async () => {
    const folder = folderWith({ 'a.md': post({ title: 'Dry' }) });
    expect((await run(folder, '--dry-run')).lastLine).toMatch(/^created 1,/);
    expect((await run(folder)).lastLine).toMatch(/^created 1,/);
    expect((await run(folder, '--dry-run')).lastLine).toMatch(
      /^created 0, updated 0, unchanged 1,/,
    );
  });

  it('says in a dry run what would change, by file and field', async () => {
    const folder = folderWith({
      'a.md': post({ title: 'Dry A', tags: ['one'] }),
      'b.md': post({ title: 'Dry B' }),
    });
    await run(folder);
    writePosts(folder, {
      'a.md': post({ title: 'Dry A2', tags: ['two'] }),
      'c.md': post({ title: 'Dry C' }),
    });
    const path = join(folder, 'report.jsonl');
    const { stderr, lastLine } = await run(folder, '--dry-run', '--report', path);
    expect(lastLine).toMatch(/^created 1, updated 1, unchanged 1, /);
    expect(stderr).toContain('would update a.md: title, tags\nwould create c.md\n');
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ file: 'a.md', changed: ['title', 'tags'] });
  });

  it('takes articles of vanished files away, many only when it is told to', async () => {
    const names = ['a', 'b', 'c'];
    const folder = folderWith(
      Object.fromEntries(names.map((name) => [`${name}.md`, post({ title: `Leaves ${name}` })])),
    );
    await run(folder);
    rmSync(join(folder, 'c.md'));
    const report = join(folder, 'report.jsonl');
    const lines = () =>
      readFileSync(report, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    const refused = await run(folder, '--missing', 'unpublish', '--report', report);
    expect(refused.status).toBe(1);
    expect(refused.lastLine).toMatch(
      /^created 0, updated 0, unchanged 2, kept 0, skipped 1, failed 0 /,
    );
    expect(refused.stderr).toContain('The files of 1 article of 3 below');
    expect(lines()[2]).toMatchObject({ file: 'c.md', status: 'skipped', title: 'Leaves c' });
    const args = ['--missing', 'unpublish', '--yes', '--report', report];
    const done = await run(folder, ...args);
    expect(done.status).toBe(0);
    expect(done.lastLine).toMatch(
      /^created 0, updated 1, unchanged 2, kept 0, skipped 0, failed 0 /,
    );
    expect(done.stderr).toContain('c.md: unpublished: its file is gone');
    for (const line of lines()) expect(Object.keys(line)).toEqual(KEYS);
    const again = await run(folder, ...args);
    expect(again.lastLine).toMatch(
      /^created 0, updated 0, unchanged 2, kept 0, skipped 0, failed 0 /,
    );
  }, 300_000);

  it('finishes the files in hand when it is stopped, and goes on from there', async () => {
    // So many that most are still to come when the signal has found its way through npm.
    const count = 2000;
    const names = Array.from({ length: count }, (_, number) => `post-${number}.md`);
    const entries = names.map((name): [string, string] => [
      name,
      post({ title: name, tags: [name] }),
    ]);
    const bad = { 'aaa.md': 'no front matter\n' };
    const folder = folderWith({ ...Object.fromEntries(entries), ...bad });
    const stopped = await runCommand('import', [folder], {
      env: database.env,
      onStderr: (text, kill) => {
        if (text.includes('aaa.md')) kill('SIGINT');
      },
    });
    expect(stopped.status).toBe(130);
    expect(stopped.lastLine).toMatch(SUMMARY);
    const created = Number(/created (\d+)/.exec(stopped.lastLine)?.[1]);
    expect(created).toBeLessThan(count);
    const { lastLine } = await run(folder);
    expect(lastLine).toContain(`created ${count - created}, updated 0, unchanged ${created},`);
  });

  it('copies pictures where it is told to, and those that it was stopped at the next time', async () => {
    const server = await startPictureServer();
    const { address, answers } = server;
    const env = { ...database.env, IMPORT_PICTURE_ADDRESSES: '127.0.0.1' };
    const folder = folderWith({
      'copied.md': post({ title: 'Copied' }, `![](${address}/copied.png)`),
      'stopped-at.md': post({ title: 'Stopped at' }, `![](${address}/stopped.png)`),
    });
    const report = join(folder, 'report.jsonl');
    const args = [folder, '--images', 'download', '--report', report];
    const warned = () =>
      readFileSync(report, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { warnings: { message: string }[] }).warnings);
    let stop: (signal: NodeJS.Signals) => void = () => undefined;
    answers.set('/copied.png', pixelNumber(1));
    answers.set('/stopped.png', () => stop('SIGINT'));
    const onStderr = (_text: string, kill: typeof stop) => (stop = kill);
    const stopped = await runCommand('import', args, { env, onStderr });
    expect(stopped.lastLine).toMatch(/^created 2, .* failed 0 /);
    expect(stopped.status).toBe(130);
    const message = expect.stringContaining(
      'the import was stopped. It stays linked; the next',
    ) as string;
    expect(warned()[1]).toEqual([
      expect.objectContaining({ code: 'picture-not-downloaded', message }),
    ]);

    answers.set('/stopped.png', pixelNumber(2));
    const { lastLine } = await runCommand('import', args, { env });
    expect(lastLine).toMatch(/^created 0, updated [12], unchanged [01], /);
    expect(warned()).toEqual([[], []]);
    await server.stop();
    const uploads = join(PROJECT, 'public/uploads');
    const copies = readdirSync(uploads).filter((name) => /^(?:copied|stopped)_/.test(name));
    expect(copies.length).toBeGreaterThan(1);
    for (const name of copies) rmSync(join(uploads, name));
  });

  it.each([
    ['an unknown option', ['--dryrun'], 'Did you mean `--dry-run`?'],
    ['a value that cannot be', ['--status', 'public'], '`auto`, `draft`, `published`'],
    ['an option without its value', ['--report'], '`--report` needs a value'],
    ['a time zone that is none', ['--timezone', 'Asia/Shangai'], 'Did you mean `Asia/Shanghai`?'],
    ['a path that does not exist', ['no/such/place'], '`no/such/place` does not exist'],
    ['no path', [], 'Name the files or folders'],
  ])('refuses %s', async (_, args, message) => {
    const inputs = args[0] === 'no/such/place' || args.length === 0 ? [] : [postFolder()];
    const { status, stdout, stderr } = await run(...inputs, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('refuses a report that cannot be written, before it imports', async () => {
    const folder = folderWith({ 'a.md': post({ title: 'Unreported' }) });
    const { status, stdout, stderr } = await run(folder, '--report', join(folder, 'no/report'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('The report cannot be written');
    expect((await run(folder)).lastLine).toMatch(/^created 1,/);
  });

  it('names the database that cannot be reached', async () => {
    const env = { ...database.env, DATABASE_CLIENT: 'postgres', DATABASE_PORT: '1' };
    const { status, stdout, stderr } = await runCommand('import', [postFolder()], { env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('postgres at `127.0.0.1:1`, database `strapi`');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('names the secret that is missing in production', async () => {
    const env = { ...database.env, NODE_ENV: 'production', JWT_SECRET: '', ENV_PATH: '/dev/null' };
    const { status, stderr } = await runCommand('import', [postFolder()], { env });
    expect(status).toBe(2);
    expect(stderr).toContain('JWT_SECRET');
  });

  it('shows its options', async () => {
    const { status, stderr, stdout } = await run('--help');
    expect(status).toBe(0);
    expect(stdout + stderr).toContain('--timezone ZONE');
  });
});
