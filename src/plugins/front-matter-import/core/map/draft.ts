import type { CoreOptions, FrontMatter } from '../types';
import { asBoolean, findFields, type Mapped } from './fields';
import { parseDate } from './parse-date';

const EXPIRY_NAMES = ['expirydate', 'unpublishdate', 'expires'];

interface DraftContext {
  path: string;
  date: string | null;
  options: CoreOptions;
}

/**
 * Whether a post is a draft: it says so, stands in a drafts folder, is dated in the future, or has
 * expired. `--status` overrides all of it.
 */
export function mapDraft(frontMatter: FrontMatter, context: DraftContext): Mapped<boolean> {
  const { path, date, options } = context;
  const used = switchKeys(frontMatter);
  const decide = (value: boolean, origin: string) => ({ value, origin, used, messages: [] });

  if (options.status !== 'auto') {
    return { ...decide(options.status === 'draft', 'option `status`'), used: [] };
  }
  if (findFields(frontMatter, ['draft']).some(({ value }) => asBoolean(value) === true)) {
    return decide(true, 'front matter `draft`');
  }
  if (findFields(frontMatter, ['published']).some(({ value }) => asBoolean(value) === false)) {
    return decide(true, 'front matter `published`');
  }
  if (/(?:^|\/)_drafts\//.test(path)) return decide(true, 'folder `_drafts`');
  if (date && Date.parse(date) > options.now) return decide(true, 'a date in the future');
  if (hasExpired(frontMatter, options)) return decide(true, 'an expiry date in the past');
  return decide(false, 'default');
}

function switchKeys(frontMatter: FrontMatter): string[] {
  return findFields(frontMatter, ['draft', 'published'])
    .filter(({ value }) => typeof value !== 'number' && asBoolean(value) !== undefined)
    .map(({ key }) => key);
}

function hasExpired(frontMatter: FrontMatter, { timezone, now }: CoreOptions): boolean {
  return findFields(frontMatter, EXPIRY_NAMES).some(({ value }) => {
    const expiry = parseDate(value, timezone);
    return expiry !== undefined && Date.parse(expiry) <= now;
  });
}
