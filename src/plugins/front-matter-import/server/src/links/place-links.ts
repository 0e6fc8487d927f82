import { decodeAddress, splitAddress } from '../../../core/links/address';
import { newAddress, type LinkTarget } from '../../../core/links/link-pattern';
import { replaceLinks } from '../../../core/links/replace-links';
import { wantedFile, type LinkOrigin, type WantedFile } from '../../../core/links/wanted-file';
import type { Message, Result, SourceFile } from '../../../core/types';
import type { FoundFile } from '../sources/files';
import type { FindTarget } from './find-target';

/** What is known of a link's target. */
export type Answer =
  | ({ kind: 'article' } & LinkTarget)
  /** It will be known when the file with this key is imported; `reason` if it cannot be at present. */
  | { kind: 'later'; target: string; reason?: string }
  | { kind: 'none'; reason: string };

/** What links need: a way to find files, and somebody who knows what they became. */
export interface Links {
  find: FindTarget;
  /** What became of a file, or of one that is not there (yet). */
  ask: (found: FoundFile | { missing: string }) => Promise<Answer>;
  pattern: string;
}

/** A link whose new address is not known yet. */
export interface PendingLink {
  /** The address as it stands in the body. */
  url: string;
  /** Key of the file that it leads to. */
  target: string;
}

interface Post {
  root: string;
  source: SourceFile;
}

/** A result with its links in place, and those that have to wait. */
export interface Linked {
  result: Result;
  pending: PendingLink[];
}

/** A result whose links lead to the articles' new addresses, and those of its links that have to wait. */
export async function withLinks(
  result: Result,
  { root, source }: Post,
  links: Links,
): Promise<Linked> {
  if (result.status !== 'ok') return { result, pending: [] };
  const origin = { path: source.path, place: source.place, root };
  const addresses = new Map<string, string>();
  const pending: PendingLink[] = [];
  const warnings: Message[] = [];
  for (const url of result.links) {
    const wanted = wantedFile(url, origin);
    const answer = wanted && (await resolve(wanted, origin, links));
    if (!answer) continue;
    if (answer.kind === 'article') addresses.set(url, newAddress(links.pattern, answer, url));
    if (answer.kind === 'later') pending.push({ url, target: answer.target });
    const reason = answer.kind === 'article' ? undefined : answer.reason;
    if (reason !== undefined && wanted.isSource) warnings.push(unresolved(url, reason, source));
  }
  const entry = { ...result.entry, body: replaceLinks(result.entry.body, addresses) };
  return { result: { ...result, entry, warnings: [...result.warnings, ...warnings] }, pending };
}

/** Null for a link that leads to no source file. */
async function resolve(
  wanted: WantedFile,
  origin: LinkOrigin & { root: string },
  { find, ask }: Links,
): Promise<Answer | null> {
  const found = await find(wanted, origin);
  if (found) return ask(found);
  const missing = wanted.isSource ? wanted.paths[0] : undefined;
  return missing === undefined ? null : ask({ missing: `${origin.root}/${missing}` });
}

function unresolved(url: string, reason: string, source: SourceFile): Message {
  const message: Message = {
    code: 'link-unresolved',
    message: `The link \`${url}\` stays as it is: the file ${reason}`,
  };
  const line = lineOf(url, source);
  return line === undefined ? message : { ...message, line };
}

/** The line of a link, also of one that a template tag or a wiki link became. */
function lineOf(url: string, { bytes }: SourceFile): number | undefined {
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split(/\r\n?|\n/);
  const path = decodeAddress(splitAddress(url).path);
  for (const text of [url, path, path.replace(/\.md$/, '')]) {
    const index = lines.findIndex((line) => line.includes(text));
    if (index !== -1) return index + 1;
  }
  return undefined;
}
