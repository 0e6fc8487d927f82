import { FileError } from '../file-error';
import { lineAt } from './lines';
import { toPlainJson, type EngineResult } from './plain-json';

/**
 * Reads JSON.
 * @param firstLine line of the file where `raw` begins, for messages
 * @throws FileError `front-matter-syntax`, `front-matter-unsafe-key`
 */
export function parseJson(raw: string, firstLine = 1): EngineResult {
  return { value: toPlainJson(read(raw, firstLine)), messages: [] };
}

function read(raw: string, firstLine: number): unknown {
  try {
    return JSON.parse(raw);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = lineOfError(raw, error.message, firstLine);
    throw new FileError(
      'front-matter-syntax',
      `The front matter is not valid JSON in line ${line} (${error.message.split('\n')[0]}). Put keys and texts in double quotes, a comma between two fields and none behind the last.`,
      { line, cause: error },
    );
  }
}

/** The place stands only in the parser's message, and not always; then the block's first line. */
function lineOfError(raw: string, message: string, firstLine: number): number {
  const end = raw.trimEnd().length;
  const position = /end of JSON/.test(message)
    ? end
    : Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
  return firstLine + lineAt(raw, Math.min(position, end)) - 1;
}
