import { registerAdmin, addToken } from '../support/admins';
import { callerOf, type Caller } from '../support/caller';
import { runCommand } from '../support/command';
import { createDatabase } from '../support/databases';
import { post, postFolder, writePosts } from '../support/posts';
import { startServer } from '../support/server';
import { tidyAnswer } from '../support/tidy-answer';

const picture = (name: string): string => `![${name}](https://pictures.example/${name}.jpg)`;

function posts(): Record<string, string> {
  const plain = Array.from({ length: 6 }, (_, number) => [
    `plain-${number}.md`,
    post(
      {
        title: `Plain ${number}`,
        date: `2020-01-0${number + 1}T03:04:05Z`,
        categories: [['Top', `Below ${number % 2}`], 'Alone'],
        tags: ['Shared', `tag ${number % 3}`],
        cover: `https://pictures.example/${number % 2}.jpg`,
        extra: { deep: [number] },
      },
      `${picture('all')}\n\n${picture(String(number))}`,
    ),
  ]);
  return {
    ...(Object.fromEntries(plain) as Record<string, string>),
    'draft.md': post({ title: 'A draft', draft: true, tags: ['Shared'] }),
    'letter.en.md': post({ title: 'A letter', lang: 'en', translationKey: 'letter' }),
    'letter.fr.md': post({ title: 'Une lettre', lang: 'fr', translationKey: 'letter' }),
  };
}

const TYPES = ['articles', 'categories', 'tags', 'images'];

const LIST = '?populate=*&sort=id&pagination[pageSize]=100';

const NESTED = `{
  articles(sort: "slug", pagination: { limit: 100 }) {
    documentId title slug date locale body frontMatter
    cover { url } images(sort: "url") { url alt }
    categories(sort: "path") { name path parent { name children { name } } }
    tags(sort: "slug") { name articles(sort: "slug") { slug } }
    localizations { title locale }
  }
  categories_connection(sort: "path") { pageInfo { total } nodes { path articles { slug } } }
}`;

const ARTICLES = '/content-manager/collection-types/api::article.article';

interface Listed {
  documentId: string;
  title: string;
}

/** All that readers, programs and editors are shown. */
async function everyAnswer(url: string, admin: Caller, program: Caller): Promise<unknown> {
  const answers: Record<string, unknown> = {};
  for (const status of ['published', 'draft']) {
    for (const type of TYPES) {
      for (const locale of type === 'articles' ? ['en', 'fr'] : ['']) {
        const query = `${LIST}&status=${status}${locale && `&locale=${locale}`}`;
        const { data, meta } = await program('GET', `/api/${type}${query}`);
        answers[`${type} ${locale} ${status}`] = { data, meta };
      }
    }
  }
  answers.graphql = (await callerOf(url)('POST', '/graphql', { query: NESTED })).data;
  expect(answers).toHaveProperty('graphql.articles.0.categories');
  expect(answers).toHaveProperty(['articles en published', 'data', '0', 'cover']);
  const list = await admin('GET', `${ARTICLES}?page=1&pageSize=100&sort=id:ASC&locale=en`);
  answers.listed = JSON.parse(list.text) as unknown;
  return tidyAnswer(answers);
}

/** Works on the articles as the admin panel does. */
async function edit(admin: Caller): Promise<void> {
  const list = await admin('GET', `${ARTICLES}?page=1&pageSize=100&locale=en`);
  const { results } = JSON.parse(list.text) as { results: Listed[] };
  const at = (title: string, rest = ''): string =>
    `${ARTICLES}/${results.find((each) => each.title === title)?.documentId}${rest}?locale=en`;
  const steps: [method: string, path: string, body?: object][] = [
    ['PUT', at('Plain 0'), { title: 'Edited' }],
    ['POST', at('Plain 1', '/actions/publish'), { title: 'Edited and published' }],
    ['POST', at('Plain 2', '/actions/unpublish'), {}],
    ['PUT', at('Plain 3'), { author: 'Ada' }],
    ['POST', at('Plain 3', '/actions/discard'), {}],
    ['DELETE', at('Plain 4')],
    ['POST', at('A draft', '/actions/publish'), { title: 'No draft any more' }],
  ];
  for (const [method, path, body] of steps) {
    const { status, text } = await admin(method, path, body);
    expect({ method, path, status, text: status < 300 ? '' : text }).toMatchObject({ text: '' });
  }
}

/** What is seen of the posts of one writer, before and after an editor worked on them. */
async function seenOf(writer: string, folder: string): Promise<unknown[]> {
  const database = await createDatabase('sqlite');
  const args = [folder, '--writer', writer];
  expect((await runCommand('import', args, { env: database.env })).status).toBe(0);
  const server = await startServer(database.env);
  try {
    const admin = await registerAdmin(server.url);
    const key = await addToken(admin, { name: 'reader', type: 'full-access' });
    const program = callerOf(server.url, key);
    const first = await everyAnswer(server.url, admin, program);
    await edit(admin);
    return [first, await everyAnswer(server.url, admin, program)];
  } finally {
    await server.stop();
    await database.remove();
  }
}

describe('articles of the two writers', () => {
  it('are the same to readers, programs and editors, also after editors worked on them', async () => {
    const folder = postFolder();
    writePosts(folder, posts());
    const one = await seenOf('documents', folder);
    expect(JSON.stringify(one)).toContain('No draft any more');
    expect(await seenOf('bulk', folder)).toEqual(one);
  });
});
