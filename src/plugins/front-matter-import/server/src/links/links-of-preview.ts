import type { CoreOptions } from '../../../core/types';
import type { FindMapping } from '../configuration/mapping-of';
import type { SiteFinder } from '../sites/find-sites';
import { createTargetFinder } from './find-target';
import { createInspector } from './inspect-target';
import type { Links } from './place-links';

interface Context {
  sites: SiteFinder;
  mappingOf?: FindMapping | undefined;
  options: Omit<CoreOptions, 'now' | 'templates'> & { links: string };
}

/** Links as an import would set them if every slug were free. */
export function linksOfPreview({ sites, options, mappingOf }: Context): Links {
  const inspect = createInspector({ sites, options, mappingOf });
  return {
    find: createTargetFinder(inspect),
    pattern: options.links,
    async ask(found) {
      if ('missing' in found) return { kind: 'none', reason: 'is not there.' };
      const target = await inspect(found);
      if (target.kind === 'none') return target;
      return { kind: 'article', slug: target.post.slug, locale: target.locale };
    },
  };
}
