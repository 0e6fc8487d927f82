import { collapseRuns } from '../../../src/plugins/front-matter-import/core/html/hast';

const byPattern = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ');

describe('collapsing white space', () => {
  it('takes for white space what the pattern does, alone, beside a blank and beside letters', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const sign = String.fromCharCode(code);
      const texts = [sign, `a${sign}b`, `a ${sign}b`, `a${sign} b`, `a b${sign}`];
      for (const text of texts) if (collapseRuns(text) !== byPattern(text)) throw new Error(text);
    }
  });

  it.each(['', ' ', '  ', 'a b', 'a  b', 'a \n b', '一　二', 'a b c', 'a b  c'])(
    'gives what the pattern gives: %j',
    (text) => expect(collapseRuns(text)).toBe(byPattern(text)),
  );
});
