import type { Core } from '@strapi/strapi';
import { mergeAll, type Templates } from '../../../core/clean/templates/templates';
import { settingsOf } from '../config/settings';
import { contentTypesOf } from '../configuration/content-types';
import type { ChosenFields } from '../../../core/mapping/chosen-fields';
import type { FindMapping } from '../configuration/mapping-of';
import { dryRun } from '../destination/dry-run';
import { createLocale, NO_NEW_LOCALE, type Locale } from '../destination/locales';
import { goneFrom } from '../destination/moved';
import { createStrapiDestination } from '../destination/strapi-destination';
import type { Destination, Post } from '../destination/types';
import type { OnEdited } from '../destination/update-article';
import { createDownloads, type Downloads } from '../pictures/downloads';
import { createKnownPictures } from '../pictures/known-pictures';
import { createPictureLibrary } from '../pictures/picture-library';
import { loadOwnRules } from '../rules/own-rules';
import { type ImportRun, runImport, type RunOptions, type Summary } from '../run/run-import';
import type { OpenRun } from '../runs/lease';
import { createTemplateMemory, readOnly, type TemplateMemory } from '../survey/template-memory';

/** How entries are written. */
export interface Writing {
  onEdited: OnEdited;
  writer: 'bulk' | 'documents';
  restoresDeleted: boolean;
}

/** An import as somebody asked for it. */
export interface Order
  extends Pick<ImportRun, 'inputs' | 'cwd' | 'appDir' | 'staged' | 'only' | 'missing'> {
  options: RunOptions;
  mappingOf: FindMapping;
  /** Another configuration than the project's own, for threads to load. */
  configFile: string | undefined;
  /** What a person chose for this import, which `mappingOf` knows already. */
  fields: ChosenFields;
  writing: Writing;
  concurrency: number;
  /** Whether the process does nothing besides, as a command; a server has others to answer. */
  isAlone?: boolean;
  /** Looks also at files that did not change, so that `onPost` hears of them. */
  looksAtAll?: boolean;
}

/** What whoever asked for an import wants to hear of it, and by what it is stopped. */
export interface Listener extends Pick<ImportRun, 'onFile' | 'onSite' | 'onRecognised' | 'onNote'> {
  onLocale?: (locale: Locale) => void;
  /** Told of each post before it is written, or looked at. */
  onPost?: (post: Post) => void;
  /** Told of what is known about the sites of the files, once they have been surveyed. */
  onTemplates?: (templates: Templates) => void | Promise<void>;
  signal: AbortSignal;
}

/** Keeps the counts of a run up to date. */
function counting(open: OpenRun | null, onFile: Listener['onFile']): Required<Listener>['onFile'] {
  const counts: { [status: string]: number } = {};
  open?.note(counts);
  return async (report) => {
    await onFile?.(report);
    counts[report.status] = (counts[report.status] ?? 0) + 1;
  };
}

/** A destination that says what comes to it. */
const watched = (destination: Destination, onPost: Listener['onPost']): Destination => ({
  ...destination,
  saveBatch(posts) {
    if (onPost) posts.forEach(onPost);
    return destination.saveBatch(posts);
  },
});

/** A memory that says what is known when the survey is over. */
function listening(memory: TemplateMemory, onTemplates: Listener['onTemplates']): TemplateMemory {
  let known: Templates = new Map();
  return {
    async load() {
      const remembered = await memory.load();
      known = remembered.templates;
      return remembered;
    },
    async learn(news) {
      await memory.learn(news);
      await onTemplates?.(mergeAll(known, news));
    },
  };
}

const downloadsFor = (strapi: Core.Strapi, signal: AbortSignal): Downloads =>
  createDownloads({ ...settingsOf(strapi).pictures, signal });

/**
 * Imports files into Strapi: the one way, whether a command or a request asked for it.
 *
 * @param open the run that the import is; null for a dry run, which nobody needs to know of
 */
export async function importFiles(
  strapi: Core.Strapi,
  { writing, configFile, fields, looksAtAll = false, ...order }: Order,
  open: OpenRun | null,
  { onLocale, onPost, onTemplates, onFile, onNote, signal, ...listener }: Listener,
): Promise<Summary> {
  const isDry = open === null;
  const real = await createStrapiDestination(strapi, {
    ...writing,
    run: open?.id ?? null,
    isGone: goneFrom(order.appDir, order.staged),
    makeLocale: isDry ? NO_NEW_LOCALE : createLocale,
    ...(onLocale && { onLocale }),
  });
  const memory = createTemplateMemory(strapi);
  const stop = open ? AbortSignal.any([signal, open.lost]) : signal;
  const { images } = order.options;
  const downloads = isDry || images !== 'download' ? undefined : downloadsFor(strapi, stop);
  try {
    return await runImport({
      ...order,
      options: { ...order.options, ownRules: await loadOwnRules(strapi) },
      ...listener,
      destination: watched(isDry ? dryRun(strapi, real) : real, onPost),
      pictures:
        isDry || images === 'skip' ? createKnownPictures(strapi) : createPictureLibrary(strapi),
      downloads,
      memory: listening(isDry ? readOnly(memory) : memory, onTemplates),
      configuration: {
        appDir: order.appDir,
        file: configFile,
        types: contentTypesOf(strapi),
        fields,
      },
      looksAtAll: looksAtAll || writing.onEdited === 'overwrite' || writing.restoresDeleted,
      onFile: counting(open, onFile),
      onNote(line) {
        open?.remark(line);
        onNote?.(line);
      },
      signal: stop,
    });
  } finally {
    await downloads?.close();
  }
}
