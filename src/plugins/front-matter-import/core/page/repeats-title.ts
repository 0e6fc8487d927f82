const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Words of an alphabet, and pairs of the characters of a script that has no blanks. */
function termsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const pairs = (folded.match(IDEOGRAPHS) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  });
  return [...pairs, ...(folded.replace(IDEOGRAPHS, ' ').match(/[\p{L}\p{N}]+/gu) ?? [])];
}

const NEARLY_ALL = 0.75;

/** Whether a heading says nothing but the title. */
export function repeatsTitle(heading: string, title: string): boolean {
  const known = new Set(termsOf(title));
  const terms = termsOf(heading);
  if (known.size === 0 || terms.length === 0) return false;
  const other = terms.filter((term) => !known.has(term)).join(' ').length;
  return 1 - other / terms.join(' ').length > NEARLY_ALL;
}
