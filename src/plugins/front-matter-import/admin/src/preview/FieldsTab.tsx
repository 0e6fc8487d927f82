import { Flex, Td, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { FilePreview } from '../api/contract';
import { HeadedTable } from '../components/HeadedTable';
import { useTranslate } from '../hooks/use-translate';
import { chosenFor, type ChosenFields, withField } from './choose-field';
import { FieldChoice } from './FieldChoice';

interface Props {
  preview: FilePreview;
  chosen: ChosenFields;
  /** Null where the person may not. */
  onChoose: ((chosen: ChosenFields) => void) | null;
}

/** Each field of the front matter with where it went, and each attribute with where it comes from. */
export function FieldsTab({ preview, chosen, onChoose }: Props) {
  const t = useTranslate();
  const { fields, origins, attributes } = preview;
  const whereTo = (field: string, attribute: string | null) => {
    const own = chosenFor(chosen, field);
    const isLeft = attribute === null || attribute === 'frontMatter' || own !== null;
    if (onChoose && isLeft && attributes.length > 0)
      return (
        <FieldChoice
          {...{ field, attributes, chosen: own }}
          onChoose={(to) => onChoose(withField(chosen, field, to))}
        />
      );
    return attribute === null ? t('fields.nowhere') : <code key="attribute">{attribute}</code>;
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingTop={4}>
      <Rows
        title={t('fields.title')}
        head={[t('fields.field'), t('fields.attribute'), t('fields.value')]}
        rows={fields.map(({ field, attribute, value }) => [
          <code key="field">{field}</code>,
          whereTo(field, attribute),
          <Value key="value" value={value} />,
        ])}
      />
      <Rows
        title={t('fields.origins')}
        head={[t('fields.attribute'), t('fields.from'), t('fields.value')]}
        rows={origins.map(({ attribute, from, value }) => [
          <code key="attribute">{attribute}</code>,
          from,
          <Value key="value" value={value} />,
        ])}
      />
    </Flex>
  );
}

/** A value as JSON is laid out over lines where it would not fit into one. */
const LINE = 80;

function jsonOf(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > LINE ? JSON.stringify(value, null, 2) : json;
}

/** Values as JSON writes them, but text without quotes. */
function Value({ value }: { value: unknown }) {
  return (
    <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {typeof value === 'string' ? value : jsonOf(value)}
    </span>
  );
}

interface RowsProps {
  title: string;
  head: string[];
  rows: ReactNode[][];
}

function Rows({ title, head, rows }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="delta" tag="h3">
        {title}
      </Typography>
      <HeadedTable title={title} head={head} count={rows.length}>
        {rows.map((cells, index) => (
          <Tr key={index}>
            {cells.map((cell, at) => (
              <Td key={at} style={{ maxWidth: '50rem', whiteSpace: 'normal' }}>
                <Typography tag="div">{cell}</Typography>
              </Td>
            ))}
          </Tr>
        ))}
      </HeadedTable>
    </Flex>
  );
}
