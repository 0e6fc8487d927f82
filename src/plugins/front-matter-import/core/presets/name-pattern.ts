/** What stands for the parts of a date in a pattern of names. */
const PARTS: Readonly<Record<string, string>> = {
  year: String.raw`(?<year>\d{4})`,
  month: String.raw`(?<month>\d{2})`,
  i_month: String.raw`(?<month>\d{1,2})`,
  day: String.raw`(?<day>\d{2})`,
  i_day: String.raw`(?<day>\d{1,2})`,
  title: '(?<slug>.+)',
};

/**
 * The names that a pattern like `:year-:month-:day-:title.md` makes, as far as they say more than a
 * title; undefined for one that does not.
 */
export function namePattern(pattern: string): RegExp | undefined {
  const name = (pattern.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  if (!/:i?_?month/.test(name) || !name.includes(':title')) return undefined;
  const seen = new Set<string>();
  const source = name.replace(
    /:(i_month|i_day|[a-z]+)|[^\w-]/g,
    (mark, part: string | undefined) => {
      const meaning = part === undefined ? `\\${mark}` : (PARTS[part] ?? '.+?');
      const group = /\?<(\w+)>/.exec(meaning)?.[1];
      // A group may have a name once only.
      if (group === undefined || !seen.has(group)) {
        if (group !== undefined) seen.add(group);
        return meaning;
      }
      return meaning.replace(/\?<\w+>/, '?:');
    },
  );
  return new RegExp(`^${source}$`);
}
