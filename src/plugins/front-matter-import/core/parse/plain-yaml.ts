import type { Json } from '../types';

/**
 * Most front matter is a list of fields with a text, a number or a list of texts each. It can be read in
 * a fraction of the time that all of YAML takes. Anything else is for that.
 */

const FIELD = /^(?<key>[A-Za-z_][\w-]{0,99}):(?: +(?<text>.*))?$/;
const ITEM = /^(?<indent> *)- +(?<text>.*)$/;

/** Control characters and what may pass for the end of a line. */
const ODD = /[^\n -~\u00a1-\u2027\u202a-\ufefe\uff00-\uffef\u{10000}-\u{10ffff}]/u;

const SINGLE = /^'(?<text>(?:[^']|'')*)'$/;
const DOUBLE = /^"(?<text>[^"\\]*)"$/;
const DATE = /^\d{4}-\d\d?-\d\d?(?:[ T][\d:. +Z-]*)?$/;
const DIGITS = /^\d+$/;
/** Begins with a letter, so that it is no number and no sign that means something. */
const WORDS = /^\p{L}/u;
const OTHER_MEANING = /: |:$| #|^(?:null|true|false)$/i;

/** The value of a scalar on one line; undefined where only all of YAML can tell. */
function scalar(text: string): Json | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  if (DIGITS.test(text)) {
    // `0123` or a number of 20 digits is a name; as a number it would change.
    return String(Number(text)) === text ? Number(text) : text;
  }
  if (DATE.test(text)) return text;
  if (WORDS.test(text)) return OTHER_MEANING.test(text) ? undefined : text;
  const single = SINGLE.exec(text)?.groups?.text;
  return single?.replaceAll("''", "'") ?? DOUBLE.exec(text)?.groups?.text;
}

/** Fields as they are collected; false where a line is for all of YAML. */
class Fields {
  readonly values = new Map<string, Json>();
  private list: { key: string; indent: string | null; items: Json[] } | null = null;

  add(line: string): boolean {
    const item = this.list && ITEM.exec(line)?.groups;
    return item ? this.addItem(item.indent ?? '', item.text ?? '') : this.addField(line);
  }

  private addField(line: string): boolean {
    const { key, text = '' } = FIELD.exec(line)?.groups ?? {};
    if (key === undefined || key === '__proto__' || this.values.has(key)) return false;
    this.list = text === '' ? { key, indent: null, items: [] } : null;
    const value = text === '' ? null : scalar(text);
    if (value === undefined) return false;
    this.values.set(key, value);
    return true;
  }

  private addItem(indent: string, text: string): boolean {
    const list = this.list!;
    const value = scalar(text);
    if (value === undefined || indent !== (list.indent ?? indent)) return false;
    list.indent = indent;
    list.items.push(value);
    this.values.set(list.key, list.items);
    return true;
  }
}

/** The fields of a block of YAML; null where only all of YAML can tell. */
export function parsePlainYaml(raw: string): { [key: string]: Json } | null {
  if (ODD.test(raw)) return null;
  const fields = new Fields();
  for (const line of raw.split('\n')) {
    const text = line.trimEnd();
    if (text !== '' && !fields.add(text)) return null;
  }
  return Object.fromEntries(fields.values);
}
