import { ROUTES } from '../../src/plugins/front-matter-import/server/src/routes/table';
import { formOf } from '../support/caller';
import {
  type ImportServer,
  type Root,
  type Run,
  startImportServer,
} from '../support/import-server';
import { post } from '../support/posts';
import { zipOf, type ZipEntry } from '../support/zip';

let site: ImportServer;
let root: Root;
let run: Run;
let rule: number;
let article: string;

beforeAll(async () => {
  site = await startImportServer();
  root = await site.newRoot('routes', { 'a.md': post({ title: 'A' }) });
  run = await site.importAll(root);
  const files = await site.callers.program<{ documentId: string }[]>(
    'GET',
    `/runs/${run.id}/files`,
  );
  article = files.data[0]!.documentId;
  const body = { verdict: 'keep', scope: 'everywhere', text: 'Follow us!' };
  rule = (await site.callers.program<{ id: number }>('POST', '/rules', body)).data.id;
});
afterAll(() => site?.stop());

/** A route's path with what there is. */
const filled = (path: string): string =>
  path
    .replace('/roots/:id', `/roots/${root.id}`)
    .replace('/runs/:id', `/runs/${run.id}`)
    .replace('/rules/:id', `/rules/${rule}`)
    .replace('/records/:id', `/records/${article}`)
    .replace(/\/file$/, '/file?path=a.md');

/** What a question that does not fit into an address is asked with. */
const QUESTIONS: { readonly [path: string]: object } = {
  '/rules/preview': { verdict: 'strip', scope: 'everywhere', text: 'a' },
  '/rules/try': { verdict: 'strip', scope: 'everywhere', text: 'a', sample: 'b' },
};
const bodyOf = (path: string): object | undefined => QUESTIONS[path];

const names = ROUTES.map(({ method, path }) => [method, path] as const);

describe('every route', () => {
  it.each(names)('%s %s answers nobody without a login or a token', async (method, path) => {
    expect((await site.callers.stranger(method, filled(path))).status).toBe(401);
    expect((await site.callers.public(method, filled(path))).status).toBe(403);
  });

  it.each(ROUTES)('$method $path answers nobody without $action', async (route) => {
    const { method, path, action, handler } = route;
    expect((await site.callers.nobody(method, filled(path))).status).toBe(403);
    if (action !== 'read-imports') {
      expect((await site.callers.reader(method, filled(path))).status).toBe(403);
      expect((await site.callers.readOnly(method, filled(path))).status).toBe(403);
    }
    if (handler !== 'root.find') {
      expect((await site.callers.custom(method, filled(path))).status).toBe(403);
    }
  });

  it.each(ROUTES.filter(({ action }) => action === 'read-imports'))(
    '$method $path answers whoever may see imports, and tokens that may read',
    async ({ method, path }) => {
      for (const who of ['reader', 'readOnly', 'admin', 'program'] as const) {
        const { status } = await site.callers[who](method, filled(path), bodyOf(path));
        expect([who, status]).toEqual([who, 200]);
      }
    },
  );

  it('says who began a run: a person by name', async () => {
    const body = { root: root.id, options: { onEdited: 'overwrite' } };
    const { data } = await site.callers.admin<Run>('POST', '/runs', body);
    expect(data).toMatchObject({ startedBy: 'Ada Byron', options: { onEdited: 'overwrite' } });
    await site.ended(data.id);
    const list = await site.callers.custom<Root[]>('GET', '/roots');
    expect(list.data.map(({ name }) => name)).toEqual(['routes', 'Blog']);
  });
});

