import { Flex, TextButton, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import type { Column } from '../components/VirtualTable';
import type { FileFilter, SortField } from './use-found-files';

interface Sorted {
  field: SortField;
  label: string;
  width?: string;
  sort: FileFilter['sort'];
  onSort: (field: SortField) => void;
}

/** A column whose heading sorts by it; a second press turns the order round. */
export function sorted({ field, label, width, sort, onSort }: Sorted): Column {
  const order = sort?.field !== field ? 'none' : sort.isDescending ? 'descending' : 'ascending';
  const Caret = order === 'descending' ? CaretDown : CaretUp;
  return {
    name: field,
    width,
    sort: order,
    header: (
      <TextButton onClick={() => onSort(field)}>
        <Flex gap={1}>
          <Typography variant="sigma" textColor="neutral600">
            {label}
          </Typography>
          {order !== 'none' && <Caret aria-hidden fill="neutral600" />}
        </Flex>
      </TextButton>
    ),
  };
}
