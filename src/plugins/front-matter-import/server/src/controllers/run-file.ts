import type { Core } from '@strapi/strapi';
import { serviceOf } from '../services';
import { answering, check, runNumber } from './context';
import { openReport } from './open-report';
import { LINES_QUERY } from './schemas';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  find: answering(async (ctx) => {
    const { status: state, ...question } = check(LINES_QUERY, ctx.query);
    const { lines } = await openReport(serviceOf(strapi, 'jobs').reports, strapi, runNumber(ctx));
    const { rows, total } = await lines.page({ ...question, state });
    ctx.body = { data: rows, meta: { total, counts: lines.counts() } };
  }),
});
