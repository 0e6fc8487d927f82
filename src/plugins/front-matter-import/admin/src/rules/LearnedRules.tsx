import { Badge, Button, Flex, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { Check, Scissors } from '@strapi/icons';
import { useState } from 'react';
import type { LearnedRule, Rule } from '../api/contract';
import { useAddRuleMutation, useGetLearnedQuery } from '../api/import-api';
import { HeadedTable } from '../components/HeadedTable';
import { Notice } from '../components/Notice';
import { Panel } from '../components/Panel';
import { useFailureText, useNotifyFailure } from '../hooks/use-failure';
import { useSays } from '../hooks/use-says';
import { useTranslate } from '../hooks/use-translate';
import { siteName } from './site-name';

const COLUMNS = ['text', 'host', 'posts', 'decide'] as const;

/** What imports learned of sites, where an editor wants to see it: it takes the server a moment. */
export function LearnedRules({ mayDecide }: { mayDecide: boolean }) {
  const t = useTranslate();
  const [isShown, setIsShown] = useState(false);
  return (
    <Panel title={t('rules.learned')}>
      <Typography textColor="neutral600">{t('rules.learned.hint')}</Typography>
      {isShown ? (
        <Learned mayDecide={mayDecide} />
      ) : (
        <Flex>
          <Button variant="secondary" onClick={() => setIsShown(true)}>
            {t('rules.learned.show')}
          </Button>
        </Flex>
      )}
    </Panel>
  );
}

function Learned({ mayDecide }: { mayDecide: boolean }) {
  const t = useTranslate();
  const failureText = useFailureText();
  const { data, error } = useGetLearnedQuery(undefined, { refetchOnMountOrArgChange: true });
  if (error !== undefined) return <Notice kind="danger">{failureText(error)}</Notice>;
  if (!data) return <Loader>{t('preview.loading')}</Loader>;
  const { rules, total, posts } = data;
  if (total === 0) return <Typography>{t('rules.learned.none')}</Typography>;
  return (
    <>
      <Typography variant="pi" textColor="neutral600">
        {t('rules.learned.count', { total, posts })}
        {rules.length < total && ` ${t('rules.learned.cut', { shown: rules.length })}`}
      </Typography>
      <HeadedTable
        title={t('rules.learned')}
        head={COLUMNS.map((column) => t(`rules.${column}`))}
        count={rules.length}
      >
        {rules.map((rule) => (
          <LearnedRow key={`${rule.site} ${rule.text}`} rule={rule} mayDecide={mayDecide} />
        ))}
      </HeadedTable>
    </>
  );
}

const WRAPPED = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;

function LearnedRow({ rule, mayDecide }: { rule: LearnedRule; mayDecide: boolean }) {
  const t = useTranslate();
  const says = useSays();
  const { site, text, reason, stripped, kept, files } = rule;
  return (
    <Tr>
      <Td style={{ maxWidth: '44rem', ...WRAPPED }}>
        <Typography tag="p">{text}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {says(reason)}
        </Typography>
      </Td>
      <Td style={{ maxWidth: '22rem', ...WRAPPED }}>
        <Typography>{siteName(site)}</Typography>
      </Td>
      <Td style={{ maxWidth: '28rem', ...WRAPPED }}>
        {stripped > 0 && (
          <Typography tag="p">{t('rules.posts.stripped', { count: stripped })}</Typography>
        )}
        {kept > 0 && <Typography tag="p">{t('rules.posts.kept', { count: kept })}</Typography>}
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('rules.posts.of', { files: files.join(', ') })}
        </Typography>
      </Td>
      <Td>
        <Decision rule={rule} mayDecide={mayDecide} />
      </Td>
    </Tr>
  );
}

const ICONS = { strip: Scissors, keep: Check };

/** What an editor said of a block, or the ways to say it. */
function Decision({ rule, mayDecide }: { rule: LearnedRule; mayDecide: boolean }) {
  const t = useTranslate();
  const notifyFailure = useNotifyFailure();
  const [addRule, { isLoading }] = useAddRuleMutation();
  const { site, text, ruling } = rule;
  const decide = (verdict: Rule['verdict']) =>
    addRule({ verdict, scope: 'site', of: site, text }).unwrap().catch(notifyFailure);
  if (ruling !== null) {
    const Icon = ICONS[ruling];
    return (
      <Badge variant={ruling === 'strip' ? 'danger' : 'success'}>
        <Icon aria-hidden /> {t(`rules.ruling.${ruling}`)}
      </Badge>
    );
  }
  if (!mayDecide) return null;
  const named = { text: text.slice(0, 40), site: siteName(site) };
  return (
    <Flex gap={2}>
      <Button
        size="S"
        variant="secondary"
        disabled={isLoading}
        aria-label={t('rules.approve.label', named)}
        onClick={() => void decide('strip')}
      >
        {t('rules.approve')}
      </Button>
      <Button
        size="S"
        variant="tertiary"
        disabled={isLoading}
        aria-label={t('rules.reject.label', named)}
        onClick={() => void decide('keep')}
      >
        {t('rules.reject')}
      </Button>
    </Flex>
  );
}
