import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Json } from '../../../core/types';
import { settingsOf } from '../config/settings';
import { importAsRun } from '../importing/import-as-run';
import { importFiles } from '../importing/import-files';
import type { Options } from '../importing/options';
import { orderFor } from '../importing/order-for';
import { undoAsRun } from '../rollback/undo-as-run';
import type { Root } from '../roots/types';
import { sourcesOf } from '../run/sources-of';
import type { OpenRun } from '../runs/lease';
import type { NewRun, StoredRun } from '../runs/types';
import { Job } from './job';
import { createReports } from './reports';

/** An import that somebody asked for. */
export interface Asked {
  root: Root;
  options: Options;
  paths: readonly string[] | undefined;
  startedBy: string | null;
}

type Work = (begin: (open: OpenRun) => Promise<Job>) => Promise<unknown>;

/** Runs imports and their undoing in the background of the server. */
export function createJobs(strapi: Core.Strapi, outside: <Value>(work: () => Value) => Value) {
  const { dataFolder, threads } = settingsOf(strapi);
  const reports = createReports(dataFolder);
  const jobs = new Map<number, Job>();
  const over = new Map<number, Promise<void>>();

  /**
   * Begins work in the background.
   * @returns the run's id, once it holds the lease on its root
   * @throws RootInUse where it does not get it
   */
  function start(root: string | null, work: Work): Promise<number> {
    return new Promise((begun, refused) => {
      let run: OpenRun | null = null;
      let hasBegun = false;
      const begin = async (open: OpenRun): Promise<Job> => {
        const job = new Job(open, root);
        run = open;
        jobs.set(open.id, job);
        // Whoever reads that the run has ended must find its root free.
        open.closing.addEventListener('abort', () => jobs.delete(open.id));
        await reports.create(open);
        over.set(open.id, done);
        hasBegun = true;
        begun(open.id);
        return job;
      };
      const done: Promise<void> = outside(() => work(begin))
        .then(
          () => undefined,
          (error: unknown) => {
            // The run's row tells the person; the log tells whoever runs the server.
            if (!hasBegun) refused(asError(error));
            else strapi.log.error(error);
          },
        )
        .finally(async () => {
          if (run === null) return;
          await reports.finish(run);
          over.delete(run.id);
        });
      done.catch((error: unknown) => strapi.log.error(error));
    });
  }

  function importNow({ root, options, paths, startedBy }: Asked): Promise<number> {
    const order = orderFor(strapi, root, { options, paths, threads });
    const inputs = [root.staged?.name ?? root.name];
    const stored = { ...options, ...(paths && { paths: paths.length }) };
    const run: Omit<NewRun, 'kind'> = {
      inputs,
      roots: [root.lease],
      options: plain(stored),
      startedBy,
    };
    let job: Job | undefined;
    return start(root.id, (begin) =>
      importAsRun(
        strapi,
        run,
        async (open) => {
          job = await begin(open);
          const { signal } = job;
          await countInto(order, job);
          const report = await reports.open(job);
          const onFile = async (line: Parameters<typeof report.append>[0] & { status: string }) => {
            await report.append(line);
            await job?.step(line.status);
          };
          return importFiles(strapi, order, open, { onFile, signal });
        },
        () => job?.stoppedAs() ?? 'cancelled',
      ),
    );
  }

  async function countInto(order: Parameters<typeof sourcesOf>[0], { pace }: Job): Promise<void> {
    let total = 0;
    for await (const _found of sourcesOf(order)) total += 1;
    pace.expect(total);
  }

  function undo(run: StoredRun, startedBy: string | null): Promise<number> {
    // A listener only learns of its job when the undoing has begun.
    const controller = new AbortController();
    let job: Job | undefined;
    return start(null, (begin) =>
      undoAsRun(strapi, run, {
        startedBy,
        signal: controller.signal,
        stoppedAs: () => job?.stoppedAs() ?? 'cancelled',
        onOpen: async (open) => {
          job = await begin(open);
          job.signal.addEventListener('abort', () => controller.abort());
        },
        onEntry: async (undone) => {
          await (await reports.open(job!)).append(undone);
          await job?.step(undone.outcome);
        },
      }),
    );
  }

  return {
    reports,
    import: importNow,
    undo,

    /** The job that is a run here; undefined where it does not go on in this process. */
    find: (run: number): Job | undefined => jobs.get(run),

    /** @throws ApplicationError where the run does not go on in this process */
    need(run: number): Job {
      const job = jobs.get(run);
      if (job) return job;
      throw new errors.ApplicationError(
        `Run ${run} does not go on in this server: it has ended, or a command does it.`,
      );
    },

    isUsed: (root: string): boolean => [...jobs.values()].some((job) => job.root === root),

    /** Ends all jobs after the files in hand, when the server stops. */
    async stop(): Promise<void> {
      for (const job of jobs.values()) job.stop('interrupted');
      await Promise.all(over.values());
    },
  };
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

/** What JSON keeps of a value. */
const plain = (value: object): { [name: string]: Json } =>
  JSON.parse(JSON.stringify(value)) as { [name: string]: Json };

export type Jobs = ReturnType<typeof createJobs>;
