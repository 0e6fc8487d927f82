import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Run } from '../api/contract';
import { POLLING_INTERVAL, useGetRunsQuery } from '../api/import-api';
import { HeadedTable } from '../components/HeadedTable';
import { ImportHeader } from '../components/ImportHeader';
import { useTranslate } from '../hooks/use-translate';
import { HOME } from '../links';
import { isActive } from '../runs/run-status';
import { RunRow } from './RunRow';

/** All runs, the newest first. */
export function HistoryPage() {
  const t = useTranslate();
  const [{ query }] = useQueryParams<{ page?: string; pageSize?: string }>();
  const limit = Number(query.pageSize ?? 20);
  const start = (Number(query.page ?? 1) - 1) * limit;
  const [interval, setInterval] = useState(0);
  const { data, isError } = useGetRunsQuery(
    { start, limit },
    { pollingInterval: interval, refetchOnMountOrArgChange: true },
  );
  const polls = data?.data.some(isActive) ?? false;
  if (interval > 0 !== polls) setInterval(polls ? POLLING_INTERVAL : 0);
  if (!data) return isError ? <Page.Error /> : <Page.Loading />;
  const { total } = data.meta;
  return (
    <Page.Main>
      <ImportHeader title={t('history.title')} subtitle={t('history.subtitle')} back={HOME} />
      <Layouts.Content>
        {total === 0 ? (
          <Page.NoData content={t('history.none')} />
        ) : (
          <>
            <RunTable runs={data.data} />
            <Pagination.Root
              pageCount={Math.ceil(total / limit)}
              total={total}
              defaultPageSize={20}
            >
              <Pagination.PageSize options={['20', '50', '100']} />
              <Pagination.Links />
            </Pagination.Root>
          </>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

const COLUMNS = ['run', 'status', 'when', 'who', 'from', 'counts', 'actions'] as const;

function RunTable({ runs }: { runs: Run[] }) {
  const t = useTranslate();
  return (
    <HeadedTable
      title={t('history.title')}
      head={COLUMNS.map((column) => t(`history.${column}`))}
      count={runs.length}
    >
      {runs.map((run) => (
        <RunRow key={run.id} run={run} />
      ))}
    </HeadedTable>
  );
}
