import { inventedPost } from './invented-site';
import { post } from './posts';

const nameOf = (number: number): string => `post-${String(number).padStart(4, '0')}.md`;

/**
 * Posts of one invented site that share categories, tags and slugs; some are broken, some are
 * translations, some lead to posts that come later.
 */
export function manyPosts(count: number): Record<string, string> {
  const posts = Array.from({ length: count }, (_, number) => {
    const fields = {
      title: `Post ${number}`,
      slug: `slug-${number % 50}`,
      categories: [`Category ${number % 7}`],
      tags: [`tag ${number % 11}`, `tag ${number % 3}`],
      date: '2023-05-01',
      link: `https://kavorim.example/${number}`,
      ...(number % 10 === 3 && { translationKey: `key ${Math.floor(number / 20)}` }),
      ...(number % 20 === 13 && { lang: 'fr' }),
    };
    const { html } = inventedPost(number);
    const body = `${html}\n<p><a href="${nameOf((number * 7) % count)}">on</a></p>`;
    const text = number % 40 === 7 ? '---\ntitle: [\n---\n' : post(fields, body);
    return [nameOf(number), text];
  });
  return Object.fromEntries(posts) as Record<string, string>;
}
