import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Result } from '../../../core/types';
import { makeHere, stoppedAt } from './make-here';
import type { ConfigurationPlace, FileToMake, MakeOptions, Maker, SentFile, Task } from './maker';

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

function toSent({ found, source }: FileToMake): SentFile {
  const { mapping, ...plain } = source;
  return { found, source: plain, isMapped: mapping !== undefined };
}

function toTasks(files: readonly FileToMake[], now: number, threads: number): Task[] {
  const size = Math.max(1, Math.min(MOST_A_TASK, Math.ceil(files.length / (2 * threads))));
  return Array.from({ length: Math.ceil(files.length / size) }, (_, index) => ({
    files: files.slice(index * size, (index + 1) * size).map(toSent),
    now,
    position: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
  }));
}

/** The core's own failures name their file; a thread that died says so nowhere but in `position`. */
function explain(problem: unknown, { files, position }: Task): unknown {
  const isNamed = problem instanceof Error && problem.message.startsWith('The import stopped at ');
  if (isNamed) return problem;
  const index = Atomics.load(position, 0);
  return stoppedAt(files[index]?.source.path ?? '', problem);
}

/** Makes entries in other threads, which start with the first batch that is worth it. */
export function makeInThreads({ options, configuration, count }: Threads): Maker {
  const here = makeHere(options);
  let pool: Piscina<Task, Result[]> | null = null;

  const start = (): Piscina<Task, Result[]> =>
    new Piscina<Task, Result[]>({
      filename: join(__dirname, 'thread.js'),
      minThreads: count,
      maxThreads: count,
      workerData: { options, configuration },
    });

  async function makeTask(task: Task, threads: Piscina<Task, Result[]>): Promise<Result[]> {
    try {
      return await threads.run(task);
    } catch (problem) {
      throw explain(problem, task);
    }
  }

  return {
    async make(files, now) {
      if (!pool && files.length < WORTH_A_THREAD) return here.make(files, now);
      const threads = (pool ??= start());
      // Of several that fail the first counts, whichever was the fastest.
      const made = await Promise.allSettled(
        toTasks(files, now, count).map((task) => makeTask(task, threads)),
      );
      return made.flatMap((each) => {
        if (each.status === 'fulfilled') return each.value;
        throw each.reason;
      });
    },
    async close() {
      await pool?.destroy();
    },
  };
}
