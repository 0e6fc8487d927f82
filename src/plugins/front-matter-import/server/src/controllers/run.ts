import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Job } from '../jobs/job';
import { createRunStore } from '../runs/run-store';
import { serviceOf } from '../services';
import { answerRun } from './answers';
import { answering, check, type Context, nameOfAsker, runNumber } from './context';
import { findRun } from './find-run';
import { NEW_RUN, RUNS_QUERY } from './schemas';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const jobs = () => serviceOf(strapi, 'jobs');

  const answer = async (ctx: Context, id: number, status = 200): Promise<void> => {
    ctx.status = status;
    ctx.body = { data: answerRun(strapi, await findRun(strapi, id)) };
  };

  /** A person's word to a job that goes on. */
  const telling = (tell: (job: Job) => void | Promise<void>) =>
    answering(async (ctx) => {
      const { id } = await findRun(strapi, runNumber(ctx));
      await tell(jobs().need(id));
      await answer(ctx, id);
    });

  return {
    find: answering(async (ctx) => {
      const question = check(RUNS_QUERY, ctx.query);
      const store = createRunStore(strapi);
      const runs = await store.list(question);
      const data = runs.map((run) => answerRun(strapi, run));
      ctx.body = { data, meta: { total: await store.count() } };
    }),

    findOne: answering((ctx) => answer(ctx, runNumber(ctx))),

    create: answering(async (ctx) => {
      const { root: id, paths, options } = check(NEW_RUN, ctx.request.body);
      const root = await serviceOf(strapi, 'roots').find(id);
      if (root.files === 0) {
        throw new errors.ValidationError(`\`${root.name}\` has no files yet. Upload some first.`);
      }
      if (root.kind === 'upload' && (options.missing ?? 'keep') !== 'keep') {
        throw new errors.ValidationError(
          '`options.missing`: this is for folders of the server; a file that is not in an upload need not be gone.',
        );
      }
      await serviceOf(strapi, 'roots').touch(root);
      const startedBy = nameOfAsker(ctx);
      await answer(ctx, await jobs().import({ root, paths, options, startedBy }), 202);
    }),

    pause: telling((job) => job.pause()),
    resume: telling((job) => job.resume()),
    cancel: telling((job) => job.stop('cancelled')),
  };
};
