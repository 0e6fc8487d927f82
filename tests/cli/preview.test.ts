import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../support/command';
import { post, postFolder, writePosts } from '../support/posts';

// Nobody could write here: the preview needs no database.
const env = { DATABASE_FILENAME: '/dev/null/no.db', DATABASE_CLIENT: 'sqlite' };

describe('npm run preview', () => {
  const folder = postFolder();
  writePosts(folder, {
    'a.md': post({ title: 'A', date: '2020-01-01', tags: ['x'] }, 'The body.'),
    'b.md': '---\ntitle: [\n---\n',
    'c.md': 'no front matter\n',
  });

  it('prints one line per file as the contract says', async () => {
    const { status, stdout } = await runCommand('preview', [folder, '--json'], { env });
    expect(status).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    const [a, b, c] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const keys = [
      'file',
      'status',
      'reason',
      'preset',
      'entry',
      'text',
      'stripped',
      'warnings',
      'error',
    ];
    for (const line of [a, b, c]) expect(Object.keys(line ?? {})).toEqual(keys);
    expect(a).toMatchObject({
      file: 'a.md',
      status: 'ok',
      reason: null,
      text: 'The body.',
      entry: { title: 'A', date: '2020-01-01T00:00:00.000Z', tags: ['x'] },
    });
    expect(b).toMatchObject({
      status: 'failed',
      entry: null,
      error: { code: 'front-matter-syntax' },
    });
    expect(c).toMatchObject({ status: 'skipped', preset: null });
    expect(c?.reason).toEqual(expect.any(String));
  });

  it('explains where each value came from, and why a block went', async () => {
    const { stdout } = await runCommand('preview', [`${folder}/a.md`, '--explain'], { env });
    expect(stdout).toMatch(/title +A\n +← front matter `title`\n/);
    expect(stdout).toMatch(/slug +\S+\n +← /);
    const { stdout: line } = await runCommand(
      'preview',
      [`${folder}/a.md`, '--json', '--explain'],
      { env },
    );
    expect(JSON.parse(line)).toMatchObject({ origins: { title: 'front matter `title`' } });
  });

  it('shows a person what would be imported', async () => {
    const { status, stdout } = await runCommand('preview', [`${folder}/a.md`], { env });
    expect(status).toBe(0);
    expect(stdout).toContain('A');
    expect(stdout).toContain('The body.');
  });

  it('says once what a site is taken for, and why', async () => {
    const sites = postFolder();
    writePosts(sites, {
      'old/_config.yml': 'timezone: Asia/Tokyo',
      'old/_posts/2020-01-02-a.md': post({ title: 'A' }),
      'old/_posts/2020-01-03-b.md': post({ title: 'B' }),
      'old/index.html': post({ layout: 'home' }),
    });
    const { status, stdout, stderr } = await runCommand('preview', [sites, '--json'], { env });
    expect(status).toBe(0);
    expect(stderr).toContain('old: jekyll, because of `_config.yml` and `_posts/`\n');
    expect(stderr.match(/jekyll/g)).toHaveLength(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { preset: 'jekyll', entry: { date: '2020-01-01T15:00:00.000Z' } },
      { preset: 'jekyll', entry: { date: '2020-01-02T15:00:00.000Z' } },
      { status: 'skipped', reason: 'The page lists posts or serves the site. It is no post.' },
    ]);
  });

  it('shows links as an import sets them', async () => {
    const linked = postFolder();
    writePosts(linked, {
      'a.md': post({ title: 'A' }, '[B](b.md#x) [C](c.md) [D](d.md)'),
      'b.md': post({ title: 'B', slug: 'other' }, '[A](a.md)'),
      'c.md': 'no front matter\n',
    });
    const args = [linked, '--json', '--link-pattern', '/read/<slug>'];
    const { stdout } = await runCommand('preview', args, { env });
    const [a, b] = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);
    expect(a).toMatchObject({
      entry: { body: expect.stringContaining('[B](/read/other#x) [C](c.md) [D](d.md)') },
      warnings: [
        { code: 'link-unresolved', message: expect.stringMatching(/^The link `c\.md` .*skipped/) },
        {
          code: 'link-unresolved',
          message: expect.stringMatching(/^The link `d\.md` .*not there/),
        },
      ],
    });
    expect(b).toMatchObject({ entry: { body: expect.stringContaining('[A](/read/a)') } });
  });

  it('refuses a link pattern without a place for the slug', async () => {
    const { status, stderr } = await runCommand('preview', [folder, '--link-pattern', '/a/'], {
      env,
    });
    expect(status).toBe(2);
    expect(stderr).toContain('must have `<slug>` in it');
  });

  it('reads no picture outside of the folder, and knows a pointer that stands for one', async () => {
    const top = postFolder();
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n';
    writePosts(top, {
      'secret.png': 'secret',
      'site/pointer.png': pointer,
      'site/a.md': post({ title: 'A' }, '![](../secret.png) ![](x/../../secret.png) ![](link.png)'),
      'site/b.md': post({ title: 'B' }, '![](pointer.png)'),
    });
    symlinkSync(join(top, 'secret.png'), join(top, 'site/link.png'));
    const { stdout } = await runCommand('preview', [join(top, 'site'), '--json']);
    rmSync(top, { recursive: true });
    const [a, b] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { warnings: { code: string; message: string }[] });
    expect(a?.warnings.map(({ code }) => code)).toEqual(Array(3).fill('picture-outside'));
    expect(b?.warnings).toEqual([
      expect.objectContaining({
        code: 'picture-refused',
        message: expect.stringContaining('Run `git lfs pull`'),
      }),
    ]);
  });

  it('refuses a preset that does not exist and names the nearest', async () => {
    const { status, stderr } = await runCommand('preview', [folder, '--preset', 'jekyl'], { env });
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean `jekyll`?');
  });

  it('refuses an option that only an import has', async () => {
    const { status, stdout, stderr } = await runCommand('preview', [folder, '--jsn'], { env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Did you mean `--json`?');
  });
});
