import {
  simplify,
  withoutOrnaments,
} from '../../../src/plugins/front-matter-import/core/clean/blocks/plain-line';

it('writes traditional characters as their simplified twins, and leaves the others', () => {
  expect(simplify('責任編輯：陳舟，圖片來源於網站首頁')).toBe('责任编辑：陳舟，图片来源于网站首页');
  expect(simplify('本站 don’t')).toBe("本站 don't");
});

it('takes ornaments off both ends, and leaves a line of them', () => {
  expect(withoutOrnaments('👇 关注我们 👇')).toBe('关注我们');
  expect(withoutOrnaments('> Read more »')).toBe('Read more');
  expect(withoutOrnaments('© 2021 Hill')).toBe('© 2021 Hill');
  expect(withoutOrnaments('↓↓↓')).toBe('↓↓↓');
});
