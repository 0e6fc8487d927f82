import type { Core } from '@strapi/strapi';
import { hasBlock, wordsOf } from '../../../core/clean/own/has-block';
import type { OwnRule } from '../../../core/clean/own/own-rules';
import { wordingKey } from '../../../core/clean/own/wording';
import type { Stripped } from '../../../core/types';
import { isOf } from '../destination/record-row';
import { ARTICLE } from '../destination/uids';
import { recordPages } from '../records/each-record';

/** An imported article that a rule speaks of. */
export interface Affected {
  documentId: string;
  locale: string | null;
  title: string | null;
  /** The file that it was made of. */
  file: string;
}

export interface RuleEffect {
  articles: Affected[];
  /** Whether there may be more: no more were looked for. */
  hasMore: boolean;
}

interface Row {
  id: number;
  file: string;
  article: string;
  articleLocale: string | null;
  title: string | null;
  stripped?: Stripped[] | null;
}

const MOST_RECORDS = 200_000;
const MOST_AFFECTED = 1000;

const SELECT = ['file', 'article', 'articleLocale', 'title'];

function inScope({ scope, of }: OwnRule): object[] {
  if (scope === 'everywhere') return [];
  return [scope === 'site' ? { site: of } : { file: of }];
}

/** Of records, those of articles from which the block was stripped. */
function whereStripped(rows: readonly Row[], { text }: OwnRule): Row[] {
  const key = wordingKey(text);
  return rows.filter(({ stripped }) =>
    (stripped ?? []).some((block) => wordingKey(block.text) === key),
  );
}

interface Body {
  documentId: string;
  locale: string | null;
  body: string | null;
}

/** Of records, those of articles that have the block now. */
async function wherePresent(
  strapi: Core.Strapi,
  rows: readonly Row[],
  { text }: OwnRule,
): Promise<Row[]> {
  const documentId = { $in: rows.map(({ article }) => article) };
  const words = wordsOf(text).map((word) => ({ body: { $containsi: word } }));
  const articles = (await strapi.db.query(ARTICLE).findMany({
    where: { $and: [{ documentId, publishedAt: { $null: true } }, ...words] },
    select: ['documentId', 'locale', 'body'],
  })) as Body[];
  const having = articles
    .filter(({ body }) => body !== null && hasBlock(body, text))
    .map((article) => `${article.documentId} ${article.locale ?? ''}`);
  const all = new Set(having);
  return rows.filter(({ article, articleLocale }) => all.has(`${article} ${articleLocale ?? ''}`));
}

/** Which imported articles would be others by a rule, the newest first. */
export async function findEffect(strapi: Core.Strapi, rule: OwnRule): Promise<RuleEffect> {
  const isStrip = rule.verdict === 'strip';
  const found: Row[] = [];
  const asked = {
    where: { $and: [{ article: { $notNull: true } }, isOf(ARTICLE), ...inScope(rule)] },
    select: isStrip ? SELECT : [...SELECT, 'stripped'],
    most: MOST_RECORDS,
  };
  for await (const rows of recordPages<Row>(strapi, asked)) {
    found.push(...(isStrip ? await wherePresent(strapi, rows, rule) : whereStripped(rows, rule)));
    if (found.length >= MOST_AFFECTED) break;
  }
  const articles = found.slice(0, MOST_AFFECTED).map(({ file, article, articleLocale, title }) => ({
    ...{ documentId: article, locale: articleLocale || null },
    ...{ title, file },
  }));
  return { articles, hasMore: found.length >= MOST_AFFECTED };
}
