import { ALL_EVIDENCE, type CleanSwitches, NO_EVIDENCE } from '../core/clean/switches';
import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { DEFAULT_LINK_PATTERN, isLinkPattern } from '../core/links/link-pattern';
import { DEFAULT_PICTURE_MODE } from '../core/mapping/picture-mode';
import type { ImportConfig } from '../core/mapping/config';
import type { RunOptions } from '../server/src/run/run-import';
import { readRuleFiles } from '../server/src/rules/read-rule-files';
import { UsageError } from '../server/src/usage-error';
import type { Option, OptionTable } from './options';

/** A command line as it was understood. */
export interface Arguments {
  paths: string[];
  flags: ReadonlySet<string>;
  values: ReadonlyMap<string, string>;
}

const SEE_HELP = 'See --help for all options.';

function findOption(table: OptionTable, name: string, rawName: string): Option {
  const option = Object.hasOwn(table, name) ? table[name] : undefined;
  if (option) return option;
  const nearest = closest(name, Object.keys(table));
  throw new UsageError(
    `There is no option \`${rawName}\`. Did you mean \`--${nearest}\`? ${SEE_HELP}`,
  );
}

function checkValue(name: string, { allowed }: Option, value: string | undefined): string {
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw new UsageError(`\`--${name}\` needs a value. ${SEE_HELP}`);
  }
  if (allowed && !allowed.includes(value)) {
    const list = allowed.map((item) => `\`${item}\``).join(', ');
    throw new UsageError(
      `\`--${name}\` cannot be \`${value}\`; it can be ${list}. Did you mean \`${closest(value, allowed)}\`?`,
    );
  }
  return value;
}

function parserOptions(table: OptionTable) {
  const entries = Object.entries(table).map(([name, { kind }]) => {
    const type = kind === 'flag' ? ('boolean' as const) : ('string' as const);
    return [name, { type }] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * Reads a command line.
 *
 * @throws UsageError for an unknown option (naming the nearest known one) or an impossible value
 */
export function readArguments(args: string[], table: OptionTable): Arguments {
  const options = parserOptions(table);
  const { tokens } = parseArgs({
    args,
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const paths: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const option = findOption(table, token.name, token.rawName);
    if (option.kind === 'value')
      values.set(token.name, checkValue(token.name, option, token.value));
    else if (token.value === undefined) flags.add(token.name);
    else throw new UsageError(`\`${token.rawName}\` takes no value. ${SEE_HELP}`);
  }
  return { paths, flags, values };
}

function checkTimezone(zone: string): string {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch (cause) {
    const nearest = closest(zone, zones);
    throw new UsageError(
      `\`--timezone\` cannot be \`${zone}\`; it is the name of an IANA zone. Did you mean \`${nearest}\`?`,
      { cause },
    );
  }
}

function checkLinkPattern(pattern: string): string {
  if (isLinkPattern(pattern)) return pattern;
  throw new UsageError(
    `\`--link-pattern\` cannot be \`${pattern}\`: it must have \`<slug>\` in it, such as \`${DEFAULT_LINK_PATTERN}\`.`,
  );
}

function switchesFrom(flags: ReadonlySet<string>): CleanSwitches {
  if (flags.has('no-clean')) return NO_EVIDENCE;
  return {
    ...ALL_EVIDENCE,
    siteRules: !flags.has('no-site-rules'),
    templates: !flags.has('no-templates'),
  };
}

/** The core's options: as the command line says, else as the configuration does. */
export function toRunOptions({ flags, values }: Arguments, config: ImportConfig): RunOptions {
  return {
    // `checkValue` let no other value through.
    status: (values.get('status') ?? config.status ?? 'auto') as RunOptions['status'],
    timezone: checkTimezone(values.get('timezone') ?? config.timezone ?? 'UTC'),
    preset: values.get('preset') ?? config.preset ?? null,
    locale: values.get('locale') ?? config.locale ?? null,
    images: (values.get('images') ?? config.images ?? DEFAULT_PICTURE_MODE) as RunOptions['images'],
    links: checkLinkPattern(
      values.get('link-pattern') ?? config.linkPattern ?? DEFAULT_LINK_PATTERN,
    ),
    clean: switchesFrom(flags),
    siteRules: readRuleFiles(process.cwd()),
  };
}

interface Described {
  name: string;
  takes?: string;
  purpose: string;
  options: OptionTable;
}

const PATHS = 'PATH is a file, a folder (with all below it) or a glob pattern in quotes.';

/** The text that `--help` shows. */
export function helpText({ name: command, takes, purpose, options }: Described): string {
  const lines = Object.entries(options).map(([name, { placeholder, allowed, help }]) => {
    const left = `  --${name}${placeholder ? ` ${placeholder}` : ''}`.padEnd(22);
    const values = allowed && name === 'preset' ? ` One of: ${allowed.join(', ')}.` : '';
    return `${left} ${help}${values}`;
  });
  return [
    `npm run ${command} -- ${takes ?? 'PATH…'} [options]`,
    '',
    purpose,
    ...(takes === undefined ? [PATHS] : []),
    '',
    ...lines,
    '',
  ].join('\n');
}
