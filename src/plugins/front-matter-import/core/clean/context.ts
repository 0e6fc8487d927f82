import type { MappedFields } from '../map/map';
import type { Preset } from '../presets/preset';
import type { CoreOptions, ParsedFile, SourceFile } from '../types';
import { rulingsFor } from './own/own-rules';
import { rulesFor } from './site/site-rules';
import { type CleanSwitches, judges } from './switches';
import { siteKeyOf } from './templates/site-key';
import type { CleanContext } from './types';

interface Post {
  source: SourceFile;
  parsed: ParsedFile;
  mapped: MappedFields;
  preset: Preset;
}

/**
 * What may be judged of a post. HTML has been somebody's page. Markdown that an author wrote holds what
 * he wants to say, whatever it looks like; only where the front matter names an original address was it
 * made of a page, and without one what other posts share is the only evidence.
 */
function switchesFor({ parsed, mapped, preset }: Post, all: CleanSwitches): CleanSwitches {
  if (parsed.bodyFormat === 'html') return all;
  if (preset.isHandwritten) return { ...all, structure: false, language: false, templates: false };
  return mapped.link === null ? { ...all, structure: false, language: false } : all;
}

/** What cleaning needs to know of a post besides its body. */
export function cleanContext(post: Post, options: CoreOptions): CleanContext {
  const { source, parsed, mapped } = post;
  const { ownRules = [] } = options;
  const site = siteKeyOf(parsed);
  const switches = switchesFor(post, options.clean);
  return {
    title: mapped.title,
    author: mapped.author || null,
    switches,
    rules: switches.siteRules ? rulesFor(mapped, options.siteRules) : [],
    templates: (switches.templates && options.templates?.get(site)) || null,
    own: judges(options.clean) ? rulingsFor(ownRules, { file: source.name ?? null, site }) : [],
  };
}
