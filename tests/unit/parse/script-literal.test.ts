import { readLiteral } from '../../../src/plugins/front-matter-import/core/parse/script-literal';

describe('readLiteral', () => {
  it.each([
    [`{a: 'b', "c-d": [1, -2.5, true, null]}`, { a: 'b', 'c-d': [1, -2.5, true, null] }],
    ['{ a: `x\ny`, /* c: 1, */ b: "it\\u0027s", }', { a: 'x\ny', b: "it's" }],
    ["{ a: b, c: f({ d: ')' }), e: 'g', ...h, i, j() { return 1; }, k: 2 }", { e: 'g', k: 2 }],
    ["{ a: 'b' + c, d: [1].map(String), e: `x${y}`, f: 3 }", { f: 3 }],
    ["{ d: new Date('2020-01-02'), n: new Date() }", { d: '2020-01-02' }],
    ["'a'\nb", 'a'],
    ["{ a: ['b'] as const, c: {} satisfies D }", { a: ['b'], c: {} }],
  ])('reads %s', (text, expected) => expect(readLiteral(text, 0).value).toEqual(expected));

  it.each(['x', '{', '{a: 1', "['a'", '"a', ''])('finds nothing in %j', (text) =>
    expect(readLiteral(text, 0).value).toBeUndefined(),
  );

  it('does not go down for ever', () => {
    expect(readLiteral('['.repeat(10_000), 0).value).toBeUndefined();
  });
});
