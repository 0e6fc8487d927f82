import {
  Checkbox,
  Flex,
  Searchbar,
  SearchForm,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { FileState, Scan } from '../api/contract';
import { useTranslate } from '../hooks/use-translate';
import type { FileFilter } from './use-found-files';

interface Props {
  counts: Scan['counts'];
  filter: FileFilter;
  onChange: (changed: Partial<FileFilter>) => void;
  showsPictures: boolean;
  onShowPictures: (shows: boolean) => void;
}

const STATES: FileState[] = ['new', 'changed', 'unchanged', 'skipped', 'broken'];
const ALL = 'all';

/** Which files the table shows, and whether with their pictures. */
export function FileFilters({ counts, filter, onChange, showsPictures, onShowPictures }: Props) {
  const t = useTranslate();
  const total = STATES.reduce((sum, state) => sum + counts[state], 0);
  return (
    <Flex gap={4} wrap="wrap" alignItems="center">
      <FileSearch search={filter.search} onSearch={(search) => onChange({ search })} />
      <SingleSelect
        aria-label={t('filter.state')}
        value={filter.state || ALL}
        onChange={(state) => onChange({ state: state === ALL ? '' : (state as FileState) })}
      >
        <SingleSelectOption value={ALL}>{t('filter.all', { count: total })}</SingleSelectOption>
        {STATES.map((state) => (
          <SingleSelectOption key={state} value={state} disabled={counts[state] === 0}>
            {t('filter.count', { state: t(`state.${state}`), count: counts[state] })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <PictureSwitch {...{ showsPictures, onShowPictures }} />
    </Flex>
  );
}

/** Asks no more often than a person pauses. */
export function FileSearch({
  search,
  onSearch,
}: {
  search: string;
  onSearch: (text: string) => void;
}) {
  const t = useTranslate();
  const [text, setText] = useState(search);
  const settled = useDebounce(text, 300);
  useEffect(() => {
    if (settled !== search) onSearch(settled);
    // Only what the person typed is passed on.
  }, [settled]);
  return (
    <SearchForm onSubmit={(event) => event.preventDefault()}>
      <Searchbar
        name="search"
        size="S"
        value={text}
        placeholder={t('filter.search')}
        clearLabel={t('clear')}
        onChange={({ target }) => setText(target.value)}
        onClear={() => setText('')}
      >
        {t('filter.search')}
      </Searchbar>
    </SearchForm>
  );
}

interface PictureSwitchProps {
  showsPictures: boolean;
  onShowPictures: (shows: boolean) => void;
}

/** Pictures are fetched from the sites that they stand on, which then know who looks: only on request. */
export function PictureSwitch({ showsPictures, onShowPictures }: PictureSwitchProps) {
  const t = useTranslate();
  return (
    <Checkbox
      checked={showsPictures}
      onCheckedChange={(checked: boolean | 'indeterminate') => onShowPictures(checked === true)}
    >
      {t('pictures.show')}
    </Checkbox>
  );
}
