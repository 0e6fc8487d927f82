import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useTranslate } from '../hooks/use-translate';

interface Props {
  field: string;
  /** The attribute that a person chose for it. */
  chosen: string | null;
  attributes: readonly string[];
  onChoose: (attribute: string | null) => void;
}

/** Lets a person say which attribute a field fills that no rule takes. */
export function FieldChoice({ field, chosen, attributes, onChoose }: Props) {
  const t = useTranslate();
  return (
    <SingleSelect
      size="S"
      aria-label={t('fields.choose', { field })}
      placeholder={t('fields.left')}
      value={chosen ?? ''}
      clearLabel={t('fields.clear')}
      onClear={() => onChoose(null)}
      onChange={(attribute) => onChoose(String(attribute))}
    >
      {attributes.map((attribute) => (
        <SingleSelectOption key={attribute} value={attribute}>
          {attribute}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
