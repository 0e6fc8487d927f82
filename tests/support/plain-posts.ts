import { post } from './posts';

/** So many posts that all become articles of their own, by path, four kilobytes each. */
export function plainPosts(count: number): Record<string, string> {
  const body = 'One sentence of a text that takes its space. '.repeat(90);
  const entries = Array.from({ length: count }, (_, number): [string, string] => {
    const fields = { title: `Post ${number}`, tags: [`tag ${number % 7}`], categories: ['All'] };
    return [`post-${number}.md`, post(fields, `The text of ${number}. ${body}`)];
  });
  return Object.fromEntries(entries);
}
