import { applyEdits, descendants, type Edit, parseMarkdown } from '../../core/markdown/parse';

/** Forms of template tags, with the group `name` telling which one it is. */
const TAG_FORMS = [
  /(?<!\{)\{%-?\s*(?<name>\w+)/g,
  /\{\{[<%]\s*\/?(?<name>[\w/-]+)/g,
  /\{\{-?\s*(?<name>[\w.]+)/g,
  /<(?<name>[A-Z][\w.]*)[\s/>]/g,
  /^:{3,}\s*(?<name>[\w-]+)/gm,
  /(?<name>!?\[\[)[^\]\n]+\]\]/g,
  /\{:\s?(?<name>[.#\w][^}\n]*)\}/g,
];

const CODE = new Set(['code', 'inlineCode']);

/** The text without its code, where a tag is only talked about. */
function withoutCode(body: string): string {
  const edits = descendants(parseMarkdown(body)).flatMap(({ node }): Edit[] => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (!CODE.has(node.type) || start === undefined || end === undefined) return [];
    return [{ start, end, replacement: '' }];
  });
  return applyEdits(body, edits);
}

/** Names of the template tags that stand in a body outside of code, one entry for each time. */
export function tagsLeft(body: string): string[] {
  const text = withoutCode(body);
  return TAG_FORMS.flatMap((form) => [...text.matchAll(form)].map((match) => describe(match)));
}

function describe(match: RegExpMatchArray): string {
  const name = match.groups?.name ?? '';
  const opening = match[0].slice(0, match[0].indexOf(name));
  return `${opening.trim()} ${name}`.trim();
}
