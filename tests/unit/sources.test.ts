import { chmod, mkdir, mkdtemp, realpath, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  listSources,
  readSource,
  type FoundFile,
} from '../../src/plugins/front-matter-import/server/src/sources/files';
import { UsageError } from '../../src/plugins/front-matter-import/server/src/usage-error';

let cwd: string;

beforeEach(async () => {
  cwd = await realpath(await mkdtemp(join(tmpdir(), 'sources-')));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function write(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), path);
  }
}

async function list(...inputs: string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for await (const file of listSources(inputs, { cwd })) found.push(file);
  return found;
}

async function paths(...inputs: string[]): Promise<string[]> {
  return (await list(...inputs)).map(({ path }) => path);
}

describe('listSources', () => {
  it('lists the Markdown and HTML files below a folder, in the order of their paths', async () => {
    await write(
      'p/a/b.md',
      'p/a.md',
      'p/a-b.MD',
      'p/a/B.mdx',
      'p/z.HTML',
      'p/é.htm',
      'p/x.txt',
      'p/c/d/e.markdown',
    );
    const found = await paths('p');
    expect(found).toEqual([
      'a-b.MD',
      'a.md',
      'a/B.mdx',
      'a/b.md',
      'c/d/e.markdown',
      'z.HTML',
      'é.htm',
    ]);
    expect(found).toEqual([...found].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('gives root, path, absolute path and size', async () => {
    await write('p/a/b.md');
    expect(await list('p')).toEqual([
      {
        root: join(cwd, 'p'),
        path: 'a/b.md',
        absolute: join(cwd, 'p/a/b.md'),
        size: 8,
        isReal: true,
      },
    ]);
  });

  it('takes the folder of a single file as its root, whatever its ending', async () => {
    await write('p/a/b.txt');
    expect(await list('p/a/b.txt')).toMatchObject([{ root: join(cwd, 'p/a'), path: 'b.txt' }]);
  });

  it('passes over hidden folders and installed packages, not over `_posts`', async () => {
    await write('.git/a.md', 'node_modules/a.md', '_posts/a.md', 'b/.hidden/a.md', '.a.md');
    expect(await paths('.')).toEqual(['_posts/a.md']);
  });

  it.each([
    ['p/**/*.md', 'p', ['a.md', 'b/c.md']],
    ['p/b/*', 'p/b', ['c.md']],
    ['p/{a,b/c}.md', 'p', ['a.md', 'b/c.md']],
    ['{p/b,q}/*.md', '', ['p/b/c.md', 'q/d.md']],
    ['./p/?.md', 'p', ['a.md']],
  ])('takes the pattern %s from its first fixed folder', async (pattern, root, expected) => {
    await write('p/a.md', 'p/b/c.md', 'p/b/c.png', 'p/.x/d.md', 'q/d.md');
    const found = await list(pattern);
    expect(found.map(({ path }) => path)).toEqual(expected);
    expect(new Set(found.map((file) => file.root))).toEqual(new Set([join(cwd, root)]));
  });

  it('takes an absolute pattern', async () => {
    await write('p/a.md');
    expect(await list(join(cwd, 'p/*.md'))).toMatchObject([{ root: join(cwd, 'p'), path: 'a.md' }]);
  });

  it('takes a path that exists as it stands, although it looks like a pattern', async () => {
    await write('p/[a].md', 'p/a.md');
    expect(await paths('p/[a].md')).toEqual(['[a].md']);
  });

  it('gives a file once that is named several times', async () => {
    await write('p/a.md', 'p/b/c.md');
    expect(
      (await list('p/a.md', 'p', 'p/**/*.md', './p/b')).map(({ absolute }) => absolute),
    ).toEqual([join(cwd, 'p/a.md'), join(cwd, 'p/b/c.md')]);
  });

  it('follows links to files within the root only, and gives their files once', async () => {
    await write('p/a.md', 'p/.store/b.md', 'out/c.md');
    await symlink(join(cwd, 'p/a.md'), join(cwd, 'p/again.md'));
    await symlink(join(cwd, 'p/.store/b.md'), join(cwd, 'p/b.md'));
    await symlink(join(cwd, 'out/c.md'), join(cwd, 'p/out.md'));
    await symlink(join(cwd, 'out'), join(cwd, 'p/out'));
    await symlink(join(cwd, 'p'), join(cwd, 'p/circle'));
    expect(await paths('p')).toEqual(['a.md', 'b.md']);
    expect(await paths('p/**')).toEqual(['a.md']);
  });

  it('lists a link that leads nowhere as a file that cannot be read', async () => {
    await mkdir(join(cwd, 'p'));
    await symlink(join(cwd, 'nowhere.md'), join(cwd, 'p/a.md'));
    const [found] = await list('p');
    await expect(readSource(found as FoundFile)).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it.each([
    ['missing.md', /`missing\.md` does not exist/],
    ['p/*.html', /`p\/\*\.html` matches no/],
    ['missing/**', /`missing\/\*\*` matches no/],
    ['p/a.md/b.md', /does not exist/],
  ])('refuses %s before it lists anything', async (input, message) => {
    await write('p/a.md');
    const first = listSources(['p', input], { cwd }).next();
    await expect(first).rejects.toThrow(UsageError);
    await expect(paths('p', input)).rejects.toThrow(message);
  });

  it('goes from folder to folder: it does not look at what is not asked for yet', async () => {
    await write('p/a/a.md', 'p/b/b.md');
    const found = listSources(['p'], { cwd });
    await found.next();
    await write('p/b/late.md');
    await found.next();
    expect(await found.next()).toMatchObject({ value: { path: 'b/late.md' } });
  });

  it('goes on after a folder that cannot be read', async () => {
    await write('p/a/a.md', 'p/b.md');
    const found = listSources(['p'], { cwd });
    const names: string[] = [];
    // Read permissions do not stop the superuser, so the folder goes away instead.
    for await (const file of vanishing(found, 'p/z')) names.push(file.path);
    expect(names).toEqual(['a/a.md', 'b.md', 'z']);
  });

  async function* vanishing(
    found: AsyncGenerator<FoundFile>,
    folder: string,
  ): AsyncGenerator<FoundFile> {
    await mkdir(join(cwd, folder));
    for await (const file of found) {
      await rm(join(cwd, folder), { recursive: true, force: true });
      if (file.cause !== undefined) {
        await expect(readSource(file)).rejects.toMatchObject({
          code: 'file-unreadable',
          message: expect.stringContaining('vanished'),
        });
      }
      yield file;
    }
  }
});

describe('readSource', () => {
  async function only(): Promise<FoundFile> {
    await write('p/a.md');
    return (await list('p'))[0] as FoundFile;
  }

  it('reads the bytes', async () => {
    const { path, bytes } = await readSource(await only());
    expect([path, new TextDecoder().decode(bytes)]).toEqual(['a.md', 'p/a.md']);
  });

  it('refuses a file over the limit, and takes one at it', async () => {
    const found = await only();
    await expect(readSource(found, 5)).rejects.toMatchObject({ code: 'file-too-large' });
    await expect(readSource(found, 6)).resolves.toMatchObject({ path: 'a.md' });
  });

  it('names the reason when a file has vanished, and keeps the cause', async () => {
    const found = await only();
    await unlink(found.absolute);
    await expect(readSource(found)).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('vanished'),
      cause: { code: 'ENOENT' },
    });
  });

  const asUser = process.getuid?.() === 0 ? it.skip : it;
  asUser('names the reason when permission is missing', async () => {
    const found = await only();
    await chmod(found.absolute, 0);
    await expect(readSource(found)).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('permission'),
    });
  });
});
