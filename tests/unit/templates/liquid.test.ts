import { expandTemplates } from '../../../src/plugins/front-matter-import/core/templates/expand-templates';

const expand = (body: string) => expandTemplates(body, { firstLine: 1 });

const CASES: [string, string, string][] = [
  [
    'highlight becomes a fence with its language',
    'Before\n\n{% highlight ruby linenos %}\ndef go\n\n    # ``` is no fence\nend\n{% endhighlight %}\n\nAfter',
    'Before\n\n````ruby\ndef go\n\n    # ``` is no fence\nend\n````\n\nAfter',
  ],
  [
    'highlight with raw inside',
    '{% highlight html %}{% raw %}\n{{ page }}\n{% endraw %}{% endhighlight %}\n',
    '```html\n{{ page }}\n```\n',
  ],
  [
    'codeblock with title, language and address',
    '{% codeblock Sum it lang:js https://example.org/sum mark:2 %}\nsum()\n{% endcodeblock %}\n',
    '[Sum it](https://example.org/sum)\n\n```js\nsum()\n```\n',
  ],
  [
    'codeblock in a list',
    '- one\n\n  {% codeblock lang:js %}\n  a();\n    b();\n  {% endcodeblock %}\n- two',
    '- one\n\n  ```js\n  a();\n    b();\n  ```\n- two',
  ],
  ['code without anything', '{% code %}\nx\n{% endcode %}', '```\nx\n```'],
  ['raw is unwrapped', 'A {% raw %}`{{ x }}`{% endraw %} b', 'A `{{ x }}` b'],
  ['raw in prose shows its tags', '{% raw %}{{ x }}{% endraw %}', '\\{{ x }}'],
  [
    'raw in a fence is unwrapped with its lines',
    '```\n{% raw %}\n{{ x }}\n{% endraw %}\n```',
    '```\n{{ x }}\n```',
  ],
  [
    'raw in a fence that shows raw itself stays',
    '```\n{% raw %}\ncontent\n{% endraw %}\n```',
    '```\n{% raw %}\ncontent\n{% endraw %}\n```',
  ],
  [
    'blockquote with author, source and link',
    '{% blockquote Ann Author, A Book https://example.org/b The page %}\nWise words.\n\nMore.\n{% endblockquote %}\nNext',
    '> Wise words.\n>\n> More.\n>\n> — Ann Author, A Book, [The page](https://example.org/b)\n\nNext',
  ],
  ['pullquote', '{% pullquote %}\nA\n{% endpullquote %}', '> A'],
  ['note with a kind', '{% note warn %}\nMind it.\n{% endnote %}', '> **Warning**\n>\n> Mind it.'],
  [
    'note with a title, holding code',
    '{% note info Read me %}\n{% highlight sh %}\nls\n{% endhighlight %}\n{% endnote %}',
    '> **Read me**\n>\n> ```sh\n> ls\n> ```',
  ],
  [
    'blockquote with a name in quotes and a link title in others',
    '{% blockquote "Ann Author" %}\nA\n{% endblockquote %}\n\n{% blockquote Ann, A "Book" %}\nB\n{% endblockquote %}',
    '> A\n>\n> — Ann Author\n\n> B\n>\n> — Ann, A "Book"',
  ],
  [
    'asset_img with a size that is no number',
    '{% asset_img a.png 500px auto "A" %}',
    '![A](a.png "A")',
  ],
  [
    'note in the looks of a theme',
    "{% note blue no-icon simple %}\nA\n{% endnote %}\n\n{% note 'fas fa-bell' flat %}\nB\n{% endnote %}",
    '> **Blue**\n>\n> A\n\n> **Note**\n>\n> B',
  ],
  [
    'codeblock that marks several lines',
    '{% codeblock Sum lang:js mark:1,4-7 line_number:false %}\nsum()\n{% endcodeblock %}\n',
    'Sum\n\n```js\nsum()\n```\n',
  ],
  [
    'addresses below the base and the host',
    '[a]({{ "/a.html" | prepend: site.baseurl | prepend: site.url }})',
    '[a](/a.html)',
  ],
  [
    'callout with commas',
    '{% callout "info", "md", "A title" %}Text.{% endcallout %}',
    '> **A title**\n>\n> Text.',
  ],
  [
    'youtube',
    '{% youtube abcdefg %}\ntext',
    '<iframe src="https://www.youtube-nocookie.com/embed/abcdefg" allowfullscreen></iframe>\n\ntext',
  ],
  [
    'vimeo',
    '{% vimeo 123 %}',
    '<iframe src="https://player.vimeo.com/video/123" allowfullscreen></iframe>',
  ],
  ['image of Eleventy', '{% image "./a b.jpg", "A pot", "100vw" %}', '![A pot](./a%20b.jpg)'],
  ['asset_img', '{% asset_img a.png A title %}', '![A title](a.png "A title")'],
  ['asset_img with quotes', '{% asset_img "a b.png" "T" "alt" %}', '![alt](a%20b.png "T")'],
  [
    'img with class and size',
    '{% img right /i/a.png 350 150 Nice view %}',
    '![Nice view](/i/a.png "Nice view")',
  ],
  ['asset_path in a link', '[x]({% asset_path a.zip %})', '[x](a.zip)'],
  ['asset_link', '{% asset_link a.zip Get it %}', '[Get it](a.zip)'],
  ['post_link', '{% post_link my-post \'My "post"\' %}', '[My "post"](my-post.md)'],
  ['post_link without title', '{% post_link my-post %}', '[my-post](my-post.md)'],
  ['post_url', '[x]({{ site.baseurl }}{% post_url 2010-07-21-name %})', '[x](2010-07-21-name.md)'],
  ['link of Jekyll', '[x]({% link _posts/2010-07-21-name.md %})', '[x](_posts/2010-07-21-name.md)'],
  [
    'link of Hexo',
    '{% link Their site https://example.org true %}',
    '[Their site](https://example.org)',
  ],
  ['gist', '{% gist ann/996818 %}', '[Gist](https://gist.github.com/ann/996818)'],
  ['jsfiddle', '{% jsfiddle ccWP7 %}', '[JSFiddle](https://jsfiddle.net/ccWP7/)'],
  ['comment', 'a{% comment %} b `{% endcomment %}c', 'ac'],
  ['site.url', '![]({{ site.url }}/a.png)', '![](/a.png)'],
  ['relative_url', '[x]({{ "/a b" | relative_url }})', '[x](/a%20b)'],
  [
    'a box in a table stays in its cell',
    '| a | b |\n| - | - |\n| x | {% callout "warn" %}Mind it.{% endcallout %}y |\n',
    '| a | b |\n| - | - |\n| x | **Warning** Mind it.y |\n',
  ],
  [
    'code that is captured and shown',
    '{%- set code %}{% raw %}\n{{ x }}\n{% endraw %}{%- endset %}\n{{ code | highlight("js") | safe }}\n',
    '```js\n{{ x }}\n```\n',
  ],
  [
    'a picture in HTML',
    '<figure>\n{% asset_img a.png T %}\n</figure>',
    '<figure>\n<img src="a.png" alt="T" title="T">\n</figure>',
  ],
];

