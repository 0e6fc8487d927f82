import type { Core } from '@strapi/strapi';
import type { Json } from '../../../core/types';
import type { ArticleVersion, Status } from '../destination/article-values';
import { findEdits, type Imported } from '../destination/edits';
import { hashOf } from '../destination/hash';
import { isTranslation, sharedAttributes } from '../destination/shared-values';
import type { Target } from '../destination/target';

/** What a person did to an entry since it was imported. */
export interface WorkedOn {
  /** Attributes that an import fills, with `status` where they published or unpublished it. */
  edited: string[];
  /** Attributes that no import fills, such as components and media: nothing could bring them back. */
  added: string[];
}

interface Versions {
  draft: ArticleVersion;
  published: ArticleVersion | null;
}

const isEmpty = (value: Json): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

/** Attributes with a value that neither the import nor the schema gave them. */
function filledByHand(
  strapi: Core.Strapi,
  target: Target,
  { content, imported }: { content: Json; imported: Imported },
): string[] {
  const { attributes } = strapi.contentType(target.uid);
  const shared = sharedAttributes(strapi, target);
  // The file of another locale brought them.
  const others = new Set(isTranslation(imported, shared) ? shared : []);
  return Object.entries((content ?? {}) as { [name: string]: Json })
    .filter(([name, value]) => {
      if (imported[name] !== undefined || others.has(name) || isEmpty(value)) return false;
      const attribute = attributes[name] as { default?: Json } | undefined;
      return attribute !== undefined && hashOf(value) !== hashOf(attribute.default ?? null);
    })
    .map(([name]) => name);
}

/** Finds out what a person did to an entry, in either of its versions. */
export function findWork(
  strapi: Core.Strapi,
  target: Target,
  { draft, published, imported }: Versions & { imported: Imported },
): WorkedOn {
  const versions = published ? [draft, published] : [draft];
  const edits = versions.flatMap(({ values }) => [...findEdits(values, imported)]);
  const filled = versions.flatMap(({ content }) =>
    filledByHand(strapi, target, { content, imported }),
  );
  const present: Status = published ? 'published' : 'draft';
  const isSetByHand = imported.status !== undefined && imported.status !== hashOf(present);
  const isFillable = (name: string): boolean => name in target.attributes;
  const edited = [...edits, ...filled.filter(isFillable), ...(isSetByHand ? ['status'] : [])];
  return {
    edited: [...new Set(edited)],
    added: [...new Set(filled.filter((name) => !isFillable(name)))],
  };
}
