import { Button, Field, Flex, Modal, Textarea } from '@strapi/design-system';
import { type ReactElement, useState } from 'react';
import type { NewRule } from '../api/contract';
import { useTryRuleMutation } from '../api/import-api';
import { Notice } from '../components/Notice';
import { useFailureText } from '../hooks/use-failure';
import { useTranslate } from '../hooks/use-translate';
import { BlockList } from '../preview/CleaningTab';

interface Props {
  rule: NewRule;
  /** What opens the dialog. */
  trigger: ReactElement;
}

/** Tries a rule that is not there yet on a text that a person pastes. */
export function TrialDialog({ rule, trigger }: Props) {
  const t = useTranslate();
  const failureText = useFailureText();
  const [sample, setSample] = useState('');
  const [tryRule, { data: blocks, error, isLoading, reset }] = useTryRuleMutation();
  return (
    <Modal.Root onOpenChange={reset}>
      <Modal.Trigger>{trigger}</Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('rules.try.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root name="sample" hint={t('rules.try.hint')}>
              <Field.Label>{t('rules.try.text')}</Field.Label>
              <Textarea value={sample} onChange={(event) => setSample(event.target.value)} />
              <Field.Hint />
            </Field.Root>
            {error !== undefined && <Notice kind="danger">{failureText(error)}</Notice>}
            {blocks && <BlockList blocks={blocks} place={null} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button
            loading={isLoading}
            disabled={sample.trim() === ''}
            onClick={() => void tryRule({ ...rule, sample })}
          >
            {t('rules.try')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
