import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A post with the given front matter. JSON is YAML, too. */
export function post(frontMatter: Record<string, unknown>, body = 'A paragraph.'): string {
  const lines = Object.entries(frontMatter).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  return ['---', ...lines, '---', '', body, ''].join('\n');
}

/** Writes files below a folder, by path. */
export function writePosts(folder: string, posts: Record<string, string>): void {
  for (const [path, text] of Object.entries(posts)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** A new folder for posts. */
export function postFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'fmi-posts-')));
}
