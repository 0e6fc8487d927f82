import { createMappingFinder } from '../../../src/plugins/front-matter-import/core/mapping/choose-mapping';
import type { ImportConfig } from '../../../src/plugins/front-matter-import/core/mapping/config';
import { describeMapping } from '../../../src/plugins/front-matter-import/core/mapping/file-mapping';
import { mapped, resultWith, TYPES } from '../../support/mapping';

const nameOf = (path: string, file: string): string | undefined =>
  createMappingFinder({ sources: [{ path, fields: { author: 'x' } }] }, TYPES)([file])?.name;

describe('sources', () => {
  it.each([
    ['posts/**', 'posts/a/b.md', true],
    ['posts', 'posts/a/b.md', true],
    ['./posts/', 'posts/a.md', true],
    ['posts', 'other/posts/a.md', false],
    ['**/reviews/*.md', 'a/b/reviews/c.md', true],
    ['posts/*.{md,html}', 'posts/a.html', true],
    ['posts/a.md', 'posts/a.md', true],
    ['**', '../elsewhere/a.md', false],
    ['../elsewhere/**', '../elsewhere/a.md', true],
    ['**', '/elsewhere/a.md', false],
    ['/elsewhere/**', '/elsewhere/a.md', true],
  ])('%s on %s: %s', (pattern, path, fits) => {
    expect(nameOf(pattern, path)).toBe(fits ? 'sources[0]' : undefined);
  });

  it('lets the first that fits count, on top of what holds for all', () => {
    const config: ImportConfig = {
      fields: { author: { constant: 'All' }, source: { constant: 'All' } },
      sources: [
        { path: 'posts/reviews', fields: { author: { constant: 'First' } } },
        { path: 'posts', fields: { author: { constant: 'Second' } } },
      ],
    };
    expect(mapped(config, { path: 'posts/reviews/a.md' }).entry).toMatchObject({
      author: 'First',
      source: 'All',
    });
    expect(mapped(config, { path: 'posts/a.md' }).entry.author).toBe('Second');
    expect(mapped(config, { path: 'a.md' }).entry.author).toBe('All');
  });

  it.each<[string, NonNullable<ImportConfig['skip']>[number], boolean]>([
    ['an equal value', { field: 'layout', equals: 'Redirect' }, true],
    ['one of several', { field: 'layout', equals: ['x', 'redirect'] }, true],
    ['another value', { field: 'layout', equals: 'page' }, false],
    ['an expression', { field: 'layout', matches: /^re/ }, true],
    ['a field that is there', { field: 'layout' }, true],
    ['a field that is not there', { field: 'date', exists: false }, true],
    ['an item of a list', { field: 'kinds', equals: 2 }, true],
  ])('skips by %s', (_case, condition, isSkipped) => {
    const frontMatter = { layout: 'redirect', kinds: [1, 2] };
    const result = resultWith({ skip: [{ ...condition, reason: 'is no post' }] }, { frontMatter });
    expect(result.status).toBe(isSkipped ? 'skipped' : 'ok');
    if (!isSkipped) return;
    const reason = 'The file is no post (`skip[0]`).';
    expect(result).toMatchObject({ code: 'excluded-by-config', reason });
  });

  it('passes over what is excluded', () => {
    const result = resultWith({ exclude: ['posts/old/**'] }, { path: 'posts/old/a.md' });
    expect(result).toMatchObject({ status: 'skipped', code: 'excluded-by-config' });
    expect(JSON.stringify(result)).toContain('`exclude[0]`');
  });

  it('describes all that decides what becomes of a file, functions by their source', () => {
    const described = (config: ImportConfig): string => {
      const mapping = createMappingFinder(config, TYPES)(['a.md']);
      return mapping ? describeMapping(mapping) : '';
    };
    const one = { fields: { author: () => 'a' }, skip: [{ field: 'x', matches: /a/ }] };
    expect(described({ ...one, sources: [{ path: 'b.md', skip: [] }] })).toBe(described(one));
    expect(described({ ...one, fields: { author: () => 'b' } })).not.toBe(described(one));
    expect(described({ ...one, skip: [{ field: 'x', matches: /b/ }] })).not.toBe(described(one));
    expect(described({ timezone: 'Asia/Tokyo' })).toBe('');
  });
});
