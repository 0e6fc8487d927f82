import { load } from 'cheerio';
import { type AnyNode, hasChildren, isComment, isTag, isText } from 'domhandler';
import fc from 'fast-check';
import { parsePlain } from '../../src/plugins/front-matter-import/core/html/parse-plain';

function shape(node: AnyNode): unknown {
  if (isText(node)) return node.data;
  if (isComment(node)) return { comment: node.data };
  if (!hasChildren(node)) return node.type;
  const children = node.children.map(shape);
  return isTag(node) ? [node.name, { ...node.attribs }, ...children] : children;
}

const byStandard = (html: string) => shape(load(html, null, false).root()[0]!);

const TAGS = (
  'p div span a b em h1 h2 ul ol li dl dt dd table tbody thead tr td th blockquote pre img br hr figure ' +
  'style section button svg select script textarea iframe input'
).split(' ');
const TEXTS = [
  'text',
  ' ',
  '中文',
  '&amp;',
  '&nbsp',
  '&#150;',
  '<',
  '3 < 4',
  '<!-- c -->',
  '<!-- <p>c</p> -->',
  '<!--</b>-->',
  '<!--',
  '-->',
  '<!-->',
  '\n',
];
const ATTRIBUTES = [
  '',
  ' class="a b"',
  ' href=x',
  ' data-x',
  ' a="1" a="2"',
  ' "q"',
  '/',
  ' x="&lt;"',
];

const tag = fc.constantFrom(...TAGS);
const open = fc
  .tuple(tag, fc.constantFrom(...ATTRIBUTES))
  .map(([name, rest]) => `<${name}${rest}>`);
const close = tag.map((name) => `</${name}>`);
const text = fc.constantFrom(...TEXTS);
const soup = fc
  .array(fc.oneof({ weight: 3, arbitrary: text }, open, close), { maxLength: 14 })
  .map((parts) => parts.join(''));

const { tree: wellFormed } = fc.letrec<{ tree: string; element: string }>((tie) => ({
  tree: fc.array(fc.oneof(text, tie('element')), { maxLength: 4 }).map((parts) => parts.join('')),
  element: fc
    .tuple(tag, fc.constantFrom(...ATTRIBUTES.slice(0, 4)), tie('tree'))
    .map(([name, rest, inner]) =>
      ['img', 'br', 'hr', 'input'].includes(name)
        ? `<${name}${rest}>`
        : `<${name}${rest}>${inner}</${name}>`,
    ),
}));

describe('parsePlain', () => {
  it.each([
    '<p>One</p>\n<p class="x">Two <b>bold</b><br>and <a href="/x?a=1&amp;b">link</a></p>',
    '<ul><li>a<ul><li>b</li></ul></li></ul>',
    '<table>\n<thead><tr><th>a</th></tr></thead><tbody><tr><td><p>b</p></td></tr></tbody></table>',
    '<figure><img src="a.png"><figcaption>中文</figcaption></figure><!-- a comment with <b>a tag</b> -->',
    '<pre><code>a &lt; b\n\n</code></pre><style>p > a {}</style>',
  ])('reads %j', (html) => {
    const tree = parsePlain(html);
    expect(tree && shape(tree)).toEqual(byStandard(html));
  });

  it.each([
    '<p>never closed',
    '<p>a<div>b</div></p>',
    '<p><span><ul><li>a</li></ul></span></p>',
    '<b><i>a</b></i>',
    '<p>a</p></p>',
    '<a href="x"><b><a href="y">z</a></b></a>',
    '<h1><h2>a</h2></h1>',
    '<table><tr><td>a</td></tr></table>',
    '<table><tbody>text<tr><td>a</td></tr></tbody></table>',
    '<table><tbody><div>a</div></tbody></table>',
    '<li>a</li>',
    '<pre>\na</pre>',
    '<svg><p>a</p></svg>',
    '<!doctype html><p>a</p>',
    '<p>a</p><div',
  ])('leaves %j to the whole algorithm', (html) => expect(parsePlain(html)).toBeNull());

  it('makes the same tree as the whole algorithm of whatever it reads', () => {
    let read = 0;
    const check = (html: string): void => {
      const tree = parsePlain(html);
      if (!tree) return;
      read += 1;
      expect(shape(tree)).toEqual(byStandard(html));
    };
    fc.assert(fc.property(soup, check), { numRuns: 3_000 });
    fc.assert(fc.property(wellFormed, check), { numRuns: 3_000 });
    expect(read).toBeGreaterThan(500);
  });
});
