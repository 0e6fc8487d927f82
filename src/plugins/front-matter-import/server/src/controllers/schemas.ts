import { z } from '@strapi/utils';
import { CHOSEN_FIELDS, OPTIONS } from '../importing/options';
import { SORT_FIELDS, STATES } from '../scans/found-file';

const MOST_ROWS = 1_000;

const whole = (name: string, least: number, most: number) =>
  z.coerce
    .number({ error: `\`${name}\` is a number.` })
    .int({ error: `\`${name}\` is a whole number.` })
    .min(least, { error: `\`${name}\` is at least ${least}.` })
    .max(most, { error: `\`${name}\` is at most ${most}.` });

/** Where a page of a list begins, and how long it is. */
export const paging = (limit: number) => ({
  start: whole('start', 0, 2 ** 31 - 1).default(0),
  limit: whole('limit', 1, MOST_ROWS).default(limit),
});

const text = (name: string) => z.string({ error: `\`${name}\` is a text.` });
const search = text('search').max(200, { error: '`search` is too long.' }).optional();

const SORT = new RegExp(`^(${SORT_FIELDS.join('|')})(?::(asc|desc))?$`);

export const FILES_QUERY = z.object({
  ...paging(100),
  search,
  state: z.enum(STATES, { error: `\`state\` can be ${STATES.join(', ')}.` }).optional(),
  sort: text('sort')
    .regex(SORT, { error: `\`sort\` is one of ${SORT_FIELDS.join(', ')}, with :asc or :desc.` })
    .transform((given) => {
      const [field = 'path', direction] = given.split(':');
      return { field, isDescending: direction === 'desc' };
    })
    .optional(),
});

/** Fields that a person chose just now, as JSON. */
const FIELDS = text('fields')
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      context.addIssue({ code: 'custom', message: '`fields` is an object as JSON.' });
      return z.NEVER;
    }
  })
  .pipe(CHOSEN_FIELDS);

export const FILE_QUERY = z.object({
  path: text('path').min(1, { error: '`path` is the path of a file.' }).max(2000),
  fields: FIELDS.optional(),
});

export const LINES_QUERY = z.object({ ...paging(100), search, status: text('status').optional() });

export const RUNS_QUERY = z.object(paging(20));

export const REPORT_QUERY = z.object({
  format: z.enum(['jsonl', 'csv'], { error: '`format` can be jsonl or csv.' }).default('jsonl'),
});

export const RECORD_QUERY = z.object({
  contentType: text('contentType').max(200).optional(),
  locale: text('locale').max(35, { error: '`locale` is a code such as `en`.' }).optional(),
});

const NAME = '`name` has 1 to 100 characters, none of them `/`, `\\` or a control character.';

export const NEW_ROOT = z.strictObject({
  name: z
    .string({ error: NAME })
    .transform((name) => name.normalize('NFC').trim())
    .refine((name) => /^[^/\\\u0000-\u001f\u007f]{1,100}$/u.test(name), { error: NAME })
    .refine((name) => name !== '.' && name !== '..', { error: NAME }),
});

export const SCAN = z.strictObject({ options: OPTIONS.default({}) });

const PATHS = '`paths` is a list of paths of files.';

export const NEW_RUN = z
  .strictObject({
    root: z.string({ error: '`root` is the id of a root.' }),
    paths: z
      .array(z.string({ error: PATHS }), { error: PATHS })
      .min(1, { error: '`paths` is empty; leave it out to import all files.' })
      .optional(),
    options: OPTIONS.default({}),
  })
  .refine(({ paths, options: { missing = 'keep' } }) => !paths || missing === 'keep', {
    path: ['options', 'missing'],
    error: 'What is gone shows only in an import of all files: leave out `paths`.',
  });

export const NEW_RULE = z.strictObject({
  verdict: z.enum(['strip', 'keep'], { error: '`verdict` can be strip or keep.' }),
  scope: z.enum(['file', 'site', 'everywhere'], {
    error: '`scope` can be file, site or everywhere.',
  }),
  text: text('text')
    .transform((given) => given.replace(/\s+/g, ' ').trim())
    .refine((given) => given !== '' && given.length <= 20_000, {
      error: '`text` has 1 to 20000 characters: the whole text of a block.',
    }),
  root: text('root').optional(),
  path: text('path').optional(),
  of: text('of').min(1, { error: '`of` names a file or a site.' }).max(2000).optional(),
});

export type NewRule = z.infer<typeof NEW_RULE>;

const MOST_TRIED = 200_000;

/** A rule, and a text to try it on. */
export const RULE_TRIAL = NEW_RULE.extend({
  sample: text('sample')
    .min(1, { error: '`sample` is the text to try the rule on.' })
    .max(MOST_TRIED, { error: `\`sample\` has at most ${MOST_TRIED} characters.` }),
});

/** The list of paths beside uploaded files: JSON in a field of the form. */
export const UPLOAD_PATHS = z.array(z.string());
