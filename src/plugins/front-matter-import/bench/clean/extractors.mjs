import { createRequire } from 'node:module';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import { load } from 'cheerio';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';

const require = createRequire(import.meta.url);
const { compileIfStale } = require('../../bin/compile.js');

const project = process.cwd();
compileIfStale(project);
const plugin = path.join(project, 'dist/src/plugins/front-matter-import');
const ours = (file) => require(path.join(plugin, file));

const { makeEntry } = ours('core/pipeline.js');
const { parse } = ours('core/parse/parse.js');
const { Survey, traitsOf } = ours('core/clean/templates/survey.js');
const { blocksOfText } = ours('core/convert/blocks-of-text.js');
const { clean } = ours('core/clean/clean.js');
const { convert } = ours('core/convert/convert.js');
const { readRuleFiles } = ours('server/src/rules/read-rule-files.js');

const ON = { structure: true, language: true, siteRules: true, templates: true };

/** Our cleaner with all evidence, and with each kind switched off in turn. */
const SWITCHES = {
  'all on': ON,
  'site rules off': { ...ON, siteRules: false },
  'language off': { ...ON, language: false },
  'structure off': { ...ON, structure: false },
  'templates off': { ...ON, templates: false },
  'language and site rules off': { ...ON, language: false, siteRules: false },
};

function learn(cases) {
  const survey = new Survey();
  for (const source of cases) {
    const parsed = parse(source);
    if (!('skipped' in parsed)) survey.add(traitsOf(parsed));
  }
  return survey.finish();
}

function ourExtractor(clean, templates) {
  const siteRules = readRuleFiles(project);
  const options = {
    status: 'auto',
    timezone: 'UTC',
    preset: null,
    locale: null,
    clean,
    siteRules,
    templates,
    now: Date.now(),
  };
  return (source) => {
    const result = makeEntry(source, options);
    return result.status === 'ok' ? { text: result.text, entry: result.entry } : { text: '' };
  };
}

/** The blocks of an HTML text as a reader sees them. */
export function textOfHtml(html) {
  const tree = { type: 'root', children: [{ type: 'html', value: html }] };
  return blocksOfText(tree)
    .map(({ text }) => text)
    .join('\n');
}

function htmlOf(source) {
  const parsed = parse(source);
  const body = 'skipped' in parsed || parsed.page ? source.bytes.toString('utf8') : parsed.body;
  return /<html[\s>]/i.test(body)
    ? body
    : `<!doctype html><html><head><title>-</title></head><body>${body}</body></html>`;
}

// Short posts are posts: Readability's limit is for the pages of the web.
const readability = (source) => {
  const { document } = parseHTML(htmlOf(source));
  return {
    text: textOfHtml(new Readability(document, { charThreshold: 20 }).parse()?.content ?? ''),
  };
};

const defuddle = async (source) => {
  const { document } = parseHTML(htmlOf(source));
  const { content } = await Defuddle(document, 'https://page.example/', {});
  return { text: textOfHtml(content ?? '') };
};

const plainText = (source) => {
  const $ = load(htmlOf(source));
  $('script, style, noscript, template').remove();
  return { text: $('body').text() };
};

/** Whoever turns a source into text, by name. */
export function extractorsFor(cases) {
  const templates = learn(cases);
  return {
    ...Object.fromEntries(
      Object.entries(SWITCHES).map(([name, clean]) => [
        `ours, ${name}`,
        ourExtractor(clean, clean.templates ? templates : null),
      ]),
    ),
    readability,
    defuddle,
    'plain text': plainText,
  };
}

/** Cleaning and converting alone: a file that has been parsed already. */
export function prepareCore(source) {
  const parsed = parse(source);
  if ('skipped' in parsed || parsed.bodyFormat !== 'html' || parsed.page) return null;
  const textOf = (value) => (typeof value === 'string' ? value : null);
  const [title, author] = [parsed.frontMatter.title, parsed.frontMatter.author].map(textOf);
  const context = { title, author, switches: ON, rules: [], templates: null, own: [] };
  return { size: Buffer.byteLength(parsed.body), run: () => convert(clean(parsed, context)) };
}
