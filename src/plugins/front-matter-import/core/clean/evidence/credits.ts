import { sizeOf } from '../blocks/text';
import { type LabelKind, LABELS } from '../rules/labels';

/** One "label: value" of a credit line. */
export interface Credit {
  kind: LabelKind;
  value: string;
}

const KINDS = Object.keys(LABELS) as LabelKind[];

const ANY_LABEL = KINDS.map((kind) => `(?<${kind}>${LABELS[kind]})`).join('|');
// `by` needs no colon; the others do, or a bar. `/` is one only behind Chinese: `图/新华社`.
const SEPARATOR = String.raw`(?:\s*[:|丨｜]\s*|\s*[】\]]\s*[:|]?\s*|(?<=\p{Script=Han})\s*[/]\s*)`;
const BEFORE = String.raw`(?<=^|[\s,;、|(【[/])`;
/** Without one of these no label has a value. */
const ANY_SEPARATOR = /[:|丨｜】\]/]/;
const PAIR = new RegExp(`${BEFORE}(?:${ANY_LABEL})${SEPARATOR}`, 'giu');

// `本报记者 王某`, `新京报记者 王某 编辑 李某 校对 张某`: a role, a blank, names of two to four characters.
const ROLE =
  '(?:记者|記者|编辑|編輯|校对|校對|通讯员|实习生|责编|摄影|文|图|作者|评论员|特约撰稿人)';
// `新华社记者王某、李某`: an agency before the role, and no blank behind it.
const AGENCY_AND_NAMES =
  /^[(【]?(?:本报|本刊|本网|本台|[\p{Script=Han}]{1,6}(?:社|报|网|台|周刊|杂志|日报|晚报))(?:见习|特约|驻.{1,4})?(?:记者|评论员|通讯员)\s?[\p{Script=Han}·]{2,4}(?:[、, ][\p{Script=Han}·]{2,4}){0,5}[)】]?$/u;
const CHINESE_NAME = String.raw`[\p{Script=Han}·]{2,4}`;
const ROLES_AND_NAMES = new RegExp(
  String.raw`^[(【]?(?:[\p{Script=Han}]{0,8}${ROLE}\s+${CHINESE_NAME}(?:[\s、,]+(?!${ROLE})${CHINESE_NAME}){0,5}[\s,;、|/]*){1,6}[)】]?$`,
  'u',
);
const EDITOR_BEHIND_ROLE = new RegExp(String.raw`(?:编辑|編輯|责编)\s+(${CHINESE_NAME})`, 'u');

// `By Jane Doe`, `By Jane Doe and John Roe | March 3, 2021`
const ENGLISH_ROLE =
  '(?:(?:[Aa]dditional )?(?:[Ww]ritten|[Ee]dited|[Ee]diting|[Rr]eported|[Rr]eporting|[Ww]riting|[Tt]ext|[Ww]ords|[Ss]tory|[Tt]ranslated|[Cc]ompiled|[Pp]roduced|[Ii]llustrations?) )?';
const ENGLISH_NAME = String.raw`(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}(?:in \p{Lu}[\p{L}.'-]*\s?(?:\p{Lu}[\p{L}.'-]*\s?)?)?`;
const ENGLISH_BYLINE = new RegExp(
  String.raw`^(?:(?:${ENGLISH_ROLE})(?:[Bb]y|BY) ${ENGLISH_NAME}(?:(?:, | and |& )${ENGLISH_NAME}){0,3}[;.]?\s*){1,4}(?:[,|·•—-].{0,60})?$`,
  'u',
);

const LONGEST = 200;
// A value is a name, a few names, an address: no sentence, nothing that goes on.
const PART_SIZE = 16;
const ADDRESS = /^\(?(?:https?:\/\/|www\.)\S+\)?$|^\S+@\S+\.\S+$/i;

/** The forms of a credit line. */
export const CREDIT_FORMS: readonly RegExp[] = [
  ROLES_AND_NAMES,
  AGENCY_AND_NAMES,
  ENGLISH_BYLINE,
  PAIR,
];

function fits(value: string): boolean {
  if (value === '' || ADDRESS.test(value)) return true;
  if (/[。！？!?;；…]/.test(value.replace(/\(.*?\)/g, '')) || value.length > 90) return false;
  const parts = value.split(/[,、/|&·•]|\s(?:and|和)\s/);
  return parts.every((part) => sizeOf(part.replace(/\(.*?\)|https?:\/\/\S+/g, '')) <= PART_SIZE);
}

const BRACKETS: Record<string, string> = { '(': ')', '[': ']', '【': '】', '<': '>' };

/** Takes off the brackets around a whole line: `(来源:新华社)`. */
function unwrap(line: string): string {
  const close = BRACKETS[line[0] ?? ''];
  const isWrapped =
    close !== undefined && line.endsWith(close) && line.indexOf(close) === line.length - 1;
  return isWrapped ? line.slice(1, -1).trim() : line;
}

const trimValue = (value: string): string =>
  value
    .replace(/^[\s,;、|/([【]+|[\s,;、|/\])】*]+$/gu, (edge) => (/[)\]】]/.test(edge) ? '' : ''))
    .trim();

function kindOf(groups: Record<string, string | undefined>): LabelKind {
  // One of the groups took part, else the pattern had not matched.
  return KINDS.find((kind) => groups[kind] !== undefined)!;
}

/**
 * What a credit line says, pair by pair; undefined for any other line. A line is one only if it is
 * made of labels and fitting values from its first character to its last.
 *
 * @param line folded
 * @param mayBe whether the line has the words that a form needs
 */
export function creditsOf(line: string, mayBe: (form: RegExp) => boolean): Credit[] | undefined {
  if (line.length > LONGEST) return undefined;
  const inner = unwrap(line);
  if (mayBe(ROLES_AND_NAMES) && ROLES_AND_NAMES.test(inner)) {
    const editor = EDITOR_BEHIND_ROLE.exec(inner)?.[1];
    return [
      { kind: 'byline', value: inner },
      ...(editor ? [{ kind: 'editor' as const, value: editor }] : []),
    ];
  }
  if (mayBe(AGENCY_AND_NAMES) && AGENCY_AND_NAMES.test(inner))
    return [{ kind: 'byline', value: inner }];
  if (mayBe(ENGLISH_BYLINE) && ENGLISH_BYLINE.test(inner) && !/^[Bb]y\b.*[.!?]$/.test(inner))
    return [{ kind: 'byline', value: inner }];
  if (!mayBe(PAIR) || !ANY_SEPARATOR.test(inner)) return undefined;
  const labels = [...inner.matchAll(PAIR)];
  const start = labels[0]?.index ?? -1;
  if (start === -1 || !/^[\s【[(*※—-]*$/.test(inner.slice(0, start))) return undefined;
  const pairs = labels.map((match, i) => ({
    kind: kindOf(match.groups ?? {}),
    value: trimValue(inner.slice(match.index + match[0].length, labels[i + 1]?.index)),
  }));
  return pairs.every(({ value }) => fits(value)) ? pairs : undefined;
}
