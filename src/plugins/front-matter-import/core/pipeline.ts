import { clean } from './clean/clean';
import { composeEntry } from './compose';
import { convert } from './convert/convert';
import { FileError } from './file-error';
import { map } from './map/map';
import { parse } from './parse/parse';
import { choosePreset } from './presets';
import type { CoreOptions, Result, SourceFile } from './types';

/** Changes with every change of what the core makes of a file, so that files imported before are seen again. */
export const CORE_VERSION = '1';

/** Makes an entry of one source file. A bad file gives a result that says so; it never throws for one. */
export function makeEntry(source: SourceFile, options: CoreOptions): Result {
  try {
    return run(source, options);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { status: 'failed', path: source.path, error: error.toMessage(), warnings: [] };
  }
}

function run(source: SourceFile, options: CoreOptions): Result {
  const parsed = parse(source);
  if ('skipped' in parsed) {
    const { skipped: code, reason, messages: warnings } = parsed;
    return { status: 'skipped', path: source.path, code, reason, warnings };
  }

  const preset = choosePreset(parsed, options.preset);
  const mapped = map(parsed, preset, options);
  const cleaned = clean(parsed, options.clean);
  const converted = convert(cleaned);
  const { entry, origins, messages } = composeEntry({
    parsed,
    preset,
    mapped,
    cleaned,
    converted,
    options,
  });
  return {
    status: 'ok',
    path: source.path,
    preset: preset.name,
    entry,
    origins,
    text: converted.blocks.map(({ text }) => text).join('\n'),
    stripped: cleaned.stripped,
    warnings: [
      ...parsed.messages,
      ...mapped.messages,
      ...cleaned.messages,
      ...converted.messages,
      ...messages,
    ],
  };
}
