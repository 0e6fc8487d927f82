import { countOf, scoreText, squeeze } from './text.mjs';

// Shorter blocks stand in other words by chance.
const SHORTEST = 4;

const isLong = (block) => squeeze(block).length >= SHORTEST;

const without = (text, blocks) =>
  blocks.reduce((rest, block) => rest.replace(squeeze(block), ''), text);

/** Replaces a block that a parser and a reader see differently by the one that was found. */
function settle(gold, found) {
  const keep = [...gold.keep];
  for (const [index, raw] of Object.entries(gold.code_raw ?? {}))
    if (found.includes(squeeze(raw))) keep[Number(index)] = raw;
  return keep;
}

/**
 * What a text has lost of the article and what of the rest is left in it. Blocks that can be judged
 * either way (`debatable`) are left out.
 */
export function scorePost(text, gold) {
  const found = squeeze(text);
  const keep = settle(gold, found);
  const debatable = gold.debatable ?? [];
  const isFirm = (block) => !debatable.some((other) => squeeze(other) === squeeze(block));
  const whole = squeeze(keep.join(''));
  const firmKeep = keep.filter((block) => isFirm(block) && isLong(block));
  const firmStrip = gold.strip.filter((block) => isFirm(block) && isLong(block));
  return {
    ...scoreText(text, keep.join('\n')),
    lost: firmKeep.filter((block) => !found.includes(squeeze(block))),
    leaked: firmStrip.filter(
      (block) => countOf(found, squeeze(block)) > countOf(whole, squeeze(block)),
    ),
    blocks: { keep: firmKeep.length, strip: firmStrip.length },
    isExact: without(found, debatable) === without(whole, debatable),
  };
}

const asTime = (date) => (date === null || date === undefined ? null : Date.parse(date));
const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Which fields of an entry are right. */
export function scoreFields(entry, gold) {
  return {
    title: entry.title === gold.title,
    date: asTime(entry.date) === asTime(gold.date),
    author: entry.author === (gold.author ?? ''),
    categories: same(entry.categories, gold.categories.length > 0 ? [gold.categories] : []),
    cover: same(entry.cover, gold.cover),
    source: same(entry.source, gold.source),
    editor: same(entry.editor, gold.editor),
    images: same(
      entry.images.map(({ url }) => url),
      gold.images.map(({ src }) => src),
    ),
  };
}