describe('a bad request', () => {
  const long = 'x'.repeat(101);
  it.each<[string, string, string, object | undefined, string]>([
    ['no name', 'POST', '/roots', {}, '`name` has 1 to 100 characters'],
    ['a name with a slash', 'POST', '/roots', { name: 'a/b' }, '`name` has'],
    ['a name of dots', 'POST', '/roots', { name: '..' }, '`name` has'],
    ['a name of blanks', 'POST', '/roots', { name: '  ' }, '`name` has'],
    ['a long name', 'POST', '/roots', { name: long }, '`name` has'],
    ['a list for a body', 'POST', '/roots', ['a'], ''],
    ['an unknown key', 'POST', '/roots', { name: 'a', kind: 'folder' }, 'kind'],
    ['no files', 'POST', '/roots/ROOT/files', {}, 'in the field `files`'],
    ['an unknown option', 'POST', '/roots/ROOT/scan', { options: { statuss: 'draft' } }, 'options'],
    ['a wrong status', 'POST', '/roots/ROOT/scan', { options: { status: 'x' } }, '`draft`'],
    ['a wrong zone', 'POST', '/runs', { root: 'ROOT', options: { timezone: 'Mars' } }, 'IANA zone'],
    ['a wrong preset', 'POST', '/runs', { root: 'ROOT', options: { preset: 'x' } }, '`hexo`'],
    ['no paths', 'POST', '/runs', { root: 'ROOT', paths: [] }, '`paths` is empty'],
    [
      'missing files of a part',
      'POST',
      '/runs',
      { root: 'ROOT', paths: ['a.md'], options: { missing: 'delete' } },
      'leave out `paths`',
    ],
    [
      'missing files of an upload',
      'POST',
      '/runs',
      { root: 'ROOT', options: { missing: 'delete' } },
      'folders of the server',
    ],
    [
      'a wrong word for what is missing',
      'POST',
      '/runs',
      { root: 'ROOT', options: { missing: 'x' } },
      '`unpublish`',
    ],
    ['paths that are none', 'POST', '/runs', { root: 'ROOT', paths: [1] }, 'a list of paths'],
    ['no root', 'POST', '/runs', {}, '`root` is the id'],
    ['a negative start', 'GET', '/runs?start=-1', undefined, '`start` is at least 0'],
    ['a limit beyond', 'GET', '/roots/ROOT/files?limit=1001', undefined, '`limit` is at most 1000'],
    ['no number', 'GET', '/roots/ROOT/files?start=x', undefined, '`start` is a number'],
    ['a wrong state', 'GET', '/roots/ROOT/files?state=x', undefined, '`state` can be new'],
    ['two states', 'GET', '/roots/ROOT/files?state=new&state=x', undefined, '`state` can be new'],
    ['a wrong order', 'GET', '/roots/ROOT/files?sort=body', undefined, '`sort` is one of path'],
    ['no path', 'GET', '/roots/ROOT/file', undefined, '`path` is a text'],
    ['a wrong format', 'GET', '/runs/RUN/report?format=xml', undefined, '`format` can be'],
    ['no verdict', 'POST', '/rules', { scope: 'site', text: 'a' }, '`verdict` can be'],
    ['a wrong scope', 'POST', '/rules', { verdict: 'keep', scope: 'x', text: 'a' }, '`scope` can'],
    ['no words', 'POST', '/rules', { verdict: 'keep', scope: 'site', text: ' ' }, '`text` has'],
    ['no file', 'POST', '/rules', { verdict: 'keep', scope: 'file', text: 'a' }, 'needs `root`'],
    ['no text', 'POST', '/rules/preview', { verdict: 'keep', scope: 'everywhere' }, '`text`'],
    [
      'no text to try',
      'POST',
      '/rules/try',
      { verdict: 'keep', scope: 'everywhere', text: 'a' },
      '`sample`',
    ],
    ['a run that is over', 'POST', '/runs/RUN/pause', undefined, 'it has ended'],
  ])('with %s is told what is wrong', async (_, method, path, body, message) => {
    const text = JSON.stringify(body)?.replace('"ROOT"', `"${root.id}"`);
    const where = path.replace('ROOT', root.id).replace('RUN', String(run.id));
    const sent = text === undefined ? undefined : (JSON.parse(text) as object);
    for (const who of ['admin', 'program'] as const) {
      const { status, error } = await site.callers[who](method, where, sent);
      expect([status, error?.message]).toEqual([400, expect.stringContaining(message)]);
    }
  });

  it.each([
    ['GET', '/roots/upload-none'],
    ['GET', '/roots/..%2f..'],
    ['DELETE', '/roots/upload-0123456789abcdef01234567'],
    ['GET', '/records/nothing'],
    ['GET', '/records/nothing/source'],
    ['POST', '/records/nothing/import'],
    ['GET', '/records/nothing?contentType=x'],
    ['GET', '/rules/0'],
    ['DELETE', '/rules/99999'],
    ['POST', '/rules/99999/apply'],
    ['GET', '/runs/0'],
    ['GET', '/runs/1e3'],
    ['GET', '/runs/99999'],
    ['POST', '/runs/99999/undo'],
    ['GET', '/runs/99999/files'],
    ['POST', '/runs/99999/cancel'],
  ])('for what is not there (%s %s) is told so', async (method, path) => {
    const { status, error } = await site.callers.program(method, path);
    expect([status, error?.name]).toEqual([404, 'NotFoundError']);
  });

  it('that is no JSON, or no form, is no failure of the server', async () => {
    const send = (path: string, type: string, body: string) =>
      fetch(`${site.server.url}/api/front-matter-import${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${site.key}`, 'content-type': type },
        body,
      });
    expect((await send('/roots', 'application/json', '{')).status).toBe(400);
    const form = 'multipart/form-data; boundary=x';
    expect((await send(`/roots/${root.id}/files`, form, '--x\r\nrubbish')).status).toBe(400);
    expect((await send(`/roots/${root.id}/files`, 'multipart/form-data', 'x')).status).toBe(400);
  });
});

