import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Templates } from '../../../core/clean/templates/templates';
import { FileError } from '../../../core/file-error';
import { fillableAttributes } from '../../../core/mapping/check-targets';
import { ARTICLE } from '../../../core/mapping/content-type';
import { explainBody } from '../../../core/pipeline';
import type { Result, SourceFile } from '../../../core/types';
import { contentTypesOf } from '../configuration/content-types';
import { orderFor } from '../importing/order-for';
import type { Options } from '../importing/options';
import { linksOfPreview } from '../links/links-of-preview';
import type { Root } from '../roots/types';
import { loadOwnRules } from '../rules/own-rules';
import { fileOf } from '../run/identify';
import { createSiteFinder } from '../sites/find-sites';
import type { FoundFile } from '../sources/files';
import { isSourcePath } from '../sources/is-source-path';
import { isMissing } from '../sources/read-source';
import { createTemplateMemory } from '../survey/template-memory';
import { checkPath } from '../uploads/check-path';
import { describePreview, type FilePreview } from './file-preview';
import { type PreviewContext, readMapped, resultOf } from './make-result';

const noSuchFile = (path: string): Error =>
  new errors.NotFoundError(`There is no post \`${path}\` here.`);

/** A file below a root; links out of it lead nowhere. */
async function findFile({ folder }: Root, path: string): Promise<FoundFile> {
  const absolute = join(folder, path);
  if ('reason' in checkPath(path) || !isSourcePath(path)) throw noSuchFile(path);
  try {
    const below = relative(folder, await realpath(absolute));
    const { size, isFile } = await stat(absolute).then((stats) => {
      return { size: stats.size, isFile: stats.isFile() };
    });
    if (below.startsWith(`..${sep}`) || below === '..' || !isFile) throw noSuchFile(path);
    return { root: folder, path: relative(folder, absolute).split(sep).join('/'), absolute, size };
  } catch (error) {
    if (isMissing(error)) throw noSuchFile(path);
    throw error;
  }
}

interface Asked {
  path: string;
  options: Options;
  /** What a scan of the root learned; null where there was none. */
  templates: Templates | null;
}

/** Shows what an import would make of single files. */
export function createPreviews(strapi: Core.Strapi) {
  function attributesFor({ mapping }: SourceFile): string[] {
    const types = contentTypesOf(strapi);
    const type = mapping?.type ?? types.get(ARTICLE);
    return type ? fillableAttributes(type, types) : [];
  }

  async function contextFor(root: Root, { options, templates }: Asked): Promise<PreviewContext> {
    const order = orderFor(strapi, root, { options, threads: 1 });
    const { preset, clean } = order.options;
    const sites = createSiteFinder({ preset, top: root.staged?.folder });
    const links = linksOfPreview({ sites, options: order.options, mappingOf: order.mappingOf });
    const known = templates ?? (await createTemplateMemory(strapi).load()).templates;
    return {
      ...order,
      options: { ...order.options, ownRules: await loadOwnRules(strapi) },
      sites,
      links,
      templates: clean.templates ? known : null,
      nameOf: ({ absolute }) => fileOf(order, absolute),
    };
  }

  return {
    /** @throws NotFoundError where the root has no such post */
    async of(root: Root, asked: Asked): Promise<FilePreview> {
      const found = await findFile(root, asked.path);
      const context = await contextFor(root, asked);
      try {
        const source = await readMapped(found, context);
        const { options, templates } = context;
        const blocks = explainBody(source, { ...options, templates, now: Date.now() });
        const result = await resultOf(found, source, context);
        return describePreview(result, source, { blocks, attributes: attributesFor(source) });
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        const { path } = found;
        const failed: Result = { status: 'failed', path, error: error.toMessage(), warnings: [] };
        const nothing = { blocks: [], attributes: [] };
        return describePreview(failed, { path, bytes: new Uint8Array() }, nothing);
      }
    },
  };
}

export type Previews = ReturnType<typeof createPreviews>;
