import { join } from 'node:path';
import {
  isGoneFrom,
  nameOf,
} from '../../src/plugins/front-matter-import/server/src/sources/staged';
import { postFolder, writePosts } from '../support/posts';

describe('an upload that is imported', () => {
  const folder = postFolder();
  writePosts(folder, { 'p/a.md': 'x' });
  const staged = { folder, name: 'upload:posts' };
  const run = { appDir: '/srv/cms', staged };

  it.each([
    [join(folder, 'p/a.md'), 'upload:posts/p/a.md'],
    [join(folder, '..a.md'), 'upload:posts/..a.md'],
    [`${folder}-b/a.md`, null],
    ['/srv/cms/posts/a.md', 'posts/a.md'],
  ])('knows %s as %s', (absolute, name) => {
    const known = nameOf(run, absolute);
    if (name === null) expect(known).not.toContain('upload:');
    else expect(known).toBe(name);
  });

  it.each([
    ['upload:posts/p/a.md', false],
    ['upload:posts/p/b.md', true],
    // Of what is not at hand nobody can say that it is gone.
    ['upload:other/p/b.md', false],
    ['upload:posts-2/p/b.md', false],
    ['posts/gone.md', true],
  ])('says of %s whether it is gone: %s', (file, isGone) => {
    expect(isGoneFrom(run, file)).toBe(isGone);
  });

  it('is not gone for an import of a folder', () => {
    expect(isGoneFrom({ appDir: '/srv/cms' }, 'upload:posts/p/a.md')).toBe(false);
  });
});