describe('an upload', () => {
  const A = { name: 'posts/a.md', data: post({ title: 'A' }) };
  const gbk = Buffer.from([0xd6, 0xd0, 0xce, 0xc4, ...Buffer.from('.md')]);
  const big = Buffer.alloc(17 * 1024 * 1024, 'a');

  it.each<[string, ZipEntry, string, string]>([
    ['leads out', { name: '../../evil.md' }, '../../evil.md', '`..`'],
    ['leads out further in', { name: 'a/../../evil.md' }, 'a/../../evil.md', '`..`'],
    ['is absolute', { name: '/etc/evil.md' }, '/etc/evil.md', 'absolute path'],
    ['has a drive', { name: 'C:/evil.md' }, 'C:/evil.md', 'drive letter'],
    ['has backslashes', { name: 'a\\evil.md' }, 'a\\evil.md', 'backslash'],
    ['has a null byte', { name: 'evil.md\0.png' }, 'evil.md\0.png', 'control characters'],
    [
      'is a link',
      { name: 'evil.md', data: '/etc/passwd', mode: 0o120777 },
      'evil.md',
      'symbolic link',
    ],
    ['is a pipe', { name: 'evil.md', mode: 0o010644 }, 'evil.md', 'is no file'],
    ['is encrypted', { name: 'evil.md', flags: 0x801 }, 'evil.md', 'encrypted'],
    ['is too large', { name: 'evil.md', data: big }, 'evil.md', '`limits.fileBytes`'],
    [
      'has a long name',
      { name: `${'x'.repeat(300)}.md` },
      `${'x'.repeat(300)}.md`,
      'too long a name',
    ],
    ['is a program', { name: 'evil.exe' }, 'evil.exe', 'program'],
    ['is an archive', { name: 'evil.zip' }, 'evil.zip', 'archive within an archive'],
    ['stands below a file', { name: 'posts/a.md/b.md' }, 'posts/a.md', 'below a file'],
    ['is installed', { name: 'node_modules/x/README.md' }, 'node_modules/', 'installed packages'],
  ])('refuses an entry that %s, and takes the others', async (_, entry, path, reason) => {
    const taken = await site.newRoot('hostile', { 'x.zip': zipOf([entry, A]) });
    expect(taken.files).toBe(1);
    expect(taken.refused).toEqual([{ path, reason: expect.stringContaining(reason) as string }]);
  });

  it('reads names in GBK, and those in UTF-8 that do not say so', async () => {
    const entries = [
      { name: gbk, data: post({ title: 'GBK' }) },
      { name: Buffer.from('日本.md'), data: post({ title: 'UTF-8' }) },
    ];
    const { id } = await site.newRoot('names', { 'x.zip': zipOf(entries) });
    for (const [path, title] of [
      ['中文.md', 'GBK'],
      ['日本.md', 'UTF-8'],
    ] as const) {
      const { data } = await site.callers.program(
        'GET',
        `/roots/${id}/file?path=${encodeURIComponent(path)}`,
      );
      expect(data).toMatchObject({ path, entry: { title } });
    }
  });

  const zeros = Buffer.alloc(12 * 1024 * 1024);
  const damaged = zipOf([A]);
  damaged[60] = damaged[60]! ^ 0xff;
  it.each<[string, Buffer, number, string]>([
    ['is a bomb', zipOf([A, { name: 'b.md', data: zeros }]), 413, '`limits.ratio`'],
    [
      'unpacks to too much',
      zipOf([1, 2, 3].map((n) => ({ name: `${n}.md`, size: 15e6, data: 'x' }))),
      413,
      '`limits.',
    ],
    [
      'has too many files',
      zipOf(Array.from({ length: 2600 }, (__, n) => ({ name: `${n}.md` }))),
      413,
      '`limits.files`',
    ],
    ['lies about its sizes', zipOf([A, { name: 'b.md', data: zeros, size: 10 }]), 400, 'damaged'],
    ['is none', Buffer.from('no zip at all'), 400, 'is no zip that can be read'],
    ['is cut off', zipOf([A]).subarray(0, 60), 400, 'is no zip that can be read'],
    ['is damaged', damaged, 400, 'damaged'],
  ])('leaves the root as it was for a zip that %s', async (_, zip, status, message) => {
    const before = await site.newRoot('as it was', { 'kept.md': post({ title: 'Kept' }) });
    const answer = await site.upload(before.id, {
      'good.md': post({ title: 'Good' }),
      'x.zip': zip,
    });
    expect([answer.status, answer.error?.message]).toEqual([
      status,
      expect.stringContaining(message),
    ]);
    expect(await site.findRoot(before.id)).toEqual(before);
    expect((await site.upload(before.id, { 'good.md': 'x' })).data.files).toBe(2);
  });

  it('comes in many requests, new versions over old ones, and refuses what collides', async () => {
    const first = await site.newRoot('batches', { 'p/a.md': 'one', 'p/b.md': 'two' });
    expect(first).toMatchObject({ files: 2, bytes: 6 });
    const { data } = await site.upload(first.id, {
      'p/a.md': 'longer',
      p: 'x',
      'p/b.md/c.md': 'x',
      '../q.md': 'x',
    });
    expect(data).toMatchObject({ files: 2, bytes: 9 });
    expect(data.refused.map(({ path }) => path).sort()).toEqual(['../q.md', 'p', 'p/b.md/c.md']);
    const bare = await site.callers.program<Root>(
      'POST',
      `/roots/${first.id}/files`,
      formOf({ 'x/c.md': 'x' }, false),
    );
    expect(bare.data.files).toBe(3);
  });

  it('gives each file its own path, whichever is written first', async () => {
    const files = Array.from({ length: 100 }, (_, index) => [
      `${index}/index.md`,
      post({ title: `${index}/index.md` }),
    ]);
    const sent = await site.newRoot('order', Object.fromEntries(files) as Record<string, string>);
    await site.callers.program('POST', `/roots/${sent.id}/scan`, {});
    await site.scanned(sent.id);
    const { data } = await site.callers.program<{ path: string; title: string }[]>(
      'GET',
      `/roots/${sent.id}/files`,
    );
    expect(data.map(({ title }) => title)).toEqual(data.map(({ path }) => path));
    expect(data).toHaveLength(100);
  });

  it('is not guessed at where files with the same name could be of either path', async () => {
    const { id } = await site.newRoot('guess', { 'a.md': 'x' });
    const form = new FormData();
    for (const text of ['a', 'b']) form.append('files', new Blob([text]), 'index.md');
    form.append('paths', JSON.stringify(['a/index.md', 'b/index.md']));
    const answer = await site.callers.program('POST', `/roots/${id}/files`, form);
    expect(answer.status).toBe(400);
    expect(answer.error?.message).toContain('Give each file its path as its name.');
  });

  it('that is too large is told the limit, however it is sent', async () => {
    const files = { 'big.md': Buffer.alloc(5 * 1024 * 1024, 'a') };
    for (const who of ['admin', 'program'] as const) {
      const { status, error } = await site.callers[who](
        'POST',
        `/roots/${root.id}/files`,
        formOf(files),
      );
      expect([status, error?.message]).toEqual([
        413,
        expect.stringContaining('`limits.uploadBytes`'),
      ]);
    }
  });

  it.each<[string, () => FormData, string]>([
    [
      'paths that are no list',
      () => {
        const form = formOf({ 'a.md': 'x' }, false);
        form.append('paths', '{');
        return form;
      },
      '`paths` is a JSON list',
    ],
    [
      'too few paths',
      () => {
        const form = formOf({ 'a.md': 'x' }, false);
        form.append('paths', '[]');
        return form;
      },
      '`paths` is a JSON list',
    ],
    [
      'another field',
      () => {
        const form = new FormData();
        form.append('file', new Blob(['x']), 'a.md');
        return form;
      },
      'in the field `files`',
    ],
  ])('with %s is told what is wrong', async (_, form, message) => {
    const { status, error } = await site.callers.program('POST', `/roots/${root.id}/files`, form());
    expect([status, error?.message]).toEqual([400, expect.stringContaining(message)]);
  });

  it('is removed with all that is known of it; a folder of the server is left alone', async () => {
    const { id } = await site.newRoot('gone', { 'a.md': 'x' });
    expect((await site.callers.program('DELETE', `/roots/${id}`)).status).toBe(204);
    expect((await site.callers.program('GET', `/roots/${id}`)).status).toBe(404);
    const { data } = await site.callers.program<Root[]>('GET', '/roots');
    const folder = data.find(({ kind }) => kind === 'folder')!;
    expect((await site.callers.program('DELETE', `/roots/${folder.id}`)).status).toBe(400);
    expect((await site.upload(folder.id, { 'a.md': 'x' })).status).toBe(400);
  });
});
