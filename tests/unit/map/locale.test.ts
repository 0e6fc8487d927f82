import type { SiteSettings } from '../../../src/plugins/front-matter-import/core/types';
import { PRESETS } from '../../../src/plugins/front-matter-import/core/presets';
import { post } from '../../support/posts';
import { resultIn } from '../../support/place';

interface Standing {
  preset?: string;
  fields?: Record<string, unknown>;
  settings?: SiteSettings;
  option?: string;
}

function resultOf(path: string, { preset = 'plain', fields, settings, option }: Standing = {}) {
  const text = post({ title: 'A', ...fields });
  const options = { locale: option ?? null };
  const result = resultIn(text, { preset, path, options, ...(settings && { settings }) });
  if (result.status !== 'ok') throw new Error(`not ok: ${JSON.stringify(result)}`);
  return result;
}

const localeOf = (path: string, standing?: Standing): string | null =>
  resultOf(path, standing).entry.locale;

describe('where the locale comes from', () => {
  const settings = { language: 'ja', languages: ['ja', 'fr', 'de'] };

  it('counts front matter before path, path before the option, the option before the site', () => {
    const from = (path: string, more: Standing) => {
      const { entry, origins } = resultOf(path, { settings, preset: 'hugo', ...more });
      return [entry.locale, origins.locale];
    };
    const all = { fields: { lang: 'de' }, option: 'ko' };
    expect(from('content/fr/a.md', all)).toEqual(['de', 'front matter `lang`']);
    expect(from('content/fr/a.md', { option: 'ko' })).toEqual(['fr', 'folder `fr`']);
    expect(from('content/a.fr.md', { option: 'ko' })).toEqual(['fr', 'file name']);
    expect(from('content/a.md', { option: 'ko' })).toEqual(['ko', 'option `locale`']);
    expect(from('content/a.md', {})).toEqual(['ja', 'site configuration']);
    expect(from('content/a.md', { settings: {} })).toEqual([null, undefined]);
  });

  it.each(['lang', 'language', 'locale', '_lang', 'Lang'])('reads the field %s', (name) => {
    const { entry } = resultOf('a.md', { fields: { [name]: 'zh_CN' } });
    expect(entry).toMatchObject({ locale: 'zh-CN', frontMatter: {} });
  });

  it('warns of a language that is none, with its line, and keeps the value', () => {
    const { entry, warnings } = resultOf('a.md', { fields: { lang: 'klingonish' } });
    expect(entry).toMatchObject({ locale: null, frontMatter: { lang: 'klingonish' } });
    expect(warnings).toEqual([expect.objectContaining({ code: 'locale-unreadable', line: 3 })]);
    expect(warnings[0]?.message).toContain('`klingonish`');
    expect(localeOf('a.md', { fields: { lang: ['en', 'fr'] } })).toBeNull();
    expect(localeOf('a.md', { fields: { lang: 'no', language: false } })).toBe('no');
  });
});

