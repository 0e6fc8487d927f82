export type ChosenFields = Record<string, string>;

/** The attribute that was chosen for a field. */
export const chosenFor = (chosen: ChosenFields, field: string): string | null =>
  Object.keys(chosen).find((attribute) => chosen[attribute] === field) ?? null;

/** What is chosen when a field fills an attribute, or none any more. */
export function withField(
  chosen: ChosenFields,
  field: string,
  attribute: string | null,
): ChosenFields {
  const others = Object.entries(chosen).filter(([, taken]) => taken !== field);
  return { ...Object.fromEntries(others), ...(attribute !== null && { [attribute]: field }) };
}
