import type { Nodes, Parents, Root } from 'mdast';

const SPACE_AT_BREAK = /[\t ]*(\r?\n|\r)[\t ]*/g;

const isLine = ({ type }: Nodes): boolean =>
  type === 'heading' || type === 'paragraph' || type === 'root';

/** Neighbouring texts as one. */
function joined(children: readonly Nodes[]): Nodes[] {
  const results: Nodes[] = [];
  for (const child of children) {
    const last = results.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      results[results.length - 1] = { ...last, value: last.value + child.value };
    } else results.push(child);
  }
  return results;
}

const isSpace = (sign: string | undefined): boolean => sign === ' ' || sign === '\t';

function tidyText(value: string, isFirst: boolean, isLast: boolean): string {
  const lines = value.includes('\n') || value.includes('\r');
  const text = lines ? value.replace(SPACE_AT_BREAK, '$1') : value;
  let [start, end] = [0, text.length];
  while (isFirst && isSpace(text[start])) start += 1;
  while (isLast && end > start && isSpace(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function tidyChildren(parent: Parents): Nodes[] {
  const all = joined(parent.children as Nodes[]);
  const results: Nodes[] = [];
  all.forEach((child, index) => {
    if (child.type !== 'text') {
      results.push('children' in child ? joinTexts(child) : child);
      return;
    }
    const trims = isLine(parent);
    const isFirst = trims && results.length === 0;
    const value = tidyText(child.value, isFirst, trims && index === all.length - 1);
    if (value !== '') results.push({ ...child, value });
  });
  return results;
}

/** The tree with one text where several stood side by side, and without blanks at the edges of lines. */
export const joinTexts = <T extends Parents | Root>(node: T): T => ({
  ...node,
  children: tidyChildren(node),
});
