import { clean } from './clean/clean';
import { siteKeyOf } from './clean/templates/site-key';
import { composeEntry } from './compose';
import { cleanContext } from './clean/context';
import { explain, type ExplainedBlock } from './explain/explain';
import { convert } from './convert/convert';
import { defaultsOf } from './defaults/inherit';
import { FileError } from './file-error';
import { map, zoneOf } from './map/map';
import { categoryPath } from './map/names';
import { applyMapping } from './mapping/apply-mapping';
import { type Custom, NO_CUSTOM } from './mapping/custom';
import { excluded, skipByRules, skipDraft } from './mapping/skip';
import { parse } from './parse/parse';
import { skipListing } from './page/skip-listing';
import { choosePreset } from './presets';
import type { Preset } from './presets/preset';
import { skipByFields, skipByPlace, type Skip } from './presets/skip';
import { describeSection, type Section } from './sections/describe-section';
import { withoutTemplates } from './templates/without-templates';
import type { CoreOptions, Message, ParsedFile, Result, SourceFile } from './types';

/** Changes with every change of what the core makes of a file, so that files imported before are seen again. */
export const CORE_VERSION = '15';

/** What of a file's body is looked at. */
type BodyOf = (read: ParsedFile, preset: Preset) => ReturnType<typeof withoutTemplates>;

const wholeBody: BodyOf = (read, preset) => withoutTemplates(read, preset);
const noBody: BodyOf = (read) => ({
  file: { ...read, body: '' },
  inSource: (message) => message,
});

/** Makes an entry of one source file. A bad file gives a result that says so; it never throws for one. */
export function makeEntry(source: SourceFile, options: CoreOptions): Result {
  return orFailed(source, () => run(source, options, wholeBody));
}

/**
 * What `makeEntry` says of a file but for all that its body says. The slug is the same, and a file
 * that is no post is none here; it takes a fraction of the time.
 */
export function makeOutline(source: SourceFile, options: CoreOptions): Result {
  if (source.mapping) return makeEntry(source, options);
  const outline = orFailed(source, () => run(source, options, noBody));
  if (outline.status !== 'ok') return outline;
  const { slug, title } = outline.origins;
  const isByTitle = slug === 'title' || slug === 'path';
  return isByTitle && !title?.startsWith('front matter') ? makeEntry(source, options) : outline;
}

function orFailed(source: SourceFile, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { status: 'failed', path: source.path, error: error.toMessage(), warnings: [] };
  }
}

function run(source: SourceFile, options: CoreOptions, bodyOf: BodyOf): Result {
  const foreign = skipByPlace(source, options.preset) ?? excluded(source.mapping);
  if (!foreign) return make(source, options, bodyOf);
  const section =
    foreign.skipped === 'section-page'
      ? describeSection(
          orFailed(source, () => make(source, options, bodyOf)),
          source.place,
        )
      : null;
  return section ? skipSection(source, foreign, section) : skipResult(source, foreign);
}

interface HowToRead {
  options: CoreOptions;
  bodyOf: BodyOf;
}

/** What is known of a post before its body is cleaned. */
function uncleaned(source: SourceFile, read: ParsedFile, { options, bodyOf }: HowToRead) {
  const site = source.place?.site;
  const preset = choosePreset(read, options.preset, site);
  const defaults = defaultsOf(source.place, preset);
  const { file: parsed, inSource } = bodyOf(read, preset);
  const about = { ...options, settings: site?.settings ?? {}, defaults };
  const mapped = map(parsed, preset, { ...about, custom: NO_CUSTOM });
  const context = cleanContext({ source, parsed, mapped, preset }, options);
  return { preset, parsed, inSource, about, mapped, context };
}

/** The body of a post block by block, with why some go; empty for a file that is no post. */
export function explainBody(source: SourceFile, options: CoreOptions): ExplainedBlock[] {
  try {
    const read = parse(source);
    if ('skipped' in read) return [];
    const { parsed, context } = uncleaned(source, read, { options, bodyOf: wholeBody });
    return explain(parsed, context);
  } catch (error) {
    // What `makeEntry` says of the file is said there.
    if (!(error instanceof FileError)) throw error;
    return [];
  }
}

/** The same for a file that does not stand where no posts are. */
function make(source: SourceFile, options: CoreOptions, bodyOf: BodyOf): Result {
  const settings = source.place?.site.settings ?? {};
  const { mapping } = source;
  const read = parse(source);
  if ('skipped' in read) return skipResult(source, read, read.messages);
  const noPost = skipByFields(read) ?? skipByRules(mapping, read);
  if (noPost) return skipResult(source, noPost, read.messages);

  const { preset, parsed, inSource, about, mapped, context } = uncleaned(source, read, {
    options,
    bodyOf,
  });
  const cleaned = clean(parsed, context);
  const listing = skipListing(parsed, cleaned);
  if (listing) return skipResult(source, listing, parsed.messages);
  const converted = convert(cleaned);
  const compose = (custom: Custom) => {
    const own = custom === NO_CUSTOM ? mapped : map(parsed, preset, { ...about, custom });
    const made = { parsed, preset, mapped: own, cleaned, converted };
    return composeEntry({ ...made, context, options, settings, custom });
  };
  const { composed, custom, messages } = mapping
    ? applyMapping(mapping, { ...parsed, timezone: zoneOf(settings) ?? options.timezone }, compose)
    : { composed: compose(NO_CUSTOM), custom: null, messages: [] };
  const { entry, origins } = composed;
  const noDraft = skipDraft(mapping, entry);
  if (noDraft) return skipResult(source, noDraft, parsed.messages);
  return {
    status: 'ok',
    path: source.path,
    preset: preset.name,
    entry,
    origins,
    custom,
    mapping: mapping?.name ?? null,
    translationOf: composed.translationOf,
    ownName: composed.ownName,
    text: converted.blocks.map(({ text }) => text).join('\n'),
    links: converted.links,
    stripped: cleaned.stripped,
    site: siteKeyOf(parsed),
    warnings: [
      ...parsed.messages,
      ...composed.messages,
      ...messages,
      ...[...cleaned.messages, ...converted.messages].map(inSource),
    ],
  };
}

function skipSection(source: SourceFile, skip: Skip, section: Section): Result {
  const category = categoryPath(section.names);
  const reason = `${skip.reason} Its text describes the category \`${category}\`.`;
  return { ...skipResult(source, { ...skip, reason }), section };
}

function skipResult({ path }: SourceFile, skip: Skip, warnings: Message[] = []) {
  const { skipped: code, reason } = skip;
  return { status: 'skipped' as const, path, code, reason, warnings };
}
