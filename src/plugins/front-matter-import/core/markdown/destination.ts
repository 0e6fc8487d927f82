import type { Definition, Image, Link } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Edit } from './parse';

// A destination between angle brackets or without blanks, and a title behind it.
const DESTINATION = String.raw`(?:<((?:\\.|[^<>\\])*)>|((?:\\.|[^\s\\])*?))`;
const TITLE = String.raw`(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?`;
const OF_LINK = new RegExp(String.raw`^\]\(\s*${DESTINATION}${TITLE}\s*\)$`, 'ds');
const OF_DEFINITION = new RegExp(String.raw`^\]:\s*${DESTINATION}${TITLE}\s*$`, 'ds');

// Blanks and brackets would end a Markdown address.
const asDestination = (address: string): string =>
  address.replace(/[\s()<>]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );

/**
 * Gives a picture, a link or a definition another destination. One whose address is its own text
 * (`<https://…>`) stays: it is what the author shows.
 */
export function editDestination(node: Image | Link | Definition, text: string, to: string): Edit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const isDefinition = node.type === 'definition';
  const [opening, pattern] = isDefinition ? [']:', OF_DEFINITION] : ['](', OF_LINK];
  // Other texts and titles may hold what looks like the opening, but not this address behind it.
  for (let at = text.indexOf(opening, start); at !== -1; at = text.indexOf(opening, at + 1)) {
    if (at >= end) break;
    const match = pattern.exec(text.slice(at, end));
    const place = match?.indices?.[1] ?? match?.indices?.[2];
    if (!place || decodeString(match?.[1] ?? match?.[2] ?? '') !== node.url) continue;
    return [{ start: at + place[0], end: at + place[1], replacement: asDestination(to) }];
  }
  return [];
}
