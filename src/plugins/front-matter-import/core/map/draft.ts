import type { CoreOptions, FrontMatter } from '../types';
import { asBoolean, asText, findFields, fromField, type Mapped } from './fields';
import { parseDate } from './parse-date';

const DRAFT_NAMES = ['draft', 'isdraft'];
/** What other systems, whose posts were exported, call a post that is not for everybody. */
const STATUS_NAMES = ['status', 'poststatus', 'visibility'];
const UNPUBLISHED = new Set(['draft', 'unpublished', 'private', 'pending', 'trash', 'future']);

const PUBLISH_NAMES = ['publishdate', 'pubdate'];
const EXPIRY_NAMES = ['expirydate', 'unpublishdate', 'expires'];

interface DraftContext {
  path: string;
  date: string | null;
  options: CoreOptions;
  /** Names (folded) of further switches like `published`. */
  switches: readonly string[];
  /** Paths of files that the generator passes over. */
  draftName?: RegExp | undefined;
}

/**
 * Whether a post is a draft: it says so, stands in a drafts folder, is dated in the future, or has
 * expired. `--status` overrides all of it.
 */
export function mapDraft(frontMatter: FrontMatter, context: DraftContext): Mapped<boolean> {
  const { path, date, options } = context;
  const switches = ['published', ...context.switches];
  const used = switchKeys(frontMatter, switches);
  const decide = (value: boolean, origin: string) => ({ value, origin, used, messages: [] });

  if (options.status !== 'auto') {
    return { ...decide(options.status === 'draft', 'option `status`'), used: [] };
  }
  const on = findFields(frontMatter, [...DRAFT_NAMES, 'private']).find(
    ({ value }) => asBoolean(value) === true,
  );
  if (on) return decide(true, fromField(on.key));
  const status = findFields(frontMatter, STATUS_NAMES).find(({ value }) =>
    UNPUBLISHED.has(asText(value)?.toLowerCase() ?? ''),
  );
  if (status) return decide(true, fromField(status.key));
  const off = findFields(frontMatter, switches).find(({ value }) => asBoolean(value) === false);
  if (off) return decide(true, fromField(off.key));
  if (/(?:^|\/)_drafts\//.test(path)) return decide(true, 'folder `_drafts`');
  if (context.draftName?.test(path)) return decide(true, 'file name');
  if (date && Date.parse(date) > options.now) return decide(true, 'a date in the future');
  // The post's own date may be another one.
  if (datesOf(frontMatter, PUBLISH_NAMES, options).some((at) => at > options.now))
    return decide(true, 'a publish date in the future');
  if (datesOf(frontMatter, EXPIRY_NAMES, options).some((at) => at <= options.now))
    return decide(true, 'an expiry date in the past');
  return decide(false, 'default');
}

function switchKeys(frontMatter: FrontMatter, switches: readonly string[]): string[] {
  return findFields(frontMatter, [...DRAFT_NAMES, ...switches])
    .filter(({ value }) => typeof value !== 'number' && asBoolean(value) !== undefined)
    .map(({ key }) => key);
}

function datesOf(
  frontMatter: FrontMatter,
  names: readonly string[],
  { timezone }: CoreOptions,
): number[] {
  return findFields(frontMatter, names).flatMap(({ value }) => {
    const date = parseDate(value, timezone);
    return date === undefined ? [] : Date.parse(date);
  });
}
