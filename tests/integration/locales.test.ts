import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, RECORD, allRows, column } from '../support/content';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder, statuses, type FileReport } from '../support/import';
import { post, postFolder, writePosts } from '../support/posts';
import { startStrapi, type RunningStrapi } from '../support/strapi';

type Reports = Record<string, FileReport>;
type Status = 'draft' | 'published';

const DATE = '2020-01-02T03:04:05.000Z';
const OTHER = '2021-01-02T03:04:05.000Z';

describe.each(DATABASE_KINDS)('locales on %s', (kind) => {
  let running: RunningStrapi;
  beforeAll(async () => {
    running = await startStrapi(kind);
  });
  afterAll(() => running.stop());

  const articles = () => running.strapi.documents(ARTICLE);
  const importAll = (folder: string, options = {}): Promise<Reports> =>
    importFolder(running.strapi, folder, options);
  const idOf = (reports: Reports, file: string): string => reports[file]?.documentId ?? '';
  const read = (documentId: string, locale: string, status: Status = 'published') =>
    articles().findOne({ documentId, locale, status, populate: '*' });

  const edit = (documentId: string, locale: string, data: object) =>
    articles().update({ documentId, locale, data, status: 'published' });

  function folderWith(posts: Record<string, string>): string {
    const folder = postFolder();
    writePosts(folder, posts);
    return folder;
  }

  /** A second run, also one that looks at every file again, changes nothing. */
  async function expectLaw(folder: string): Promise<void> {
    const before = await allRows(running.strapi);
    expect(new Set(Object.values(statuses(await importAll(folder))))).toEqual(
      new Set(['unchanged']),
    );
    expect(await allRows(running.strapi)).toEqual(before);
    const again = await importAll(folder, { timezone: 'Asia/Shanghai' });
    expect(new Set(Object.values(statuses(again)))).toEqual(new Set(['unchanged']));
  }

  it('makes no locale in a dry run, and says which it would make', async () => {
    const folder = folderWith({
      'en/a.md': post({ title: 'Sea' }),
      'fr/a.md': post({ title: 'Mer' }),
      'de/a.md': post({ title: 'Meer' }),
      'fr/b.md': post({ title: 'Terre' }),
    });
    const told: string[] = [];
    const onLocale = ({ code, name }: { code: string; name: string }) => told.push(code, name);
    const reports = await importAll(folder, { dryRun: true, onLocale });
    expect(reports['fr/b.md']).toMatchObject({ status: 'created', locale: 'fr', slug: 'b' });
    expect(told).toEqual(['de', 'German (de)', 'fr', 'French (fr)']);
    expect(await column(running.strapi, 'plugin::i18n.locale', 'code')).toEqual(['en']);
  });

  it('makes the translations of a post locales of one article', async () => {
    const folder = folderWith({
      'en/sea.md': post({ title: 'The sea', date: DATE, tags: ['Water'] }, 'It is blue.'),
      'fr/sea.md': post({ title: 'La mer', date: DATE, draft: true }, 'Elle est bleue.'),
      'zh-cn/sea.md': post({ title: '海', date: DATE }, '很蓝。'),
      'en/land.md': post({ title: 'The land' }),
    });
    const told: string[] = [];
    const reports = await importAll(folder, {
      onLocale: ({ code }: { code: string }) => told.push(code),
    });
    expect(told).toEqual(['fr', 'zh-CN']);
    const documentId = idOf(reports, 'en/sea.md');
    for (const [file, locale] of [
      ['en/sea.md', 'en'],
      ['fr/sea.md', 'fr'],
      ['zh-cn/sea.md', 'zh-CN'],
    ] as const) {
      expect(reports[file]).toMatchObject({ documentId, locale, slug: 'sea', status: 'created' });
      expect(reports[file]?.warnings).toEqual([]);
    }
    expect(idOf(reports, 'en/land.md')).not.toBe(documentId);
    expect(await read(documentId, 'zh-CN')).toMatchObject({ title: '海', date: DATE, tags: [] });
    expect(await read(documentId, 'fr')).toBeNull();
    expect(await read(documentId, 'fr', 'draft')).toMatchObject({ title: 'La mer' });
    expect(await read(documentId, 'en')).toMatchObject({ tags: [{ name: 'Water' }] });
    await expectLaw(folder);
  });

  it('finds the article of a translation that is imported later, by a key as by its path', async () => {
    const folder = folderWith({ 'a.md': post({ title: 'One', lang: 'en', ref: `one-${kind}` }) });
    const first = await importAll(folder);
    writePosts(folder, { 'b.md': post({ title: 'Un', lang: 'fr', ref: `one-${kind}` }) });
    const second = await importAll(folder);
    expect(second['a.md']?.status).toBe('unchanged');
    expect(second['b.md']).toMatchObject({ documentId: idOf(first, 'a.md'), locale: 'fr' });
    await expectLaw(folder);
  });

  it('keeps what a translation says otherwise, and takes it for nobody’s edit', async () => {
    const english = { title: 'Wind', date: DATE, author: 'Ada', link: null };
    const folder = folderWith({
      'en/a.md': post(english),
      'fr/a.md': post({ title: 'Vent', date: OTHER, author: 'Ada', link: 'https://a.example/' }),
    });
    const reports = await importAll(folder);
    const documentId = idOf(reports, 'en/a.md');
    expect(reports['fr/a.md']?.warnings.map(({ code }) => code)).toEqual([
      'translation-differs',
      'translation-differs',
    ]);
    expect(await read(documentId, 'en')).toMatchObject({ date: DATE, author: 'Ada', link: null });
    expect(await read(documentId, 'fr')).toMatchObject({
      date: DATE,
      frontMatter: { date: OTHER, link: 'https://a.example/' },
    });
    expect(statuses(await importAll(folder))['fr/a.md']).toBe('unchanged');

    writePosts(folder, { 'en/a.md': post({ ...english, date: OTHER, author: 'Grace' }) });
    const changed = await importAll(folder);
    expect(statuses(changed)).toEqual({ 'en/a.md': 'updated', 'fr/a.md': 'unchanged' });
    for (const locale of ['en', 'fr']) {
      for (const status of ['draft', 'published'] as const) {
        expect(await read(documentId, locale, status)).toMatchObject({
          date: OTHER,
          author: 'Grace',
        });
      }
    }
    writePosts(folder, { 'fr/a.md': post({ title: 'Le vent', date: OTHER, author: 'Ada' }) });
    expect(statuses(await importAll(folder))).toEqual({
      'en/a.md': 'unchanged',
      'fr/a.md': 'updated',
    });
    expect(await read(documentId, 'fr')).toMatchObject({
      title: 'Le vent',
      author: 'Grace',
      frontMatter: { author: 'Ada' },
    });
    expect(await read(documentId, 'en')).toMatchObject({ title: 'Wind', author: 'Grace' });
    await expectLaw(folder);
  });

  it('publishes a translation although the first file is a draft that moved on', async () => {
    const english = { title: 'Rain', date: DATE, draft: true };
    const folder = folderWith({
      'en/a.md': post(english),
      'fr/a.md': post({ title: 'Pluie', date: DATE }),
    });
    const documentId = idOf(await importAll(folder), 'en/a.md');
    writePosts(folder, { 'en/a.md': post({ ...english, date: OTHER }) });
    await importAll(folder);
    expect(await read(documentId, 'fr')).toMatchObject({ date: DATE });
    writePosts(folder, { 'fr/a.md': post({ title: 'La pluie', date: DATE }) });
    expect((await importAll(folder))['fr/a.md']).toMatchObject({ status: 'updated', kept: [] });
    expect(await read(documentId, 'fr')).toMatchObject({ title: 'La pluie', date: OTHER });
    expect(await read(documentId, 'en')).toBeNull();
    await expectLaw(folder);
  });

  it('keeps edits in each locale for themselves', async () => {
    const folder = folderWith({
      'en/a.md': post({ title: 'Snow', author: 'Ada' }, 'White.'),
      'fr/a.md': post({ title: 'Neige', author: 'Ada' }, 'Blanche.'),
    });
    const documentId = idOf(await importAll(folder), 'en/a.md');
    await edit(documentId, 'fr', { title: 'By hand' });
    writePosts(folder, {
      'en/a.md': post({ title: 'Snowfall', author: 'Ada' }, 'Very white.'),
      'fr/a.md': post({ title: 'Flocons', author: 'Ada' }, 'Très blanche.'),
    });
    const reports = await importAll(folder);
    expect(reports['en/a.md']).toMatchObject({ status: 'updated', kept: [] });
    expect(reports['fr/a.md']).toMatchObject({ status: 'kept', kept: ['title'] });
    expect(await read(documentId, 'fr')).toMatchObject({
      title: 'By hand',
      body: 'Très blanche.\n',
    });

    await articles().delete({ documentId, locale: 'fr' });
    writePosts(folder, { 'fr/a.md': post({ title: 'Flocon' }) });
    expect((await importAll(folder))['fr/a.md']?.status).toBe('skipped');
    expect(await read(documentId, 'en')).toMatchObject({ title: 'Snowfall' });
  });

  it('lets a translation that is left alone not speak for what all locales shared', async () => {
    const folder = folderWith({
      'en/a.md': post({ title: 'Hail', author: 'Ada' }),
      'fr/a.md': post({ title: 'Grêle', author: 'Ada' }),
      'fr/b.md': post({ title: 'Givre' }),
    });
    const documentId = idOf(await importAll(folder), 'en/a.md');
    await articles().delete({ documentId, locale: 'en' });
    const english = { article: documentId, articleLocale: 'en' };
    await running.strapi.db.query(RECORD).deleteMany({ where: english });
    rmSync(join(folder, 'en/a.md'));
    // It takes the claim on the set of translations.
    await importAll(folder, { timezone: 'Asia/Shanghai' });
    await edit(documentId, 'fr', { author: 'By hand' });
    writePosts(folder, {
      'fr/a.md': post({ title: 'Grêle', author: 'Zoe' }, 'Froide.'),
      'fr/b.md': post({ title: 'Givre' }, 'Blanc.'),
    });
    const reports = await importAll(folder, { timezone: 'Asia/Shanghai' });
    expect(reports['fr/b.md']?.status).toBe('updated');
    expect(await read(documentId, 'fr')).toMatchObject({ author: 'By hand', body: 'Froide.\n' });
  });

  it('keeps a date that an editor set in one locale', async () => {
    const folder = folderWith({
      'en/a.md': post({ title: 'Fog', date: DATE }),
      'fr/a.md': post({ title: 'Brume', date: DATE }),
    });
    const documentId = idOf(await importAll(folder), 'en/a.md');
    for (const locale of ['en', 'fr']) {
      await edit(documentId, locale, { date: OTHER });
    }
    writePosts(folder, {
      'en/a.md': post({ title: 'Fog', date: '2019-01-01' }),
      'fr/a.md': post({ title: 'La brume', date: '2019-01-01' }),
    });
    const reports = await importAll(folder);
    expect(reports['en/a.md']).toMatchObject({ status: 'kept', kept: ['date'] });
    expect(await read(documentId, 'fr')).toMatchObject({ title: 'La brume', date: OTHER });
  });

  it('gives a second file of one language an article of its own, with a warning', async () => {
    const key = `same-${kind}`;
    const folder = folderWith({
      'a.md': post({ title: 'A', slug: 'first-claim', lang: 'fr', translationKey: key }),
      'b.md': post({ title: 'B', slug: 'second-claim', lang: 'fr', translationKey: key }),
    });
    const reports = await importAll(folder);
    expect(idOf(reports, 'b.md')).not.toBe(idOf(reports, 'a.md'));
    expect(reports['b.md']?.warnings).toEqual([
      expect.objectContaining({ code: 'translation-taken' }),
    ]);
    await expectLaw(folder);
  });

  it('starts anew where the article was deleted', async () => {
    const folder = folderWith({ 'en/a.md': post({ title: 'Gone' }) });
    const documentId = idOf(await importAll(folder), 'en/a.md');
    await articles().delete({ documentId, locale: '*' });
    writePosts(folder, { 'fr/a.md': post({ title: 'Parti' }), 'de/a.md': post({ title: 'Weg' }) });
    const reports = await importAll(folder);
    expect(reports['fr/a.md']).toMatchObject({ status: 'created', locale: 'fr' });
    expect(idOf(reports, 'fr/a.md')).not.toBe(documentId);
    expect(idOf(reports, 'de/a.md')).toBe(idOf(reports, 'fr/a.md'));
  });

  it('takes a locale that means the same, and the default one for no language', async () => {
    const folder = folderWith({
      'a.md': post({ title: 'A', slug: 'american', lang: 'en-us' }),
      'b.md': post({ title: 'B', slug: 'starry', lang: 'klingonish' }),
    });
    const reports = await importAll(folder);
    expect(reports['a.md']).toMatchObject({ locale: 'en', warnings: [] });
    expect(reports['b.md']).toMatchObject({ locale: 'en', status: 'created' });
    expect(reports['b.md']?.warnings).toEqual([
      expect.objectContaining({ code: 'locale-unreadable' }),
    ]);
    const other = folderWith({ 'c.md': post({ title: 'C', slug: 'nowhere' }) });
    const unknown = await importAll(other, { locale: '??' });
    expect(unknown['c.md']).toMatchObject({ locale: 'en' });
    expect(unknown['c.md']?.warnings).toEqual([
      expect.objectContaining({ code: 'locale-unknown' }),
    ]);
  });

  it('does not part translations that two imports bring at the same moment', async () => {
    const names = Array.from({ length: 6 }, (_, index) => `post-${index}.md`);
    const inLanguage = (folder: string) =>
      Object.fromEntries(names.map((name) => [`${folder}/${name}`, post({ title: name })]));
    const folder = folderWith({ ...inLanguage('en'), ...inLanguage('ko') });
    const runs = await Promise.all([importAll(`${folder}/ko/..`), importAll(folder)]);
    for (const reports of runs) {
      for (const name of names) {
        expect(reports[`ko/${name}`]).toMatchObject({
          error: null,
          documentId: idOf(reports, `en/${name}`),
        });
      }
    }
    const codes = await column(running.strapi, 'plugin::i18n.locale', 'code');
    expect(codes.filter((code) => code === 'ko')).toEqual(['ko']);
  });

  it('has one claim a set of translations', async () => {
    const claims = await column(running.strapi, RECORD, 'translationOf');
    const held = claims.filter((claim) => claim !== null);
    expect(new Set(held).size).toBe(held.length);
  });
});
