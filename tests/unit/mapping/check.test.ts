import { problemsOf } from '../../support/mapping';

const source = (rest: object): object => ({ sources: [{ path: 'recipes/**', ...rest }] });
const recipe = (fields: object): object =>
  source({ contentType: 'api::recipe.recipe', fields: { name: 'title', ...fields } });

describe('a configuration', () => {
  it.each<[string, unknown, string]>([
    ['no object', 'x', ': must be an object; it is `x`.'],
    ['an unknown key', { timezon: 'UTC' }, 'timezon: is not known. Did you mean `timezone`?'],
    ['an unknown zone', { timezone: 'Asia/Shangai' }, 'timezone: must be the name of an IANA zone'],
    ['an unknown status', { status: 'publish' }, 'Did you mean `published`?'],
    ['an unknown preset', { preset: 'jekyl' }, 'preset: cannot be `jekyl`. Did you mean `jekyll`?'],
    ['a source without a path', { sources: [{}] }, 'sources[0]: has no `path`. Add it.'],
    [
      'a misspelt key of a rule',
      { fields: { author: { form: 'x' } } },
      'fields.author.form: is not known. Did you mean `from`?',
    ],
    [
      'a rule that says nothing',
      { fields: { author: {} } },
      'fields.author: says not where the value comes from.',
    ],
    [
      'a rule that says two things',
      { fields: { author: { from: 'x', constant: 'y' } } },
      'fields.author: has `from` and `constant`.',
    ],
    [
      'an unknown transform',
      { fields: { date: { from: 'x', transform: 'dates' } } },
      'fields.date.transform: cannot be `dates`. Did you mean `date`?',
    ],
    ['a condition on nothing', { skip: [{ equals: 'x' }] }, 'skip[0]: has no `field`.'],
    [
      'a text for an expression',
      { skip: [{ field: 'x', matches: '^a' }] },
      'skip[0].matches: must be a regular expression',
    ],
    [
      'an unknown attribute',
      { fields: { auther: 'x' } },
      'fields.auther: names no attribute of `api::article.article`. Did you mean `author`?',
    ],
    ['the body of an article', { fields: { body: 'x' } }, 'fields.body: is filled from the body'],
    ['an article without a title', { fields: { title: false } }, 'fields.title: cannot be empty'],
    [
      'a transform that does not fit',
      { fields: { date: { from: 'x', transform: 'number' } } },
      'fields.date.transform: is `number`, which does not fit `date`: a date is wanted.',
    ],
    [
      'a default that does not fit',
      { fields: { date: { from: 'x', default: 'soon' } } },
      'fields.date.default: is `"soon"`, which does not fit',
    ],
    [
      'an unknown content type',
      source({ contentType: 'api::recipes.recipe' }),
      'sources[0].contentType: names `api::recipes.recipe`, which is no collection type of this project. Did you mean `api::recipe.recipe`?',
    ],
    [
      'a content type without its api',
      source({ contentType: 'recipe' }),
      'sources[0].contentType: must be the uid of a content type',
    ],
    [
      'a required attribute without a rule',
      source({ contentType: 'api::recipe.recipe' }),
      'sources[0].fields: has no rule for `name`',
    ],
    [
      'a constant that is not listed',
      recipe({ difficulty: { constant: 'hrad' } }),
      'sources[0].fields.difficulty.constant: is `"hrad"`, which does not fit `difficulty`: enumeration (one of `easy`, `hard`)',
    ],
    [
      'a number that is too large',
      recipe({ servings: { from: 'x', default: 51 } }),
      'sources[0].fields.servings.default: is `51`, which does not fit `servings`: integer (at least 1, at most 50)',
    ],
    [
      'an attribute of another type',
      recipe({ author: 'x' }),
      'sources[0].fields.author: names no attribute of `api::recipe.recipe`.',
    ],
    [
      'a type that cannot be filled',
      recipe({ gallery: 'x' }),
      'sources[0].fields.gallery: is of the type `media`, which the import cannot fill.',
    ],
  ])('is refused with %s', (_case, config, expected) => {
    expect(problemsOf(config).join('\n')).toContain(expected);
  });

  it('is taken when all is well', () => {
    const fields = {
      name: 'title',
      slug: { template: '{{title}} {{date}}', transform: 'slug' },
      servings: { from: ['serves', 'yield.people'], transform: 'number', default: 2 },
      cookedOn: { from: 'date', transform: 'date' },
      cuisine: 'kitchen',
      isVegan: false,
      nutrition: ({ body }: { body: string }) => body.length,
    };
    const skip = [{ field: 'layout', equals: ['a', 1], reason: 'is a page' }];
    const all = { timezone: 'Asia/Shanghai', locale: 'en', status: 'draft', exclude: ['x/**'] };
    const sources = [{ path: ['a/**', 'b'], contentType: 'api::recipe.recipe', fields, skip }];
    expect(problemsOf({ ...all, preset: 'hugo', fields: { rating: 'score' }, sources })).toEqual(
      [],
    );
  });

  it('may be empty', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('names all that is wrong at once', () => {
    expect(problemsOf({ fields: { auther: 'a', titel: 'b' } })).toHaveLength(2);
  });
});
