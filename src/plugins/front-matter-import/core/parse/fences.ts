import { FileError } from '../file-error';
import { linesOf, type Line } from './lines';

/** A format that front matter is read in. */
export type Language = 'yaml' | 'toml' | 'json';

/** What an opening line promises. */
export interface Fence {
  language: Language;
  /** The lines that close the block. */
  closing: readonly string[];
}

const FENCES: { [opening: string]: Fence } = {
  '---': { language: 'yaml', closing: ['---', '...'] },
  '+++': { language: 'toml', closing: ['+++'] },
  ';;;': { language: 'json', closing: [';;;'] },
};

const NAMED: { [word: string]: Fence } = {
  yaml: { language: 'yaml', closing: ['---', '...'] },
  yml: { language: 'yaml', closing: ['---', '...'] },
  toml: { language: 'toml', closing: ['---'] },
  json: { language: 'json', closing: ['---'] },
};

/** Refused even when the block is never closed; some readers run the first few as code. */
const REFUSED =
  /^(?:js|javascript|ecmascript|mjs|cjs|jsx|node|coffee|coffeescript|cson|ts|typescript|json5|jsonc|hjson|xml|ini|lua|php|perl|pl|py|python|rb|ruby|lisp|edn|sh|bash)$/;

/** No language has a longer name; longer words are a text that begins with dashes. */
const LONGEST_NAME = 12;

const OPENING = /^(---|\+\+\+|;;;)(?:[ \t]+#.*|[ \t]*([a-z][\w+.-]*))?$/i;

/**
 * The fence that a line opens, or null where it opens none.
 * @throws FileError `front-matter-language`
 */
export function openingFence(text: string, line: Line): Fence | null {
  const [, marks = '', word] = OPENING.exec(line.text.replace(/^\uFEFF+/, '').trimEnd()) ?? [];
  if (word === undefined) return FENCES[marks] ?? null;
  if (marks !== '---') return null;
  const name = word.toLowerCase();
  const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  if (named) return named;
  const isClosed = name.length <= LONGEST_NAME && closingLine(text, line, ['---']) !== null;
  if (!REFUSED.test(name) && !isClosed) return null;
  throw new FileError(
    'front-matter-language',
    `The front matter is in \`${word}\`, which is refused: only YAML, TOML and JSON are read, and no code is ever run. Write the fields as \`key: value\` lines between two lines \`---\`.`,
    { line: line.number },
  );
}

/** The first of the closing lines behind a line; a fence stands alone on its line, at its start. */
export function closingLine(text: string, after: Line, closing: readonly string[]): Line | null {
  for (const line of linesOf(text, after.next, after.number + 1)) {
    if (closing.includes(line.text.trimEnd())) return line;
  }
  return null;
}
