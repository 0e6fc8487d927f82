import { Link, Td, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Outcome, Run } from '../api/contract';
import { useFormatMoment } from '../hooks/use-format';
import { useMay } from '../hooks/use-may';
import { useTranslate } from '../hooks/use-translate';
import { runPage } from '../links';
import { canBeUndone } from '../runs/run-status';
import { UndoButton } from '../runs/UndoButton';

/** One run of the history. */
export function RunRow({ run }: { run: Run }) {
  const t = useTranslate();
  const may = useMay();
  const formatMoment = useFormatMoment();
  const counts = (Object.entries(run.counts) as [Outcome, number][])
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => t('filter.count', { state: t(`outcome.${outcome}`), count }));
  return (
    <Tr>
      <Td>
        <Link tag={NavLink} to={runPage(run.id)}>
          {t(`run.title.${run.kind}`, { id: run.id })}
        </Link>
      </Td>
      <Td>
        <Typography>
          {t(run.undoneAt === null ? `status.${run.status}` : 'status.undone')}
        </Typography>
      </Td>
      <Td>
        <Typography>{formatMoment(run.startedAt)}</Typography>
      </Td>
      <Td>
        <Typography>{run.startedBy ?? t('run.somebody')}</Typography>
      </Td>
      <Td style={{ maxWidth: '24rem' }}>
        <Typography ellipsis tag="div" title={run.inputs.join('\n')}>
          {run.inputs.join(', ')}
        </Typography>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <Typography>{counts.join(' · ')}</Typography>
      </Td>
      <Td>{canBeUndone(run) && may.undo && <UndoButton run={run} />}</Td>
    </Tr>
  );
}
