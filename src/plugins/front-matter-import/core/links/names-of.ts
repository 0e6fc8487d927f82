const ENDING = /\.(?:md|markdown|mdx|html?)$/i;
const DATE = /^\d{2,4}-\d{1,2}-\d{1,2}[-_ ]/;
const ORDER = /^\d{1,3}\s*[-_.]+\s*(?!\d)/;
const LANGUAGE = /\.[a-z]{2}(?:-[a-z]{2,4})?$/;
const OF_FOLDER = /^(?:_?index|readme)$/;

/** The form in which names of files and addresses are compared. */
export const foldPathName = (name: string): string => name.normalize('NFC').toLowerCase();

/** The names by which an address may mean a file or a folder: with or without its date, order and language. */
export function bareNames(part: string): string[] {
  const name = foldPathName(part).replace(ENDING, '');
  const plain = [name, name.replace(LANGUAGE, '')];
  return [
    ...new Set(plain.flatMap((each) => [each, each.replace(DATE, ''), each.replace(ORDER, '')])),
  ];
}

/** The names by which an address may mean the file at a path; an `index.md` is named by its folder. */
export function namesOf(path: string): string[] {
  const parts = path.split('/');
  const names = bareNames(parts.pop() ?? '');
  const folder = parts.pop();
  return names.some((name) => OF_FOLDER.test(name)) && folder !== undefined
    ? bareNames(folder)
    : names;
}
