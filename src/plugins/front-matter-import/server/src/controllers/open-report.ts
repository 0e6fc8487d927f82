import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Reports } from '../jobs/reports';
import { findRun } from './find-run';

/** @throws NotFoundError where there is no such run, or none that left a report here */
export async function openReport(reports: Reports, strapi: Core.Strapi, id: number) {
  const run = await findRun(strapi, id);
  if (reports.has(run)) return { run, lines: await reports.open(run) };
  throw new errors.NotFoundError(
    `Run ${id} has no report here: what did it keeps its files elsewhere, or was an earlier version.`,
  );
}
