import { askOnce } from '../blocks/ask-once';
import { type Block, hasText, isExempt, isLinkLike } from '../blocks/block';
import { simplify } from '../blocks/plain-line';
import { hasSentence } from '../blocks/text';
import { sieveOf } from '../rules/sieve';
import { OF_ITSELF, SUBJECTS } from '../rules/subjects';
import type { CleanContext, Clue } from '../types';

type ClueOf = (index: number) => Clue | undefined;

// What a clue weighs against which the subject of the article speaks: another one must help.
const DOUBTED = 0.45;
const SEVERAL = 2;

const SPEAKER = /^(?<name>[^:\s]{1,12})\s?\d{0,2}:/u;
const SPEECH_SIZE = 16;
/** Labels that stand twice around one article, too. */
const NO_SPEAKER =
  /本文|公众号|声明|提示|说明|来源|出处|版权|阅读|推荐|链接|原文|图|related|read|source|photo|image/iu;

/** Who speaks in a dialogue: a label before several blocks, some of which are sentences. */
function speakersOf(blocks: readonly Block[]): Set<string> {
  const said = new Map<string, Block[]>();
  for (const block of blocks) {
    const name = SPEAKER.exec(block.lines[0] ?? '')?.groups?.name;
    if (name && !NO_SPEAKER.test(name)) said.set(name, [...(said.get(name) ?? []), block]);
  }
  const speaks = ({ text, size }: Block) => size > SPEECH_SIZE || hasSentence(text);
  return new Set(
    [...said]
      .filter(([, list]) => list.length >= SEVERAL && list.some(speaks))
      .map(([name]) => name),
  );
}

const DATUM = /^[^:|]{1,10}\s?[:|]\s?(?<value>.{1,40})$/u;
// Nobody has to look further to see that they are data.
const MOST_DATA = 8;
const TIME_OR_ADDRESS = /^[\d\s:./年月日时分-]+$|https?:|@/u;

const isDatum = (block: Block): boolean => {
  const value = block.lines.length === 1 ? DATUM.exec(block.lines[0]!)?.groups?.value : undefined;
  return (
    value !== undefined && !TIME_OR_ADDRESS.test(value) && !hasSentence(value) && block.rank === 0
  );
};

/** Whether a block is one of several data in a row, such as those of a recipe or a film. */
function isAmongData(blocks: readonly Block[], index: number, clueOf: ClueOf): boolean {
  if (!isDatum(blocks[index]!)) return false;
  let [start, end] = [index, index];
  while (start > index - MOST_DATA && start > 0 && isDatum(blocks[start - 1]!)) start -= 1;
  while (end < index + MOST_DATA && end < blocks.length - 1 && isDatum(blocks[end + 1]!)) end += 1;
  const all = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  const others = all.filter((i) => clueOf(i) === undefined);
  return others.length >= SEVERAL && others.length >= all.length - others.length;
}

/** The lists of which not all is foreign: their items are of one kind. */
function listsOfText(blocks: readonly Block[], clueOf: ClueOf): Set<object> {
  const isText = (block: Block, i: number) =>
    block.list && hasText(block) && clueOf(i) === undefined && !isLinkLike(block);
  return new Set(blocks.filter(isText).map(({ list }) => list!));
}

const wordsIn = (text: string, words: RegExp): Set<string> =>
  new Set((simplify(text).match(words) ?? []).map((word) => word.toLowerCase()));

const subjectsInText = sieveOf(SUBJECTS.map(({ words }) => words));

const subjectsThatMayBe = askOnce(({ text }) => subjectsInText(simplify(text))).of;

/** The words of a subject that the article is about: its title says them, or several blocks against which nothing speaks. */
function wordsOfArticle(
  blocks: readonly Block[],
  title: string | null,
  subject: number,
  clueOf: ClueOf,
) {
  const { words } = SUBJECTS[subject]!;
  const counts = new Map<string, number>();
  for (const word of wordsIn(title ?? '', words)) counts.set(word, SEVERAL);
  for (const [i, block] of blocks.entries()) {
    if (isExempt(block) || !subjectsThatMayBe(block).includes(subject)) continue;
    const said = wordsIn(block.text, words);
    if (said.size > 0 && clueOf(i) === undefined)
      for (const word of said) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= SEVERAL).map(([word]) => word));
}

/** Says of a block whether the article is about what a rule takes it for. */
function speaksOf(blocks: readonly Block[], { title }: CleanContext, clueOf: ClueOf) {
  const known = SUBJECTS.map((): Set<string> | undefined => undefined);
  return ({ text }: Block, rule: string): boolean =>
    SUBJECTS.some(({ words, rules }, at) => {
      if (!rules.has(rule)) return false;
      const about = (known[at] ??= wordsOfArticle(blocks, title, at, clueOf));
      return [...wordsIn(text, words)].some((word) => about.has(word));
    });
}

/**
 * What speaks for a block against which its words speak: nothing, or what its clue weighs then.
 * A list, a dialogue and a table of data are of one piece, and an article may be about copyright.
 */
export function doubtsAbout(
  blocks: readonly Block[],
  context: CleanContext,
  clueOf: ClueOf,
): (index: number, clue: Clue) => Clue | undefined {
  let speakers: Set<string> | undefined;
  let lists: Set<object> | undefined;
  const isSubject = speaksOf(blocks, context, clueOf);
  return (index, clue) => {
    const block = blocks[index]!;
    const name = SPEAKER.exec(block.lines[0] ?? '')?.groups?.name;
    speakers ??= name ? speakersOf(blocks) : undefined;
    if (name && speakers?.has(name)) return undefined;
    if (block.list && (lists ??= listsOfText(blocks, clueOf)).has(block.list)) return undefined;
    if (isAmongData(blocks, index, clueOf)) return undefined;
    if (OF_ITSELF.test(simplify(block.text)) || !isSubject(block, clue.rule)) return clue;
    return { ...clue, weight: clue.weight * DOUBTED };
  };
}
