import { ARTICLE } from '../../../core/mapping/content-type';
import { FileError } from '../../../core/file-error';
import { makeOutline } from '../../../core/pipeline';
import { presetNamed } from '../../../core/presets';
import type { Addressed } from '../../../core/links/is-address-of';
import type { CoreOptions, Place, Result } from '../../../core/types';
import type { FindMapping } from '../configuration/mapping-of';
import type { SiteFinder } from '../sites/find-sites';
import { readPlacedSource, type FoundFile } from '../sources/files';

/** What a file that a link leads to will become. */
export type Inspection =
  | { kind: 'article'; post: Addressed; locale: string | null }
  /** `reason`: what follows "it …", for a person. */
  | { kind: 'none'; reason: string };

/** Looks at files that links lead to, each once. */
export type Inspector = (found: FoundFile) => Promise<Inspection>;

interface Context {
  sites: SiteFinder;
  mappingOf?: FindMapping | undefined;
  options: Omit<CoreOptions, 'now' | 'templates'>;
}

/** Links lead to files near by, so those far behind are not asked for again. */
const MAX_KEPT = 20_000;

/** Learns by the core itself what will become of a file: a preview must say what an import does. */
export function createInspector({ sites, options, mappingOf }: Context): Inspector {
  const known = new Map<string, Promise<Inspection>>();
  const inspect = async (found: FoundFile): Promise<Inspection> => {
    const place = await sites.placeOf(found);
    try {
      const read = await readPlacedSource(found, place);
      const mapping = mappingOf?.(found, place);
      const source = mapping ? { ...read, mapping } : read;
      return describe(makeOutline(source, { ...options, templates: null, now: Date.now() }), place);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { kind: 'none', reason: `cannot be imported: ${error.message}` };
    }
  };
  return (found) => {
    const answer = known.get(found.absolute) ?? inspect(found);
    if (known.size >= MAX_KEPT) known.clear();
    known.set(found.absolute, answer);
    return answer;
  };
}

function describe(result: Result, place: Place | undefined): Inspection {
  if (result.status === 'failed')
    return { kind: 'none', reason: `cannot be imported: ${result.error.message}` };
  if (result.status === 'skipped') return { kind: 'none', reason: `is skipped: ${result.reason}` };
  const uid = result.custom?.type.uid ?? ARTICLE;
  if (uid !== ARTICLE) {
    return { kind: 'none', reason: `becomes an entry of \`${uid}\`, not an article.` };
  }
  const { slug, date, aliases, categories, locale } = result.entry;
  const hasPattern =
    presetNamed(result.preset)?.permalink !== undefined &&
    place?.site.settings.permalink !== undefined;
  const path = place?.path ?? result.path;
  return {
    kind: 'article',
    locale,
    post: { path, slug, date, aliases, categories, hasPattern },
  };
}
