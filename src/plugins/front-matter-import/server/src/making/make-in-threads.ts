import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { SourceFile } from '../../../core/types';
import { makeHere, stoppedAt } from './make-here';
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

/** A message costs as much as a small file: several go together. */
const MOST_A_TASK = 25;
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

interface Part<File> {
  files: File[];
  position: Int32Array<SharedArrayBuffer>;
}

/** Files in parts of a size that keeps all threads busy. */
function inParts<File>(files: readonly File[], threads: number): Part<File>[] {
  const size = Math.max(1, Math.min(MOST_A_TASK, Math.ceil(files.length / (2 * threads))));
  return Array.from({ length: Math.ceil(files.length / size) }, (_, index) => ({
    files: files.slice(index * size, (index + 1) * size),
    position: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(NONE),
  }));
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

/** Makes entries in other threads, which start with the first batch that is worth it. */
export function makeInThreads({ options, configuration, count }: Threads): Maker {
  const here = makeHere(options);
  const share = createSharer();
  let pool: Piscina | null = null;

  const start = (): Piscina =>
    new Piscina({
      filename: join(__dirname, 'thread.js'),
      minThreads: count,
      maxThreads: count,
      // The next ones wait in the thread: here they would wait for the database.
      concurrentTasksPerWorker: 3,
      workerData: { options, configuration },
    });

  /** Whether so many files are worth threads, or these have been started already. */
  const isWorth = (files: readonly unknown[]): boolean =>
    pool !== null || files.length >= WORTH_A_THREAD;

  async function run<Name extends keyof Tasks>(
    name: Name,
    task: Tasks[Name]['task'],
    paths: readonly string[],
  ): Promise<Tasks[Name]['results']> {
    pool ??= start();
    try {
      // Piscina knows one function by its types; a pool of ours has these two.
      return (await pool.run(task, { name })) as Tasks[Name]['results'];
    } catch (problem) {
      throw explain(problem, paths, task.position);
    }
  }

  return {
    async look(sources) {
      if (!isWorth(sources)) return here.look(sources);
      const parts = inParts(sources.map(withoutMapping), count);
      const pathsOf = ({ files }: Part<SourceFile>) => files.map(({ path }) => path);
      return inOrder(parts.map((part) => run('look', part, pathsOf(part))));
    },
    async make(files, { now, templates }) {
      if (!isWorth(files)) return here.make(files, { now, templates });
      const moment = { now, templates: share(templates) };
      const parts = inParts(files.map(toSent), count);
      const pathsOf = (part: Part<SentFile>) => part.files.map(({ source }) => source.path);
      return inOrder(parts.map((part) => run('make', { ...part, ...moment }, pathsOf(part))));
    },
    async close() {
      await pool?.destroy();
    },
  };
}
