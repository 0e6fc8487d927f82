import { PRESET_NAMES } from '../../../src/plugins/front-matter-import/core/presets';
import { address } from '../../../src/plugins/front-matter-import/admin/src/api/address';
import {
  isSame,
  PRESETS,
  withDefaults,
} from '../../../src/plugins/front-matter-import/admin/src/files/options';
import {
  ALL,
  countSelected,
  isSelected,
  withPaths,
} from '../../../src/plugins/front-matter-import/admin/src/files/use-selection';
import {
  chosenFor,
  withField,
} from '../../../src/plugins/front-matter-import/admin/src/preview/choose-field';
import { inBatches } from '../../../src/plugins/front-matter-import/admin/src/upload/batches';
import { nameOf } from '../../../src/plugins/front-matter-import/admin/src/upload/collect-files';

const MEBIBYTE = 2 ** 20;

const picked = (path: string, size = 1) => ({ path, file: { size, name: path } as File });

describe('what the import page is made of', () => {
  it('offers the presets that the core has', () => {
    expect([...PRESETS].sort()).toEqual([...PRESET_NAMES].sort());
  });

  it('writes addresses that every file name comes through', () => {
    const path = 'a&b=c#d/ü 文.md';
    const url = new URL(address('/roots/x/file', { path, state: '' }), 'http://localhost');
    expect([...url.searchParams]).toEqual([['path', path]]);
  });

  it('knows when options are others than those that were looked with', () => {
    expect(isSame(withDefaults({ preset: null }), withDefaults(undefined))).toBe(true);
    expect(isSame(withDefaults({ fields: {} }), withDefaults(undefined))).toBe(true);
    expect(isSame(withDefaults({ fields: { a: 'b' } }), withDefaults(undefined))).toBe(false);
    expect(isSame(withDefaults({ clean: false }), withDefaults(undefined))).toBe(false);
    // Looking at files shows what would become of those that are gone.
    expect(isSame(withDefaults({ missing: 'delete' }), withDefaults(undefined))).toBe(false);
  });

  it('gives a field to one attribute, and an attribute one field', () => {
    const chosen = withField({ excerpt: 'lede' }, 'mood', 'source');
    expect(chosen).toEqual({ excerpt: 'lede', source: 'mood' });
    expect(chosenFor(chosen, 'mood')).toBe('source');
    expect(withField(chosen, 'mood', 'excerpt')).toEqual({ excerpt: 'mood' });
    expect(withField(chosen, 'mood', null)).toEqual({ excerpt: 'lede' });
  });

  it('selects all files but some without knowing their paths', () => {
    const some = withPaths(ALL, ['a', 'b'], false);
    expect(['a', 'c'].map((path) => isSelected(some, path))).toEqual([false, true]);
    expect(countSelected(some, 10_000)).toBe(9998);
    expect(countSelected(withPaths(some, ['a'], true), 10_000)).toBe(9999);
  });

  it('sends files in batches that are small in number and in size', () => {
    const small = Array.from({ length: 250 }, (_, index) => picked(`${index}.md`));
    expect(inBatches(small).map((batch) => batch.length)).toEqual([100, 100, 50]);
    const large = [picked('a', 10 * MEBIBYTE), picked('b', 10 * MEBIBYTE), picked('c')];
    expect(inBatches(large).map((batch) => batch.map(({ path }) => path))).toEqual([
      ['a'],
      ['b', 'c'],
    ]);
  });

  it('sends an archive by itself', () => {
    const files = [picked('a.md'), picked('b.zip', 5), picked('c.md')];
    expect(inBatches(files).map((batch) => batch.map(({ path }) => path))).toEqual([
      ['a.md'],
      ['b.zip'],
      ['c.md'],
    ]);
    expect(inBatches([])).toEqual([]);
  });

  it.each([
    [['garden/a.md', 'garden/b.md'], 'garden'],
    [['recipes.zip'], 'recipes'],
    [['a.md', 'b.md'], ''],
  ])('names a collection of %j %j', (paths, name) => {
    expect(nameOf(paths.map((path) => picked(path)))).toBe(name);
  });
});
