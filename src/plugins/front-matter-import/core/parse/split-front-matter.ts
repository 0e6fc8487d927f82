import { FileError } from '../file-error';
import { closingLine, openingFence, type Language } from './fences';
import { splitBareJson } from './split-bare-json';
import { splitLongFenced, splitUnopened } from './split-unopened';
import { linesOf, quoted, withLineFeeds, type Line } from './lines';

/** A file cut into its front matter, not yet read, and its body. */
export interface Split {
  language: Language;
  /** The block without its fences; its line ends are LF, as YAML and TOML read them anyway. */
  raw: string;
  /** 1-based line of the file where `raw` begins. */
  rawLine: number;
  /** All behind the closing fence's line, unchanged. */
  body: string;
  /** 1-based line of the file where the body begins. */
  bodyLine: number;
}

/** A file without front matter, and how that shows, in a sentence. */
export interface NoSplit {
  language: null;
  reason: string;
}

/** What the first field of an unclosed block looks like; without one the fence is a Markdown rule. */
const FIELD: { [language in Language]: RegExp } = {
  yaml: /^["']?[\p{L}\p{N}_.$-]+["']?[ \t]*:(?:\s|$)/u,
  toml: /^(?:["']?[\w.-]+["']?[ \t]*=|\[)/,
  json: /^\s*(?:\{\s*)?"/,
};

/**
 * Finds a file's front matter: between fences (`---`, `+++`, `;;;`), a JSON object at the start, or
 * Hexo's block without an opening fence. Blank lines and byte order marks before it are passed over.
 * @throws FileError `front-matter-language`, `front-matter-not-closed`
 */
export function splitFrontMatter(text: string): Split | NoSplit {
  const first = firstWrittenLine(text);
  if (!first) return { language: null, reason: 'The file is blank.' };
  return (
    splitFenced(text, first) ??
    splitBareJson(text, first) ??
    splitUnopened(text, first) ??
    splitLongFenced(text, first) ??
    none(first)
  );
}

function firstWrittenLine(text: string): Line | null {
  for (const line of linesOf(text)) {
    if (line.text.trim() !== '') return line;
  }
  return null;
}

function splitFenced(text: string, opening: Line): Split | NoSplit | null {
  const fence = openingFence(text, opening);
  if (!fence) return null;
  const closing = closingLine(text, opening, fence.closing);
  if (!closing) return unclosed(text, opening, fence.language);
  const raw = withLineFeeds(text.slice(opening.next, closing.start));
  return {
    language: fence.language,
    // Hexo writes the object between `;;;` without its braces.
    raw: fence.closing.includes(';;;') && raw.trimStart().startsWith('"') ? `{${raw}}` : raw,
    rawLine: opening.number + 1,
    body: text.slice(closing.next),
    bodyLine: closing.number + 1,
  };
}

function unclosed(text: string, opening: Line, language: Language): NoSplit {
  const mark = opening.text.replace(/^\uFEFF+/, '').slice(0, 3);
  for (const line of linesOf(text, opening.next, opening.number + 1)) {
    if (line.text.trim() === '' || line.text.startsWith('#')) continue;
    if (!FIELD[language].test(line.text)) break;
    throw new FileError(
      'front-matter-not-closed',
      `The front matter begins in line ${opening.number} but never ends. Put a line \`${mark}\` between its last field and the text.`,
      { line: opening.number },
    );
  }
  return {
    language: null,
    reason: `\`${mark}\` in line ${opening.number} is never closed and no field follows it, so it is a rule in the text.`,
  };
}

function none(first: Line): NoSplit {
  return {
    language: null,
    reason: `The file begins with ${quoted(first.text)}, not with \`---\`, \`+++\`, \`;;;\` or a JSON object.`,
  };
}
