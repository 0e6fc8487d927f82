import { PICTURE_MODES } from '../core/mapping/picture-mode';
import { PRESET_NAMES } from '../core/presets';

/** One option of a command line. */
export interface Option {
  kind: 'flag' | 'value';
  /** What stands for the value in the help text. */
  placeholder?: string;
  /** The values it can have; any if absent. */
  allowed?: readonly string[];
  help: string;
}

export type OptionTable = { readonly [name: string]: Option };

const CORE_OPTIONS = {
  preset: {
    kind: 'value',
    placeholder: 'NAME',
    allowed: PRESET_NAMES,
    help: "The generator the posts come from; without it, each site's is recognised.",
  },
  status: {
    kind: 'value',
    placeholder: 'STATUS',
    allowed: ['auto', 'draft', 'published'],
    help: 'auto: as the file says (the default). draft, published: every article gets this status.',
  },
  locale: {
    kind: 'value',
    placeholder: 'CODE',
    help: "Locale of posts that name none; without it, Strapi's default locale.",
  },
  timezone: {
    kind: 'value',
    placeholder: 'ZONE',
    help: 'Zone of dates that name none, e.g. Asia/Shanghai; UTC without it.',
  },
  config: {
    kind: 'value',
    placeholder: 'FILE',
    help: 'Another configuration than config/front-matter-import.ts.',
  },
  fields: {
    kind: 'value',
    placeholder: 'PAIRS',
    help: 'Fields for attributes, over the configuration: excerpt=summary,author=writer.',
  },
  'link-pattern': {
    kind: 'value',
    placeholder: 'PATTERN',
    help: 'Where articles stand, for links between them: /articles/<slug> without it; also <locale>.',
  },
  'no-clean': { kind: 'flag', help: 'Strip no boilerplate.' },
  'no-site-rules': { kind: 'flag', help: 'Strip nothing by the rules for single sites.' },
  'no-templates': {
    kind: 'flag',
    help: 'Strip nothing for being the same in many posts of a site.',
  },
  help: { kind: 'flag', help: 'Show this text.' },
} satisfies OptionTable;

export const IMPORT_OPTIONS: OptionTable = {
  'dry-run': { kind: 'flag', help: 'Say what would change, by file and attribute; write nothing.' },
  report: { kind: 'value', placeholder: 'FILE', help: 'Write one JSON line per file to FILE.' },
  ...CORE_OPTIONS,
  images: {
    kind: 'value',
    placeholder: 'WHAT',
    allowed: PICTURE_MODES,
    help: 'link (the default): pictures on the web stay there. download: they are copied. skip: no pictures.',
  },
  'on-edited': {
    kind: 'value',
    placeholder: 'WHAT',
    allowed: ['keep', 'overwrite', 'skip'],
    help: 'What happens to attributes that a person changed: keep (the default) updates the others only.',
  },
  concurrency: {
    kind: 'value',
    placeholder: 'N',
    help: 'So many threads work, the one that writes among them; without it as many as there are cores.',
  },
  writer: {
    kind: 'value',
    placeholder: 'NAME',
    allowed: ['bulk', 'documents'],
    help: 'bulk (the default) writes many articles at once; documents lets lifecycles and webhooks see each.',
  },
  missing: {
    kind: 'value',
    placeholder: 'WHAT',
    allowed: ['keep', 'unpublish', 'delete'],
    help: 'What becomes of articles whose files are gone from the folders: keep (the default) leaves them.',
  },
  yes: {
    kind: 'flag',
    help: "Unpublish or delete them also if they are more than a tenth of a folder's articles.",
  },
  'restore-deleted': {
    kind: 'flag',
    help: 'Make articles again that were deleted in the CMS.',
  },
  quiet: { kind: 'flag', help: 'Show the summary only.' },
};

export const RUNS_OPTIONS: OptionTable = {
  json: { kind: 'flag', help: 'One JSON line per run, or per entry of the run.' },
  limit: { kind: 'value', placeholder: 'N', help: 'How many runs; 20 without it.' },
  help: CORE_OPTIONS.help,
};

export const ROLLBACK_OPTIONS: OptionTable = {
  'dry-run': {
    kind: 'flag',
    help: 'Say what would be undone, by entry and attribute; write nothing.',
  },
  help: CORE_OPTIONS.help,
};

export const CORPUS_OPTIONS: OptionTable = {
  render: {
    kind: 'flag',
    help: 'Also render each Markdown body, as written and as stored, and compare the two.',
  },
  ...CORE_OPTIONS,
};

export const PREVIEW_OPTIONS: OptionTable = {
  json: { kind: 'flag', help: 'One JSON line per file.' },
  explain: {
    kind: 'flag',
    help: 'Say of each value where it came from, of each block why it went.',
  },
  ...CORE_OPTIONS,
};
