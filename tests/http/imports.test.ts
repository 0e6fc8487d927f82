import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/caller';
import {
  type ImportServer,
  type Root,
  type Run,
  startImportServer,
} from '../support/import-server';
import { post, writePosts } from '../support/posts';
import { startServer } from '../support/server';
import { zipOf } from '../support/zip';

let site: ImportServer;
beforeAll(async () => {
  site = await startImportServer();
});
afterAll(() => site?.stop());

const program: ImportServer['callers']['program'] = (...asked) => site.callers.program(...asked);

describe('an import over the content API', () => {
  const posts = {
    'a.md': post({
      title: 'The ferry',
      date: '2021-05-06',
      tags: ['water'],
      categories: [['Town']],
    }),
    'b.md': post({ title: 'The bridge', draft: true }),
    'broken.md': '---\ntitle: [\n---\n',
    'note.md': 'no front matter\n',
  };

  it('goes from an upload over a look at it to a report, and back', async () => {
    const root = await site.newRoot('journey', {
      'posts.zip': zipOf(Object.entries(posts).map(([name, data]) => ({ name, data }))),
    });
    expect(root).toMatchObject({ name: 'journey', files: 4, refused: [], scan: null });

    const scan = await program<Root>('POST', `/roots/${root.id}/scan`, { options: {} });
    expect({ status: scan.status, error: scan.error }).toEqual({ status: 202, error: null });
    expect((await site.scanned(root.id)).scan).toMatchObject({
      status: 'done',
      done: 4,
      counts: { new: 2, changed: 0, unchanged: 0, skipped: 1, broken: 1 },
      // What was left open is shown as it was done.
      options: { status: 'auto', images: 'link' },
    });
    const found = await program<object[]>(
      'GET',
      `/roots/${root.id}/files?state=new&sort=title:asc`,
    );
    expect(found.data).toEqual([
      expect.objectContaining({ path: 'b.md', title: 'The bridge', draft: true, documentId: null }),
      expect.objectContaining({
        path: 'a.md',
        title: 'The ferry',
        categories: [['Town']],
        tags: ['water'],
      }),
    ]);
    expect(found.meta).toMatchObject({ total: 2, counts: { broken: 1 } });

    const run = await site.importAll(root);
    expect(run).toMatchObject({
      status: 'finished',
      startedBy: 'ci full-access',
      counts: { created: 2, skipped: 1, failed: 1 },
      inputs: ['upload:journey'],
      hasReport: true,
      progress: null,
    });
    const lines = await program<object[]>('GET', `/runs/${run.id}/files?status=failed`);
    expect(lines.data).toEqual([expect.objectContaining({ file: 'broken.md', status: 'failed' })]);
    const csv = await program('GET', `/runs/${run.id}/report?format=csv`);
    expect(csv.headers.get('content-disposition')).toContain(`run-${run.id}.csv`);
    expect(csv.text.split('\r\n')).toHaveLength(6);
    const report = await program('GET', `/runs/${run.id}/report`);
    expect(
      report.text
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { file: string }).file),
    ).toEqual(Object.keys(posts));

    const look = await program('GET', `/runs/${run.id}/undo`);
    expect(look).toMatchObject({ data: { deleted: 2, kept: 0 }, meta: { isComplete: true } });
    const undo = await program<Run>('POST', `/runs/${run.id}/undo`);
    expect(undo.data).toMatchObject({ kind: 'rollback', undoes: run.id });
    expect(await site.ended(undo.data.id)).toMatchObject({
      status: 'finished',
      counts: { deleted: 2 },
    });
    expect((await program('GET', `/runs/${run.id}`)).data.undoneAt).not.toBeNull();
  });

  it('knows an upload of the same name again', async () => {
    await site.importAll(
      await site.newRoot('again', {
        'x.md': post({ title: 'First' }),
        'y.md': post({ title: 'Y' }),
      }),
    );
    const second = await site.newRoot('again', {
      'x.md': post({ title: 'Second' }),
      'y.md': post({ title: 'Y' }),
    });
    await program('POST', `/roots/${second.id}/scan`, {});
    const { scan } = await site.scanned(second.id);
    expect(scan?.counts).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
    const { data } = await program<{ title: string }[]>(
      'GET',
      `/roots/${second.id}/files?state=unchanged`,
    );
    expect(data).toMatchObject([{ title: 'Y', path: 'y.md' }]);
    expect((await site.importAll(second)).counts).toMatchObject({ updated: 1, unchanged: 1 });
    // A file that was renamed keeps its article.
    const third = await site.newRoot('again', { 'z.md': post({ title: 'Y' }) });
    expect((await site.importAll(third)).counts).toMatchObject({ created: 0 });
    const other = await site.newRoot('another', { 'y.md': post({ title: 'Y' }) });
    expect((await site.importAll(other)).counts).toEqual(expect.objectContaining({ created: 1 }));
  });

  it('fills attributes from the fields that a person chose', async () => {
    const root = await site.newRoot('chosen', { 'a.md': post({ title: 'A', lede: 'In short.' }) });
    const options = { fields: { excerpt: 'lede' } };
    await program('POST', `/roots/${root.id}/scan`, { options });
    await site.scanned(root.id);
    const preview = await program('GET', `/roots/${root.id}/file?path=a.md`);
    expect(preview.data).toMatchObject({
      entry: { excerpt: 'In short.' },
      fields: expect.arrayContaining([{ field: 'lede', value: 'In short.', attribute: 'excerpt' }]),
      attributes: expect.arrayContaining(['excerpt', 'cover', 'draft']),
    });
    const query = (fields: string) => `path=a.md&fields=${encodeURIComponent(fields)}`;
    const other = await program('GET', `/roots/${root.id}/file?${query('{"source":"lede"}')}`);
    expect(other.data).toMatchObject({ entry: { source: 'In short.' } });
    expect((await program('GET', `/roots/${root.id}/file?${query('{')}`)).status).toBe(400);
    const run = await program<Run>('POST', '/runs', { root: root.id, options });
    expect((await site.ended(run.data.id)).counts).toMatchObject({ created: 1 });

    await program('POST', `/roots/${root.id}/scan`, { options: { fields: { excerp: 'lede' } } });
    expect((await site.scanned(root.id)).scan).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('Did you mean `excerpt`?'),
    });
    const shapeless = { options: { fields: { excerpt: 7 } } };
    const refused = await program('POST', `/roots/${root.id}/scan`, shapeless);
    expect(refused).toMatchObject({
      status: 400,
      error: { message: expect.stringContaining('name of a field') as string },
    });
  });

  it('imports only the files that are asked for, and a folder of the server', async () => {
    const root = await site.newRoot('some', {
      'p/one.md': post({ title: '1' }),
      'p/two.md': post({ title: '2' }),
    });
    const body = { root: root.id, paths: ['p/two.md'] };
    const { data } = await program<Run>('POST', '/runs', body);
    expect((await site.ended(data.id)).counts).toMatchObject({ created: 1 });
    const roots = await program<(Root & { kind: string })[]>('GET', '/roots');
    const folder = roots.data.find(({ kind }) => kind === 'folder')!;
    expect(folder).toMatchObject({ name: 'Blog', files: null });
    expect((await site.importAll(folder)).counts).toMatchObject({ created: 1 });
  });
});

