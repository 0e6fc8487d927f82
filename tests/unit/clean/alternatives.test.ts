import { alternativesOf } from '../../../src/plugins/front-matter-import/core/clean/rules/alternatives';
import { LINE_RULES } from '../../../src/plugins/front-matter-import/core/clean/rules/line-rules';

describe('the alternatives of a pattern', () => {
  const cases: [RegExp, string[]][] = [
    [/^a$/u, ['^a$']],
    [/^a|b{2,}$|(?:c|d)e/iu, ['^a', 'b{2,}$', '(?:c|d)e']],
    [/[|(]a|\|b\(|c/u, ['[|(]a', '\\|b\\(', 'c']],
    [/[\]|]a|(?<value>b|(?:c|d))/u, ['[\\]|]a', '(?<value>b|(?:c|d))']],
  ];

  it.each(cases)('of %s', (pattern, sources) => {
    const all = alternativesOf(pattern);
    expect(all.map(({ source }) => source)).toEqual(sources);
    expect(new Set(all.map(({ flags }) => flags))).toEqual(new Set([pattern.flags]));
  });

  it('of every rule for lines make the pattern again', () => {
    for (const { pattern } of LINE_RULES)
      expect(
        alternativesOf(pattern)
          .map(({ source }) => source)
          .join('|'),
      ).toBe(pattern.source);
  });
});
