import type { Tag } from './types';

const HIGHLIGHTED = /^\w+\s*\|\s*highlight\s*(?:\(\s*|:\s*)["']([\w+#.-]*)["']/;

/**
 * Reads code that is captured in a variable and shown at once as the highlighted block that it is:
 * `{% set x %}…{% endset %}{{ x | highlight("js") }}`, the way to show code in Nunjucks.
 */
export function joinCaptures(text: string, tags: Tag[]): Tag[] {
  const joined: Tag[] = [];
  let capture = -1;
  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index]!;
    joined.push(tag);
    if (tag.syntax !== 'liquid' || (tag.name !== 'set' && tag.name !== 'capture')) continue;
    if (tag.role === 'open') {
      if (/^\w+$/.test(tag.args)) capture = joined.length - 1;
      continue;
    }
    const open = joined[capture];
    const shown = tags[index + 1];
    const language = shown && HIGHLIGHTED.exec(shown.args)?.[1];
    if (!open || !shown || language === undefined || shown.name !== open.args) continue;
    if (open.name !== tag.name || text.slice(tag.end, shown.start).trim() !== '') continue;
    joined[capture] = { ...open, name: 'highlight', args: language };
    joined[joined.length - 1] = { ...tag, name: 'highlight', end: shown.end };
    capture = -1;
    index += 1;
  }
  return joined;
}
