import type { SkipReason } from '../codes';
import { isMapping } from '../is-mapping';
import { asBoolean, asText, findFields } from '../map/fields';
import type { FrontMatter, ParsedFile, Place, SourceFile } from '../types';
import { contentFolderAround, contentFolderOf } from './content-folders';
import { presetNamed } from './index';
import type { Preset } from './preset';

/** Why a file is no post. */
export interface Skip {
  skipped: SkipReason;
  /** A sentence for the person with the file. */
  reason: string;
}

/** Whether a file is no post of its site by where it stands; it is not even parsed then. */
export function skipByPlace({ place }: SourceFile, asked: string | null): Skip | undefined {
  const preset = presetNamed(asked) ?? presetNamed(place?.site.preset);
  if (!place || !preset) return undefined;
  return (
    preset.skips.find(({ path }) => path.test(place.path)) ??
    excluded(place) ??
    outside(place, preset) ??
    resource(place, preset)
  );
}

function excluded({ path, site }: Place): Skip | undefined {
  const entry = site.settings.exclude
    ?.map((name) => name.replace(/^\.?\/|\/$/g, ''))
    .find((name) => name !== '' && (path === name || path.startsWith(`${name}/`)));
  if (entry === undefined) return undefined;
  return {
    skipped: 'excluded-by-site',
    reason: `The site's own configuration excludes \`${entry}\`.`,
  };
}

function outside({ path, site }: Place, preset: Preset): Skip | undefined {
  if (contentFolderAround(path, preset, site.settings) !== null) return undefined;
  const folder = contentFolderOf(preset, site.settings);
  return {
    skipped: 'outside-content',
    reason: `The site keeps its content in \`${folder}\`, and the file stands outside.`,
  };
}

function resource({ isInBundle }: Place, { hasBundles }: Preset): Skip | undefined {
  if (!hasBundles || !isInBundle) return undefined;
  return {
    skipped: 'bundle-resource',
    reason: 'The file belongs to the post `index.md` of its folder and is no post itself.',
  };
}

const LISTS = new Set(['archive', 'archives', 'categories', 'tags', 'search', 'links', '404']);

/** Whether a file says itself that it is no post. */
export function skipByFields({ frontMatter, body, path }: ParsedFile): Skip | undefined {
  if (isUnrendered(frontMatter, path)) {
    return {
      skipped: 'not-rendered',
      reason: 'The file says that it gets no page of its own (`headless`, `build.render`).',
    };
  }
  if (findFields(frontMatter, ['untranslated']).some(({ value }) => asBoolean(value) === true)) {
    return {
      skipped: 'not-translated',
      reason: 'The file only says that its page is not translated (`untranslated`).',
    };
  }
  const list = findFields(frontMatter, ['type', 'layout']).find(({ value }) =>
    LISTS.has(asText(value)?.toLowerCase() ?? ''),
  );
  if (!list || body.trim() !== '') return undefined;
  return {
    skipped: 'listing-page',
    reason: `The page has no text; its \`${list.key}\` makes the site list posts there.`,
  };
}

/** Hugo's bundles and pages that only serve other pages. */
function isUnrendered(frontMatter: FrontMatter, path: string): boolean {
  const isBundle = /(?:^|\/)index\.[^/]+$/.test(path);
  const isHeadless = findFields(frontMatter, ['headless']).some(
    ({ value }) => asBoolean(value) === true,
  );
  if (isBundle && isHeadless) return true;
  return findFields(frontMatter, ['build']).some(
    ({ value }) => isMapping(value) && /^(?:never|false)$/.test(asText(value.render ?? null) ?? ''),
  );
}
