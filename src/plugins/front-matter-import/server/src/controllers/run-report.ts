import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { CSV_HEAD, toCsv } from '../jobs/report-csv';
import type { ReportLine } from '../jobs/reports';
import { serviceOf } from '../services';
import { answering, check, runNumber } from './context';
import { openReport } from './open-report';
import { REPORT_QUERY } from './schemas';

async function* csvOf(path: string): AsyncGenerator<string> {
  yield CSV_HEAD;
  const input = createReadStream(path);
  // Every line but one that a process left half written when it died is JSON.
  for await (const line of createInterface({ input })) yield toCsv(JSON.parse(line) as ReportLine);
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  findOne: answering(async (ctx) => {
    const { format } = check(REPORT_QUERY, ctx.query);
    const id = runNumber(ctx);
    const { reports } = serviceOf(strapi, 'jobs');
    const { run, lines } = await openReport(reports, strapi, id);
    await lines.flush();
    const path = reports.pathOf(run);
    ctx.attachment(`run-${id}.${format}`);
    ctx.type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8';
    ctx.body = format === 'csv' ? Readable.from(csvOf(path)) : createReadStream(path);
  }),
});
