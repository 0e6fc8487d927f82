import { textOf } from '../dom';
import { type Candidate, chooseAny, first, list } from './candidate';
import type { Head } from './head';
import { asNames } from './json-ld';

/** The tags that readers see. */
export function tagsIn(head: Head): Candidate | undefined {
  const relTags = head.elements
    .filter(({ name, attribs }) => name === 'a' && /(?:^|\s)tag(?:\s|$)/.test(attribs.rel ?? ''))
    .map((element) => textOf(element))
    .map((text) => text.replace(/^#/, ''))
    .filter((text) => text !== '' && text.length <= 40);
  return chooseAny([
    { value: list(head.meta.get('article:tag') ?? []), origin: 'page `article:tag`' },
    { value: list([...new Set(relTags)].slice(0, 30)), origin: 'page links to tags' },
  ]);
}

/** A list of more words is made for search engines. */
const MAX_KEYWORDS = 12;

/** Keywords, where there are few and the text is about them. */
export function keywordsIn(head: Head): Candidate | undefined {
  const said = asNames(head.article.keywords, 'name');
  const words = (
    said.length > 0 ? said : [first(head, 'news:keywords') ?? first(head, 'keywords') ?? '']
  )
    .flatMap((text) => text.split(/[,，;；、]/))
    .map((word) => word.trim())
    .filter(Boolean);
  const body = head.elements.find(({ name }) => name === 'body');
  const text = body ? textOf(body).toLowerCase() : '';
  const named = words.filter((word) => text.includes(word.toLowerCase()));
  const isTrusted = words.length <= MAX_KEYWORDS && named.length * 2 >= words.length;
  return isTrusted ? { value: list(named), origin: 'page `keywords`' } : undefined;
}
