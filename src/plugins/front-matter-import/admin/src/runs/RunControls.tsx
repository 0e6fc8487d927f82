import { Button, Dialog, Flex } from '@strapi/design-system';
import { Cross, Play, Stop } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { Run } from '../api/contract';
import { useChangeRunMutation } from '../api/import-api';
import { useNotifyFailure } from '../hooks/use-failure';
import { useMay } from '../hooks/use-may';
import { useTranslate } from '../hooks/use-translate';
import { ReportButtons } from './ReportButtons';
import { canBeUndone, isActive } from './run-status';
import { UndoButton } from './UndoButton';

/** What a person can do with a run: while it works, and after. */
export function RunControls({ run }: { run: Run }) {
  const may = useMay();
  return (
    <Flex gap={2} wrap="wrap">
      {isActive(run) && may.run && <ActiveControls run={run} />}
      {!isActive(run) && run.hasReport && <ReportButtons id={run.id} />}
      {canBeUndone(run) && may.undo && <UndoButton run={run} />}
    </Flex>
  );
}

function ActiveControls({ run: { id, status } }: { run: Run }) {
  const t = useTranslate();
  const notifyFailure = useNotifyFailure();
  const [changeRun, { isLoading }] = useChangeRunMutation();
  const change = (to: 'pause' | 'resume' | 'cancel') =>
    changeRun({ id, change: to }).unwrap().catch(notifyFailure);
  return (
    <>
      {status === 'running' ? (
        <Button
          variant="secondary"
          startIcon={<Stop />}
          loading={isLoading}
          onClick={() => void change('pause')}
        >
          {t('run.pause')}
        </Button>
      ) : (
        <Button startIcon={<Play />} loading={isLoading} onClick={() => void change('resume')}>
          {t('run.resume')}
        </Button>
      )}
      <Dialog.Root>
        <Dialog.Trigger>
          <Button variant="danger-light" startIcon={<Cross />}>
            {t('run.cancel')}
          </Button>
        </Dialog.Trigger>
        <ConfirmDialog onConfirm={() => void change('cancel')}>
          {t('run.cancel.confirm')}
        </ConfirmDialog>
      </Dialog.Root>
    </>
  );
}
