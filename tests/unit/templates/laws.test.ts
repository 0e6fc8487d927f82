import { expandTemplates } from '../../../src/plugins/front-matter-import/core/templates/expand-templates';
import type { Family } from '../../../src/plugins/front-matter-import/core/templates/types';
import { processorTime } from '../../support/processor-time';

const ALL: Family[] = ['liquid', 'hugo', 'kramdown', 'admonition', 'mdx', 'obsidian'];
const DEFAULT: Family[] = ['liquid', 'hugo', 'kramdown', 'admonition'];

const MARKDOWN = [
  '',
  '\n',
  'Text  \nwith a break\\\nand another \t \n\n\n\nend',
  '# Heading #\n\nSetext\n===\n\n***\n___',
  '* a\n+ b\n- c\n\n1) d\n2. e\n   - [ ] f',
  '> quote\nlazy\n> > deeper',
  '    indented code { % }\n\n\ttab',
  '```js {1,3} title="x"\nconst a = `${b}`;\nconst c = { d: {} };\n```',
  '~~~~\n```\n~~~~',
  '``a ` b`` `c` \\`d\\`',
  '[a](b "c") ![d](<e f>) [g][h] <https://i.example>\n\n[h]: j "k"',
  '| a | b |\n|:--|--:|\n| `c \\| d` | e |',
  '<div align="center">\n  <img src="a.png">\n</div>\n\n<!-- more -->',
  'A note[^1]\n\n[^1]: Here.',
  'Maths $\\frac{a}{b}$ and \\(x\\), {braces}, {a: b}, 50% {x}% {',
  '中文，标点。**加粗：**后面',
  'Unix: a::b, x :::y',
  'Trailing space \n',
  '\ufeffBOM and\u00a0blanks\u200b',
];

const TAGGED = [
  '{% raw %}{% highlight x %}a{% endhighlight %}{% endraw %}',
  '{% raw %}{{< figure src="a" >}} {{</* b */>}} :::tip\nx\n:::{% endraw %}',
  '{% note %}{% note %}a{% endnote %}{% endnote %}',
  '{% note %}{% raw %}{% endnote %}{% endraw %}{% endnote %}',
  '{% codeblock {% x %} %}a{% endcodeblock %}',
  '{% blockquote %}\n{% youtube abcdefg %}\n- {% gist 1 %}\n{% endblockquote %} {% endnote %}',
  '`{% raw %}{{ x }}{% endraw %}` {% raw %}`{% raw %}`{% endraw %}',
  '{% img /a.png "{{ site.url }}/x" %}',
  '{{< details >}}{{< note >}}a{{< /details >}}{{< /note >}}',
  '{{< gist "{% gist 1 %}" >}}',
  ':::note\n:::tip\n{{< x >}}\n:::\n:::\n:::',
  '- {% note %}\n  a\n\n      b\n  {% endnote %}',
  '{% quote() %}{{ gist(id="1") }}{% end %}{% end %}{# x #}',
  '!!! note\n    !!! tip\n        {% gist 1 %}\n## A {#a}',
  '{% constructor %} {% toString %} {{< __proto__ >}}',
];

describe('the template step', () => {
  it.each(MARKDOWN)('leaves Markdown without tags alone: %j', (body) => {
    for (const families of [DEFAULT, ALL.filter((family) => family !== 'mdx')])
      expect(expandTemplates(body, { firstLine: 1, families })).toEqual({
        text: body,
        messages: [],
      });
  });

  it.each([...MARKDOWN, ...TAGGED])('does nothing the second time: %j', (body) => {
    for (const families of [DEFAULT, ALL]) {
      const once = expandTemplates(body, { firstLine: 1, families }).text;
      expect(expandTemplates(once, { firstLine: 1, families }).text).toBe(once);
    }
  });

  const SIZE = 50_000;
  it.each([
    '{% ',
    '{{< ',
    '{{',
    '{% note %}',
    '{% note %}{% gist 1 %}',
    '{% note %}\na\n{% endnote %}\n',
    '{% raw %}',
    '`a`{% raw %}',
    '`{% raw %}{{ x }}{% endraw %}` ',
    '{% highlight a %}',
    '{% highlight a %}\nb\n{% endhighlight %}\n\n',
    '{% gist 1 %} ',
    '{% endnote %}',
    '<pre>',
    '{: .a',
    '{:.a.b=',
    ':::tip\n',
    ':::tip\na\n:::\n\n',
    '[[',
    '!!! a\n',
    '!!! a\n    b\n\n',
    '# a {#b}\n',
    '{# ',
    '{# a #}',
    '{{ a(b) }}',
    '{::comment}\n',
    'a {: .b}\n',
    '{% quote() %}',
    '{% end %}',
    '![[a|',
    '%% ',
    'a ^b1\n',
    '{{ title ',
    '<A b={',
    '<A>',
    '<a b={',
    '<div>\n*a*\n</div>\n',
    '<div>\n*a*\n',
    '{"',
    'export const a = [\n',
    '<Tabs items={[',
    '<A>\n\na\n\n</A>\n',
    'import a\n',
    'export {\n',
    '{/* a */}\n\n',
    '    ',
    '{% gist "a b" c=d  ',
  ])('takes a long run of %j in its stride', (piece) => {
    const body = piece.repeat(SIZE / piece.length);
    const time = processorTime(() => expandTemplates(body, { firstLine: 1, families: ALL }));
    expect(time).toBeLessThan(10_000);
  });
});
