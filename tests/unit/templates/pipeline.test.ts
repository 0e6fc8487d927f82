import { ALL_EVIDENCE } from '../../../src/plugins/front-matter-import/core/clean/switches';
import { makeEntry } from '../../../src/plugins/front-matter-import/core/pipeline';

import { resultIn } from '../../support/place';

const OPTIONS = {
  status: 'auto',
  timezone: 'UTC',
  preset: null,
  locale: null,
  clean: ALL_EVIDENCE,
  siteRules: [],
  templates: null,
  now: 0,
} as const;

const make = (path: string, text: string) =>
  makeEntry({ path, bytes: new TextEncoder().encode(text) }, OPTIONS);

describe('makeEntry', () => {
  it('expands the tags of a Markdown body, keeps the player and names what it left, with its line', () => {
    const result = make(
      'a.md',
      '---\ntitle: A\n---\n\n{% youtube abcdefg %}\n\n{% asset_img b.png B %}\n\n{% widget %}\n',
    );
    if (result.status !== 'ok') throw new Error(result.status);
    expect(result.entry.body).toBe(
      '<iframe src="https://www.youtube-nocookie.com/embed/abcdefg" allowfullscreen></iframe>\n\n![B](b.png "B")\n\n{% widget %}\n',
    );
    expect(result.entry.images.map(({ url }) => url)).toEqual(['b.png']);
    expect(result.warnings).toContainEqual(
      expect.objectContaining({ code: 'template-tag', line: 9 }),
    );
  });

  it('expands the tags of an HTML body that a generator reads', () => {
    const body = [
      '<p>{% youtube abcdefg %}</p>',
      '{% highlight js %}',
      'a < b;',
      '{% endhighlight %}',
      '<p><a href="{% post_url 2020-01-02-b %}">b</a> <code>{% tag %}</code> {% raw %}{{ x }}{% endraw %}</p>',
    ].join('\n');
    const result = resultIn(`---\ntitle: A\n---\n${body}\n`, {
      preset: 'jekyll',
      path: '_posts/2020-01-01-a.html',
    });
    if (result.status !== 'ok') throw new Error(result.status);
    expect(result.entry.body).toBe(
      '<iframe src="https://www.youtube-nocookie.com/embed/abcdefg" allowfullscreen></iframe>\n\n' +
        '```js\na < b;\n```\n\n[b](2020-01-02-b.md) `{% tag %}` {{ x }}\n',
    );
    expect(result.warnings).toEqual([]);
  });

  it('names what it left in an HTML body', () => {
    const text = '---\ntitle: A\n---\n<p>Tea.</p>\n{% widget %}\n';
    expect(resultIn(text, { preset: 'jekyll', path: '_posts/2020-01-01-a.html' })).toMatchObject({
      warnings: [{ code: 'template-tag', line: 5 }],
    });
  });

  it('leaves an HTML body alone that no generator reads', () => {
    const result = make('a.html', '---\ntitle: A\n---\n<p>{% youtube abcdefg %}</p>\n');
    if (result.status !== 'ok') throw new Error(result.status);
    expect(result.text).toBe('{% youtube abcdefg %}');
  });
});
