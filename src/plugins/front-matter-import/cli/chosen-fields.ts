import type { ChosenFields } from '../core/mapping/chosen-fields';
import { UsageError } from '../server/src/usage-error';

/**
 * Reads `--fields excerpt=summary,author=writer`.
 * @throws UsageError for what is no pair of an attribute and a field
 */
export function readChosenFields(value: string | undefined): ChosenFields {
  const pairs = (value ?? '').split(',').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, attribute, field] = /^([^=]+)=(.+)$/.exec(pair.trim()) ?? [];
      if (attribute !== undefined && field !== undefined) return [attribute.trim(), field.trim()];
      throw new UsageError(
        `\`--fields\` cannot be \`${pair}\`: it takes pairs of an attribute and a field, such as \`excerpt=summary,author=writer\`.`,
      );
    }),
  );
}
