import {
  isSameLanguage,
  readLanguage,
} from '../../../src/plugins/front-matter-import/core/map/language-code';

describe('readLanguage', () => {
  it.each([
    ['en', 'en'],
    ['en-us', 'en-US'],
    ['zh_CN', 'zh-CN'],
    ['zh-cn', 'zh-CN'],
    ['pt-br', 'pt-BR'],
    ['zh-hant', 'zh-Hant'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['es-419', 'es-419'],
    ['en_US.UTF-8', 'en-US'],
    ['de_DE@euro', 'de-DE'],
    ['en-UK', 'en-GB'],
    ['cn', 'zh-CN'],
    ['jp', 'ja-JP'],
    ['English', 'en'],
    ['chinese', 'zh'],
    ['中文', 'zh'],
    ['简体中文', 'zh-Hans'],
    ['繁體中文', 'zh-Hant'],
    ['français', 'fr'],
    ['Deutsch', 'de'],
    ['日语', 'ja'],
  ])('reads %s as %s', (text, code) => {
    expect(readLanguage(text)).toBe(code);
  });

  it.each(['xx', 'go', 'c++', 'Java', 'en-XY', '', 'true', 'en, fr', 'constructor', '-', '../en'])(
    'makes nothing of %j',
    (text) => {
      expect(readLanguage(text)).toBeUndefined();
    },
  );
});

it('takes codes that mean the same for one language, and scripts for two', () => {
  expect(isSameLanguage('en', 'en-US')).toBe(true);
  expect(isSameLanguage('zh', 'zh-Hans-CN')).toBe(true);
  expect(isSameLanguage('zh', 'zh-TW')).toBe(false);
  expect(isSameLanguage('en', 'en-GB')).toBe(false);
});
