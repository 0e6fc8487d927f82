import { asText } from '../map/fields';
import type { Skip } from '../presets/skip';
import type { Entry, ParsedFile } from '../types';
import type { SkipCondition } from './config';
import type { FileMapping } from './file-mapping';
import { inFrontMatter, type Found } from './look-up';

/** Whether the configuration passes over a file by its path. */
export function excluded(mapping: FileMapping | undefined): Skip | undefined {
  const pattern = mapping?.excludedBy;
  if (!pattern) return undefined;
  const reason = `The configuration excludes \`${pattern.value}\` (\`${pattern.key}\`).`;
  return { skipped: 'excluded-by-config', reason };
}

const fold = (value: string | number | boolean): string => String(value).trim().toLowerCase();

/** Each thing that a condition can say, and whether it is so; what it does not say is no hindrance. */
function holds({ equals, matches, exists }: SkipCondition, found: Found | undefined): boolean {
  if (exists !== undefined && exists !== (found !== undefined)) return false;
  if (equals === undefined && !matches) return exists !== undefined || found !== undefined;
  const values = found && Array.isArray(found.value) ? found.value : [found?.value ?? null];
  const texts = values.flatMap((value) => asText(value) ?? []);
  const options = typeof equals === 'object' ? equals : equals === undefined ? [] : [equals];
  const wanted = new Set(options.map(fold));
  const isEqual = equals === undefined || texts.some((text) => wanted.has(fold(text)));
  return isEqual && (!matches || texts.some((text) => text.search(matches) !== -1));
}

/** Whether a condition of the configuration passes over a file. */
export function skipByRules(
  mapping: FileMapping | undefined,
  { frontMatter }: ParsedFile,
): Skip | undefined {
  const condition = mapping?.skip.find(({ value }) =>
    holds(value, inFrontMatter(frontMatter, value.field)),
  );
  if (!condition) return undefined;
  const { field, reason } = condition.value;
  const what = reason ? `The file ${reason}` : `The configuration skips such a \`${field}\``;
  return { skipped: 'excluded-by-config', reason: `${what} (\`${condition.key}\`).` };
}

/** Written to a content type without drafts, a draft would be public. */
export function skipDraft(mapping: FileMapping | undefined, { draft }: Entry): Skip | undefined {
  if (!draft || !mapping || mapping.type.hasDrafts) return undefined;
  return {
    skipped: 'no-drafts',
    reason: `The file is a draft, and \`${mapping.type.uid}\` has no drafts. Import it when it is finished.`,
  };
}
