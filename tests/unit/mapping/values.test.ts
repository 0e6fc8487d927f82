import { fitValue } from '../../../src/plugins/front-matter-import/core/mapping/fit-value';
import { TRANSFORMS } from '../../../src/plugins/front-matter-import/core/mapping/transforms';
import type { TransformName } from '../../../src/plugins/front-matter-import/core/mapping/config';
import type { Json } from '../../../src/plugins/front-matter-import/core/types';

const PLAIN = { isRequired: false, hasDefault: false, isUnique: false, isMany: false };

describe('transforms', () => {
  it.each<[TransformName, Json, Json | undefined]>([
    ['number', '4/5', 4],
    ['number', '4,5', 4.5],
    ['number', '-3 stars', -3],
    ['number', 'four', undefined],
    ['number', '4th', undefined],
    ['boolean', 'yes', true],
    ['boolean', 'maybe', undefined],
    ['date', '27 March 2022', '2022-03-27T00:00:00.000Z'],
    ['date', 'soon', undefined],
    ['list', 'a, b；c', ['a', 'b', 'c']],
    ['list', [{ name: 'a' }, 'b'], ['a', 'b']],
    ['path', 'Food / Soup', [['Food', 'Soup']]],
    ['path', ['Food', 'Soup'], [['Food', 'Soup']]],
    ['path', 'Food > Soup', [['Food', 'Soup']]],
    ['text', ['a', 'b'], 'a, b'],
    ['text', 3, '3'],
    ['slug', 'Über Uns', 'uber-uns'],
  ])('%s of %j', (name, value, expected) => {
    expect(TRANSFORMS[name](value, 'UTC')).toEqual(expected);
  });
});

describe('values of attributes', () => {
  it.each<[object, Json, Json | undefined]>([
    [{ type: 'string' }, 'x'.repeat(256), undefined],
    [{ type: 'string', maxLength: 3 }, 'four', undefined],
    [{ type: 'string', regex: '^a' }, 'b', undefined],
    [{ type: 'string' }, 5, '5'],
    [{ type: 'text' }, 'a\n\nb', 'a\n\nb'],
    [{ type: 'integer' }, '7', 7],
    [{ type: 'integer' }, 7.5, undefined],
    [{ type: 'integer' }, 3_000_000_000, undefined],
    [{ type: 'integer', min: 1 }, 0, undefined],
    [{ type: 'decimal' }, '7.5', 7.5],
    [{ type: 'biginteger' }, '9007199254740993', '9007199254740993'],
    [{ type: 'boolean' }, 'on', true],
    [{ type: 'enumeration', enum: ['Easy'] }, 'easy', 'Easy'],
    [{ type: 'enumeration', enum: ['Easy'] }, 'hard', undefined],
    [{ type: 'email' }, 'a@b.example', 'a@b.example'],
    [{ type: 'email' }, 'nobody', undefined],
    [{ type: 'date' }, '2022-03-27', '2022-03-27'],
    [{ type: 'date' }, '2022-03-27T23:30:00Z', '2022-03-28'],
    [{ type: 'datetime' }, '2022-03-27 08:00', '2022-03-27T00:00:00.000Z'],
    [{ type: 'time' }, '7:05', '07:05:00.000'],
    [{ type: 'json' }, { a: [1] }, { a: [1] }],
    [{ type: 'relation', target: 'api::tag.tag', isMany: true }, 'a, b', ['a', 'b']],
    [{ type: 'relation', target: 'api::tag.tag' }, 'a, b', undefined],
    [
      { type: 'relation', target: 'api::category.category', isMany: true },
      [['a', 'b']],
      [['a', 'b']],
    ],
    [{ type: 'media' }, 'a.png', undefined],
  ])('%j holds %j as %j', (attribute, value, expected) => {
    const type = { ...PLAIN, ...(attribute as { type: string }) };
    expect(fitValue(value, type, 'Asia/Shanghai')).toEqual(expected);
  });
});
