const SPECIAL = /\*\*\/|\*\*|\*|\?|\{|\}|,|[.+^$()|[\]\\]/g;

const MEANINGS: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
};

/** A pattern longer than this is none that a person wrote. */
const MAX_LENGTH = 500;

/** The texts that a glob means: `*` within a name, `**` across names, `{a,b}` for one of several. */
export function globToRegExp(glob: string): RegExp {
  const balanced = glob.split('{').length === glob.split('}').length && glob.length <= MAX_LENGTH;
  if (!balanced) return /(?!)/;
  let depth = 0;
  const source = glob.replace(SPECIAL, (mark) => {
    if (mark === '{') depth += 1;
    if (mark === '}') depth -= 1;
    if (mark === ',') return depth > 0 ? '|' : ',';
    return MEANINGS[mark] ?? `\\${mark}`;
  });
  try {
    return new RegExp(`^${source}$`);
  } catch (error) {
    // `}{` is balanced by number only.
    if (error instanceof SyntaxError) return /(?!)/;
    throw error;
  }
}
