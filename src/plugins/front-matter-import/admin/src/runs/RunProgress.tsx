import { Flex, Loader, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import type { Run } from '../api/contract';
import { Panel } from '../components/Panel';
import { Progress } from '../components/Progress';
import { useTranslate } from '../hooks/use-translate';

/** How far a run is, how fast it goes, and how long it still takes. */
export function RunProgress({ run: { progress } }: { run: Run }) {
  const t = useTranslate();
  const id = useId();
  const { formatNumber } = useIntl();
  if (progress === null) return <Loader>{t('run.starting')}</Loader>;
  const { done, total, filesPerSecond, secondsLeft } = progress;
  return (
    <Panel title={t('run.progress')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography id={id}>
          {total === null
            ? t('run.done', { done: formatNumber(done) })
            : t('run.done-of', { done: formatNumber(done), total: formatNumber(total) })}
        </Typography>
        <Progress share={total ? done / total : 0} labelledBy={id} />
        <Typography textColor="neutral600">
          {t('run.rate', { rate: formatNumber(filesPerSecond, { maximumFractionDigits: 0 }) })}
          {secondsLeft !== null && ` · ${t('run.left', { seconds: Math.ceil(secondsLeft) })}`}
        </Typography>
        <Typography textColor="neutral600">{t('run.leave')}</Typography>
      </Flex>
    </Panel>
  );
}
