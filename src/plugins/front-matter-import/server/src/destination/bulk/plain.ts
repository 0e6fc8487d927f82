import type { Core } from '@strapi/strapi';
import { fitsAsPath } from '../resolve-categories';
import type { Target } from '../target';
import type { Post } from '../types';
import { CATEGORY, IMAGE, TAG } from '../uids';
import { joinTableOf } from './rows';

const KNOWN_TARGETS = new Set<string>([CATEGORY, TAG, IMAGE]);

/**
 * Whether the content type has the shape that the set-based statements are made for: one slug, locales,
 * and relations to our own types through tables of links. A project may have changed that.
 */
export function isSetBased(strapi: Core.Strapi, target: Target): boolean {
  const relations = Object.entries(target.attributes).filter(([, { type }]) => type === 'relation');
  return (
    target.isLocalized &&
    target.hasDrafts &&
    target.slugs.length === 1 &&
    relations.every(
      ([name, { target: to = '' }]) =>
        KNOWN_TARGETS.has(to) &&
        joinTableOf(strapi, target.uid, name) !== undefined &&
        strapi.contentTypes[to as keyof typeof strapi.contentTypes]?.options?.draftAndPublish !==
          true,
    )
  );
}

/** Whether a post has nothing that only the long way can write. */
export const isSimple = ({ custom, entry }: Post): boolean =>
  custom === null && entry.categories.every(fitsAsPath);
