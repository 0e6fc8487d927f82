import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { SourceFile } from '../../../core/types';
import { lookAt, makeHere, makeOne, stoppedAt } from './make-here';
import {
  type ConfigurationPlace,
  type FileToMake,
  type MakeOptions,
  type Maker,
  type SentFile,
  type Tasks,
  NONE,
} from './maker';
import { createSharer } from './share-templates';
import { type Job, WorkQueue } from './work-queue';

/** A message costs as much as a small file: several go together. */
const MOST_A_TASK = 25;
/** The next ones wait in the thread: here they would wait for the database. */
const TASKS_A_THREAD = 3;
/** Starting threads takes longer than making so few entries. */
const WORTH_A_THREAD = 20;

interface Threads {
  options: MakeOptions;
  configuration: ConfigurationPlace | null;
  /** How many there are; at least one. */
  count: number;
}

/** Functions cannot be sent. */
function withoutMapping({ mapping: _mapping, ...plain }: SourceFile): SourceFile {
  return plain;
}

const toSent = ({ found, source }: FileToMake): SentFile => ({
  found,
  source: withoutMapping(source),
  isMapped: source.mapping !== undefined,
});

/** Lists in parts of a size that keeps all threads busy, this one among them. */
function inParts<File>(files: readonly File[], threads: number): File[][] {
  const size = Math.max(1, Math.min(MOST_A_TASK, Math.ceil(files.length / (2 * threads + 1))));
  return Array.from({ length: Math.ceil(files.length / size) }, (_, index) =>
    files.slice(index * size, (index + 1) * size),
  );
}

/** A task that went with its thread while no file of it was in hand: it waited, or its results were on their way. */
class LostTask extends Error {}

/** The core's own failures name their file; a thread that died says so nowhere but in `position`. */
function explain(problem: unknown, paths: readonly string[], position: Int32Array): unknown {
  if (problem instanceof Error && problem.message.startsWith('The import stopped at '))
    return problem;
  const path = paths[Atomics.load(position, 0)];
  return path === undefined
    ? new LostTask('A thread ended where none should.', { cause: problem })
    : stoppedAt(path, problem);
}

/** Of several that fail the first counts that names its file, whichever was the fastest. */
async function inOrder<Result>(parts: readonly Promise<Result[]>[]): Promise<Result[]> {
  const settled = await Promise.allSettled(parts);
  const failures: unknown[] = settled.flatMap((each) =>
    each.status === 'rejected' ? [each.reason as unknown] : [],
  );
  if (failures.length > 0)
    throw failures.find((failure) => !(failure instanceof LostTask)) ?? failures[0];
  return settled.flatMap((each): Result[] => (each.status === 'fulfilled' ? each.value : []));
}

/** What is done with a list of files, by threads or here. */
interface Work<File, Value> {
  inThread: (files: readonly File[]) => Promise<Value[]>;
  here: (file: File) => Value;
}

/** Some files as a job, and what becomes of them, in their order. */
function toJob<File, Value>(
  files: readonly File[],
  { inThread, here }: Work<File, Value>,
): { job: Job; values: Promise<Value[]> } {
  const done: Value[] = [];
  const { promise, resolve, reject } = withResolvers<Value[]>();
  const job: Job = {
    send: () =>
      inThread(files.slice(done.length)).then((rest) => resolve([...done, ...rest]), reject),
    step() {
      try {
        done.push(here(files[done.length]!));
      } catch (problem) {
        reject(problem);
        return false;
      }
      if (done.length < files.length) return true;
      resolve(done);
      return false;
    },
    giveUp: () => reject(new LostTask('The threads were ended.')),
  };
  return { job, values: promise };
}

function withResolvers<Value>() {
  let settle!: { resolve: (value: Value) => void; reject: (problem: unknown) => void };
  const promise = new Promise<Value>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
}

/**
 * Makes entries in other threads, which start with the first batch that is worth it, and here while their
 * results are waited for.
 */
export function makeInThreads({ options, configuration, count }: Threads): Maker {
  const here = makeHere(options);
  const share = createSharer();
  const queue = new WorkQueue(count * TASKS_A_THREAD);
  let pool: Piscina | null = null;

  const start = (): Piscina =>
    new Piscina({
      filename: join(__dirname, 'thread.js'),
      minThreads: count,
      maxThreads: count,
      concurrentTasksPerWorker: TASKS_A_THREAD,
      workerData: { options, configuration },
    });

  /** Whether so many files are worth threads, or these have been started already. */
  const isWorth = (files: readonly unknown[]): boolean =>
    pool !== null || files.length >= WORTH_A_THREAD;

  async function run<Name extends keyof Tasks>(
    name: Name,
    task: Omit<Tasks[Name]['task'], 'position'>,
    paths: readonly string[],
  ): Promise<Tasks[Name]['results']> {
    const position = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(NONE);
    pool ??= start();
    try {
      // Piscina knows one function by its types; a pool of ours has these two.
      return (await pool.run({ ...task, position }, { name })) as Tasks[Name]['results'];
    } catch (problem) {
      throw explain(problem, paths, position);
    }
  }

  function shareOut<File, Value>(
    files: readonly File[],
    work: Work<File, Value>,
  ): Promise<Value[]> {
    const parts = inParts(files, count).map((part) => toJob(part, work));
    for (const { job } of parts) queue.add(job);
    return inOrder(parts.map(({ values }) => values));
  }

  return {
    async look(sources) {
      if (!isWorth(sources)) return here.look(sources);
      return shareOut(sources, {
        inThread: (files) =>
          run(
            'look',
            { files: files.map(withoutMapping) },
            files.map(({ path }) => path),
          ),
        here: lookAt,
      });
    },
    async make(files, { now, templates }) {
      if (!isWorth(files)) return here.make(files, { now, templates });
      const moment = { now, templates: share(templates) };
      return shareOut(files, {
        inThread: (some) =>
          run(
            'make',
            { ...moment, files: some.map(toSent) },
            some.map(({ source }) => source.path),
          ),
        here: ({ source }) => makeOne(source, { ...options, now, templates }),
      });
    },
    help: (until) => queue.help(until),
    async close() {
      queue.clear();
      await pool?.destroy();
    },
  };
}
