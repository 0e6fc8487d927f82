import { Checkbox, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import type { FoundFile } from '../api/contract';
import { Notice } from '../components/Notice';
import { type Column, VirtualTable } from '../components/VirtualTable';
import { useFailureText } from '../hooks/use-failure';
import { useFormatDay } from '../hooks/use-format';
import { useSays } from '../hooks/use-says';
import { type Translate, useTranslate } from '../hooks/use-translate';
import { fileCells } from './file-cells';
import { sorted } from './sorted-column';
import type { FileFilter, SortField } from './use-found-files';
import { countSelected, isSelected, type Selection } from './use-selection';

interface Props {
  /** Of the filter; null before the first page is there. */
  total: number | null;
  error: unknown;
  rowAt: (index: number) => FoundFile | undefined;
  see: (first: number, last: number) => void;
  selection: Selection;
  /** Of all files. */
  count: number;
  showsPictures: boolean;
  sort: FileFilter['sort'];
  onSort: (field: SortField) => void;
  onToggle: (path: string) => void;
  onToggleShown: (isAdding: boolean) => void;
  onOpen: (path: string) => void;
}

/** What was found, a row a file. */
export function FileTable(props: Props) {
  const { total, error, rowAt, see, selection, showsPictures, onToggle, onOpen } = props;
  const t = useTranslate();
  const says = useSays();
  const formatDay = useFormatDay();
  const failureText = useFailureText();
  const columns = useFileColumns(t, props);

  if (error !== null && total === null) return <Notice kind="danger">{failureText(error)}</Notice>;
  if (total === 0) return <Typography textColor="neutral600">{t('table.none')}</Typography>;
  return (
    <VirtualTable
      label={t('table.label')}
      columns={columns}
      // Before the first answer a single row is "in sight", so that it is asked for.
      total={total ?? 1}
      onSee={see}
      cellsOf={(index) => {
        const file = rowAt(index);
        return (
          file &&
          fileCells(file, {
            t,
            says,
            formatDay,
            showsPictures,
            isSelected: isSelected(selection, file.path),
            onToggle: () => onToggle(file.path),
            onOpen: () => onOpen(file.path),
          })
        );
      }}
    />
  );
}

function useFileColumns(
  t: Translate,
  { selection, count, sort, onSort, onToggleShown }: Props,
): Column[] {
  const selected = countSelected(selection, count);
  const checked = selected === count ? true : selected === 0 ? false : 'indeterminate';
  return useMemo(
    () => [
      {
        name: 'select',
        width: '5rem',
        header: (
          <Checkbox
            checked={checked}
            aria-label={t('table.select-shown')}
            onCheckedChange={(isAdding: boolean | 'indeterminate') =>
              onToggleShown(isAdding === true)
            }
          />
        ),
      },
      sorted({ field: 'state', label: t('table.state'), width: '14rem', sort, onSort }),
      sorted({ field: 'title', label: t('table.title'), sort, onSort }),
      sorted({ field: 'date', label: t('table.date'), width: '13rem', sort, onSort }),
      { name: 'categories', header: t('table.categories'), width: '18rem' },
      { name: 'cover', header: t('table.cover'), width: '9rem' },
      { name: 'remarks', header: t('table.remarks'), width: '24rem' },
    ],
    [t, checked, sort, onSort, onToggleShown],
  );
}
