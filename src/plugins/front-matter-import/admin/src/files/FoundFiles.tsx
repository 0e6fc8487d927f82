import { Flex, Typography } from '@strapi/design-system';
import { useScopedPersistentState } from '@strapi/strapi/admin';
import { type Dispatch, type SetStateAction, useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Root, Scan } from '../api/contract';
import { useMay } from '../hooks/use-may';
import { useNotifyFailure } from '../hooks/use-failure';
import { useTranslate } from '../hooks/use-translate';
import { PreviewModal } from '../preview/PreviewModal';
import { FileFilters } from './FileFilters';
import { FileTable } from './FileTable';
import { ImportButton } from './ImportButton';
import type { Chosen } from './options';
import { NO_FILTER, type SortField, useAllPaths, useFoundFiles } from './use-found-files';
import { countSelected, type Selection, useSelecting } from './use-selection';

interface Props {
  root: Root;
  scan: Scan;
  options: Chosen;
  onChange: (changed: Partial<Chosen>) => void;
  selection: Selection;
  setSelection: Dispatch<SetStateAction<Selection>>;
}

/** The table of what was found, with its filter, selection and preview. */
export function FoundFiles({ root, scan, options, onChange, selection, setSelection }: Props) {
  const t = useTranslate();
  const may = useMay();
  const notifyFailure = useNotifyFailure();
  const [filter, setFilter] = useState(NO_FILTER);
  const [showsPictures, setShowsPictures] = useScopedPersistentState('import-pictures', false);
  const [query, setQuery] = useSearchParams();
  const opened = query.get('file');
  const files = useFoundFiles(root.id, filter, scan);
  const loadAll = useAllPaths(root.id);
  const isFiltered = filter.state !== '' || filter.search !== '';
  const { toggle, toggleShown } = useSelecting(setSelection, isFiltered ? files.loadPaths : null);
  const count = useMemo(() => Object.values(scan.counts).reduce((a, b) => a + b, 0), [scan.counts]);
  const selected = countSelected(selection, count);
  const onToggleShown = useCallback(
    (isAdding: boolean) => void toggleShown(isAdding).catch(notifyFailure),
    [toggleShown, notifyFailure],
  );

  const onSort = useCallback(
    (field: SortField) =>
      setFilter(({ sort, ...rest }) => ({
        ...rest,
        sort: { field, isDescending: sort?.field === field && !sort.isDescending },
      })),
    [],
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <FileFilters
          counts={scan.counts}
          filter={filter}
          onChange={(changed) => setFilter((before) => ({ ...before, ...changed }))}
          showsPictures={showsPictures}
          onShowPictures={setShowsPictures}
        />
        <Flex gap={4}>
          <Typography aria-live="polite">{t('table.selected', { selected, count })}</Typography>
          {may.run && (
            <ImportButton
              root={root}
              options={options}
              selection={selection}
              count={selected}
              loadAll={loadAll}
            />
          )}
        </Flex>
      </Flex>
      <FileTable
        {...files}
        selection={selection}
        count={count}
        showsPictures={showsPictures}
        sort={filter.sort}
        onSort={onSort}
        onToggle={toggle}
        onToggleShown={onToggleShown}
        onOpen={(file) => setQuery({ file })}
      />
      {opened !== null && (
        <PreviewModal
          id={root.id}
          path={opened}
          fields={options.fields}
          onChooseFields={may.run ? (fields) => onChange({ fields }) : null}
          showsPictures={showsPictures}
          onShowPictures={setShowsPictures}
          onClose={() => setQuery({})}
        />
      )}
    </Flex>
  );
}
