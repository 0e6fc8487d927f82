import {
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { NewRule, Rule } from '../api/contract';
import { useAddRuleMutation } from '../api/import-api';
import { Panel } from '../components/Panel';
import { useNotifyFailure } from '../hooks/use-failure';
import { useTranslate } from '../hooks/use-translate';
import { EffectDialog } from './EffectDialog';
import { TrialDialog } from './TrialDialog';

const VERDICTS = ['strip', 'keep'] as const;

/** Makes a rule of a line that a person pastes: for the posts of one host, or for all. */
export function NewRuleForm() {
  const t = useTranslate();
  const notifyFailure = useNotifyFailure();
  const [addRule, { isLoading }] = useAddRuleMutation();
  const [verdict, setVerdict] = useState<Rule['verdict']>('strip');
  const [text, setText] = useState('');
  const [host, setHost] = useState('');
  const where = host.trim().toLowerCase();
  const scope = where === '' ? 'everywhere' : 'site';
  const rule: NewRule = { verdict, scope, text, ...(where && { of: `host ${where}` }) };
  const isEmpty = text.trim() === '';
  const add = async (event: FormEvent) => {
    event.preventDefault();
    await addRule(rule).unwrap();
    setText('');
  };
  return (
    <Panel title={t('rules.new')}>
      <form onSubmit={(event) => void add(event).catch(notifyFailure)}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root name="text" required hint={t('rules.text.hint')}>
            <Field.Label>{t('rules.text')}</Field.Label>
            <Textarea value={text} onChange={(event) => setText(event.target.value)} />
            <Field.Hint />
          </Field.Root>
          <Flex gap={4} wrap="wrap" alignItems="flex-end">
            <Field.Root name="verdict">
              <Field.Label>{t('rules.verdict')}</Field.Label>
              <SingleSelect
                value={verdict}
                onChange={(chosen) => setVerdict(chosen === 'keep' ? 'keep' : 'strip')}
              >
                {VERDICTS.map((each) => (
                  <SingleSelectOption key={each} value={each}>
                    {t(`rules.verdict.${each}`)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            <Field.Root name="host">
              <Field.Label>{t('rules.host')}</Field.Label>
              <TextInput
                value={host}
                placeholder={t('rules.host.all')}
                onChange={(event) => setHost(event.target.value)}
              />
            </Field.Root>
            <EffectDialog
              rule={rule}
              trigger={
                <Button variant="tertiary" disabled={isEmpty}>
                  {t('rules.effect')}
                </Button>
              }
            />
            <TrialDialog
              rule={rule}
              trigger={
                <Button variant="tertiary" disabled={isEmpty}>
                  {t('rules.try')}
                </Button>
              }
            />
            <Button type="submit" loading={isLoading} disabled={isEmpty}>
              {t('rules.add')}
            </Button>
          </Flex>
        </Flex>
      </form>
    </Panel>
  );
}
