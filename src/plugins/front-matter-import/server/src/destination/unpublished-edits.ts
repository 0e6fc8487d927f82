import type { Json } from '../../../core/types';
import type { ArticleVersion } from './article-values';
import type { Imported } from './edits';
import { hashOf } from './hash';
import type { Records } from './records';
import { isTranslation } from './shared-values';

interface Versions {
  draft: ArticleVersion;
  published: ArticleVersion;
  /** What was remembered of the file when it was last imported. */
  imported: Imported;
  /** The attributes that all locales of an article share. */
  shared: readonly string[];
}

function isDifferent(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one ?? null) !== JSON.stringify(other ?? null);
}

function contentWithout({ content }: ArticleVersion, names: readonly string[]): Json {
  const entries = Object.entries((content ?? {}) as { [name: string]: Json });
  return Object.fromEntries(entries.filter(([name]) => !names.includes(name)));
}

/**
 * True if a person changed an article and did not publish that. Of what all locales share, a draft may
 * be ahead because the file of another locale is a draft and changed it: no person did that.
 */
export async function differByHand(records: Records, versions: Versions): Promise<boolean> {
  const { draft, published, imported, shared } = versions;
  if (!isTranslation(imported, shared)) return isDifferent(draft.content, published.content);
  if (isDifferent(contentWithout(draft, shared), contentWithout(published, shared))) return true;
  const ahead = shared.filter((name) => isDifferent(draft.values[name], published.values[name]));
  if (ahead.length === 0) return false;
  const all = await records.findImported(draft.documentId);
  return ahead.some((name) => {
    const present = hashOf(draft.values[name] ?? null);
    return !all.some((each) => each[name] === present);
  });
}
