import { expandTemplates } from '../../../src/plugins/front-matter-import/core/templates/expand-templates';

const expand = (body: string) => expandTemplates(body, { firstLine: 1 });

describe('shortcodes of Zola', () => {
  it.each([
    [
      'a player',
      '{{ youtube(id="abcdefghijk", autoplay=true) }}',
      '<iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk" allowfullscreen></iframe>',
    ],
    ['a gist', '{{ gist(url="https://gist.github.com/a/1") }}', /^\[https:.*\]\(https:\/\/gist/],
    ['a figure', '{{ figure(src="a.png", alt="Tea", caption="Hot") }}', '![Tea](a.png)\n\n*Hot*'],
    [
      'a quote with its author',
      '{% quote(author="Ada") %}\nTea is *good*.\n{% end %}\n\nText',
      '> Tea is *good*.\n>\n> — Ada\n\nText',
    ],
    [
      'boxes in each other',
      '{% note() %}\nA\n\n{% tip(title="B") %}\nC\n{% end %}\n{% end %}',
      '> **Note**\n>\n> A\n>\n> > **B**\n> >\n> > C',
    ],
  ])('%s', (_case, body, expected) => {
    const { text, messages } = expand(body);
    expect(messages).toEqual([]);
    if (typeof expected === 'string') expect(text).toBe(expected);
    else expect(text).toMatch(expected);
    expect(expand(text).text).toBe(text);
  });

  it('that are not known stay and are listed', () => {
    const body = '{{ resize(path="a.png") }} {% box(a=1) %}b{% end %}';
    const { text, messages } = expand(body);
    expect(text).toBe(body);
    expect(messages.map(({ message }) => /`[^`]+`/.exec(message)?.[0])).toEqual([
      '`{{ resize() }}`',
      '`{% box() %}`',
    ]);
  });

  it.each([
    ['{{/* youtube(id="a") */}} x', '\\{{ youtube(id="a") }} x'],
    ['{%/* quote() */%}b{%/* end */%}', '\\{% quote() %}b\\{% end %}'],
    ['`{{/* youtube(id="a") */}}`', '`{{ youtube(id="a") }}`'],
    ['{% note() %}\n{%/* end */%}\n{% end %}', '> **Note**\n>\n> \\{% end %}'],
    ['```\n{{/* a comment (of Go) */}}\n```', '```\n{{/* a comment (of Go) */}}\n```'],
  ])('that are shown lose what shows them: %j', (body, expected) => {
    expect(expand(body)).toEqual({ text: expected, messages: [] });
    expect(expand(expected).text).toBe(expected);
  });

  it('are left alone in code', () => {
    const body = '`{{ youtube(id="a") }}`\n\n```\n{% quote() %}\n{% end %}\n```';
    expect(expand(body)).toEqual({ text: body, messages: [] });
  });
});

describe('comments of templates', () => {
  it.each([
    ['A{# not this #} B', 'A B'],
    ['A\n\n{# <tr>\n{% include "x" %}\n{{ y }} #}\n\nB', 'A\n\n\n\nB'],
    ['`{# a #}` {# b #}', '`{# a #}` '],
    ['{% raw %}`{# a #}`{% endraw %}', '`{# a #}`'],
  ])('go: %j', (body, expected) => expect(expand(body)).toEqual({ text: expected, messages: [] }));

  it.each(['# A {#a}\n\nText {# that is never closed', 'A #{x} {#b} and #}'])(
    '%j has none',
    (body) => expect(expand(body).text).toContain(body.split('\n').at(-1)),
  );
});
