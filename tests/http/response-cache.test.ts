import { addToken, registerAdmin } from '../support/admins';
import { callerOf, type Answer, type Caller, until } from '../support/caller';
import { runCommand } from '../support/command';
import { createDatabase, DATABASE_KINDS, type TestDatabase } from '../support/databases';
import { post, postFolder, writePosts } from '../support/posts';
import { type RunningServer, startServer } from '../support/server';

const TAGS = '/api/tags?sort=name&fields=name';
const TITLES = '{ tags(sort: "name") { name } }';

/** What a cache says of an answer: `hit`, `fwd=miss`, `fwd=stale`, or nothing. */
const stateOf = ({ headers }: Answer<unknown>): string | undefined =>
  headers.get('cache-status')?.split('; ')[1];

describe.each(DATABASE_KINDS)('the answers of a server on %s', (kind) => {
  let database: TestDatabase;
  let server: RunningServer;
  let stranger: Caller;
  let admin: Caller;
  let program: Caller;
  // MySQL does not tell whether something was written: there each answer is made anew.
  const [hit, stale, miss] = kind === 'mysql' ? [] : ['hit', 'fwd=stale', 'fwd=miss'];

  const names = ({ data }: Answer<{ name: string }[]>): string[] => data.map(({ name }) => name);
  const ask = () => stranger<{ name: string }[]>('GET', TAGS);
  const isRemembered = (answer: Answer<unknown>): boolean => stateOf(answer) === hit;
  /** On PostgreSQL, what is written to other databases of the server makes answers stale, too. */
  const askTwice = async () => [await ask(), await until(ask, isRemembered)] as const;

  beforeAll(async () => {
    database = await createDatabase(kind);
    server = await startServer(database.env);
    stranger = callerOf(server.url);
    admin = await registerAdmin(server.url);
    program = callerOf(server.url, await addToken(admin, { name: 'ci', type: 'full-access' }));
    await program('POST', '/api/tags', { data: { name: 'frost' } });
  });

  afterAll(async () => {
    await server?.stop();
    await database?.remove();
  });

  it('are remembered, as they were, while nothing is written', async () => {
    const [first, second] = await askTwice();
    expect([first, second].map(stateOf)).toEqual([miss, hit]);
    expect(names(first)).toEqual(['frost']);
    expect(second.text).toBe(first.text);
    const lasting = ({ headers }: Answer): object =>
      Object.fromEntries([...headers].filter(([name]) => !/^(date|cache-status)$/.test(name)));
    expect(lasting(second)).toEqual(lasting(first));
  });

  it('are new as soon as this server wrote', async () => {
    await ask();
    await program('POST', '/api/tags', { data: { name: 'garden' } });
    const [first, second] = await askTwice();
    expect([first, second].map(stateOf)).toEqual([stale, hit]);
    expect(names(second)).toEqual(['frost', 'garden']);
  });

  it('are new as soon as another process wrote', async () => {
    await ask();
    const folder = postFolder();
    writePosts(folder, { 'a.md': post({ title: 'A', tags: ['imported'] }) });
    const { status } = await runCommand('import', [folder], { env: database.env });
    expect(status).toBe(0);
    const [first, second] = await askTwice();
    expect([first, second].map(stateOf)).toEqual([stale, hit]);
    expect(names(second)).toEqual(['frost', 'garden', 'imported']);
  });

  it('are those of the question: another one, or another form, is another', async () => {
    await ask();
    const other = await stranger('GET', `${TAGS}&pagination[pageSize]=1`);
    expect(other.data).toHaveLength(1);
    const headers = { 'strapi-response-format': 'v4' };
    const older = (await (await fetch(`${server.url}${TAGS}`, { headers })).json()) as object;
    expect(older).toHaveProperty('data.0.attributes.name', 'frost');
    expect(await ask()).not.toHaveProperty('data.0.attributes');
  });

  it('are made once for all who ask at the same time', async () => {
    let page = 0;
    const askTogether = () => {
      page += 1;
      const path = `${TAGS}&pagination[pageSize]=${page}`;
      return Promise.all(Array.from({ length: 8 }, () => stranger('GET', path)));
    };
    const isMadeOnce = (answers: Answer<unknown>[]): boolean =>
      kind === 'mysql' ||
      answers.filter(({ headers }) => /stored/.test(headers.get('cache-status')!)).length === 1;
    const answers = await until(askTogether, isMadeOnce, { seconds: 10 });
    expect(answers[0]!.status).toBe(200);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('stay with whoever has a token', async () => {
    const drafts = '/api/articles?status=draft&fields=title';
    const mine = await program<object[]>('GET', drafts);
    expect(mine.data).toHaveLength(1);
    expect(stateOf(mine)).toBeUndefined();
    expect((await stranger('GET', drafts)).status).toBe(403);
    expect((await stranger('GET', drafts)).status).toBe(403);
  });

  it('are refused at once when reading is no longer allowed', async () => {
    await ask();
    const { text } = await admin('GET', '/users-permissions/roles');
    const { roles } = JSON.parse(text) as { roles: { id: number; type: string }[] };
    const { id } = roles.find(({ type }) => type === 'public')!;
    const found = await admin('GET', `/users-permissions/roles/${id}`);
    const { role } = JSON.parse(found.text) as { role: { permissions: Permissions } };
    const { find } = role.permissions['api::tag']!.controllers.tag!;
    const allow = async (isAllowed: boolean): Promise<void> => {
      find!.enabled = isAllowed;
      expect((await admin('PUT', `/users-permissions/roles/${id}`, role)).status).toBe(200);
    };
    await allow(false);
    expect((await ask()).status).toBe(403);
    await allow(true);
    expect((await ask()).status).toBe(200);
  });

  it('to GraphQL are remembered, but no mutation and no fault', async () => {
    const graphql = (query: string) => stranger('POST', '/graphql', { query });
    const first = await graphql(TITLES);
    const second = await until(() => graphql(TITLES), isRemembered);
    expect(stateOf(first)).toBe(miss);
    expect(second.text).toBe(first.text);
    expect(second.data).toHaveProperty('tags.0.name', 'frost');
    const login = 'mutation { login(input: { identifier: "a", password: "b" }) { jwt } }';
    expect(stateOf(await graphql(login))).toBeUndefined();
    const faults = [await graphql('{ nothing }'), await graphql('{ nothing }')];
    expect(faults.map(stateOf)).toEqual([miss, miss]);
  });
});

interface Permissions {
  [type: string]: {
    controllers: { [controller: string]: { [action: string]: { enabled: boolean } } };
  };
}
