import { z } from '@strapi/utils';
import { PRESET_NAMES } from '../../../core/presets';
import { ALL_EVIDENCE, type CleanSwitches, NO_EVIDENCE } from '../../../core/clean/switches';
import { DEFAULT_LINK_PATTERN } from '../../../core/links/link-pattern';
import type { ImportConfig } from '../../../core/mapping/config';
import { DEFAULT_PICTURE_MODE, PICTURE_MODES } from '../../../core/mapping/picture-mode';
import { readRuleFiles } from '../rules/read-rule-files';
import type { ImportRun, RunOptions } from '../run/run-import';
import type { Writing } from './import-files';

function isTimezone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const oneOf = (values: readonly string[]): string => values.map((one) => `\`${one}\``).join(', ');

const choice = <Value extends string>(name: string, values: readonly [Value, ...Value[]]) =>
  z.enum(values, { error: `\`${name}\` can be ${oneOf(values)}.` });

const flag = (name: string) => z.boolean({ error: `\`${name}\` is true or false.` }).optional();

const FIELDS = '`fields` is an object of attributes, each with the name of a field.';

export const CHOSEN_FIELDS = z.record(
  z.string(),
  z.string({ error: FIELDS }).min(1, { error: FIELDS }),
  { error: FIELDS },
);

const PRESETS = PRESET_NAMES as unknown as readonly [string, ...string[]];

/** How an import is to go, as a request says it; what it leaves open is as the configuration says. */
export const OPTIONS = z.strictObject(
  {
    preset: choice('preset', PRESETS).nullish(),
    status: choice('status', ['auto', 'draft', 'published']).optional(),
    locale: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,35}$/, { error: '`locale` is a code such as `en` or `zh-CN`.' })
      .nullish(),
    timezone: z
      .string()
      .refine(isTimezone, {
        error: '`timezone` is the name of an IANA zone, such as `Asia/Shanghai`.',
      })
      .nullish(),
    images: choice('images', PICTURE_MODES).optional(),
    onEdited: choice('onEdited', ['keep', 'overwrite', 'skip']).optional(),
    restoreDeleted: flag('restoreDeleted'),
    missing: choice('missing', ['keep', 'unpublish', 'delete']).optional(),
    missingConfirmed: flag('missingConfirmed'),
    fields: CHOSEN_FIELDS.optional(),
    clean: flag('clean'),
    siteRules: flag('siteRules'),
    templates: flag('templates'),
  },
  { error: '`options` is an object of the options that the documentation lists.' },
);

export type Options = z.infer<typeof OPTIONS>;

function switchesOf({ clean, siteRules, templates }: Options): CleanSwitches {
  if (clean === false) return NO_EVIDENCE;
  return { ...ALL_EVIDENCE, siteRules: siteRules ?? true, templates: templates ?? true };
}

/** The core's options: as the request says, else as the configuration does. */
export function runOptionsOf(options: Options, config: ImportConfig, appDir: string): RunOptions {
  return {
    status: options.status ?? config.status ?? 'auto',
    timezone: options.timezone ?? config.timezone ?? 'UTC',
    preset: options.preset ?? config.preset ?? null,
    locale: options.locale ?? config.locale ?? null,
    images: options.images ?? config.images ?? DEFAULT_PICTURE_MODE,
    links: config.linkPattern ?? DEFAULT_LINK_PATTERN,
    clean: switchesOf(options),
    siteRules: readRuleFiles(appDir),
  };
}

export const writingOf = ({ onEdited, restoreDeleted }: Options): Writing => ({
  onEdited: onEdited ?? 'keep',
  writer: 'bulk',
  restoresDeleted: restoreDeleted ?? false,
});

/** What becomes of articles whose files are gone; nothing where they stay. */
export const missingOf = ({ missing, missingConfirmed }: Options): Pick<ImportRun, 'missing'> =>
  missing === undefined || missing === 'keep'
    ? {}
    : { missing: { action: missing, isConfirmed: missingConfirmed ?? false } };
