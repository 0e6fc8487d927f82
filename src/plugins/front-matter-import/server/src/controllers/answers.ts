import type { Core } from '@strapi/strapi';
import type { Options } from '../importing/options';
import type { Progress } from '../jobs/pace';
import type { Root } from '../roots/types';
import { OPEN, type StoredRun } from '../runs/types';
import { serviceOf } from '../services';

/** A root as a request sees it: nothing of where it lies. */
export async function answerRoot(strapi: Core.Strapi, root: Root) {
  const scan = await serviceOf(strapi, 'scans').of(root);
  const { id, kind, name, createdAt, bytes, refused } = root;
  const files = root.files ?? scan?.total ?? null;
  return { id, kind, name, createdAt, files, bytes, refused, scan };
}

type CommandOptions = { [name: string]: unknown };

/** What a command was told, in the words of a request. */
function fromCommand(options: CommandOptions): Options {
  const flags = Array.isArray(options.flags) ? (options.flags as unknown[]) : [];
  const told = {
    preset: options.preset,
    status: options.status,
    locale: options.locale,
    timezone: options.timezone,
    images: options.images,
    onEdited: options['on-edited'],
    ...(flags.includes('restore-deleted') && { restoreDeleted: true }),
    missing: options.missing,
    ...(flags.includes('yes') && { missingConfirmed: true }),
    ...(flags.includes('no-clean') && { clean: false }),
    ...(flags.includes('no-site-rules') && { siteRules: false }),
    ...(flags.includes('no-templates') && { templates: false }),
  };
  // The command checked its values by the same lists.
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

/** A run as a request sees it; what goes on here has its progress with it. */
export function answerRun(strapi: Core.Strapi, run: StoredRun) {
  const { reports, find } = serviceOf(strapi, 'jobs');
  const { id, kind, status, startedAt, endedAt, startedBy, inputs, error, undoes, undoneAt } = run;
  // A moment after its end, the job is still tidying up.
  const job = OPEN.includes(status) ? find(id) : undefined;
  const options = 'flags' in run.options ? fromCommand(run.options) : run.options;
  const counts = { ...(job?.counts ?? run.counts) };
  const progress: Progress | null = job?.pace.progress() ?? null;
  const about = { id, kind, status, startedAt, endedAt, startedBy, inputs, options, counts };
  return {
    ...about,
    error,
    notes: run.notes ?? [],
    undoes,
    undoneAt,
    hasReport: reports.has(run),
    progress,
  };
}
