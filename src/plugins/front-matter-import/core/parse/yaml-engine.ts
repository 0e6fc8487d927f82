import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import { FileError } from '../file-error';
import type { Message } from '../types';
import { quoted } from './lines';
import { parsePlainYaml } from './plain-yaml';
import { toPlainJson, tooDeep, type EngineResult } from './plain-json';
import { quoteColons } from './quote-colons';
import { tidyYaml, type LineOf } from './yaml-tidy';

/** What aliases may add to a block, in values and characters; without aliases nothing grows. */
const MAX_EXPANSION = 1_000_000;

/** What to do about an error, by the reader's own code. */
const REMEDIES: { [code: string]: string } = {
  BAD_DQ_ESCAPE: 'Write `\\\\` for a backslash, or put the value in single quotes.',
  MISSING_CHAR: 'Close the quote or bracket, and give each field the form `key: value`.',
  TAB_AS_INDENT: 'Indent with blanks, not with tabs.',
  BAD_INDENT: 'Close the bracket, or indent the lines of one list or block alike.',
  MULTIPLE_DOCS: 'Keep all fields in one block between two lines `---`.',
};
const REMEDY = 'Put the value in quotes: `title: "A: B"`.';

/**
 * Reads YAML 1.2 with merge keys. What is no plain number (`0123`, `1.0`, `1e3`) and every date stays
 * text as written; unknown tags are passed over; of a key that stands twice the last value counts.
 * @param firstLine line of the file where `raw` begins, for messages
 * @throws FileError `front-matter-syntax`, `front-matter-aliases`, `front-matter-unsafe-key`
 */
export function parseYaml(raw: string, firstLine = 1): EngineResult {
  const plain = parsePlainYaml(raw);
  return plain ? { value: plain, messages: [] } : parseAnyYaml(raw, firstLine);
}

/** Reads all that YAML can be. */
export function parseAnyYaml(raw: string, firstLine: number): EngineResult {
  try {
    const { document, lineOf, messages: repairs } = compose(raw, firstLine);
    const messages = [...repairs, ...tidyYaml(document, lineOf)];
    return {
      value: toPlainJson(expand(document), { maxSize: raw.length + MAX_EXPANSION }),
      messages,
    };
  } catch (error) {
    // The reader and its walk are recursive: only a block nested thousands deep gets here.
    if (error instanceof RangeError) throw tooDeep(error);
    throw error;
  }
}

interface Composed {
  document: Document.Parsed;
  lineOf: LineOf;
}

/** Tabs are read as two blanks each, as Hexo does, and colons as text, but only where they are an error. */
function compose(raw: string, firstLine: number): Composed & { messages: Message[] } {
  const asWritten = composeOnce(raw, firstLine);
  if (!asWritten.error) return { ...asWritten, messages: [] };
  const untabbed = raw.replace(/^[ \t]*\t[ \t]*/gm, (indent) => indent.replaceAll('\t', '  '));
  const composed = untabbed === raw ? asWritten : composeOnce(untabbed, firstLine);
  if (!composed.error) return { ...composed, messages: [] };
  const { raw: inQuotes, messages } = quoteColons(untabbed, firstLine);
  const repaired = messages.length === 0 ? composed : composeOnce(inQuotes, firstLine);
  if (!repaired.error) return { ...repaired, messages };
  throw syntaxError(raw, composed.error, {
    line: composed.lineOf(composed.error.pos[0]),
    firstLine,
  });
}

function composeOnce(raw: string, firstLine: number): Composed & { error: YAMLError | undefined } {
  const lineCounter = new LineCounter();
  const document = parseDocument(raw, {
    version: '1.2',
    schema: 'core',
    merge: true,
    // `!!set`, `!!binary` and the like would become objects that JSON does not have.
    resolveKnownTags: false,
    // Compares each key with each other one; `tidyYaml` looks for doubles in one pass.
    uniqueKeys: false,
    prettyErrors: false,
    // `silent` would also hide a second document.
    logLevel: 'error',
    lineCounter,
  });
  return {
    document,
    lineOf: (offset) => lineCounter.linePos(offset).line + firstLine - 1,
    error: document.errors.find((error) => error.code !== 'TAG_RESOLVE_FAILED'),
  };
}

function expand(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError) {
      const message = 'The YAML aliases (`*name`) repeat too much. Write the values out instead.';
      throw new FileError('front-matter-aliases', message, { cause: error });
    }
    if (error instanceof RangeError || !(error instanceof Error)) throw error;
    // The one thing left to go wrong is a merge key with something else than fields.
    const message = `The front matter is not valid YAML: ${error.message}. Give \`<<\` an alias of fields, or write the fields out.`;
    throw new FileError('front-matter-syntax', message, { cause: error });
  }
}

function syntaxError(
  raw: string,
  error: YAMLError,
  { line, firstLine }: { line: number; firstLine: number },
): FileError {
  // What is never closed is missed only behind the last line.
  const lines = raw.trimEnd().split('\n');
  const shown = Math.min(line, firstLine + lines.length - 1);
  const text = lines[shown - firstLine] ?? '';
  const place = text.trim() === '' ? '' : `: ${quoted(text)}`;
  const remedy = REMEDIES[error.code] ?? REMEDY;
  return new FileError(
    'front-matter-syntax',
    `The front matter is not valid YAML in line ${shown}${place} (${error.message.trim()}). ${remedy}`,
    { line: shown, cause: error },
  );
}
