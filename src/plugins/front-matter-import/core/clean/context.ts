import type { MappedFields } from '../map/map';
import type { CoreOptions, ParsedFile } from '../types';
import { rulesFor } from './site/site-rules';
import { siteKeyOf } from './templates/site-key';
import type { CleanContext } from './types';

/** What cleaning needs to know of a post besides its body. */
export const cleanContext = (
  parsed: ParsedFile,
  mapped: MappedFields,
  { clean, siteRules, templates }: CoreOptions,
): CleanContext => ({
  title: mapped.title,
  switches: clean,
  rules: clean.siteRules ? rulesFor(mapped, siteRules) : [],
  templates: (clean.templates && templates?.get(siteKeyOf(parsed))) || null,
});
