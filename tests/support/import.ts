import { ALL_EVIDENCE } from '../../src/plugins/front-matter-import/core/clean/switches';
import type { Core } from '@strapi/strapi';
import type { ImportConfig } from '../../src/plugins/front-matter-import/core/mapping/config';
import type * as ContentTypes from '../../src/plugins/front-matter-import/server/src/configuration/content-types';
import type * as MappingOf from '../../src/plugins/front-matter-import/server/src/configuration/mapping-of';
import type * as DryRun from '../../src/plugins/front-matter-import/server/src/destination/dry-run';
import type * as StrapiDestination from '../../src/plugins/front-matter-import/server/src/destination/strapi-destination';
import type * as Locales from '../../src/plugins/front-matter-import/server/src/destination/locales';
import type * as TemplateMemory from '../../src/plugins/front-matter-import/server/src/survey/template-memory';
import type * as ImportRun from '../../src/plugins/front-matter-import/server/src/run/run-import';
import type * as Downloads from '../../src/plugins/front-matter-import/server/src/pictures/downloads';
import type * as KnownPictures from '../../src/plugins/front-matter-import/server/src/pictures/known-pictures';
import type * as PictureLibrary from '../../src/plugins/front-matter-import/server/src/pictures/picture-library';
import type { OnEdited } from '../../src/plugins/front-matter-import/server/src/destination/update-article';
import { loadCompiled } from './strapi';

const SERVER = 'plugins/front-matter-import/server/src';

export type FileReport = ImportRun.FileReport;
interface Options extends Partial<ImportRun.RunOptions> {
  dryRun?: boolean;
  onLocale?: (locale: Locales.Locale) => void;
  onNote?: (line: string) => void;
  config?: ImportConfig;
  onEdited?: OnEdited;
  restoresDeleted?: boolean;
  looksAtAll?: boolean;
  writer?: 'bulk' | 'documents';
  concurrency?: number;
  run?: number;
  missing?: ImportRun.MissingOptions;
  /** Private addresses that pictures may be fetched from. */
  allowAddresses?: readonly string[];
  /** What is imported; the folder without it. */
  inputs?: string[];
}

const DEFAULTS: ImportRun.RunOptions = {
  status: 'auto',
  timezone: 'UTC',
  preset: null,
  locale: null,
  clean: ALL_EVIDENCE,
  siteRules: [],
  links: '/articles/<slug>',
  images: 'link',
};

/** Imports a folder into a running Strapi; gives the reports by file. */
export async function importFolder(
  strapi: Core.Strapi,
  folder: string,
  { dryRun = false, onLocale, onNote, config = {}, ...others }: Options = {},
): Promise<Record<string, FileReport>> {
  const { onEdited = 'keep', restoresDeleted = false, writer = 'bulk', ...more } = others;
  const {
    concurrency = 1,
    run = null,
    missing,
    inputs = [folder],
    allowAddresses = [],
    ...last
  } = more;
  const { looksAtAll = onEdited === 'overwrite' || restoresDeleted, ...changed } = last;
  const { createStrapiDestination } = loadCompiled<typeof StrapiDestination>(
    `${SERVER}/destination/strapi-destination.js`,
  );
  const dry = loadCompiled<typeof DryRun>(`${SERVER}/destination/dry-run.js`);
  const { runImport } = loadCompiled<typeof ImportRun>(`${SERVER}/run/run-import.js`);
  const locales = loadCompiled<typeof Locales>(`${SERVER}/destination/locales.js`);
  const real = await createStrapiDestination(strapi, {
    makeLocale: dryRun ? locales.NO_NEW_LOCALE : locales.createLocale,
    ...(onLocale && { onLocale }),
    onEdited,
    restoresDeleted,
    writer,
    run,
  });
  const { createKnownPictures } = loadCompiled<typeof KnownPictures>(
    `${SERVER}/pictures/known-pictures.js`,
  );
  const { createDownloads } = loadCompiled<typeof Downloads>(`${SERVER}/pictures/downloads.js`);
  const { createPictureLibrary } = loadCompiled<typeof PictureLibrary>(
    `${SERVER}/pictures/picture-library.js`,
  );
  const types = loadCompiled<typeof ContentTypes>(`${SERVER}/configuration/content-types.js`);
  const { createFindMapping } = loadCompiled<typeof MappingOf>(
    `${SERVER}/configuration/mapping-of.js`,
  );
  const memories = loadCompiled<typeof TemplateMemory>(`${SERVER}/survey/template-memory.js`);
  const memory = memories.createTemplateMemory(strapi);
  const appDir = strapi.dirs.app.root;
  const reports: Record<string, FileReport> = {};
  const options = { ...DEFAULTS, ...changed };
  const isReadOnly = dryRun || options.images === 'skip';
  const downloads =
    dryRun || options.images !== 'download'
      ? undefined
      : createDownloads({ allowAddresses, pauses: [1, 1] });
  await runImport({
    destination: dryRun ? dry.dryRun(strapi, real) : real,
    pictures: isReadOnly ? createKnownPictures(strapi) : createPictureLibrary(strapi),
    downloads,
    memory: dryRun ? memories.readOnly(memory) : memory,
    inputs,
    ...(missing && { missing }),
    looksAtAll,
    concurrency,
    options,
    cwd: folder,
    mappingOf: createFindMapping({
      config,
      types: types.contentTypesOf(strapi),
      appDir,
      fields: {},
    }),
    appDir,
    ...(onNote && { onNote }),
    onFile: (report) => {
      reports[report.file] = report;
    },
  }).finally(() => downloads?.close());
  return reports;
}

/** The status of each file. */
export function statuses(reports: Record<string, FileReport>): Record<string, string> {
  return Object.fromEntries(Object.entries(reports).map(([file, { status }]) => [file, status]));
}
