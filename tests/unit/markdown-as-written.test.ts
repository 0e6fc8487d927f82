import fc from 'fast-check';
import { renderMarkdown } from '../../src/plugins/front-matter-import/core/render/render-markdown';
import { entryOf } from '../support/entry';

const stored = (body: string) => entryOf(`---\ntitle: A title\n---\n${body}`);

/** One block a form of CommonMark or of GitHub's extensions, each a whole text by itself. */
const FORMS: Record<string, string> = {
  'a heading like the title': '# A title',
  'headings with closing marks and empty ones': '## Two ##\n\n#\n\n###### Six # \\#',
  'headings with lines under them': 'One\n===\n\nTwo\nlines\n---',
  rules: '***\n- - -\n_ _ _',
  'paragraphs with blanks around them': '   led by three blanks  \t\n\n\n\n and one ',
  'hard breaks': 'blanks  \nmore blanks     \nbackslash\\\nend\\',
  'soft breaks and tabs': 'a\tb\n\tc\n   d',
  emphasis: '*a* _b_ **c** __d__ ***e*** *f**g**h* snake_case_name 2*3*4',
  'emphasis in Chinese': '中文**加粗：**后面，*“强调”*和**「引号」**。',
  strikethrough: '~one~ ~~two~~ ~~~not~~~ a~b',
  'code spans': '`a` `` b ` c `` ` d ` `e\nf` `\\` `unclosed',
  'indented code': '    code\n\n\tmore\n\n      deeper\n\nText',
  'fenced code': '```js {1,3} title="a"\nconst a = `${b}`;\n\n<!-- kept -->\n```',
  'long fences': '`````md\n```\ninner\n```\n`````\n\n~~~~\n```\n~~~~',
  'a fence in a list': '1. a\n\n   ```\n   b\n     c\n   ```\n2. d',
  'a fence without an end': '```\ncode\n\n\nmore\n',
  'nested lists': '- a\n  - b\n    - c\n\n      d\n  - e\n- f',
  'lists indented by tabs': '-\ta\n\n\tb\n\t-\tc\n\t\t1.\td',
  'lists of other marks': '* a\n* b\n+ c\n+ d\n1) e\n1. f\n7. g',
  'loose and tight lists': '- a\n\n- b\n\n\n- c\n\nText\n\n- d\n- e',
  'empty items': '-\n-   \n- a\n\n1.\n2. b',
  tasks: '- [ ] open\n- [x] done\n- [X] done\n  - [ ] below\n- [] none',
  quotes: '> a\n> > b\nlazy\n>\n>     code\n>\n> - c\n>   d\n\n>e',
  links: '[a](b "c") [d](<e f> \'g\') [h]() [i](/j(k)) [l\\]m](n (o))',
  references:
    '[a][B] [c][] [d] ![e][b] [none][x]\n\n[b]: /u "t"\n[C]: <v w>\n  \'two\n  lines\'\n[d]: x',
  autolinks:
    '<https://a.example/?b=c&d> <e@f.example> https://g.example/h_(i). www.j.example, k@l.example',
  pictures: '![a](b.png) ![*c* d](e.png "f") [![g](h.png)](i)',
  footnotes:
    'A[^1] and B[^long name] and C[^none].\n\n[^1]: Here.\n[^long-name]: There\n\n    indented\n\n[^2]: Never used.',
  tables:
    '| a | b |\n|:--|--:|\n| `c \\| d` | **e** |\n| f\n\n|x|\n|-|\n\na | b\n-- | --\n1 | 2 | 3',
  'a script in HTML 1, in code':
    '<pre><code>a <b>\n\n  c</code></pre>\n\n<textarea>\n\n*d*\n</textarea>',
  'an instruction, HTML 3': '<?php\n\necho "a";\n?>\nText',
  'a declaration, HTML 4': '<!DOCTYPE html>\nText',
  'block elements, HTML 6':
    '<div align="center">\n*raw*\n\n*read*\n\n</div>\n\n<details><summary>a</summary>\n\nb\n</details>',
  'a tag alone, HTML 7': '<my-part :a="b" @c="d">\n\n*read*\n\n</my-part>\n\n<del>\n*raw*\n</del>',
  'HTML in a list and a quote': '- a\n\n  <div>\n    b\n  </div>\n\n> <p>\n> c\n> </p>',
  'inline HTML': 'a <kbd>b</kbd> <span\n  title="c">d</span> <br/> a < b > c <notatag',
  entities: '&amp; &nbsp;&copy; &#35; &#x4e2d; &unknown; &lt;b&gt; &#0;',
  escapes: '\\* \\_ \\` \\# \\[ \\< \\a \\\\ 1\\. a \\&amp;',
  maths: '$$\n\\frac{a}{b} \\\\\nx_1 * y_2\n$$\n\nand $a_i < b_j$ in \\(text\\)',
  'unicode blanks':
    '\u00a0led by one\n\n\u3000\u3000中文缩进\u3000段落\n\na\u2003b\u200bc\ufeffd\u2028e',
  'letters beyond the first plane': '👩‍👩‍👧 **𝒂** ﷽ ẞ é e\u0301',
  braces: '{a} {a: b} } { [[a]] {{',
  'a comment inside code': '`<!-- a -->` and\n\n    <!-- b -->',
};

