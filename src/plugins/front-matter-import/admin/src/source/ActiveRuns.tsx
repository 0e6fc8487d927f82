import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { POLLING_INTERVAL, useGetRunsQuery } from '../api/import-api';
import { Notice } from '../components/Notice';
import { useTranslate } from '../hooks/use-translate';
import { runPage } from '../links';

/** Imports that are at work, so that a person who left finds them again. */
export function ActiveRuns() {
  const t = useTranslate();
  const { data } = useGetRunsQuery(
    { start: 0, limit: 10 },
    { pollingInterval: 5 * POLLING_INTERVAL, refetchOnMountOrArgChange: true },
  );
  const active =
    data?.data.filter(({ status }) => status === 'running' || status === 'paused') ?? [];
  return active.map((run) => (
    <Notice
      key={run.id}
      kind="info"
      action={
        <Link tag={NavLink} to={runPage(run.id)}>
          {t('active.show')}
        </Link>
      }
    >
      {t(`active.${run.kind}`, { inputs: run.inputs.join(', '), person: run.startedBy ?? '–' })}
    </Notice>
  ));
}
