import { Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { address } from '../api/address';
import type { Outcome, Page, ReportLine, Run } from '../api/contract';
import { VirtualTable } from '../components/VirtualTable';
import { FileSearch } from '../files/FileFilters';
import { usePagedRows } from '../hooks/use-paged-rows';
import { useSays } from '../hooks/use-says';
import { useTranslate } from '../hooks/use-translate';
import { reportCells } from './report-cells';
import { isActive, outcomesOf } from './run-status';

const ALL = 'all';

/** A run's files with what became of each; while it works, those that are done. */
export function ReportFiles({ run }: { run: Run }) {
  const t = useTranslate();
  const says = useSays();
  const [status, setStatus] = useState<Outcome | ''>('');
  const [search, setSearch] = useState('');
  // New lines are fetched at most once in a few polls: the counts change with every one.
  const version = run.progress ? Math.floor(run.progress.done / 500) : run.status;
  const files = useReportFiles({ id: run.id, status, search }, version);
  const columns = [
    { name: 'status', header: t('table.outcome'), width: '16rem' },
    { name: 'title', header: t('table.title') },
    { name: 'reason', header: t('table.remarks') },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap">
        <FileSearch search={search} onSearch={setSearch} />
        <SingleSelect
          aria-label={t('filter.outcome')}
          value={status || ALL}
          onChange={(chosen) => setStatus(chosen === ALL ? '' : (chosen as Outcome))}
        >
          <SingleSelectOption value={ALL}>{t('filter.every')}</SingleSelectOption>
          {outcomesOf(run).map((outcome) => (
            <SingleSelectOption key={outcome} value={outcome}>
              {t(`outcome.${outcome}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Flex>
      {files.total === 0 ? (
        <Typography textColor="neutral600">
          {t(isActive(run) ? 'run.nothing-yet' : 'table.none')}
        </Typography>
      ) : (
        <VirtualTable
          label={t('report.label')}
          columns={columns}
          total={files.total ?? 1}
          onSee={files.see}
          cellsOf={(index) => {
            const file = files.rowAt(index);
            return file && reportCells(file, t, says);
          }}
        />
      )}
    </Flex>
  );
}

interface Filter {
  id: number;
  status: Outcome | '';
  search: string;
}

function useReportFiles({ id, status, search }: Filter, version: unknown) {
  const { get } = useFetchClient();
  const load = useCallback(
    async (start: number, limit: number) => {
      const url = address(`/runs/${id}/files`, { status, search, start, limit });
      return (await get<Page<ReportLine>>(url)).data;
    },
    [get, id, status, search],
  );
  return usePagedRows<ReportLine, Page<ReportLine>>(load, version);
}
