import { makeHere } from './make-here';
import { makeInThreads } from './make-in-threads';
import type { ConfigurationPlace, MakeOptions, Maker } from './maker';

interface Making {
  options: MakeOptions;
  configuration: ConfigurationPlace | null;
  /** How many threads make entries; 1: the one that asks for them. */
  concurrency: number;
}

/** What makes the entries of a run. */
export const createMaker = ({ options, configuration, concurrency }: Making): Maker =>
  concurrency > 1
    ? makeInThreads({ options, configuration, count: concurrency })
    : makeHere(options);
