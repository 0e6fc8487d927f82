import type { Core } from '@strapi/strapi';
import { emptyDatabase } from '../support/databases';
import { startStrapiOn } from '../support/strapi';

const ARTICLE = 'api::article.article';

interface Configuration {
  settings: { mainField: string; defaultSortBy: string; defaultSortOrder: string };
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

/** What we use of the Content Manager's service, which has no types of its own. */
interface ContentTypes {
  findContentType(uid: string): object;
  findConfiguration(type: object): Promise<Configuration>;
  updateConfiguration(type: object, configuration: Configuration): Promise<unknown>;
}

function contentTypes(strapi: Core.Strapi) {
  const service = strapi.plugin('content-manager').service<ContentTypes>('content-types');
  const typeOf = (uid: string) => service.findContentType(uid);
  return {
    layoutOf: (uid: string) => service.findConfiguration(typeOf(uid)),
    change: (uid: string, next: Configuration) => service.updateConfiguration(typeOf(uid), next),
  };
}

describe('the lists and forms of the Content Manager', () => {
  it('are laid out at first start, and stay as a person arranged them', async () => {
    const database = await emptyDatabase('sqlite');
    const kept = { ...database, remove: () => Promise.resolve() };
    const first = await startStrapiOn(kept);
    try {
      const { layoutOf, change } = contentTypes(first.strapi);
      const article = await layoutOf(ARTICLE);
      expect(article.settings).toMatchObject({ defaultSortBy: 'date', defaultSortOrder: 'DESC' });
      expect(article.layouts.list).toEqual(['title', 'cover', 'categories', 'date']);
      expect(article.layouts.edit.slice(0, 3)).toEqual([
        [
          { name: 'title', size: 8 },
          { name: 'slug', size: 4 },
        ],
        [{ name: 'excerpt', size: 12 }],
        [{ name: 'body', size: 12 }],
      ]);
      for (const name of ['article', 'category', 'image', 'tag']) {
        const uid = `api::${name}.${name}`;
        const { layouts } = await layoutOf(uid);
        const shown = layouts.edit.flat().map((field) => field.name);
        const { attributes } = first.strapi.getModel(uid as typeof ARTICLE);
        const hidden = new Set(['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy']);
        const own = Object.keys(attributes).filter((attribute) => !hidden.has(attribute));
        expect(shown.sort()).toEqual(
          own
            .filter((attribute) => !['locale', 'localizations', 'documentId'].includes(attribute))
            .sort(),
        );
      }
      await change(ARTICLE, {
        ...article,
        layouts: { ...article.layouts, list: ['title', 'author'] },
      });
    } finally {
      await first.stop();
    }
    const second = await startStrapiOn(database);
    try {
      const { layouts } = await contentTypes(second.strapi).layoutOf(ARTICLE);
      expect(layouts.list).toEqual(['title', 'author']);
    } finally {
      await second.stop();
    }
  });
});
