import { ARTICLE } from '../core/mapping/content-type';
import { valuesOf } from '../core/mapping/custom-entry';
import type { Result } from '../core/types';
import { linksOfPreview } from '../server/src/links/links-of-preview';
import { createSiteFinder } from '../server/src/sites/find-sites';
import { listSources } from '../server/src/sources/files';
import type { Arguments } from './arguments';
import { EXIT, runCommand, startFolder, tell } from './command';
import { configure } from './configure';
import { PREVIEW_OPTIONS } from './options';
import { describeResult } from './describe-result';
import { exitWith } from './exit';
import { makeResult } from '../server/src/previews/make-result';
import { survey } from './survey';

const PURPOSE =
  'Shows what an import would make of the files. Needs no database and writes nothing.';

/** One line of `preview --json`; what does not apply is null. */
function toLine(result: Result, explains: boolean): string {
  const nothing = { reason: null, preset: null, entry: null, text: null, stripped: null };
  const { code: _code, path: file, status, ...rest } = { code: null, ...result };
  const { reason, preset, entry, text, stripped, warnings, error } = {
    ...nothing,
    error: null,
    ...rest,
  };
  const line = { file, status, reason, preset, entry, text, stripped, warnings, error };
  const custom = 'custom' in result ? customPart(result) : {};
  // Where each value came from is said only to whoever asks, so that a line keeps its form.
  const origins = 'origins' in result ? originsOf(result) : null;
  return JSON.stringify({ ...line, ...custom, ...(explains && { origins }) });
}

type Ok = Extract<Result, { status: 'ok' }>;

const isOther = ({ custom }: Ok): boolean => custom !== null && custom.type.uid !== ARTICLE;

/** The entry of another content type has the attributes of that, and its line says which it is. */
function customPart(result: Ok) {
  const { custom, entry } = result;
  if (!custom) return {};
  const values = valuesOf(custom, entry);
  if (!isOther(result)) return { entry: { ...entry, ...values } };
  return { contentType: custom.type.uid, entry: values };
}

function originsOf(result: Ok) {
  const { origins, custom } = result;
  return isOther(result) ? custom?.origins : { ...origins, ...custom?.origins };
}

async function preview(args: Arguments): Promise<number> {
  const { options, mappingOf } = configure(args, 'preview');
  const explains = args.flags.has('explain');
  const write = (result: Result): string =>
    args.flags.has('json') ? toLine(result, explains) : describeResult(result, explains);
  const sites = createSiteFinder({ preset: options.preset, onSite: tell });
  const links = linksOfPreview({ sites, options, mappingOf });
  const cwd = startFolder('preview');
  const templates = await survey(args.paths, { cwd, options, sites });
  let exit: number = EXIT.ok;
  for await (const found of listSources(args.paths, { cwd })) {
    const result = await makeResult(found, { options, sites, mappingOf, links, templates });
    if (result.status === 'failed') exit = EXIT.someFailed;
    process.stdout.write(`${write(result)}\n`);
  }
  return exit;
}

/** The `preview` command. */
export async function main(): Promise<void> {
  const command = { name: 'preview' as const, purpose: PURPOSE, options: PREVIEW_OPTIONS };
  await exitWith(await runCommand({ ...command, run: preview }, process.argv.slice(2)));
}
