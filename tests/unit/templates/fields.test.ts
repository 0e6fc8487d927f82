import { expandTemplates } from '../../../src/plugins/front-matter-import/core/templates/expand-templates';
import type { Family } from '../../../src/plugins/front-matter-import/core/templates/types';

const FIELDS = {
  title: 'Tea',
  shop: { url: 'https://x.org/a' },
  date: '2020-01-02',
  odd: '{{ x }}',
  quoted: 'a "b"',
};

const expand = (family: Family, body: string, fields = FIELDS) =>
  expandTemplates(body, { firstLine: 1, families: ['liquid', 'admonition', family], fields });

describe('the fields of a file', () => {
  it.each<[Family, string, string]>([
    ['eleventy', 'See [{{ title }}]({{ shop.url }}).', 'See [Tea](https://x.org/a).'],
    ['eleventy', '<a href="{{shop.url | safe}}">', '<a href="https://x.org/a">'],
    [
      'eleventy',
      '<img src="/s/{{ shop.url | urlencode }}" alt="{{ quoted }}">',
      '<img src="/s/https%3A%2F%2Fx.org%2Fa" alt="a &quot;b&quot;">',
    ],
    ['eleventy', '{% set pot = "red" %}\nA {{ pot }} pot.', 'A red pot.'],
    [
      'eleventy',
      '{% raw %}{{ title }}{% endraw %} and `{{ title }}`',
      '\\{{ title }} and `{{ title }}`',
    ],
    ['vitepress', '# {{ $frontmatter.title }}\n\n[[toc]]\n\nText', '# Tea\n\n\nText'],
    ['vitepress', '`[[toc]]`\n\n```md\n[[toc]]\n```', '`[[toc]]`\n\n```md\n[[toc]]\n```'],
  ])('are written into texts of %s: %j', (family, body, expected) => {
    expect(expand(family, body)).toEqual({ text: expected, messages: [] });
  });

  it.each<[Family, string]>([
    ['eleventy', '{{ page.title }} {{ date }} {{ other }} {{ title | upper }} {{ odd }}'],
    ['vitepress', '{{ title }}'],
    ['liquid', '{{ title }}'],
  ])('stay as they are in %s: %j', (family, body) => {
    expect(expand(family, body).text).toBe(body);
  });
});
