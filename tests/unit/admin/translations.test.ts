import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesOf } from '../../../src/admin/content-types';
import namesInChinese from '../../../src/admin/content-types.zh-Hans.json';

const SOURCES = 'src/plugins/front-matter-import/admin/src';

type Messages = Record<string, string>;

const messagesIn = (language: string): Messages =>
  JSON.parse(readFileSync(join(SOURCES, 'translations', `${language}.json`), 'utf8')) as Messages;

const english = messagesIn('en');
const others = ['zh-Hans'];

const code = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(SOURCES, name), 'utf8'))
  .join('\n');

const allOf = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, found = '']) => found);

/** Keys as they stand in the code, and the beginnings of those that it puts together. */
const written = allOf(/\bt\(\s*'([^']+)'/g);
const begun = allOf(/`([a-zA-Z.]+\.)\$\{/g);
const quoted = new Set(allOf(/['"]([a-zA-Z.-]+)['"]/g));

/** Names of the values that a message is filled in with; braces of plurals hold words. */
const VALUE = /(?<!(?:=\d+|zero|one|two|few|many|other) )\{(\w+)[,}]/g;

const valuesOf = (message: string) =>
  [...new Set([...message.matchAll(VALUE)].map(([, name]) => name))].sort();

describe('translations of the import page', () => {
  it.each(others)('%s has every key of English, and no other', (language) => {
    expect(Object.keys(messagesIn(language)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(others)('%s fills in no value that English does not have', (language) => {
    for (const [key, message] of Object.entries(messagesIn(language))) {
      expect([key, valuesOf(message)]).toEqual([key, valuesOf(english[key]!)]);
    }
  });

  it('has every key that the code uses', () => {
    expect(written.filter((key) => !(key in english))).toEqual([]);
  });

  it('has no key that the code does not use', () => {
    const isUsed = (key: string) =>
      quoted.has(key) || key === 'plugin.name' || begun.some((start) => key.startsWith(start));
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });
});

interface Schema {
  info: { displayName: string; singularName: string };
  attributes: Record<string, { pluginOptions?: { 'content-manager'?: { visible?: boolean } } }>;
}

const schemas = ['article', 'category', 'tag', 'image'].map((name) => {
  const file = `src/api/${name}/content-types/${name}/schema.json`;
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
});

describe('names of content types in Chinese', () => {
  it('are there for each type and each attribute that is shown, and for no other', () => {
    const english = schemas.flatMap(({ info, attributes }) => [
      info.displayName,
      ...Object.entries(attributes)
        .filter(([, { pluginOptions }]) => pluginOptions?.['content-manager']?.visible !== false)
        .map(([name]) => {
          const uid = `api::${info.singularName}.${info.singularName}`;
          return `content-manager.content-types.${uid}.${name}`;
        }),
    ]);
    expect(Object.keys(messagesOf(namesInChinese)).sort()).toEqual(english.sort());
  });
});
