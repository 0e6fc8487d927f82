import { type ImportServer, type Root, startImportServer } from '../support/import-server';
import { post } from '../support/posts';
import { zipOf } from '../support/zip';

let site: ImportServer;
beforeAll(async () => {
  site = await startImportServer();
});
afterAll(() => site?.stop());

const PROMPT = 'Follow us on the web and tell your friends!';
const LINE = 'The harbour was quiet on that day in spring.';

const tide = (number: number, host: string) =>
  post(
    { title: `Tide ${number}`, date: '2024-02-03', link: `https://${host}/${number}` },
    `<p>The tide came in before noon, number ${number}.</p><p>${LINE}</p><p>And it went out again.</p><p>${PROMPT}</p>`,
  );

const POSTS = {
  'a.html': tide(1, 'tides.example.com'),
  'b.html': tide(2, 'tides.example.com'),
  'c.html': tide(3, 'ebbs.example.com'),
};

interface Rule {
  id: number;
  of: string | null;
}

const program: ImportServer['callers']['program'] = (...asked) => site.callers.program(...asked);

async function bodyOf(number: number): Promise<string> {
  const query = `filters[title][$eq]=Tide ${number}&fields=body`;
  const answer = await fetch(`${site.server.url}/api/articles?${query}`);
  const { data } = (await answer.json()) as { data: { body: string }[] };
  return data[0]?.body ?? '';
}

/** Makes a rule about the first file, and imports all files again. */
async function ruled(root: Root, rule: object) {
  const made = await program<Rule>('POST', '/rules', { root: root.id, path: 'a.html', ...rule });
  expect(made.status).toBe(201);
  return { rule: made.data, counts: (await site.importAll(root)).counts };
}

