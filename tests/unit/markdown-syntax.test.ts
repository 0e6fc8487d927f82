import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parseMarkdown } from '../../src/plugins/front-matter-import/core/markdown/parse';

const withAll = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const PIECES = [
  'a word ',
  'Hw0.+_-',
  '\n',
  '\n\n',
  '\r\n',
  '    ',
  '\t',
  '> ',
  '- ',
  '1. ',
  '- [x] ',
  '# ',
  '---',
  '===',
  '|',
  ':-',
  '-:',
  '-',
  '*',
  '**',
  '~',
  '`',
  '```',
  '\\',
  '<div>',
  '<!-- ',
  ' -->',
  '[',
  '](',
  ')',
  '[^1]',
  '[^1]: ',
  'http://a.example/b',
  'www.',
  'h&#116;tps://a.example',
  'ww\\w.a.example',
  'me@a.example',
  '@',
  '&commat;',
  'mailto:',
  'xmpp:',
];

describe('the syntax that a Markdown body is read with', () => {
  test('gives the tree that all of it gives', () => {
    const texts = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 30 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseMarkdown(text)).toEqual(withAll(text));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a table', 'a\n:-\nb', 'table'],
    ['a table with bars', '| a |\n| - |', 'table'],
    ['an address of e-mail', 'write to me@a.example', 'link'],
    ['an address that is spelled out', 'write to me&#64;a.example', 'link'],
    ['an address of a page', 'see www\\.a.example', 'link'],
  ])('finds %s', (_, text, type) => {
    expect(JSON.stringify(parseMarkdown(text))).toContain(`"type":"${type}"`);
  });
});
