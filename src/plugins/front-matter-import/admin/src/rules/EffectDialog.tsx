import { Button, Flex, Link, Loader, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { NewRule, RuleEffect } from '../api/contract';
import { useApplyRuleMutation, useGetEffectQuery } from '../api/import-api';
import { Notice } from '../components/Notice';
import { useFailureText, useNotifyFailure } from '../hooks/use-failure';
import { useMay } from '../hooks/use-may';
import { useTranslate } from '../hooks/use-translate';
import { entryPage } from '../links';

interface Props {
  rule: NewRule;
  /** The number of a rule that is there, and can be applied. */
  id?: number;
  /** What opens the dialog. */
  trigger: ReactElement;
}

/** Shows which imported articles a rule changes, and applies it to them. */
export function EffectDialog({ rule, id, trigger }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>{trigger}</Modal.Trigger>
      {isOpen && <Content rule={rule} id={id} onDone={() => setIsOpen(false)} />}
    </Modal.Root>
  );
}

function Content({
  rule,
  id,
  onDone,
}: {
  rule: NewRule;
  id: number | undefined;
  onDone: () => void;
}) {
  const t = useTranslate();
  const may = useMay();
  const failureText = useFailureText();
  const { data: effect, error } = useGetEffectQuery(rule, { refetchOnMountOrArgChange: true });
  const files = effect ? effect.total - effect.gone : 0;
  return (
    <Modal.Content>
      <Modal.Header closeLabel={t('close')}>
        <Modal.Title>{t('rules.effect.title')}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        {error !== undefined && <Notice kind="danger">{failureText(error)}</Notice>}
        {!effect && error === undefined && <Loader>{t('rules.effect.looking')}</Loader>}
        {effect && <Effect effect={effect} verdict={rule.verdict} />}
      </Modal.Body>
      {id !== undefined && may.run && files > 0 && (
        <Modal.Footer>
          <ApplyButton id={id} files={files} onDone={onDone} />
        </Modal.Footer>
      )}
    </Modal.Content>
  );
}

function Effect({ effect, verdict }: { effect: RuleEffect; verdict: NewRule['verdict'] }) {
  const t = useTranslate();
  const { articles, total, hasMore, gone } = effect;
  if (total === 0) return <Typography>{t('rules.effect.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>{t('rules.effect.some', { total, verdict })}</Typography>
      {hasMore && <Notice kind="info">{t('rules.effect.many', { total })}</Notice>}
      {gone > 0 && <Notice kind="warning">{t('rules.effect.gone', { gone })}</Notice>}
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
        {articles.map(({ documentId, locale, title, file }) => (
          <li key={`${documentId} ${locale}`}>
            <Link tag={NavLink} to={entryPage({ documentId, locale })}>
              {title || file}
            </Link>
          </li>
        ))}
      </Flex>
    </Flex>
  );
}

function ApplyButton({ id, files, onDone }: { id: number; files: number; onDone: () => void }) {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const notifyFailure = useNotifyFailure();
  const [applyRule, { isLoading }] = useApplyRuleMutation();
  const apply = async () => {
    const { runs, busy } = await applyRule(id).unwrap();
    toggleNotification({ type: 'success', message: t('rules.applied', { runs: runs.length }) });
    if (busy.length > 0) {
      const message = t('rules.applied.busy', { roots: busy.join(', ') });
      toggleNotification({ type: 'warning', message });
    }
    onDone();
  };
  return (
    <Button loading={isLoading} onClick={() => void apply().catch(notifyFailure)}>
      {t('rules.apply', { count: files })}
    </Button>
  );
}
