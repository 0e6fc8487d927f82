import { type Block, hasText } from '../blocks/block';
import type { Clue } from '../types';

const ABOUT = /^[-—【[\s]*(?:关于|關於|about)\s*[「“"《]?(?<name>.{2,40}?)[」”"》]?[-—】\]\s:]*$/iu;

/** How a company describes itself, below a press release. */
const DESCRIBES =
  /是(?:一家|一个|一款|全球|中国|国内|亚洲|世界|领先|专注)|(?:成立|创立|创办|创建)于|致力于|总部(?:位于|设)|隶属|旗下|\b(?:is|are) (?:a|an|the|one of)\b.{0,90}\b(?:company|provider|leader|platform|organi[sz]ation|non-?profit|firm|maker|publisher|developer|startup|agency|group|community|foundation|manufacturer)\b|\b(?:was )?founded (?:in|by)\b|\bheadquartere?d?/iu;

const BEGINNING = 80;

/** Whether the block below the heading is the company's own description, which begins with its name. */
function describes(block: Block | undefined, name: string): boolean {
  if (!block) return false;
  const beginning = block.text.slice(0, BEGINNING).toLowerCase();
  return beginning.includes(name.toLowerCase().trim()) && DESCRIBES.test(block.text);
}

/** "About X" with X's description of itself, as it stands below every press release. */
export function companyClues(blocks: readonly Block[]): (Clue | undefined)[] {
  return blocks.map((block, i) => {
    const name = block.rank > 0 ? ABOUT.exec(block.text)?.groups?.name : undefined;
    if (!name || !describes(blocks.slice(i + 1).find(hasText), name)) return undefined;
    return {
      rule: 'about-company',
      reason: 'introduces the company behind the article',
      where: 'tail',
      weight: 1,
      takes: 'section',
    };
  });
}