describe('languages in paths', () => {
  it.each([
    ['hugo', 'content/zh-cn/post/a.md', 'zh-CN'],
    ['hugo', 'content/fr/a.md', 'fr'],
    ['hugo', 'content/post/a.fr.md', 'fr'],
    ['hexo', 'source/zh-cn/docs/a.md', 'zh-CN'],
    ['hexo', 'source/_posts/en/a.md', 'en'],
    ['jekyll', '_i18n/it/_posts/2020-01-02-a.md', 'it'],
    ['jekyll', 'fr/_posts/2020-01-02-a.md', 'fr'],
    ['docusaurus', 'i18n/it/docusaurus-plugin-content-docs/current/a.md', 'it'],
    ['docusaurus', 'i18n/zh-Hans/docusaurus-plugin-content-blog/2020-01-02-a.md', 'zh-Hans'],
    ['vitepress', 'zh/guide/a.md', 'zh'],
    ['nextra', 'pages/docs/a.zh-CN.mdx', 'zh-CN'],
    ['astro', 'src/pages/pt-br/a.md', 'pt-BR'],
    ['eleventy', 'src/en/blog/a.md', 'en'],
    ['plain', 'en/a.md', 'en'],
    ['plain', 'notes/a.zh.md', 'zh'],
  ])('%s: reads %s as %s', (preset, path, locale) => {
    expect(localeOf(path, { preset })).toBe(locale);
  });

  // A folder of a topic, or of a place, a suffix of a programming language.
  it.each([
    'content/it/a.md',
    'content/go/a.md',
    'content/ml/a.md',
    'content/to-do/a.md',
    'content/so-so/a.md',
    'content/english/a.md',
    'content/travel/fr/a.md',
    'content/notes.ts.md',
    'content/notes.cs.md',
    'content/jquery.min.md',
    'content/draft.v2.md',
    'content/en.md',
  ])('takes %s for no language in any preset', (path) => {
    for (const { name } of PRESETS) {
      if (name !== 'hexo') expect(localeOf(path, { preset: name })).toBeNull();
    }
  });

  it('takes a doubtful name for a language where the site or the post says so', () => {
    const site = { preset: 'hugo', settings: { languages: ['en', 'it'] } };
    expect(localeOf('content/it/a.md', site)).toBe('it');
    expect(localeOf('content/a.it.md', site)).toBe('it');
    const said = resultOf('content/it/b.md', { preset: 'hugo', fields: { lang: 'it' } });
    expect(said.entry.categories).toEqual([]);
  });

  it('takes no name for a language that the site does not have', () => {
    const settings = { languages: ['en', 'it'] };
    expect(localeOf('content/fr/a.md', { preset: 'hugo', settings })).toBeNull();
  });

  it('keeps the language out of slug, title and categories', () => {
    const standing = { preset: 'hugo', settings: { languages: ['en', 'fr'] } };
    expect(resultOf('content/fr/trips/the-sea.md', standing).entry).toMatchObject({
      slug: 'the-sea',
      categories: [['trips']],
    });
    expect(resultOf('content/fr/index.md', standing).entry.slug).toBe('a');
    expect(resultOf('content/trips/the-sea.fr.md', standing).entry.slug).toBe('the-sea');
    const { entry } = resultOf('fr/_posts/2020-01-02-the-sea.md', { preset: 'jekyll' });
    expect(entry).toMatchObject({ slug: 'the-sea', categories: [] });
  });
});

describe('translations of one post', () => {
  const of = (path: string, standing: Standing) => resultOf(path, standing).translationOf;

  it.each<[preset: string, original: string, translation: string]>([
    ['hugo', 'content/trips/a.md', 'content/trips/a.fr.md'],
    ['hugo', 'content/en/a/index.md', 'content/zh-cn/a/index.md'],
    ['hexo', 'source/docs/a.md', 'source/zh-cn/docs/a.md'],
    ['jekyll', '_i18n/en/_posts/2020-01-02-a.md', '_i18n/it/_posts/2020-01-02-a.md'],
    ['docusaurus', 'docs/a.md', 'i18n/it/docusaurus-plugin-content-docs/current/a.mdx'],
    [
      'docusaurus',
      'community/a.md',
      'i18n/it/docusaurus-plugin-content-docs-community/current/a.md',
    ],
    ['docusaurus', 'src/pages/a.md', 'i18n/fr/docusaurus-plugin-content-pages/a.md'],
    ['vitepress', 'guide/a.md', 'zh/guide/a.md'],
  ])('%s: %s is %s', (preset, original, translation) => {
    expect(of(original, { preset })).toBe(of(translation, { preset }));
  });

  it('are those that share a key, wherever they stand', () => {
    for (const name of ['translationKey', 'ref', 'lang-ref', 'page_id']) {
      const english = of('a.md', { fields: { lang: 'en', [name]: 'sea' } });
      const french = of('fr/la-mer.md', { fields: { lang: 'fr', [name]: 'sea' } });
      expect(english).toBe(french);
    }
  });

  it('are those that share an address on a Jekyll site', () => {
    const permalink = '/sea/';
    const english = of('sea.md', { preset: 'jekyll', fields: { lang: 'en', permalink } });
    const french = of('mer.md', { preset: 'jekyll', fields: { lang: 'fr', permalink } });
    expect(english).toBe(french);
  });

  it('are no posts that only cite the same source, or have other names', () => {
    const ref = 'https://pictures.example/';
    expect(of('a.md', { fields: { ref } })).not.toBe(of('b.md', { fields: { ref } }));
    expect(of('a.md', { fields: { ref: 1 } })).not.toBe(of('b.md', { fields: { ref: 1 } }));
    expect(of('a.md', {})).not.toBe(of('a.html', {}));
  });
});
