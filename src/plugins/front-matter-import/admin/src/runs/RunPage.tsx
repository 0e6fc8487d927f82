import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { Run } from '../api/contract';
import { POLLING_INTERVAL, useGetRunQuery } from '../api/import-api';
import { ImportHeader } from '../components/ImportHeader';
import { Notice } from '../components/Notice';
import { useFormatMoment } from '../hooks/use-format';
import { useSays } from '../hooks/use-says';
import { useTranslate } from '../hooks/use-translate';
import { HISTORY } from '../links';
import { Counts } from './Counts';
import { ReportFiles } from './ReportFiles';
import { RunControls } from './RunControls';
import { RunProgress } from './RunProgress';
import { isActive } from './run-status';

/** A run while it works, and what came of it. */
export function RunPage() {
  const t = useTranslate();
  const id = Number(useParams().id);
  const [interval, setInterval] = useState(POLLING_INTERVAL);
  const { data: run, isError } = useGetRunQuery(id, {
    pollingInterval: interval,
    refetchOnMountOrArgChange: true,
  });
  const polls = !run || isActive(run);
  if (interval > 0 !== polls) setInterval(polls ? POLLING_INTERVAL : 0);
  if (!run) return isError ? <Page.Error content={t('run.missing')} /> : <Page.Loading />;
  return (
    <Page.Main>
      <ImportHeader
        title={t(`run.title.${run.kind}`, { id: run.id })}
        subtitle={run.inputs.join(', ')}
        back={HISTORY}
        action={<RunControls run={run} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Outcome run={run} isStale={isError} />
          {isActive(run) && <RunProgress run={run} />}
          <Counts counts={run.counts} />
          <ReportFiles run={run} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

const KINDS = {
  running: 'info',
  paused: 'warning',
  finished: 'success',
  cancelled: 'warning',
  failed: 'danger',
  interrupted: 'warning',
} as const;

function Outcome({ run, isStale }: { run: Run; isStale: boolean }) {
  const t = useTranslate();
  const says = useSays();
  const formatMoment = useFormatMoment();
  const person = run.startedBy ?? t('run.somebody');
  return (
    <>
      {isStale && <Notice kind="danger">{t('error.connection')}</Notice>}
      <Notice kind={KINDS[run.status]}>
        {t(`run.status.${run.status}`)} {says(run.error ?? '')}{' '}
        {t('run.when', { person, start: formatMoment(run.startedAt) })}{' '}
        {run.endedAt !== null && t('run.ended', { end: formatMoment(run.endedAt) })}
      </Notice>
      {run.notes.length > 0 && (
        <Notice kind="warning">
          {run.notes.map((note) => (
            <p key={note}>{says(note)}</p>
          ))}
        </Notice>
      )}
      {run.undoneAt !== null && (
        <Notice kind="info">{t('run.undone', { moment: formatMoment(run.undoneAt) })}</Notice>
      )}
    </>
  );
}
