import { checkPath } from '../../src/plugins/front-matter-import/server/src/uploads/check-path';
import { foreignIn } from '../../src/plugins/front-matter-import/server/src/uploads/foreign';
import { checkSettings } from '../../src/plugins/front-matter-import/server/src/config/check-settings';
import { DEFAULTS } from '../../src/plugins/front-matter-import/server/src/config/settings';

describe('the path of an uploaded file', () => {
  it.each([
    ['a.md', 'a.md'],
    ['./posts/a.md', 'posts/a.md'],
    ['2020/..a/b…c.md', '2020/..a/b…c.md'],
    ['cafe\u0301.md', 'caf\u00e9.md'],
  ])('%s is kept as %s', (given, path) => expect(checkPath(given)).toEqual({ path }));

  it.each([
    '',
    '/',
    '..',
    'a//b',
    'a/./b',
    'a/../b',
    'a\\b',
    'c:x',
    '\u0000',
    'a\nb',
    'x'.repeat(256),
  ])('%j is refused', (given) => expect(checkPath(given)).toHaveProperty('reason'));
});

describe('what is left out of an upload', () => {
  it.each(['_config.yml', 'posts/a.md', 'images/a.png', '.vitepress/config.ts', 'data/a.json'])(
    'is not %s',
    (path) => expect(foreignIn(path)).toBeNull(),
  );
  it.each([
    ['a/.git/config', 'a/.git/'],
    ['__MACOSX/._a.md', '__MACOSX/'],
    ['a/.DS_Store', 'a/.DS_Store'],
  ])('is %s, named %s', (path, named) => expect(foreignIn(path)?.path).toBe(named));
});

describe('the configuration of the plugin', () => {
  it.each<[string, object]>([
    ['`dataFolder`', { dataFolder: '' }],
    ['`folders`', { folders: 'posts' }],
    ['`folders[0].path`', { folders: [{ name: 'a' }] }],
    ['`folders[1].name`', { folders: [1, 2].map(() => ({ name: 'a', path: 'b' })) }],
    ['`keepUploadsHours`', { keepUploadsHours: 0 }],
    ['`threads`', { threads: 1.5 }],
    ['`limits.files`', { limits: { ...DEFAULTS.limits, files: '1' } }],
    ['`limits.size` is unknown', { limits: { ...DEFAULTS.limits, size: 1 } }],
    ['`folder` is unknown', { folder: 'x' }],
  ])('names the key that is wrong: %s', (key, change) => {
    expect(() => checkSettings({ ...DEFAULTS, ...change })).toThrow(key);
  });
  it('is fine by default', () => expect(() => checkSettings(DEFAULTS)).not.toThrow());
});
