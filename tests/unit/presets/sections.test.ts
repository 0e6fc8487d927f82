import type { SiteSettings } from '../../../src/plugins/front-matter-import/core/types';
import { resultIn } from '../../support/place';

const page = (fields: string, body = '') => `---\ntitle: Trails\n${fields}---\n\n${body}\n`;

const sectionOf = (text: string, path: string, settings: SiteSettings = {}, preset = 'hugo') => {
  const result = resultIn(text, { preset, path, settings });
  if (result.status !== 'skipped') throw new Error(`not skipped: ${JSON.stringify(result)}`);
  return result;
};

describe('the page of a section', () => {
  it('is skipped, and its text describes the category', () => {
    const result = sectionOf(page('', 'Walks near **here**.'), 'content/hikes/day-trips/_index.md');
    expect(result).toMatchObject({
      code: 'section-page',
      reason: expect.stringContaining('describes the category `hikes/day-trips`'),
      section: { names: ['hikes', 'day-trips'], text: 'Walks near here.' },
    });
  });

  it('describes with its `description` before its text', () => {
    const text = page('description: Short walks\n', 'Text.');
    expect(sectionOf(text, 'content/hikes/_index.md', {}, 'zola').section?.text).toBe(
      'Short walks',
    );
  });

  it.each<[string, string, string, SiteSettings]>([
    ['has no text', page(''), 'content/hikes/_index.md', {}],
    ['has a tag of its generator only', page('', '{{< list >}}'), 'content/hikes/_index.md', {}],
    ['is the home page', page('', 'Welcome.'), 'content/_index.md', {}],
    ['is broken', '---\ntitle: [\n---\nText.\n', 'content/hikes/_index.md', {}],
    [
      'is a translation',
      page('lang: de\n', 'Wege.'),
      'content/hikes/_index.md',
      { language: 'en' },
    ],
  ])('says nothing if it %s', (_case, text, path, settings) => {
    expect(sectionOf(text, path, settings).section).toBeUndefined();
  });
});
