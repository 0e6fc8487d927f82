import { LINE_RULES } from '../../../src/plugins/front-matter-import/core/clean/rules/line-rules';
import { CUES } from '../../../src/plugins/front-matter-import/core/clean/rules/cues';
import { sieveOf } from '../../../src/plugins/front-matter-import/core/clean/rules/sieve';
import { wordsOfPattern } from '../../../src/plugins/front-matter-import/core/clean/rules/words-of-pattern';

describe('the words that a pattern cannot do without', () => {
  const cases: [RegExp, readonly string[] | null][] = [
    [/^关注我们$/u, ['关注我们']],
    [/(?:请|敬请)关注.{0,8}/u, ['请关注']],
    [/(?:长按|扫)码{1,2}好/u, ['长按码', '扫码']],
    [/(?:a|)b(?:c*|d)e?/u, ['b']],
    [/follow (?:us|me)\b/iu, ['follow us', 'follow me']],
    [/one|two(?:!|\?)/u, ['one', 'two!', 'two?']],
    [/(?:ad|advert)s?/u, ['ad']],
    [/colou?r/u, ['colour', 'color']],
    [/ab{0,2}c+d/u, ['a']],
    [/e\s?n\s?d/u, ['e']],
    [/[©@] \d{4}/u, ['© ', '@ ']],
    [/[a-z]+[^x]\p{L}\u3000\x20\cA./u, null],
    [/(?<!not )(?<who>Ann|Bob) says(?! no)/u, ['Ann says', 'Bob says']],
    [/(?:related|.{2,4})/u, null],
    [/\(c\)/iu, ['(c)']],
    [/[\]-]x/u, [']x', '-x']],
    [/👍?好/u, ['好']],
    [/\p{Script=Han}\k<a>(?<a>编辑)/u, ['编辑']],
  ];

  it.each(cases)('of %s', (pattern, words) => {
    expect(wordsOfPattern(pattern)).toEqual(words);
  });

  it('are known of every rule for lines and every cue', () => {
    const patterns = [...LINE_RULES.map(({ pattern }) => pattern), ...CUES.map((c) => c.phrase)];
    expect(patterns.filter((pattern) => wordsOfPattern(pattern) === null)).toEqual([]);
  });
});

describe('a sieve', () => {
  const sieve = sieveOf([/关注我们/u, /Newsletters?/iu, /^x$/iu, /.{2,5}/u, /skip/iu]);
  const left = (text: string) => sieve(text);

  it('leaves the patterns whose words stand in a text, and those that need none', () => {
    expect(left('欢迎关注我们')).toEqual([0, 3]);
    expect(left('关注我')).toEqual([3]);
    expect(left('')).toEqual([3]);
    expect(left('x')).toEqual([2, 3]);
  });

  it('sees no difference between letters that patterns see none between', () => {
    expect(left('our NEWSLETTER')).toEqual([1, 3]);
    expect(/skip/iu.test('\u017f\u212aip')).toBe(true);
    expect(left('\u017f\u212aip')).toEqual([3, 4]);
  });
});
