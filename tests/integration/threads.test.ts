import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Survey } from '../../src/plugins/front-matter-import/core/clean/templates/survey';
import { ALL_EVIDENCE } from '../../src/plugins/front-matter-import/core/clean/switches';
import type { Result } from '../../src/plugins/front-matter-import/core/types';
import type * as ContentTypes from '../../src/plugins/front-matter-import/server/src/configuration/content-types';
import type * as LoadConfig from '../../src/plugins/front-matter-import/server/src/configuration/load-config';
import type * as MappingOf from '../../src/plugins/front-matter-import/server/src/configuration/mapping-of';
import type * as CreateMaker from '../../src/plugins/front-matter-import/server/src/making/create-maker';
import type * as Making from '../../src/plugins/front-matter-import/server/src/making/maker';
import { inventedPost } from '../support/invented-site';
import { post, postFolder } from '../support/posts';
import { loadCompiled } from '../support/strapi';

const SERVER = 'plugins/front-matter-import/server/src';
const PROJECT = resolve(__dirname, '../..');
const NOW = Date.UTC(2024, 0, 1);

const CONFIG = `
const isWorker = !require('node:worker_threads').isMainThread;
module.exports = {
  exclude: ['posts/post-3.md'],
  skip: [{ field: 'title', matches: /^Post 4$/, reason: 'is the fourth' }],
  fields: {
    excerpt: ({ frontMatter, path }) => \`\${path}: \${frontMatter.title}\`,
    author: {
      from: 'author',
      transform: (name, { frontMatter }) => {
        if (frontMatter.title === 'Post 5') throw new Error('no such author');
        if (frontMatter.title === 'The end' && isWorker) process.exit(3);
        return name.toUpperCase();
      },
    },
  },
};`;

/** What a person chose for this import alone. */
const FIELDS = { editor: 'desk' };

const fileOf = (title: string, seed: number): string =>
  post(
    { title, author: 'Kavorim', desk: 'Evening', date: '2023-05-01' },
    `<div>${inventedPost(seed).html}</div>`,
  );

describe('entries made in threads', () => {
  const root = postFolder();
  const configFile = join(root, 'config.js');
  writeFileSync(configFile, CONFIG);

  const { loadConfig } = loadCompiled<typeof LoadConfig>(`${SERVER}/configuration/load-config.js`);
  const types = loadCompiled<typeof ContentTypes>(
    `${SERVER}/configuration/content-types.js`,
  ).contentTypesIn(PROJECT);
  const mappingOf = loadCompiled<typeof MappingOf>(
    `${SERVER}/configuration/mapping-of.js`,
  ).createFindMapping({
    config: loadConfig(PROJECT, configFile),
    types,
    appDir: PROJECT,
    fields: FIELDS,
  });
  const { createMaker } = loadCompiled<typeof CreateMaker>(`${SERVER}/making/create-maker.js`);

  function toMake(path: string, text: string): Making.FileToMake {
    const bytes = new TextEncoder().encode(text);
    const found = { root, path, absolute: join(root, path), size: bytes.length };
    const mapping = mappingOf(found, undefined);
    return { found, source: { path, bytes, ...(mapping && { mapping }) } };
  }

  const posts = (count: number): Making.FileToMake[] =>
    Array.from({ length: count }, (_, number) =>
      toMake(`posts/post-${number}.md`, fileOf(`Post ${number}`, number)),
    );

  const options: Making.MakeOptions = {
    status: 'auto',
    timezone: 'UTC',
    preset: null,
    locale: null,
    clean: ALL_EVIDENCE,
    siteRules: [],
  };

  /** Looks at the files for what they have in common, and makes entries of them. */
  async function makeWith(
    concurrency: number,
    files: Making.FileToMake[],
    isAlone = false,
  ): Promise<Result[]> {
    const configuration = { appDir: PROJECT, file: configFile, types, fields: FIELDS };
    const maker = createMaker({ options, configuration, concurrency });
    const survey = new Survey();
    try {
      const traits = await maker.look(files.map(({ source }) => source));
      for (const each of traits) if (each) survey.add(each);
      const making = maker.make(files, { now: NOW, templates: survey.finish() });
      if (isAlone) await maker.help(making);
      return await making;
    } finally {
      await maker.close();
    }
  }

  it('are those that are made without threads, also where a function fails', async () => {
    const files = posts(60);
    const inThreads = await makeWith(4, files);
    expect(inThreads).toEqual(await makeWith(1, files));
    expect(inThreads.map(({ path }) => path)).toEqual(files.map(({ source }) => source.path));
    expect(inThreads[3]).toMatchObject({ status: 'skipped', code: 'excluded-by-config' });
    expect(inThreads[4]).toMatchObject({ status: 'skipped', code: 'excluded-by-config' });
    expect(inThreads[5]).toMatchObject({ status: 'failed', error: { code: 'mapping-failed' } });
    expect(inThreads[6]).toMatchObject({
      status: 'ok',
      entry: { author: 'KAVORIM', editor: 'Evening', excerpt: 'posts/post-6.md: Post 6' },
    });
    const rules = inThreads.flatMap((each) => ('stripped' in each ? each.stripped : []));
    expect(rules.map(({ rule }) => rule)).toContain('template');
  });

  it('are the same where the thread that waits for them makes some itself', async () => {
    const files = posts(200);
    expect(await makeWith(2, files, true)).toEqual(await makeWith(1, files));
  });

  it('end the run at the file at which a thread dies', async () => {
    const files = posts(60);
    files[33] = toMake('posts/end.md', fileOf('The end', 1));
    await expect(makeWith(4, files)).rejects.toThrow('The import stopped at `posts/end.md`.');
  });

  it('end the run at the file at which the core fails, in threads as without', async () => {
    const files = posts(60);
    // No file is read as such a thing; it stands for a mistake in the core.
    const broken = { ...files[20]!, source: { ...files[20]!.source, bytes: 7 as never } };
    files[20] = broken;
    for (const concurrency of [1, 4]) {
      const stopped = makeWith(concurrency, files);
      await expect(stopped).rejects.toThrow('The import stopped at `posts/post-20.md`.');
      const cause = await stopped.catch((error: Error) => error.cause);
      expect(String(cause)).toContain('TypeError');
    }
  });
});
