import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { emptyDatabase, DATABASE_KINDS, type TestDatabase } from '../support/databases';
import { type MoreTypes, startStrapiOn } from '../support/strapi';

interface Index {
  name: string;
  columns: string[];
}

const SCHEMA = resolve(__dirname, '../../src/api/article/content-types/article/schema.json');
const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as { indexes: Index[] };

/** The article as it was before it had any index of ours. */
const older: MoreTypes = { article: { ...schema, indexes: [] } };

/** The names of the indexes on articles, as the database itself tells them. */
async function indexesOf(strapi: Core.Strapi): Promise<string[]> {
  const tables = await strapi.db.dialect.schemaInspector.getIndexes('articles');
  return tables.map(({ name }) => name);
}

/** Starts Strapi on a database that stays, and says which indexes articles have then. */
async function startAndLook(database: TestDatabase, types?: MoreTypes): Promise<string[]> {
  const running = await startStrapiOn({ ...database, remove: () => Promise.resolve() }, types);
  try {
    return await indexesOf(running.strapi);
  } finally {
    await running.stop();
  }
}

describe.each(DATABASE_KINDS)('on %s', (kind) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await emptyDatabase(kind);
  });

  afterAll(() => database.remove());

  it('a database that was made before an index gets it when Strapi starts', async () => {
    const names = schema.indexes.map(({ name }) => name);
    const before = await startAndLook(database, older);
    expect(before.filter((name) => names.includes(name))).toEqual([]);
    expect(await startAndLook(database)).toEqual(expect.arrayContaining(names));
  });
});
