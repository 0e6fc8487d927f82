import { makeHere } from './make-here';
import { makeInThreads } from './make-in-threads';
import type { ConfigurationPlace, MakeOptions, Maker } from './maker';

interface Making {
  options: MakeOptions;
  configuration: ConfigurationPlace | null;
  /** How many threads work on the import, the one that writes among them; 1: it makes the entries too. */
  concurrency: number;
}

/** What makes the entries of a run: threads beside the one that writes, which helps them where it may. */
export const createMaker = ({ options, configuration, concurrency }: Making): Maker =>
  concurrency > 1
    ? makeInThreads({ options, configuration, count: concurrency - 1 })
    : makeHere(options);
