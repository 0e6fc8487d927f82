import type { CoreOptions } from '../../../core/types';
import { ARTICLE } from '../destination/uids';
import type { Known } from '../destination/types';
import type { FindMapping } from '../configuration/mapping-of';
import type { SiteFinder } from '../sites/find-sites';
import { createTargetFinder } from './find-target';
import { createInspector } from './inspect-target';
import type { Links } from './place-links';

interface Context {
  sites: SiteFinder;
  mappingOf?: FindMapping | undefined;
  options: Omit<CoreOptions, 'now' | 'templates'> & { links: string };
  /** The key of the record of a file, by the file's real path. */
  keyOf: (absolute: string) => string;
  recordOf: (key: string) => Promise<Known | null>;
}

/** Links to articles that are there; those to files whose turn comes later have to wait. */
export function linksOfImport(context: Context): Links {
  const { options, keyOf, recordOf } = context;
  const inspect = createInspector(context);
  return {
    find: createTargetFinder(inspect),
    pattern: options.links,
    async ask(found) {
      if ('missing' in found)
        return { kind: 'later', target: keyOf(found.missing), reason: 'is not there.' };
      const target = keyOf(found.absolute);
      const known = await recordOf(target);
      const isArticle = known?.documentId && known.contentType === ARTICLE;
      if (isArticle && known.slug !== null)
        return { kind: 'article', slug: known.slug, locale: known.locale };
      const inspection = await inspect(found);
      return inspection.kind === 'article'
        ? { kind: 'later', target }
        : { kind: 'later', target, reason: inspection.reason };
    },
  };
}
