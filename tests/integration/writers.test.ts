import { ARTICLE, CATEGORY, findArticle } from '../support/content';
import { DATABASE_KINDS } from '../support/databases';
import { importFolder, statuses } from '../support/import';
import { feedPost } from '../support/entry';
import { post, postFolder, writePosts } from '../support/posts';
import { startStrapi } from '../support/strapi';
import { dumpTables } from '../support/table-dump';

const picture = (name: string, alt = ''): string =>
  `![${alt}](https://pictures.example/${name}.jpg)`;

const plain = (number: number, fields = {}, alt = '', rest = ''): string =>
  post(
    {
      title: `Plain ${number}`,
      date: '2020-01-02T03:04:05Z',
      categories: [['Top', `Below ${number % 3}`], 'Alone'],
      tags: ['Shared', `tag ${number % 4}`, 'SHARED'],
      cover: `https://pictures.example/${number % 2}.jpg`,
      extra: { deep: [number] },
      ...fields,
    },
    `${picture(String(number % 2))}\n\n${picture('all', alt)}${rest}`,
  );

/** Posts of many kinds, of which some need each other. */
function manyPosts(): Record<string, string> {
  const twelve = Array.from({ length: 12 }, (_, number) => [
    `plain-${String(number).padStart(2, '0')}.md`,
    plain(number, {}, number === 3 ? 'told late' : ''),
  ]);
  return {
    ...(Object.fromEntries(twelve) as Record<string, string>),
    'draft.md': post({ title: 'A draft', draft: true, tags: ['Shared'] }),
    'future.md': post({ title: 'Later', date: '2999-01-01' }),
    'same-1.md': post({ title: 'One', slug: 'same' }),
    'same-2.md': post({ title: 'Two', slug: 'same' }),
    'same-3.md': post({ title: 'Three', slug: 'same-2' }),
    'feed.md': feedPost('<p>第一段：书店在山城的半坡上。</p><p>来源：山城晚报</p>'),
    'long.md': post({ title: 'Too long', categories: [['x'.repeat(300), 'y'.repeat(300)]] }),
    'links.md': post({ title: 'Links' }, '[back](plain-00.md) and [on](zzz.md)'),
    'more-links.md': post({ title: 'More links', tags: ['Shared'] }, '[on](zzz.md)'),
    'zzz.md': post({ title: 'Last' }, '[back](links.md)'),
    'letter.en.md': post({
      title: 'A letter',
      lang: 'en',
      translationKey: 'letter',
      tags: ['mail'],
    }),
    'letter.fr.md': post({ title: 'Une lettre', lang: 'fr', translationKey: 'letter' }),
  };
}

/** Some of them with other things to say. */
function changedPosts(): Record<string, string> {
  const more = '\n\nMore text.';
  return {
    'plain-05.md': plain(5, { title: 'Plain 5, told again' }, '', more),
    'plain-06.md': plain(6, { tags: ['Shared', 'Another'] }),
    'plain-07.md': plain(7, { draft: true }),
    'plain-08.md': plain(8, { extra: null, excerpt: 'Short.', date: '2021-01-02T03:04:05Z' }),
    'plain-09.md': plain(9, {}, '', more),
    'plain-10.md': plain(10, {}, '', more),
    'plain-11.md': plain(11, {}, '', `\n\n${picture('all', 'told later')}`),
    'draft.md': post({ title: 'A draft', draft: true, tags: ['Shared'] }, 'Still a draft.'),
    'feed.md': feedPost('<p>第一段：书店搬到了山城的河边。</p><p>来源：山城晚报</p>'),
    'links.md': post({ title: 'Links' }, '[back](plain-01.md) and [on](zzz.md), and on'),
    'letter.en.md': post(
      {
        title: 'A letter',
        lang: 'en',
        translationKey: 'letter',
        tags: ['mail'],
        author: 'Ada',
      },
      'In other words.',
    ),
    'letter.fr.md': post(
      { title: 'Une lettre', lang: 'fr', translationKey: 'letter' },
      'En d’autres mots.',
    ),
  };
}

describe.each(DATABASE_KINDS)('the two writers on %s', (kind) => {
  it('leave the same behind, also after editors worked on it', async () => {
    const folder = postFolder();
    const dumps: Record<string, unknown>[] = [];
    const reports: unknown[] = [];
    for (const writer of ['documents', 'bulk'] as const) {
      const running = await startStrapi(kind);
      const { strapi } = running;
      writePosts(folder, manyPosts());
      try {
        const first = await importFolder(strapi, folder, { writer });
        reports.push(Object.values(first).map(({ documentId: _id, ...rest }) => rest));
        dumps.push(await dumpTables(strapi, { isRanked: true }));
        // Other options have the files looked at again: what was remembered fits what was written.
        const again = await importFolder(strapi, folder, { writer, locale: 'en' });
        expect(new Set(Object.values(statuses(again)))).toEqual(new Set(['unchanged']));

        const articles = strapi.documents(ARTICLE);
        const idOf = async (title: string) =>
          (await findArticle(strapi, { title }, 'draft'))?.documentId ?? '';
        const [category] = await strapi.documents(CATEGORY).findMany({ filters: { name: 'Top' } });
        const edit: object = { title: 'Edited', categories: [category!.documentId] };
        const other: object = { author: 'Ada' };
        const byHand: object = { title: 'By hand', categories: [category!.documentId] };
        const [published, unpublished]: [object, object] = [{ title: 'Nine' }, { author: 'Ada' }];
        await articles.update({
          documentId: await idOf('Plain 9'),
          data: published,
          status: 'published',
        });
        await articles.update({ documentId: await idOf('Plain 10'), data: unpublished });
        /** The row that readers are shown. The Document Service makes another one with each publication. */
        const rowOf = async (slug: string) =>
          strapi.db
            .query(ARTICLE)
            .findOne({ where: { slug, publishedAt: { $notNull: true } } }) as Promise<{
            id: number;
          }>;
        const { id: before } = await rowOf('plain-05');
        writePosts(folder, changedPosts());
        const changed = await importFolder(strapi, folder, { writer, locale: 'en' });
        reports.push(Object.values(changed).map(({ documentId: _id, ...rest }) => rest));
        dumps.push(await dumpTables(strapi, { isRanked: true, without: ['article_ord'] }));
        expect((await rowOf('plain-05')).id === before).toBe(writer === 'bulk');

        await articles.update({
          documentId: await idOf('Plain 1'),
          data: edit,
          status: 'published',
        });
        await articles.update({ documentId: await idOf('Plain 2'), data: other });
        await articles.discardDraft({ documentId: await idOf('Plain 2') });
        await articles.unpublish({ documentId: await idOf('Plain 3') });
        await articles.publish({ documentId: await idOf('A draft') });
        await articles.delete({ documentId: await idOf('Plain 4') });
        await articles.create({ data: byHand });
        // A draft and its published version have the same number at their category, so that Strapi
        // renumbers them in whatever order the database gives.
        dumps.push(await dumpTables(strapi, { isRanked: true, without: ['article_ord'] }));
      } finally {
        await running.stop();
      }
    }
    expect(reports.slice(2)).toEqual(reports.slice(0, 2));
    expect(dumps[3]).toEqual(dumps[0]);
    expect(dumps[4]).toEqual(dumps[1]);
    expect(dumps[5]).toEqual(dumps[2]);
  });
});
