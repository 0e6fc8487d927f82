import { decodeBytes } from '../../core/parse/decode-bytes';
import { decodeBraces, hasEncodedBraces } from '../../core/parse/decode-braces';
import { withLineFeeds } from '../../core/parse/lines';
import { parse } from '../../core/parse/parse';
import { splitFrontMatter } from '../../core/parse/split-front-matter';
import { makeEntry } from '../../core/pipeline';
import { choosePreset } from '../../core/presets';
import { withoutTemplates } from '../../core/templates/without-templates';
import type { CoreOptions, SourceFile } from '../../core/types';
import { meaningOf } from './meaning-of';
import { renderMarkdown } from '../../core/render/render-markdown';

/** How a stored body is rendered, measured by how its source is. */
export type Rendering =
  | { kind: 'equal' }
  /** Something was taken or turned into content on purpose, and all else is as it was. */
  | { kind: 'changed'; reasons: string[] }
  | { kind: 'different'; place: string };

const SAID_BY_WARNING = ['unsafe-html', 'unsafe-link', 'embed-unknown'];
const SHOWN = 60;

/**
 * Renders the body of a Markdown file as it stands in the source and as it would be stored.
 *
 * @param stored the body with its pictures and links in place
 * @returns null for a file whose body is HTML: it is meant to become something else
 */
export function compareRendering(
  source: SourceFile,
  stored: string,
  options: Omit<CoreOptions, 'now'>,
): Rendering | null {
  const parsed = parse(source);
  const made = makeEntry(source, { ...options, now: 0 });
  if ('skipped' in parsed || parsed.bodyFormat === 'html' || made.status !== 'ok') return null;
  const written = renderMarkdown(bodyAsWritten(source));
  const found = renderMarkdown(stored);
  if (written === found) return { kind: 'equal' };

  const preset = choosePreset(parsed, options.preset, source.place?.site);
  const expanded = withoutTemplates(parsed, preset).file.body;
  const reasons = new Set([
    ...(expanded === parsed.body ? [] : ['template tags']),
    ...made.stripped.map(({ rule }) => rule),
    ...made.warnings.map(({ code }) => code).filter((code) => SAID_BY_WARNING.includes(code)),
  ]);
  const cleaned = renderMarkdown(made.entry.body);
  const place =
    (reasons.size === 0
      ? difference(written, cleaned)
      : difference(meaningOf(renderMarkdown(expanded)), meaningOf(cleaned))) ??
    difference(withoutAddresses(cleaned), withoutAddresses(found));
  if (place !== null) return { kind: 'different', place };
  if (stored !== made.entry.body) reasons.add('addresses');
  return { kind: 'changed', reasons: [...reasons] };
}

const withoutAddresses = (html: string): string => html.replace(/(?:href|src|poster)="[^"]*"/g, '');

/** All that follows the front matter, which a crawler may have written with encoded braces. */
function bodyAsWritten({ bytes }: SourceFile): string {
  const { text } = decodeBytes(bytes);
  const body = withLineFeeds(splitBody(text));
  return hasEncodedBraces(text) ? decodeBraces(body) : body;
}

function splitBody(text: string): string {
  const split = splitFrontMatter(text);
  return split.language === null ? text : split.body;
}

/** The first place where two texts differ, in both of them; null where they are the same. */
function difference(before: string, after: string): string | null {
  if (before === after) return null;
  let place = 0;
  while (before[place] === after[place] && place < before.length) place += 1;
  const [was, is] = [before, after].map((text) =>
    JSON.stringify(text.slice(Math.max(0, place - SHOWN / 2), place + SHOWN)),
  );
  return `${was} became ${is}`;
}
