import type { Core } from '@strapi/strapi';
import { categoryPath } from '../../../core/map/names';
import type { Section } from '../../../core/sections/describe-section';
import { hashOf, sha256 } from '../destination/hash';
import type { Records } from '../destination/records';
import { findRow } from '../destination/rows';
import { CATEGORY } from '../destination/uids';

/** A section, and the file that describes it, relative to the Strapi project. */
export interface DescribedSection extends Section {
  file: string;
}

interface Row {
  documentId: string;
  description: string | null;
}

/**
 * Gives a category the text of its section's page. A category that no post made is not created, and a
 * description that a person wrote or changed stays.
 */
export async function describeCategory(
  { strapi, records }: { strapi: Core.Strapi; records: Records },
  { names, text, file }: DescribedSection,
): Promise<void> {
  // The file itself has no record: it is skipped, each time anew.
  const key = sha256(`section ${file}`);
  const record = await records.lock(key);
  const where = { path: categoryPath(names) };
  const category = await findRow<Row>(strapi, CATEGORY, {
    where,
    select: ['documentId', 'description'],
  });
  if (!category) return;
  const present = category.description ?? '';
  const isOurs = record ? record.imported.description === hashOf(present) : present === '';
  if (!isOurs || present === text) return;
  const data: object = { description: text };
  await strapi.documents(CATEGORY).update({ documentId: category.documentId, data });
  await records.writeSection(record, { key, file, description: hashOf(text) });
}
