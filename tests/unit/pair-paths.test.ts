import { pairPaths } from '../../src/plugins/front-matter-import/server/src/uploads/pair-paths';

describe('the paths of uploaded files', () => {
  it.each([
    [
      'by whole paths, in whatever order',
      ['b/index.md', 'a/index.md'],
      ['a/index.md', 'b/index.md'],
    ],
    ['by the last parts of paths', ['b.md', 'a.md'], ['x/a.md', 'y/b.md']],
    ['by nothing for a single file', ['blob'], ['x/a.md']],
  ])('are found %s', (_case, names, paths) => {
    const paired = pairPaths(names, paths)!;
    expect([...paired].sort()).toEqual([...paths].sort());
    if (names.length > 1) names.forEach((name, at) => expect(paired[at]).toMatch(name));
  });

  it.each([
    ['two paths end alike', ['index.md', 'index.md'], ['a/index.md', 'b/index.md']],
    ['a name is of no path', ['c.md', 'a.md'], ['a.md', 'b.md']],
    ['two files have the same name', ['a.md', 'a.md'], ['x/a.md', 'b.md']],
    ['there are too few paths', ['a.md', 'b.md'], ['a.md']],
  ])('are not guessed where %s', (_case, names, paths) => {
    expect(pairPaths(names, paths)).toBeNull();
  });
});
