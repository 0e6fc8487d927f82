import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, in order. */
function* filesBelow(folder) {
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) yield* filesBelow(file);
    else yield file;
  }
}

/**
 * The cases in folders: posts with their gold annotations (`x.md` beside `x.gold.json`), and whole pages
 * (`source.html` beside `expected.html`). docs/bench-clean.md describes both.
 */
export function readCases(folders) {
  const files = folders.flatMap((folder) =>
    [...filesBelow(folder)].map((file) => ({ file, root: folder })),
  );
  const posts = files.flatMap(({ file, root }) => {
    const gold = file.replace(/\.[a-z]+$/i, '.gold.json');
    if (gold === file || file.endsWith('.json') || !existsSync(gold)) return [];
    return [
      {
        path: path.relative(root, file),
        bytes: readFileSync(file),
        gold: JSON.parse(readFileSync(gold, 'utf8')),
      },
    ];
  });
  const pages = files.flatMap(({ file, root }) => {
    const expected = path.join(path.dirname(file), 'expected.html');
    if (path.basename(file) !== 'source.html' || !existsSync(expected)) return [];
    return [
      {
        path: path.relative(root, file),
        bytes: readFileSync(file),
        expected: readFileSync(expected, 'utf8'),
      },
    ];
  });
  return { posts, pages };
}
