import { expandTemplates } from '../../../src/plugins/front-matter-import/core/templates/expand-templates';

const expand = (body: string) => expandTemplates(body, { firstLine: 1 });

const CASES: [string, string, string][] = [
  [
    'figure with caption and link',
    '{{< figure src="a.png" alt="A" caption="Below" link="https://example.org" >}}\nText',
    '[![A](a.png)](https://example.org)\n\n*Below*\n\nText',
  ],
  [
    'figure with Markdown in its caption',
    '{{< figure src="a.png" caption="Tea, *hot*, by [Ann](https://example.org) [1]" >}}',
    '![Tea, hot, by Ann \\[1\\]](a.png)\n\n*Tea, hot, by [Ann](https://example.org) \\[1\\]*',
  ],
  [
    'boxes that say their kind and whether they are open',
    '{{< admonition tip "Hot tea" false >}}\nA\n{{< /admonition >}}\n\n{{< hint danger >}}\nB\n{{< /hint >}}',
    '> **Hot tea**\n>\n> A\n\n> **Danger**\n>\n> B',
  ],
  [
    'highlight behind one that closes itself',
    '{{< highlight go />}}\n\nProse\n\n{{< highlight go >}}\nx()\n{{< /highlight >}}',
    '```go\n```\n\nProse\n\n```go\nx()\n```',
  ],
  ['HTML as it is', '{{< rawhtml >}}<b>{{ x }}</b>{{< /rawhtml >}}', '<b>{{ x }}</b>'],
  ['figure without caption', 'x {{< figure src="a.png" >}} y', 'x ![](a.png) y'],
  ['figure over several lines', '{{< figure\n  src="a.png"\n  alt="A"\n>}}', '![A](a.png)'],
  [
    'youtube by name',
    '{{< youtube id="abcdefg" title="T" >}}',
    '<iframe src="https://www.youtube-nocookie.com/embed/abcdefg" title="T" allowfullscreen></iframe>',
  ],
  [
    'youtube in percent form by address',
    '{{% youtube "https://youtu.be/abcdefg" %}}',
    '<iframe src="https://www.youtube-nocookie.com/embed/abcdefg" allowfullscreen></iframe>',
  ],
  [
    'highlight',
    '{{< highlight go "linenos=table" >}}\nfunc main() {}\n{{< /highlight >}}',
    '```go\nfunc main() {}\n```',
  ],
  ['ref in a link', '[x]({{< ref "page.md#part" >}})', '[x](page.md#part)'],
  ['relref with a name', '[x]({{% relref path="a b.md" %}})', '[x](a%20b.md)'],
  ['gist', '{{< gist ann 0a1b >}}', '[Gist](https://gist.github.com/ann/0a1b)'],
  [
    'a post on X',
    '{{< x user="ann" id="123" >}}',
    '[Post by @ann on X](https://x.com/ann/status/123)',
  ],
  ['instagram', '{{< instagram Cx1 >}}', '[Post on Instagram](https://www.instagram.com/p/Cx1/)'],
  [
    'details',
    '{{< details summary="More" >}}\nInside\n{{< /details >}}',
    '> **More**\n>\n> Inside',
  ],
  ['warning', '{{% warning %}}Hot{{% /warning %}}', '> **Warning**\n>\n> Hot'],
  [
    'notice with kind',
    '{{% notice tip "For you" %}}\nHi\n{{% /notice %}}',
    '> **For you**\n>\n> Hi',
  ],
  [
    'configuration',
    '{{< code-toggle file=hugo >}}\ntitle = "x"\n{{</ code-toggle >}}',
    'hugo.toml\n\n```toml\ntitle = "x"\n```',
  ],
  [
    'configuration in YAML in a list',
    '1. One\n\n   {{< code-toggle >}}\n   title: x\n   {{< /code-toggle >}}\n1. Two',
    '1. One\n\n   ```yaml\n   title: x\n   ```\n1. Two',
  ],
  ['a shown shortcode in code', '`{{</* figure */>}}`', '`{{< figure >}}`'],
  ['a shown shortcode in a fence', '```\n{{%/* note */%}}\n```', '```\n{{% note %}}\n```'],
  ['a shown shortcode in prose', 'Use {{</* figure */>}}.', 'Use \\{{< figure >}}.'],
];

describe('shortcodes of Hugo', () => {
  it.each(CASES)('%s', (_, body, expected) => {
    const once = expand(body);
    expect(once).toEqual({ text: expected, messages: [] });
    expect(expand(once.text).text).toBe(once.text);
  });

  it.each(['`{{< figure src="a.png" >}}`', '```\n{{< youtube abc >}}\n```', '`{{</*/* x */*/>}}`'])(
    'leaves %j',
    (body) => expect(expand(body)).toEqual({ text: body, messages: [] }),
  );

  it('leaves and reports an unknown pair with its contents', () => {
    const body = '{{< chart type="bar" >}}\n*a* {{< gist 1 >}}\n{{< /chart >}}';
    const { text, messages } = expand(body);
    expect(text).toBe(body.replace('{{< gist 1 >}}', '[Gist](https://gist.github.com/1)'));
    expect(messages.map(({ message }) => message)).toEqual([
      expect.stringContaining('`{{< chart >}}`'),
    ]);
  });

  it('leaves a configuration that lies in the files of the site', () => {
    const { text, messages } = expand('{{< code-toggle config=server />}}');
    expect(text).toBe('{{< code-toggle config=server />}}');
    expect(messages).toHaveLength(1);
  });
});
