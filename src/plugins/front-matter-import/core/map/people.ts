import type { FrontMatter, Json } from '../types';
import { asNames, asText, firstUsable, type Mapped } from './fields';

// A text is taken as it stands: "Josh Aas, ISRG Executive Director" is one person.
const readPeople = (value: Json): string | undefined =>
  typeof value === 'string' ? asText(value) : asNames(value)?.join(', ');

export function mapAuthor(frontMatter: FrontMatter): Mapped<string> {
  const found = firstUsable(frontMatter, ['author', 'authors'], readPeople);
  return { ...found, value: found.value ?? '' };
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** The outlet that a crawled post names in its front matter; an address there is the post's link. */
export function mapSource(frontMatter: FrontMatter): Mapped<string | null> {
  const found = firstUsable(frontMatter, ['source'], (value) => {
    const text = asText(value);
    return text && !isAddress(text) ? text : undefined;
  });
  return { ...found, value: found.value ?? null };
}

export function mapEditor(frontMatter: FrontMatter): Mapped<string | null> {
  const found = firstUsable(frontMatter, ['editor'], readPeople);
  return { ...found, value: found.value ?? null };
}
