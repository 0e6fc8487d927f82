import { Button, Dialog, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise, WarningCircle } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Run, UndoPreview } from '../api/contract';
import { useGetUndoPreviewQuery, useUndoRunMutation } from '../api/import-api';
import { Notice } from '../components/Notice';
import { useFailureText, useNotifyFailure } from '../hooks/use-failure';
import { useSays } from '../hooks/use-says';
import { useTranslate } from '../hooks/use-translate';
import { runPage } from '../links';
import { OutcomeLabel } from './OutcomeLabel';
import { UNDO_OUTCOMES } from './run-status';

/** Undoes a run, after the person has seen what that would do. */
export function UndoButton({ run }: { run: Run }) {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger>
        <Button variant="danger-light" startIcon={<ArrowsCounterClockwise />}>
          {t('undo')}
        </Button>
      </Dialog.Trigger>
      {isOpen && <UndoDialog run={run} />}
    </Dialog.Root>
  );
}

function UndoDialog({ run }: { run: Run }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const notifyFailure = useNotifyFailure();
  const { data: preview, error } = useGetUndoPreviewQuery(run.id);
  const [undoRun, { isLoading }] = useUndoRunMutation();
  const undo = async () => navigate(runPage((await undoRun(run.id).unwrap()).id));
  return (
    <Dialog.Content style={{ maxWidth: '64rem', width: '90vw' }}>
      <Dialog.Header>{t('undo.title', { id: run.id })}</Dialog.Header>
      <Dialog.Body icon={<WarningCircle fill="danger600" />}>
        {error !== undefined && <Notice kind="danger">{failureText(error)}</Notice>}
        {!preview && error === undefined && <Loader>{t('undo.loading')}</Loader>}
        {preview && <Consequences preview={preview} />}
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button variant="tertiary" fullWidth>
            {t('undo.cancel')}
          </Button>
        </Dialog.Cancel>
        <Button
          variant="danger"
          fullWidth
          disabled={!preview}
          loading={isLoading}
          onClick={() => void undo().catch(notifyFailure)}
        >
          {t('undo.confirm')}
        </Button>
      </Dialog.Footer>
    </Dialog.Content>
  );
}

function Consequences({ preview }: { preview: UndoPreview }) {
  const t = useTranslate();
  const says = useSays();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Dialog.Description>{t('undo.would')}</Dialog.Description>
      <ul style={{ listStyle: 'disc', paddingInlineStart: '2rem' }}>
        {UNDO_OUTCOMES.filter((outcome) => preview[outcome] > 0).map((outcome) => (
          <Typography tag="li" key={outcome}>
            {t(`undo.${outcome}`, { count: preview[outcome] })}
          </Typography>
        ))}
      </ul>
      {!preview.isComplete && <Notice kind="warning">{t('undo.incomplete')}</Notice>}
      <Flex
        tag="ul"
        direction="column"
        alignItems="stretch"
        gap={2}
        maxHeight="32vh"
        overflow="auto"
        tabIndex={0}
        aria-label={t('undo.entries')}
      >
        {preview.entries.map((entry, index) => (
          <Flex tag="li" key={index} gap={3}>
            <OutcomeLabel outcome={entry.outcome} />
            <Typography style={{ overflowWrap: 'anywhere' }}>
              {entry.title ?? entry.file}
              {entry.kept.length > 0 && ` (${t('table.kept', { fields: entry.kept.join(', ') })})`}
              {entry.reason !== null && `: ${says(entry.reason)}`}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
}
