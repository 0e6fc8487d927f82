import { type Block, hasText } from '../blocks/block';
import type { Clue } from '../types';

/** How the words go on behind a name that begins an introduction. */
const INTRODUCES =
  /^\s*(?:\([^)]{2,60}\)\s*)?(?:(?:is|was|are|writes|covers|works|teaches|lives|joined|reports|has (?:been|written|worked|covered|reported))\b|, (?:an?|the)\b|\s?[,，:：]?\s?(?:是|现任|现为|曾任|系|毕业于|现居|就职于))/iu;

// One of these is no name of a person or an outlet, or is too common a word.
const SHORTEST_NAME = 3;
const LONGEST_INTRODUCTION = 600;
// Bylines and credits name the author, and say nothing of him.
const LONGEST_CREDIT = 60;

const CLUE: Clue = {
  rule: 'author-introduction',
  reason: 'introduces the author, not the subject',
  where: 'tail',
  weight: 1,
  takes: 'pictures',
};

/**
 * Introductions of the author that the front matter names, as they stand below articles. Where the text
 * itself speaks of him, he may be its subject.
 */
export function authorClues(blocks: readonly Block[], author: string | null): (Clue | undefined)[] {
  const name = author?.trim().toLowerCase() ?? '';
  if (name.length < SHORTEST_NAME) return [];
  const naming = blocks.map((block) => hasText(block) && block.text.toLowerCase().includes(name));
  if (!naming.includes(true)) return [];
  const introduces = ({ text, rank }: Block): boolean =>
    rank === 0 &&
    text.length <= LONGEST_INTRODUCTION &&
    text.toLowerCase().startsWith(name) &&
    INTRODUCES.test(text.slice(name.length));
  const first = blocks.findIndex(introduces);
  const isSubject = blocks.some(
    ({ text }, i) => i < first && naming[i] && text.length > LONGEST_CREDIT,
  );
  if (first === -1 || isSubject) return [];
  return blocks.map((block) => (introduces(block) ? CLUE : undefined));
}
