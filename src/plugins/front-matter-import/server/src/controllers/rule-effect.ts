import type { Core } from '@strapi/strapi';
import type { OwnRule } from '../../../core/clean/own/own-rules';
import { type FindSource, type Source, sourceFinder } from '../records/find-source';
import { findOwnRule } from '../rules/own-rules';
import { type Affected, findEffect } from '../rules/rule-effect';
import { RootInUse } from '../runs/lease';
import { answering, type Context } from './context';
import { type FilesOfRoot, importAgain } from './import-again';
import { ruleIn, ruleNumber } from './rule';

/** With more, nobody reads the list. */
const SHOWN = 100;

/** The files of articles by what they lie below; those that are gone are left out. */
function byRoot(sources: readonly Source[]): FilesOfRoot[] {
  const works = new Map<string, FilesOfRoot>();
  for (const { root, path } of sources) {
    const work = works.get(root.id) ?? { root, paths: [] };
    work.paths.push(path);
    works.set(root.id, work);
  }
  return [...works.values()];
}

async function sourcesOf(articles: readonly Affected[], find: FindSource): Promise<Source[]> {
  const found: Source[] = [];
  for (const { file } of articles) {
    const source = await find(file);
    if (source) found.push(source);
  }
  return found;
}

/**
 * Begins an import of each root's files; a root that another run works on waits for its next import.
 * @throws RootInUse where that is so with all of them
 */
async function importAll(strapi: Core.Strapi, works: readonly FilesOfRoot[], ctx: Context) {
  const runs: object[] = [];
  const busy: string[] = [];
  for (const work of works) {
    try {
      runs.push(await importAgain(strapi, work, ctx));
    } catch (error) {
      if (!(error instanceof RootInUse) || works.length === busy.length + 1) throw error;
      busy.push(work.root.name);
    }
  }
  return { runs, busy };
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  async function look(rule: OwnRule) {
    const { articles, hasMore } = await findEffect(strapi, rule);
    const sources = await sourcesOf(articles, await sourceFinder(strapi));
    const meta = { total: articles.length, hasMore, gone: articles.length - sources.length };
    return { articles, sources, meta };
  }

  return {
    find: answering(async (ctx) => {
      const { articles, meta } = await look(await ruleIn(strapi, ctx));
      ctx.body = { data: articles.slice(0, SHOWN), meta };
    }),

    apply: answering(async (ctx) => {
      const { sources, meta } = await look(await findOwnRule(strapi, ruleNumber(ctx)));
      const { runs, busy } = await importAll(strapi, byRoot(sources), ctx);
      ctx.status = 202;
      ctx.body = { data: runs, meta: { ...meta, busy } };
    }),
  };
};
