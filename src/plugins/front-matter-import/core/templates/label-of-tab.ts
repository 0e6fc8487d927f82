import { isMapping } from '../is-mapping';
import { asText } from '../map/fields';
import { readLiteral } from '../parse/script-literal';
import type { Json } from '../types';
import type { JsxTag } from './scan-jsx';

const TAB = /^(?:TabItem|Tab|Tabs\.Tab|Tabs\.Item)$/;
const HOLDER = /^(?:Code)?Tabs$/;

/**
 * Gives tabs the labels that stand at what holds them: `values={[{label, value}]}` in Docusaurus,
 * `items={['a', 'b']}` in Nextra.
 */
export function labelOf() {
  const counts = new Map<JsxTag, number>();
  return (tag: JsxTag, around: readonly JsxTag[]): JsxTag => {
    const holder = TAB.test(tag.name)
      ? [...around].reverse().find(({ name }) => HOLDER.test(name))
      : undefined;
    if (!holder) return tag;
    const index = counts.get(holder) ?? 0;
    counts.set(holder, index + 1);
    const { label = labelAt(listOf(holder), index, tag.attributes.value) } = tag.attributes;
    return label === undefined ? tag : { ...tag, attributes: { ...tag.attributes, label } };
  };
}

function listOf({ written }: JsxTag): Json[] {
  const found = written.find(({ name }) => name === 'values' || name === 'items');
  const { value } = readLiteral(found?.value ?? '', 0);
  return Array.isArray(value) ? value : [];
}

function labelAt(list: Json[], index: number, value: string | undefined): string | undefined {
  const item =
    value === undefined
      ? list[index]
      : list.find((each) => isMapping(each) && asText(each.value ?? null) === value);
  return isMapping(item) ? asText(item.label ?? null) : asText(item ?? null);
}
