import type { Json } from '../../../core/types';
import { hashOf } from './hash';
import type { Status, Values } from './article-values';

/** A hash of each attribute's value as it was imported, and of the publication as `status`. */
export type Imported = { [attribute: string]: string };

/** The attributes whose present value is not what was imported: a person changed them. */
export function findEdits(present: Values, imported: Imported): Set<string> {
  const isEdited = ([name, value]: [string, Json]): boolean =>
    imported[name] !== undefined && imported[name] !== hashOf(value);
  return new Set(
    Object.entries(present)
      .filter(isEdited)
      .map(([name]) => name),
  );
}

/** The wanted values that differ from the present ones. */
export function differing(wanted: Values, present: Values): Values {
  const isDifferent = ([name, value]: [string, Json]): boolean =>
    hashOf(value) !== hashOf(present[name] ?? null);
  return Object.fromEntries(Object.entries(wanted).filter(isDifferent));
}

/** Hashes of values as they are written now, on top of those that stay. */
export function hashesOf(values: Values, status: Status, before: Imported = {}): Imported {
  const hashes = Object.entries(values).map(([name, value]) => [name, hashOf(value)] as const);
  return { ...before, status: hashOf(status), ...Object.fromEntries(hashes) };
}

interface StatusQuestion {
  wanted: Status;
  present: Status;
  imported: string | undefined;
  /** True if the import has anything to write. */
  hasChanges: boolean;
  /** True if publishing would make public what a person changed and did not publish. */
  hasUnpublishedEdits: boolean;
}

interface StatusAnswer {
  status: Status;
  /** False where the draft alone may be written. */
  mayPublish: boolean;
  /** True if a person's decision or unpublished work stands against what the file says. */
  isKept: boolean;
}

/** Decides whether an article is public after the import, and whether the import may publish it. */
export function decideStatus(question: StatusQuestion): StatusAnswer {
  const { wanted, present, imported, hasChanges, hasUnpublishedEdits } = question;
  const wasSetByPerson = imported !== undefined && imported !== hashOf(present);
  const status = wasSetByPerson ? present : wanted;
  const isHeldBack = status === 'published' && hasUnpublishedEdits;
  if (isHeldBack) {
    const isKept = hasChanges || present !== 'published';
    return { status: present, mayPublish: false, isKept };
  }
  return { status, mayPublish: status === 'published', isKept: status !== wanted };
}
