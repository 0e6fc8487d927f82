import type { CoreOptions, FrontMatter } from '../types';
import { asBoolean, findFields, fromField, type Mapped } from './fields';
import { parseDate } from './parse-date';

const EXPIRY_NAMES = ['expirydate', 'unpublishdate', 'expires'];

interface DraftContext {
  path: string;
  date: string | null;
  options: CoreOptions;
  /** Names (folded) of further switches like `published`. */
  switches: readonly string[];
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
  if (findFields(frontMatter, ['draft']).some(({ value }) => asBoolean(value) === true)) {
    return decide(true, 'front matter `draft`');
  }
  const off = findFields(frontMatter, switches).find(({ value }) => asBoolean(value) === false);
  if (off) return decide(true, fromField(off.key));
  if (/(?:^|\/)_drafts\//.test(path)) return decide(true, 'folder `_drafts`');
  if (date && Date.parse(date) > options.now) return decide(true, 'a date in the future');
  if (hasExpired(frontMatter, options)) return decide(true, 'an expiry date in the past');
  return decide(false, 'default');
}

function switchKeys(frontMatter: FrontMatter, switches: readonly string[]): string[] {
  return findFields(frontMatter, ['draft', ...switches])
    .filter(({ value }) => typeof value !== 'number' && asBoolean(value) !== undefined)
    .map(({ key }) => key);
}

function hasExpired(frontMatter: FrontMatter, { timezone, now }: CoreOptions): boolean {
  return findFields(frontMatter, EXPIRY_NAMES).some(({ value }) => {
    const expiry = parseDate(value, timezone);
    return expiry !== undefined && Date.parse(expiry) <= now;
  });
}
