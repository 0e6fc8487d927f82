import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { EntryPlace, ImportRecord } from '../api/contract';
import { useImportAgainMutation } from '../api/import-api';
import { useNotifyFailure } from '../hooks/use-failure';
import { useFormatMoment } from '../hooks/use-format';
import { useMay } from '../hooks/use-may';
import { useTranslate } from '../hooks/use-translate';
import { runPage } from '../links';
import { SourceButton } from './SourceButton';
import { StrippedButton } from './StrippedButton';

interface Props {
  place: EntryPlace;
  record: ImportRecord;
}

/** Where an entry came from, what a person changed since, and what was removed. */
export function RecordDetails({ place, record }: Props) {
  const t = useTranslate();
  const may = useMay();
  const formatMoment = useFormatMoment();
  const { file, importedAt, run, edited, stripped, hasSource } = record;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Fact name={t('record.file')}>{file}</Fact>
      <Fact name={t('record.when')}>
        {formatMoment(importedAt)}{' '}
        {run !== null && (
          <Link tag={NavLink} to={runPage(run)}>
            {t('record.run', { id: run })}
          </Link>
        )}
      </Fact>
      <Fact name={t('record.edited')}>
        {edited.length === 0 ? t('record.edited.none') : edited.join(', ')}
      </Fact>
      {stripped.length > 0 && <StrippedButton place={place} record={record} />}
      {hasSource ? (
        <>
          <SourceButton place={place} />
          {may.run && <AgainButton place={place} />}
        </>
      ) : (
        <Typography textColor="neutral600">{t('record.gone')}</Typography>
      )}
    </Flex>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Flex direction="column" alignItems="stretch">
      <Typography variant="sigma" textColor="neutral600">
        {name}
      </Typography>
      <Typography style={{ overflowWrap: 'anywhere' }}>{children}</Typography>
    </Flex>
  );
}

function AgainButton({ place }: { place: EntryPlace }) {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const notifyFailure = useNotifyFailure();
  const [importAgain, { isLoading }] = useImportAgainMutation();
  const again = async () => {
    const { id } = await importAgain(place).unwrap();
    toggleNotification({ type: 'success', message: t('record.again.begun', { id }) });
  };
  return (
    <Button
      variant="secondary"
      fullWidth
      startIcon={<ArrowClockwise />}
      loading={isLoading}
      onClick={() => void again().catch(notifyFailure)}
    >
      {t('record.again')}
    </Button>
  );
}
