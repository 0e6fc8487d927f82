const SOURCE_FILE = /\.(?:md|markdown|mdx|html?)$/i;

/** Whether a file below a folder is taken: by its ending, and not out of a hidden folder. */
export function isSourcePath(path: string): boolean {
  return SOURCE_FILE.test(path) && path.split('/').every((part) => !isHidden(part));
}

/** `.git`, `.obsidian`, `.vitepress` and installed packages hold no posts; `_posts` and `_drafts` do. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
