import { hashOf } from './hash';
import { ATTRIBUTES, type Attribute, type Status, type Values } from './article-values';

/** A hash of each attribute's value as it was imported, and of the publication status. */
export type Imported = { [Name in Attribute | 'status']?: string };

/** The attributes whose present value is not what was imported: a person changed them. */
export function findEdits(present: Values, imported: Imported): Set<Attribute> {
  const isEdited = (name: Attribute): boolean =>
    imported[name] !== undefined && imported[name] !== hashOf(present[name] ?? null);
  return new Set(ATTRIBUTES.filter(isEdited));
}

/** The wanted values that differ from the present ones. */
export function differing(wanted: Values, present: Values): Values {
  const names = ATTRIBUTES.filter(
    (name) => wanted[name] !== undefined && hashOf(wanted[name]) !== hashOf(present[name] ?? null),
  );
  const values: Values = {};
  for (const name of names) values[name] = wanted[name] ?? null;
  return values;
}

/** Hashes of values as they are written now, on top of those that stay. */
export function hashesOf(values: Values, status: Status, before: Imported = {}): Imported {
  const hashes: Imported = { ...before, status: hashOf(status) };
  for (const name of ATTRIBUTES) {
    const value = values[name];
    if (value !== undefined) hashes[name] = hashOf(value);
  }
  return hashes;
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
