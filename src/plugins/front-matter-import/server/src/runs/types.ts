import type { Json } from '../../../core/types';

export type RunKind = 'import' | 'rollback';

/**
 * How far a run came: `paused` by a person and going on when they say so, `cancelled` by a person, `failed` by an error of its own, `interrupted` when its
 * process died.
 */
export type RunStatus = 'running' | 'paused' | 'finished' | 'cancelled' | 'failed' | 'interrupted';

/** Who began a run that a command did. */
export const COMMAND_LINE = 'command line';

/** States of a run that has not ended. */
export const OPEN: readonly RunStatus[] = ['running', 'paused'];

/** How a run ends when its process lives to say so. */
export interface RunEnd {
  /** `interrupted`: the server was stopped. */
  status: 'finished' | 'cancelled' | 'failed' | 'interrupted';
  /** Without them, those stay that were noted last. */
  counts?: { [outcome: string]: number };
  /** What made it fail, in words. */
  error?: string;
}

/** A run that is about to begin. */
export interface NewRun {
  kind: RunKind;
  /** Paths as a person gave them. */
  inputs: string[];
  /** Absolute paths of the files and folders that the run works on. */
  roots: string[];
  options: { [name: string]: Json };
  /** Who began it: a person, a token, or `command line`. */
  startedBy?: string | null;
  /** For a rollback: the run that it undoes. */
  undoes?: number;
}

/** A run as it stands in the database. Moments are ISO 8601 in UTC. */
export interface StoredRun {
  id: number;
  kind: RunKind;
  status: RunStatus;
  startedAt: string;
  endedAt: string | null;
  /** Null where nobody noted it. */
  startedBy: string | null;
  inputs: string[];
  roots: string[];
  options: { [name: string]: Json };
  counts: { [outcome: string]: number } | null;
  error: string | null;
  /** What a person should know and no file's report says, the first of it; null for runs before there were notes. */
  notes: string[] | null;
  undoes: number | null;
  undoneAt: string | null;
}
