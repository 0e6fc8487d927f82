import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { Scan } from '../api/contract';
import { Panel } from '../components/Panel';
import { Progress } from '../components/Progress';
import { useTranslate } from '../hooks/use-translate';

/** How far looking at the files has come. */
export function ScanProgress({ scan }: { scan: Scan }) {
  const t = useTranslate();
  const id = useId();
  return (
    <Panel title={t('scan.title')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography id={id} aria-live="polite">
          {t('scan.progress', { done: scan.done, total: scan.total })}
        </Typography>
        <Progress share={scan.total === 0 ? 0 : scan.done / scan.total} labelledBy={id} />
      </Flex>
    </Panel>
  );
}
