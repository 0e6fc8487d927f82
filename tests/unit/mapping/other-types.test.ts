import type {
  FieldRules,
  ImportConfig,
} from '../../../src/plugins/front-matter-import/core/mapping/config';
import { valuesOf } from '../../../src/plugins/front-matter-import/core/mapping/custom-entry';
import { mapped, mappedBy, RECIPE, resultWith } from '../../support/mapping';

const recipe = (fields: FieldRules): ImportConfig => ({
  contentType: RECIPE,
  fields: { name: 'title', ...fields },
});

/** The values of a recipe that is made of a post. */
function recipeOf(fields: FieldRules, frontMatter: Record<string, unknown>): object {
  const { entry, custom } = mapped(recipe(fields), { frontMatter });
  return custom ? valuesOf(custom, entry) : {};
}

describe('entries of other content types', () => {
  it.each<[string, FieldRules, Record<string, unknown>, object]>([
    [
      'take the title of a rule for their address',
      { name: 'dish' },
      { dish: 'Tomato soup', slug: '' },
      { name: 'Tomato soup' },
    ],
    ['take the body as it will be written', { steps: 'body' }, {}, { steps: 'A paragraph.\n' }],
    [
      'take fields of an attribute’s name',
      {},
      { servings: 4, is_vegan: 'yes' },
      { servings: 4, isVegan: true },
    ],
    ['leave a value that does not fit', {}, { servings: 99 }, { frontMatter: { servings: 99 } }],
    [
      'stay empty where a rule says so',
      { servings: false },
      { servings: 4 },
      { frontMatter: { servings: 4 } },
    ],
    [
      'read a day in the zone of the file',
      { cookedOn: { from: 'date', transform: 'date' } },
      { date: '2020-01-02 01:00' },
      { cookedOn: '2020-01-02' },
    ],
    [
      'point to the entries of another type',
      { cuisine: 'kitchen' },
      { kitchen: 'Home' },
      { cuisine: ['Home'] },
    ],
    [
      'make no entries of another type unasked',
      {},
      { cuisine: 'Home' },
      { frontMatter: { cuisine: 'Home' } },
    ],
    [
      'take a picture by its address',
      { photo: 'cover' },
      { cover: 'https://img.example.com/a.png' },
      { photo: [{ url: 'https://img.example.com/a.png' }] },
    ],
  ])('%s', (_case, fields, frontMatter, expected) => {
    expect(recipeOf(fields, frontMatter)).toMatchObject(expected);
  });

  it('keep what no attribute took, and nothing else, in their front matter', () => {
    const given = { servings: 4, kitchen: 'Home', stove: 'gas' };
    const { frontMatter } = recipeOf({ cuisine: 'kitchen' }, given) as { frontMatter: object };
    expect(frontMatter).toEqual({ stove: 'gas' });
  });

  it('say where each value came from', () => {
    const { custom } = mapped(recipe({ isVegan: { constant: true } }), {
      frontMatter: { servings: 4 },
    });
    expect(custom?.origins).toMatchObject({
      isVegan: 'constant (`fields.isVegan`)',
      servings: 'front matter `servings`',
      slug: 'file name',
    });
  });

  it('fail without what they must have, and are skipped as drafts where there are none', () => {
    const nameless = { contentType: RECIPE, fields: { name: 'called' } } as const;
    expect(resultWith(nameless)).toMatchObject({
      status: 'failed',
      error: { code: 'attribute-missing' },
    });
    const frontMatter = { draft: true };
    expect(resultWith(recipe({}), { frontMatter })).toMatchObject({ code: 'no-drafts' });
  });
});

describe('attributes that the project gave to Article', () => {
  it('are filled by rules only', () => {
    const { custom, entry } = mappedBy(
      { rating: { from: 'score', transform: 'number' } },
      { score: '4/5' },
    );
    expect(custom).toMatchObject({ values: { rating: 4 }, taken: {} });
    expect(entry.frontMatter).toEqual({});
    expect(mappedBy({ author: 'writer' }, { rating: 4 }).custom).toBeNull();
  });

  it('do without a value that does not fit', () => {
    const { custom, warnings, entry } = mappedBy({ rating: 'score' }, { score: 6 });
    expect(custom).toBeNull();
    expect(warnings).toMatchObject([{ code: 'value-unusable' }]);
    expect(warnings[0]?.message).toContain('integer (at least 1, at most 5) is wanted');
    expect(entry.frontMatter).toEqual({ score: 6 });
  });
});
