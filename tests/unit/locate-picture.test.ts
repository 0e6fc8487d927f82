import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { locatePicture } from '../../src/plugins/front-matter-import/server/src/pictures/locate-picture';

describe('locatePicture', () => {
  const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'fmi-pictures-')));
  const root = path.join(top, 'site');
  const files = [
    'content/post/one/beside.png',
    'static/img/served.png',
    'content/green/of-post.png',
    'content/beside.png',
    'content/green/beside.png',
    'content/my pic.png',
    '../secret.png',
  ];
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), file);
  }
  symlinkSync(path.join(top, 'secret.png'), path.join(root, 'static/link.png'));
  afterAll(() => rmSync(top, { recursive: true }));

  const locate = (reference: string) =>
    locatePicture(reference, { root, path: 'content/post/one/index.md' });

  it.each([
    ['beside.png', 'content/post/one/beside.png'],
    ['./beside.png?v=1#x', 'content/post/one/beside.png'],
    ['/img/served.png', 'static/img/served.png'],
    ['img/served.png', 'static/img/served.png'],
    ['../../my%20pic.png', 'content/my pic.png'],
    ['@site/static/img/served.png', 'static/img/served.png'],
    ['pathname:///img/served.png', 'static/img/served.png'],
    ['~/content/my pic.png', 'content/my pic.png'],
  ])('finds %s', async (reference, file) => {
    expect(await locate(reference)).toEqual({ kind: 'found', absolute: path.join(root, file) });
  });

  it.each([
    ['of-post.png', 'content/green/of-post.png'],
    ['beside.png', 'content/green/beside.png'],
    ['../content/beside.png', 'content/beside.png'],
  ])('finds %s in the folder that a post has for its files', async (reference, file) => {
    expect(await locatePicture(reference, { root, path: 'content/green.md' })).toEqual({
      kind: 'found',
      absolute: path.join(root, file),
    });
  });

  it.each([
    ['nowhere.png', 'missing'],
    ['100%.png', 'missing'],
    ['../../../../secret.png', 'outside'],
    ['/link.png', 'outside'],
  ])('answers %s with %s', async (reference, kind) => {
    expect(await locate(reference)).toEqual({ kind });
  });
});
