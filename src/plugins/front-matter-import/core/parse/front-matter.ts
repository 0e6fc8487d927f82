import matter from 'gray-matter';
import { FileError } from '../file-error';
import type { FrontMatter, Json, Message } from '../types';
import { parseJson } from './json-engine';
import { quoted } from './lines';
import type { Split } from './split-front-matter';
import { parseToml } from './toml-engine';
import { parseYaml } from './yaml-engine';

/** The fields of a file, and what is to say about them. */
export interface ReadFrontMatter {
  data: FrontMatter;
  messages: Message[];
}

/** Longest block that is read; the largest real ones have some ten thousand characters. */
const MAX_LENGTH = 1_000_000;

/** gray-matter looks for comments in a way that takes the square of a run of blank lines. */
const MAX_BLANKS = 1000;

const ENGINES = { yaml: parseYaml, toml: parseToml, json: parseJson };

/**
 * Reads a block that `splitFrontMatter` cut off, through gray-matter with our own engines.
 * An empty block is `{}`.
 * @throws FileError `front-matter-syntax`, `front-matter-not-a-mapping`, `front-matter-aliases`,
 *   `front-matter-unsafe-key`, `file-too-large`
 */
export function parseFrontMatter(split: Split): ReadFrontMatter {
  refuseUnreadable(split);
  const messages: Message[] = [];
  const engine = (block: string): { value: Json } => {
    // gray-matter hands over the line end behind the opening delimiter, too.
    const result = ENGINES[split.language](block.slice(1), split.rawLine);
    messages.push(...result.messages);
    // Wrapped: gray-matter fails on null, and takes `excerpt_separator` for an order.
    return { value: result.value };
  };
  const delimiter = unusedCharacter(split.raw);
  // The options also keep gray-matter from its cache, which turns a broken file into an empty one.
  const file = matter(`${delimiter}\n${split.raw}\n${delimiter}`, {
    language: split.language,
    delimiters: [delimiter, delimiter],
    engines: { [split.language]: engine, ...REFUSED_ENGINES },
  });
  return { data: mapping(file.data.value as Json | undefined, split), messages };
}

/** gray-matter runs JavaScript front matter; naming the engines again is the only way to stop it. */
const REFUSED_ENGINES = Object.fromEntries(
  ['javascript', 'js', 'coffee', 'coffeescript', 'cson'].map((name) => [name, refuse]),
);

function refuse(): never {
  throw new FileError('front-matter-language', 'Front matter that is code is never run.');
}

function refuseUnreadable({ raw, rawLine }: Split): void {
  if (raw.length > MAX_LENGTH) {
    const message = `The front matter has ${raw.length} characters; at most ${MAX_LENGTH} are read. Move long texts to the body.`;
    throw new FileError('file-too-large', message, { line: rawLine });
  }
  for (const [blanks] of raw.matchAll(/\s+/g)) {
    if (blanks.length <= MAX_BLANKS) continue;
    const message = `The front matter has ${blanks.length} blanks or blank lines in a row. Remove them.`;
    throw new FileError('front-matter-syntax', message, { line: rawLine });
  }
}

/** A delimiter that cannot occur in the block, so that gray-matter finds exactly the ends we found. */
function unusedCharacter(raw: string): string {
  for (let code = 1; code < 9; code += 1) {
    const character = String.fromCharCode(code);
    if (!raw.includes(character)) return character;
  }
  throw new FileError(
    'front-matter-syntax',
    'The front matter is full of control characters. Remove them.',
  );
}

/** A JSON object as front matter; what else a block can hold is refused by name. */
function mapping(value: Json | undefined, { raw, rawLine }: Split): FrontMatter {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  const found = Array.isArray(value)
    ? 'a list'
    : `a ${typeof value === 'string' ? 'text' : typeof value}`;
  throw new FileError(
    'front-matter-not-a-mapping',
    `The front matter is ${found} (${quoted(raw.trim().split('\n')[0] ?? '')}), not \`key: value\` lines. Write fields such as \`title: …\`, with a blank behind the colon; if this is the post's text, put two lines \`---\` (an empty block) before it.`,
    { line: rawLine },
  );
}
