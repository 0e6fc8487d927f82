import { workerData } from 'node:worker_threads';
import type { Result } from '../../../core/types';
import { loadConfig } from '../configuration/load-config';
import { createFindMapping, type FindMapping } from '../configuration/mapping-of';
import { makeOne } from './make-here';
import type { SentFile, Task, ThreadData } from './maker';

// What a thread of the pool runs. Piscina types what it was given as `any`.
const { options, configuration } = workerData as ThreadData;

function findMappings(): FindMapping {
  if (!configuration) return () => undefined;
  const { appDir, file } = configuration;
  return createFindMapping({ ...configuration, config: loadConfig(appDir, file) });
}

const mappingOf = findMappings();

function makeSent({ found, source, isMapped }: SentFile, now: number): Result {
  const mapping = isMapped ? mappingOf(found, source.place) : undefined;
  return makeOne(mapping ? { ...source, mapping } : source, { ...options, now });
}

/** Makes the entries of a task, telling through shared memory which file is in hand. */
export default function make({ files, now, position }: Task): Result[] {
  return files.map((file, index) => {
    Atomics.store(position, 0, index);
    return makeSent(file, now);
  });
}