describe("editors' own rules", () => {
  let root: Root;
  beforeAll(async () => {
    root = await site.newRoot('tides', POSTS);
    expect((await site.importAll(root)).counts).toMatchObject({ created: 3 });
    expect(await bodyOf(1)).not.toContain(PROMPT);
  });

  it('show in the preview at once, and have only the files imported again that they speak of', async () => {
    const { rule, counts } = await ruled(root, { verdict: 'keep', scope: 'file', text: PROMPT });
    expect(rule).toMatchObject({ of: 'upload:tides/a.html', madeBy: 'ci full-access' });
    expect(counts).toMatchObject({ updated: 1, unchanged: 2 });
    const preview = await program('GET', `/roots/${root.id}/file?path=a.html`);
    expect(preview.data).toMatchObject({
      site: 'host tides.example.com',
      blocks: expect.arrayContaining([expect.objectContaining({ text: PROMPT, stripped: null })]),
    });
    expect([await bodyOf(1), await bodyOf(2)]).toEqual([
      expect.stringContaining(PROMPT),
      expect.not.stringContaining(PROMPT),
    ]);
  });

  it('hold for the posts of a site, also those in other folders', async () => {
    const { rule, counts } = await ruled(root, { verdict: 'strip', scope: 'site', text: LINE });
    expect(rule.of).toBe('host tides.example.com');
    expect(counts).toMatchObject({ updated: 2, unchanged: 1 });
    expect(await bodyOf(2)).not.toContain(LINE);
    expect(await bodyOf(3)).toContain(LINE);
  });

  it('give way to newer ones of the same block, and are forgotten', async () => {
    const everywhere = { verdict: 'strip', scope: 'everywhere', text: LINE };
    const first = await ruled(root, everywhere);
    expect(await bodyOf(3)).not.toContain(LINE);
    const second = await ruled(root, { ...everywhere, verdict: 'keep' });
    expect((await program('GET', `/rules/${first.rule.id}`)).status).toBe(404);
    expect(await bodyOf(3)).toContain(LINE);
    const list = await program<Rule[]>('GET', '/rules');
    expect(list.data).toHaveLength(3);
    for (const { id } of list.data)
      expect((await program('DELETE', `/rules/${id}`)).status).toBe(204);
    expect(list.data[0]?.id).toBe(second.rule.id);
    await site.importAll(root);
    for (const number of [1, 2, 3]) {
      expect(await bodyOf(number)).toContain(LINE);
      expect(await bodyOf(number)).not.toContain(PROMPT);
    }
    expect((await site.importAll(root)).counts).toMatchObject({ updated: 0, unchanged: 3 });
  });

  it('bring a removed block back from what is known of an article', async () => {
    const files = await program<{ documentId: string; file: string }[]>(
      'GET',
      `/runs/${(await site.importAll(root)).id}/files`,
    );
    const { documentId } = files.data.find(({ file }) => file === 'c.html')!;
    const { data } = await program(`GET`, `/records/${documentId}`);
    expect(data).toMatchObject({
      file: 'upload:tides/c.html',
      site: 'host ebbs.example.com',
      stripped: [{ text: PROMPT }],
      edited: [],
      hasSource: true,
      run: expect.any(Number) as number,
    });
    const source = await program('GET', `/records/${documentId}/source`);
    expect(source.data).toMatchObject({ text: POSTS['c.html'] });
    const rule = { verdict: 'keep', scope: 'file', of: 'upload:tides/c.html', text: PROMPT };
    expect((await program('POST', '/rules', rule)).status).toBe(201);
    const again = await program<{ id: number }>('POST', `/records/${documentId}/import`);
    expect(again.status).toBe(202);
    expect((await site.ended(again.data.id)).counts).toMatchObject({ updated: 1, unchanged: 0 });
    expect(await bodyOf(3)).toContain(PROMPT);
  });

  it('leave what a person wrote', async () => {
    const query = 'filters[title][$eq]=Tide 1&fields=documentId';
    const answer = await fetch(`${site.server.url}/api/articles?${query}`);
    const { data } = (await answer.json()) as { data: { documentId: string }[] };
    const edited = await fetch(`${site.server.url}/api/articles/${data[0]!.documentId}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${site.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ data: { body: `Mine. ${LINE}` } }),
    });
    expect(edited.status).toBe(200);
    await ruled(root, { verdict: 'strip', scope: 'everywhere', text: LINE });
    expect(await bodyOf(1)).toBe(`Mine. ${LINE}`);
    expect(await bodyOf(2)).not.toContain(LINE);
  });
});

describe('a rule, before it is made', () => {
  const LEARNED = 'Selomar kitu venola, drasi muto pikal wosha belen.';
  const SUBJECTS = ['kelp', 'gulls', 'sand', 'ropes', 'foam', 'nets', 'masts', 'piers'];
  const quay = (subject: string): string =>
    post(
      { title: `Of ${subject}`, date: '2024-02-03', link: `https://quays.example.com/${subject}` },
      `<p>We looked at ${subject} for a day.</p><p>The ${subject} were grey.</p><p>${LEARNED}</p>`,
    );
  const articles = async (): Promise<string[]> => {
    const query = 'filters[title][$startsWith]=Of &fields=body&pagination[pageSize]=100';
    const answer = await fetch(`${site.server.url}/api/articles?${query}`);
    const { data } = (await answer.json()) as { data: { body: string }[] };
    return data.map(({ body }) => body);
  };

  interface Learned {
    site: string;
    text: string;
    stripped: number;
    ruling: string | null;
  }

  const learned = async (text: string): Promise<Learned | undefined> => {
    const { status, data } = await program<Learned[]>('GET', '/rules/learned');
    expect(status).toBe(200);
    return data.find((rule) => rule.text === text);
  };

  beforeAll(async () => {
    const names = SUBJECTS.map((subject) => [`${subject}.html`, quay(subject)]);
    const root = await site.newRoot('quays', Object.fromEntries(names) as Record<string, string>);
    expect((await site.importAll(root)).counts).toMatchObject({ created: SUBJECTS.length });
  });

  it('is known where imports learned it, with the posts that it was stripped from', async () => {
    expect(await learned(LEARNED)).toMatchObject({
      site: 'host quays.example.com',
      stripped: SUBJECTS.length,
      kept: 0,
      reason: expect.stringContaining('posts of this site') as string,
      ruling: null,
    });
    expect(await articles()).not.toContainEqual(expect.stringContaining(LEARNED));
  });

  it('tells what it would change, and is applied to it', async () => {
    const rule = { verdict: 'keep', scope: 'site', of: 'host quays.example.com', text: LEARNED };
    const effect = await program<object[]>('POST', '/rules/preview', rule);
    expect(effect.status).toBe(200);
    expect(effect.meta).toEqual({ total: SUBJECTS.length, hasMore: false, gone: 0 });
    expect(effect.data).toContainEqual(
      expect.objectContaining({ title: 'Of kelp', file: 'upload:quays/kelp.html' }),
    );
    const made = await program<Rule>('POST', '/rules', rule);
    expect(await learned(LEARNED)).toMatchObject({ ruling: 'keep' });
    const applied = await program<{ id: number }[]>('POST', `/rules/${made.data.id}/apply`);
    expect([applied.status, applied.data.length]).toEqual([202, 1]);
    const { counts } = await site.ended(applied.data[0]!.id);
    expect(counts).toMatchObject({ updated: SUBJECTS.length, failed: 0 });
    for (const body of await articles()) expect(body).toContain(LEARNED);
  });

  it('is applied where no other import is at work, which is named', async () => {
    // Pages of the same site in another upload, which is kept busy.
    const other = await site.newRoot('more quays', { 'amber.html': quay('amber') });
    await site.importAll(other);
    const many = Array.from({ length: 500 }, (_, i) => ({
      name: `${i}.md`,
      data: post({ title: `Pier ${i}` }),
    }));
    await site.upload(other.id, { 'all.zip': zipOf(many) });
    const busy = await program<{ id: number }>('POST', '/runs', { root: other.id });
    expect((await program('POST', `/runs/${busy.data.id}/pause`)).status).toBe(200);
    const rule = { verdict: 'strip', scope: 'everywhere', text: LEARNED };
    const made = await program<Rule>('POST', '/rules', rule);
    const applied = await program<{ id: number }[]>('POST', `/rules/${made.data.id}/apply`);
    expect([applied.status, applied.meta.busy]).toEqual([202, ['more quays']]);
    for (const { id } of applied.data) await site.ended(id);
    await program('POST', `/runs/${busy.data.id}/cancel`);
    await site.ended(busy.data.id);
    await program('DELETE', `/rules/${made.data.id}`);
  });

  it('is tried on a text, beside all that cleaning knows, and kept nowhere', async () => {
    const before = (await program('GET', '/rules')).meta;
    const rule = {
      verdict: 'strip',
      scope: 'site',
      of: 'host a.example',
      text: 'The gulls laughed.',
    };
    const sample =
      'The boats went out at noon.\n\nThe gulls laughed.\n\nNobody was awake to see them go.\n\nEditor: Jo March\n';
    const tried = await program<{ text: string; stripped: { rule: string } | null }[]>(
      'POST',
      '/rules/try',
      { ...rule, sample },
    );
    expect(tried.data.map(({ text, stripped }) => [text, stripped?.rule ?? null])).toEqual([
      ['The boats went out at noon.', null],
      ['The gulls laughed.', 'own-rule'],
      ['Nobody was awake to see them go.', null],
      ['Editor: Jo March', 'editor-line'],
    ]);
    const kept = { ...rule, verdict: 'keep', text: 'Editor: Jo March' };
    const post = { ...kept, sample: `---\ntitle: Gulls\n---\n${sample}` };
    const again = await program<{ stripped: object | null }[]>('POST', '/rules/try', post);
    expect(again.data.map(({ stripped }) => stripped)).toEqual([null, null, null, null]);
    expect((await program('GET', '/rules')).meta).toEqual(before);
  });

  it('finds what it would strip in the articles as they are now', async () => {
    const rule = { verdict: 'strip', scope: 'everywhere', text: 'the  KELP were grey.' };
    const effect = await program<{ title: string }[]>('POST', '/rules/preview', rule);
    expect(effect.data.map(({ title }) => title)).toEqual(['Of kelp']);
    const elsewhere = { ...rule, scope: 'site', of: 'host tides.example.com' };
    expect((await program('POST', '/rules/preview', elsewhere)).meta).toMatchObject({ total: 0 });
    const part = { ...rule, text: 'were grey' };
    expect((await program('POST', '/rules/preview', part)).meta).toMatchObject({ total: 0 });
  });
});