/** So many that a run of them is still going on when it is told something. */
const many = (name: string, count = 500): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, number) => {
      const title = `${name} ${number}`;
      return [
        `${String(number).padStart(4, '0')}.md`,
        post({ title, tags: [`tag ${number % 7}`] }),
      ];
    }),
  );

const zipped = (files: Record<string, string>): Buffer =>
  zipOf(Object.entries(files).map(([name, data]) => ({ name, data })));

describe('the preview of a file', () => {
  const hostile = [
    '<p>The article itself, long enough to stay where it is, says what happened.</p>',
    '<script>alert(1)</script><base href="https://evil.example/"><meta http-equiv="refresh" content="0">',
    '<form action="https://evil.example/"><input name="x"></form>',
    '<p onclick="alert(1)" style="position:fixed">A second paragraph of the article follows here.</p>',
    '<p><a href="javascript:alert(1)">A link</a> in the third paragraph of the article.</p>',
  ].join('\n');

  it('takes away articles whose files are gone, as it is told, and many only if that is confirmed', async () => {
    const names = ['one', 'three', 'two'];
    writePosts(
      join(site.folder, 'gone'),
      Object.fromEntries(names.map((name) => [`${name}.md`, post({ title: name })])),
    );
    const { data: roots } = await program<Root[]>('GET', '/roots');
    const folder = roots.find(({ kind }) => kind === 'folder')!;
    await site.importAll(folder);
    for (const name of names.slice(1)) rmSync(join(site.folder, 'gone', `${name}.md`));

    const refused = await site.importAll(folder, { missing: 'delete' });
    expect(refused.counts).toMatchObject({ unchanged: 2, skipped: 2 });
    expect(refused.notes).toEqual([expect.stringContaining('more than a tenth')]);
    const done = await site.importAll(folder, { missing: 'delete', missingConfirmed: true });
    expect([done.counts.updated, done.notes]).toEqual([2, []]);
    const lines = await program<object[]>('GET', `/runs/${done.id}/files?status=updated`);
    expect(lines.data).toEqual([
      expect.objectContaining({ file: 'gone/three.md', reason: 'deleted: its file is gone' }),
      expect.objectContaining({ file: 'gone/two.md', reason: 'deleted: its file is gone' }),
    ]);
  });

  it('shows what is made of it, what goes and why, and nothing that runs', async () => {
    const fields = {
      title: 'Hostile',
      date: '2020-02-03',
      mood: 'calm',
      link: 'https://a.example/1',
    };
    const root = await site.newRoot('preview', { 'h.md': post(fields, hostile) });
    const { data } = await program<{
      body: string;
      blocks: { text: string; html: string; stripped: null | { rule: string } }[];
    }>('GET', `/roots/${root.id}/file?path=h.md`);
    expect(data).toMatchObject({
      path: 'h.md',
      status: 'ok',
      entry: { title: 'Hostile', frontMatter: { mood: 'calm' } },
      fields: [
        { field: 'title', value: 'Hostile', attribute: 'title' },
        { field: 'date', value: '2020-02-03', attribute: 'date' },
        { field: 'mood', value: 'calm', attribute: 'frontMatter' },
        { field: 'link', value: 'https://a.example/1', attribute: 'link' },
      ],
      error: null,
    });
    const shown = data.blocks.map(({ html }) => html).join('') + data.body;
    expect(shown).toContain('A second paragraph');
    expect(shown).not.toMatch(/<script|onclick|style=|javascript:|<base|<meta|<form|<input/i);
    expect(data.blocks.filter(({ stripped }) => stripped === null)).toHaveLength(3);
    expect(data.blocks).toContainEqual(
      expect.objectContaining({
        text: 'alert(1)',
        stripped: expect.objectContaining({ rule: 'script' }) as object,
      }),
    );
  });

  it('says what is wrong with a broken one, and knows no file out of the root', async () => {
    const root = await site.newRoot('broken', { 'b.md': '---\ntitle: [\n---\n' });
    const { data } = await program('GET', `/roots/${root.id}/file?path=b.md`);
    expect(data).toMatchObject({
      status: 'failed',
      error: { code: 'front-matter-syntax' },
      blocks: [],
    });
    for (const path of [
      '../root.json',
      '../files/b.md/../../root.json',
      '/etc/passwd',
      'c.md',
      '%00.md',
    ]) {
      const answer = await program('GET', `/roots/${root.id}/file?path=${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});

describe('a run that goes on', () => {
  const begin = async (root: Root): Promise<Run> =>
    (await program<Run>('POST', '/runs', { root: root.id })).data;

  it('pauses, goes on, and lets nobody else at its root meanwhile', async () => {
    const files = { 'all.zip': zipped(many('Pause')) };
    const root = await site.newRoot('pause', files);
    const { id } = await begin(root);
    const paused = await site.callers.admin<Run>('POST', `/runs/${id}/pause`);
    expect(paused.data.status).toBe('paused');
    // What is in hand is finished; then nothing moves.
    const done = async () => (await site.findRun(id)).progress?.done;
    const first = await until(done, (count) => count !== undefined && count > 0);
    await new Promise((later) => setTimeout(later, 1500));
    expect(await done()).toBe(first);
    expect(first).toBeLessThan(500);

    const again = await site.newRoot('pause', { 'new.md': post({ title: 'New' }) });
    const second = await site.callers.admin('POST', '/runs', { root: again.id });
    expect(second.status).toBe(409);
    expect(second.error?.message).toContain(
      `\`upload:pause\` is being worked on by run ${id} (import`,
    );
    for (const [method, path] of [
      ['DELETE', ''],
      ['POST', '/scan'],
    ] as const) {
      expect((await program(method, `/roots/${root.id}${path}`)).status).toBe(409);
    }
    expect((await program('POST', `/runs/${id}/undo`)).status).toBe(409);

    const resumed = await program<Run>('POST', `/runs/${id}/resume`);
    expect(resumed.data).toMatchObject({ status: 'running', progress: { total: 500 } });
    expect(await site.ended(id)).toMatchObject({ status: 'finished', counts: { created: 500 } });
    expect((await program('POST', `/runs/${id}/pause`)).status).toBe(400);
    const page = await program<{ file: string }[]>('GET', `/runs/${id}/files?start=400&limit=150`);
    expect([page.data.length, page.meta.total, page.data[0]?.file]).toEqual([100, 500, '0400.md']);
  });

  it('is cancelled, with what was written in its report, and goes on in the next run', async () => {
    const root = await site.newRoot('cancel', { 'all.zip': zipped(many('Cancel')) });
    const { id } = await begin(root);
    await program('POST', `/runs/${id}/pause`);
    await program('POST', `/runs/${id}/cancel`);
    const run = await site.ended(id);
    expect(run.status).toBe('cancelled');
    const created = run.counts.created ?? 0;
    expect(created).toBeLessThan(500);
    const { meta } = await program('GET', `/runs/${id}/files`);
    expect(meta.total).toBe(created);
    expect((await site.importAll(root)).counts).toMatchObject({
      created: 500 - created,
      unchanged: created,
    });
  });

  it('is interrupted with its server, and says so afterwards', async () => {
    const root = await site.newRoot('cut off', { 'all.zip': zipped(many('Cut')) });
    const { id } = await begin(root);
    await program('POST', `/runs/${id}/pause`);
    await site.server.stop();
    const next = await startServer(site.env);
    site.server = next;
    const base = `${next.url}/api/front-matter-import/runs/${id}`;
    // The token is the same: it is kept in the database.
    const answer = await fetch(base, { headers: { authorization: `Bearer ${site.key}` } });
    expect(((await answer.json()) as { data: Run }).data).toMatchObject({
      status: 'interrupted',
      progress: null,
    });
  });
});
