import { workerData } from 'node:worker_threads';
import type { Traits } from '../../../core/clean/templates/survey';
import type { CoreOptions, Result } from '../../../core/types';
import { loadConfig } from '../configuration/load-config';
import { createFindMapping, type FindMapping } from '../configuration/mapping-of';
import { lookAt, makeOne } from './make-here';
import { type LookTask, type MakeTask, NONE, type SentFile, type ThreadData } from './maker';
import { createReader } from './share-templates';

// What a thread of the pool runs. Piscina types what it was given as `any`.
const { options, configuration } = workerData as ThreadData;

function findMappings(): FindMapping {
  if (!configuration) return () => undefined;
  const { appDir, file } = configuration;
  return createFindMapping({ ...configuration, config: loadConfig(appDir, file) });
}

const mappingOf = findMappings();
const readTemplates = createReader();

function makeSent({ found, source, isMapped }: SentFile, all: CoreOptions): Result {
  const mapping = isMapped ? mappingOf(found, source.place) : undefined;
  return makeOne(mapping ? { ...source, mapping } : source, all);
}

/** Does something with each file of a task, telling through shared memory which one is in hand. */
function each<File, Value>(
  { files, position }: { files: readonly File[]; position: MakeTask['position'] },
  action: (file: File) => Value,
): Value[] {
  const values = files.map((file, index) => {
    Atomics.store(position, 0, index);
    return action(file);
  });
  Atomics.store(position, 0, NONE);
  return values;
}

/** Makes the entries of a task. */
export function make({ now, templates, ...task }: MakeTask): Result[] {
  const all = { ...options, now, templates: readTemplates(templates) };
  return each(task, (file) => makeSent(file, all));
}

/** Looks at the files of a task. */
export const look = (task: LookTask): (Traits | null)[] => each(task, lookAt);