describe('tags of Liquid, Hexo and Nunjucks', () => {
  it.each(CASES)('%s', (_, body, expected) => {
    const once = expand(body);
    expect(once).toEqual({ text: expected, messages: [] });
    expect(expand(once.text).text).toBe(once.text);
  });

  it.each([
    'Use `{% raw %}` and `{% endraw %}`.',
    'Use `{% highlight %}` and then `{% endhighlight %}`.',
    '```\n{% highlight ruby %}\nx\n{% endhighlight %}\n```',
    'Text\n\n    {% code %}\n    x\n    {% endcode %}\n',
    '<pre>{% youtube abcdefg %}</pre>',
    '<!-- {% youtube abcdefg %} -->',
    '~~~\n{{ site.url }}/x\n~~~',
    '- item\n\n  ```liquid\n  {% note %}x{% endnote %}\n  ```',
    '\\{% youtube abcdefg %}',
    '<div style={{ color: "red" }}>',
    '{% not closed',
  ])('leaves %j', (body) => {
    expect(expand(body)).toEqual({ text: body, messages: [] });
  });

  it('reports what it does not know once a name, with its first line and its number', () => {
    const body =
      'a\n{% include x.html %}\n\n{% include y.html %} {{ page.title }}\n{% if a %}b{% endif %}';
    const { text, messages } = expandTemplates(body, { firstLine: 5 });
    expect(text).toBe(body);
    expect(messages).toEqual([
      { code: 'template-tag', line: 6, message: expect.stringContaining('`{% include %}`') },
      { code: 'template-tag', line: 8, message: expect.stringContaining('`{{ page.title }}`') },
      { code: 'template-tag', line: 9, message: expect.stringContaining('`{% if %}`') },
    ]);
    expect(messages[0]?.message).toContain('2 times');
  });

  it('leaves and reports a known tag that is never closed, and expands what follows', () => {
    const { text, messages } = expand('{% note %}\n\n{% gist 12 %}');
    expect(text).toBe('{% note %}\n\n[Gist](https://gist.github.com/12)');
    expect(messages).toHaveLength(1);
  });
});
