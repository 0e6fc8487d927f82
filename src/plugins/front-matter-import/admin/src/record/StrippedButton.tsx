import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Scissors } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import type { EntryPlace, ImportRecord } from '../api/contract';
import { useAddRuleMutation, useImportAgainMutation } from '../api/import-api';
import { useNotifyFailure } from '../hooks/use-failure';
import { useMay } from '../hooks/use-may';
import { useSays } from '../hooks/use-says';
import { useTranslate } from '../hooks/use-translate';

interface Props {
  place: EntryPlace;
  record: ImportRecord;
}

/** No rule brings these back: they are no text. */
const FINAL = new Set(['comment', 'script', 'style', 'placeholder-picture', 'outside-article']);

/** Lists what cleaning removed from an entry, and brings single blocks back. */
export function StrippedButton({ place, record }: Props) {
  const t = useTranslate();
  const { stripped } = record;
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="tertiary" fullWidth startIcon={<Scissors />}>
          {t('record.stripped', { count: stripped.length })}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('record.stripped', { count: stripped.length })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
            {stripped.map((block, index) => (
              <StrippedBlock key={index} block={block} place={place} record={record} />
            ))}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function StrippedBlock({
  block: { text, rule, reason, place: where },
  place,
  record,
}: Props & { block: ImportRecord['stripped'][number] }) {
  const t = useTranslate();
  const says = useSays();
  const may = useMay();
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" textColor="neutral600">
        {t('record.stripped.because', { reason: says(reason), rule, where: where ?? '' })}
      </Typography>
      <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
      {may.rules && !FINAL.has(rule) && <RestoreButton {...{ text, place, record }} />}
    </Flex>
  );
}

/** Keeps a block from now on, and imports the file again where it still is. */
function RestoreButton({ text, place, record }: Props & { text: string }) {
  const t = useTranslate();
  const may = useMay();
  const { toggleNotification } = useNotification();
  const notifyFailure = useNotifyFailure();
  const [addRule, adding] = useAddRuleMutation();
  const [importAgain, importing] = useImportAgainMutation();
  const { file, hasSource } = record;
  const restore = async () => {
    await addRule({ verdict: 'keep', scope: 'file', of: file, text }).unwrap();
    const isNow = hasSource && may.run;
    if (isNow) await importAgain(place).unwrap();
    const message = t(isNow ? 'record.restored' : 'record.restored.later');
    toggleNotification({ type: 'success', message });
  };
  return (
    <Flex>
      <Button
        size="S"
        variant="secondary"
        aria-label={t('record.restore.label', { text: text.slice(0, 40) })}
        loading={adding.isLoading || importing.isLoading}
        onClick={() => void restore().catch(notifyFailure)}
      >
        {t('record.restore')}
      </Button>
    </Flex>
  );
}
