import type { Message } from '../types';
import { linesOf, quoted } from './lines';

/** A field at the margin whose text begins with no sign that means something in YAML. */
const FIELD =
  /^(?<head>(?<key>[\w-]+)[ \t]*:[ \t]+)(?<text>[\p{L}\p{N}].*?)(?<rest>(?:\s+#.*)?\s*)$/u;
const COLON = /:(?:\s|$)/;

interface Quoted {
  raw: string;
  /** One for each value that was put in quotes. */
  messages: Message[];
}

/**
 * Puts quotes around the texts that only their colons keep from being YAML: `title: Tea: a history`.
 * @param firstLine line of the file where `raw` begins
 */
export function quoteColons(raw: string, firstLine: number): Quoted {
  const messages: Message[] = [];
  const lines = [...linesOf(raw, 0, firstLine)];
  const fixed = lines.map((line, index) => {
    const { head = '', key, text = '', rest = '' } = FIELD.exec(line.text)?.groups ?? {};
    // An indented line goes on with the text.
    const goesOn = /^[ \t]+\S/.test(lines[index + 1]?.text ?? '');
    if (key === undefined || !COLON.test(text) || goesOn) return line.text;
    messages.push(remark(key, text, line.number));
    return `${head}'${text.replaceAll("'", "''")}'${rest}`;
  });
  return { raw: fixed.join('\n'), messages };
}

function remark(key: string, text: string, line: number): Message {
  const message =
    `\`${key}\` holds a colon and stands in no quotes, which is no YAML; it was read as the text ` +
    `${quoted(text)}. Put it in quotes.`;
  return { code: 'colon-unquoted', message, line };
}