const bodies = Object.entries(FORMS);

describe('a Markdown body', () => {
  it.each(bodies)('with %s is stored as it was written', (_, body) => {
    expect(stored(`Text\n\n${body}\n`)).toMatchObject({
      entry: { body: `Text\n\n${body}\n` },
      stripped: [],
      warnings: [],
    });
  });

  // One that begins with a tag would be taken for HTML.
  const firsts = bodies.filter(([, body]) => !body.startsWith('<'));
  it.each(firsts)('with %s first and no line end behind is rendered as its source', (_, body) => {
    expect(renderMarkdown(stored(body).entry.body)).toBe(renderMarkdown(body));
  });

  it.each(bodies)('with %s and the line ends of Windows is rendered as its source', (_, body) => {
    const { entry } = stored(`Text\n\n${body}\n`.replaceAll('\n', '\r\n'));
    expect(renderMarkdown(entry.body)).toBe(renderMarkdown(`Text\n\n${body}\n`));
  });
});

// Behind a tag that stays open, a comment that is shown as code is a comment.
const anyForm = fc.constantFrom(...Object.values(FORMS).filter((body) => !body.includes('<!--')));
const anyLead = fc.constantFrom('', '> ', '  ', '    ', '\t', '- ', '1. ');
const anyPiece = fc.tuple(anyLead, anyForm).map(([lead, form]) => {
  const rest = /^[-1]/.test(lead) ? ' '.repeat(lead.length) : lead;
  return form
    .split('\n')
    .map((line, index) => (index === 0 ? lead : rest) + line)
    .join('\n');
});
const anyGap = fc.constantFrom('\n', '\n\n', '\n\n\n', '  \n', '\n \t\n');
const anyBody = fc
  .array(fc.tuple(anyPiece, anyGap), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(''));

/** What goes without a trace in what a reader sees. */
const COMMENT = '<!-- a note -->';

describe('any Markdown body', () => {
  it('is rendered as its source', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const source = `Text\n\n${body}`;
        expect(renderMarkdown(stored(source).entry.body)).toBe(renderMarkdown(source));
      }),
    );
  });

  it('with comments between its blocks is rendered as with empty ones', () => {
    const anyCommented = fc
      .array(
        fc.oneof(
          anyPiece,
          fc.constant(COMMENT),
          anyLead.map((lead) => lead + COMMENT),
        ),
        { minLength: 2, maxLength: 6 },
      )
      .map((parts) => parts.join('\n\n'));
    fc.assert(
      fc.property(anyCommented, (body) => {
        const source = `Text\n\n${body}\n`;
        const seen = (text: string) =>
          renderMarkdown(text)
            .replace(/<!--.*?-->/g, '')
            .replace(/\s*(<[^>]*>)\s*/g, '$1');
        expect(seen(stored(source).entry.body)).toBe(seen(source));
      }),
    );
  });
});
