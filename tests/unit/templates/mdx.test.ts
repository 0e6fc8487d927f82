import { expandTemplates } from '../../../src/plugins/front-matter-import/core/templates/expand-templates';
import { withoutTemplates } from '../../../src/plugins/front-matter-import/core/templates/without-templates';

const expand = (body: string) =>
  expandTemplates(body, { firstLine: 1, families: ['mdx', 'admonition'] });

const CASES: [string, string, string][] = [
  ['imports', "import A from './a';\nimport { B } from 'b'\n\nText", 'Text'],
  ['an import over lines', 'import {\n  A,\n  B,\n} from "ab";\n\nText', 'Text'],
  [
    'an export with blank lines',
    'Text\n\nexport const a = {\n\n  b: 1,\n};\n\nMore',
    'Text\n\n\nMore',
  ],
  ['comments', 'a {/* note\nof mine */}b', 'a b'],
  [
    'YouTube',
    '<YouTube id="abcdefg" />',
    '<iframe src="https://www.youtube-nocookie.com/embed/abcdefg" allowfullscreen></iframe>',
  ],
  ['a picture', '<Image src="/a.png" alt={"A"} width={3} />', '![A](/a.png)'],
  [
    'tabs',
    '<Tabs>\n  <TabItem label="One">\n\n    Text *a*\n\n  </TabItem>\n  <TabItem label="Two">\n    b\n  </TabItem>\n</Tabs>\n',
    '**One**\n\nText *a*\n\n**Two**\n\nb\n',
  ],
  ['a callout', '<Callout type="warning">\nHot\n</Callout>', '> **Warning**\n>\n> Hot'],
  ['a fragment', '<>a</>', 'a'],
  [
    'a picture that is imported',
    'import pot from \'./pot.png\';\nimport { Image } from \'astro:assets\';\n\n<Image src={pot} alt="A pot" />\n<img src={pot.src} className="x" alt={`b`} style={{ width: 3 }} />',
    '![A pot](./pot.png)\n<img src="./pot.png" class="x" alt="b">',
  ],
  [
    'a picture that is required',
    '<img src={require("./pot.png").default} alt="A" /> <img src={useBaseUrl(\'/b.png\')} />',
    '<img src="./pot.png" alt="A"> <img src="/b.png">',
  ],
  [
    'values that stand in the file',
    "export const year = 2024;\nexport const tea = { name: 'Sencha' }\n\n{tea.name} of {year}{' '}is <b title={tea.name}>{'<hot>'}</b>",
    'Sencha of 2024 is <b title="Sencha">&lt;hot></b>',
  ],
  [
    'an element without an end',
    '<iframe src="https://x.org" allowFullScreen />\n\nText',
    '<iframe src="https://x.org" allowFullScreen></iframe>\n\nText',
  ],
  [
    'Markdown in an element',
    '<div className="a">\n  ![A](/a.png)\n\n  ```js\n  <div a={b}>\n  ```\n</div>\n',
    '<div class="a">\n\n![A](/a.png)\n\n```js\n<div a={b}>\n```\n\n</div>\n',
  ],
  [
    'tabs with their labels above',
    '<Tabs values={[{label: "One", value: "1"}, {value: "2", label: "Two"}]}>\n<TabItem value="2">\n\nb\n\n</TabItem>\n</Tabs>\n\n<Tabs items={["x", "y"]}>\n  <Tabs.Tab>a</Tabs.Tab>\n  <Tabs.Tab>b</Tabs.Tab>\n</Tabs>\n',
    '**Two**\n\nb\n\n**x**\n\na\n\n**y**\n\nb\n',
  ],
  [
    'cards',
    '<CardGrid>\n  <Card title="Hot" icon="x">Tea *here*.</Card>\n  <LinkCard title="Go" href="/go/" description="there" />\n  <Card title="On" href="/on" />\n</CardGrid>',
    '**Hot**\n\nTea *here*.\n\n\n**[Go](/go/)**\n\nthere\n\n\n**[On](/on)**',
  ],
  [
    'a button that is a link',
    '<LinkButton href="/go">Go</LinkButton> <Badge text="New" />',
    '[Go](/go) New',
  ],
  [
    'code in a component',
    '<CodeBlock language="js">\n  {`a < b`}\n</CodeBlock>',
    '```js\na < b\n```',
  ],
  ['a table of contents', '<TOCInline toc={toc} />\nText', '\nText'],
  ["Docusaurus' mark of an excerpt", 'a\n\n{/* truncate */}\n\nb', 'a\n\n<!-- truncate -->\n\nb'],
];

describe('MDX', () => {
  it.each(CASES)('%s', (_, body, expected) => {
    const once = expand(body);
    expect(once).toEqual({ text: expected, messages: [] });
    expect(expand(once.text).text).toBe(once.text);
  });

  it.each([
    '`<Tabs>` and `import a from "a"`',
    '```jsx\nimport A from "a";\n\n<A>{b}</A>\n{/* c */}\n```',
    '<details>\n<summary>a</summary>\n</details>',
    'import taxes were raised',
    'a < B and c > D',
  ])('leaves %j', (body) => expect(expand(body)).toEqual({ text: body, messages: [] }));

  it('keeps the children of an unknown component, and reports it', () => {
    const { text, messages } = expand('<Box a={() => { x > 1 }}>\n\nText\n\n</Box>\n\nMore {b.c}');
    expect(text).toBe('Text\n\nMore {b.c}');
    expect(messages.map(({ message }) => /`[^`]*`/.exec(message)?.[0])).toEqual([
      '`{b.c}`',
      '`<Box>`',
    ]);
  });

  it('knows the fields of its file', () => {
    const fields = { title: 'Tea', author: { name: 'Ada' } };
    const { text, messages } = expandTemplates(
      '{frontmatter.title} by {frontMatter.author.name}, {frontmatter.x}',
      {
        firstLine: 1,
        families: ['mdx'],
        fields,
      },
    );
    expect(text).toBe('Tea by Ada, {frontmatter.x}');
    expect(messages).toHaveLength(1);
  });

  it('says nothing of a picture that it does not know', () => {
    const { text, messages } = expand('<Image src={props.pot} alt="A" />');
    expect(text).toBe('<Image src={props.pot} alt="A" />');
    expect(messages).toHaveLength(1);
  });

  it('is read in `.mdx` files only', () => {
    const file = {
      frontMatter: {},
      body: '<Box>a</Box>',
      bodyFormat: 'markdown',
      bodyLine: 1,
      raw: { text: '', line: 1 },
      messages: [],
    } as const;
    expect(
      withoutTemplates({ ...file, path: 'a.mdx', sitePath: 'a.mdx', messages: [] }).file.body,
    ).toBe('a');
    expect(
      withoutTemplates({ ...file, path: 'a.md', sitePath: 'a.md', messages: [] }).file.body,
    ).toBe(file.body);
  });
});
