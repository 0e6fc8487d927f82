import type { FrontMatter, Json, SiteSettings } from '../types';
import { asNames, asText, firstUsable, type Mapped } from './fields';
import { readWikiName } from './wiki-name';

// A text is taken as it stands: "Josh Aas, ISRG Executive Director" is one person.
const readPeople = (value: Json): string | undefined =>
  typeof value === 'string' ? asText(value) : asNames(value)?.join(', ');

type Directory = SiteSettings['authors'];

/** Names instead of the keys under which the site knows its authors. */
function lookUp(value: Json, directory: Directory): Json {
  if (Array.isArray(value)) return value.map((item) => lookUp(item, directory));
  if (typeof value !== 'string') return value;
  const name = readWikiName(value)?.shown ?? value;
  return directory && Object.hasOwn(directory, name) ? (directory[name] ?? name) : name;
}

/**
 * @param more further names of the field
 * @param directory names of the site's authors by their keys
 */
export function mapAuthor(
  frontMatter: FrontMatter,
  more: readonly string[],
  directory: Directory,
): Mapped<string> {
  const read = (value: Json): string | undefined => readPeople(lookUp(value, directory));
  const found = firstUsable(frontMatter, ['author', 'authors', ...more], read);
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
