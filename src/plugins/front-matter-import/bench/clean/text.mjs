/** Comparing texts: by their characters, without white space, since extractors break lines differently. */

export const squeeze = (text) => text.replace(/\s+/g, '');

const GRAM = 4;

function gramsOf(text) {
  const letters = [...squeeze(text)];
  const grams = new Map();
  for (let i = 0; i + GRAM <= letters.length; i += 1) {
    const gram = letters.slice(i, i + GRAM).join('');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

const sizeOf = (grams) => [...grams.values()].reduce((sum, count) => sum + count, 0);

/** Precision, recall and F1 of a text against the right one, over runs of four characters. */
export function scoreText(found, expected) {
  const [ours, theirs] = [gramsOf(found), gramsOf(expected)];
  let shared = 0;
  for (const [gram, count] of ours) shared += Math.min(count, theirs.get(gram) ?? 0);
  const [foundSize, expectedSize] = [sizeOf(ours), sizeOf(theirs)];
  if (foundSize === 0 && expectedSize === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = foundSize === 0 ? 0 : shared / foundSize;
  const recall = expectedSize === 0 ? 0 : shared / expectedSize;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

export const countOf = (text, part) => text.split(part).length - 1;
