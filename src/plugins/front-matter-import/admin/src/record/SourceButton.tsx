import { Button, Loader, Modal } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { useState } from 'react';
import type { EntryPlace } from '../api/contract';
import { useGetSourceQuery } from '../api/import-api';
import { Notice } from '../components/Notice';
import { useFailureText } from '../hooks/use-failure';
import { useTranslate } from '../hooks/use-translate';
import { SourceTab } from '../preview/SourceTab';

/** Shows the file that an entry was made of, as it is now. */
export function SourceButton({ place }: { place: EntryPlace }) {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant="tertiary" fullWidth startIcon={<File />}>
          {t('record.source')}
        </Button>
      </Modal.Trigger>
      {isOpen && <Content place={place} />}
    </Modal.Root>
  );
}

function Content({ place }: { place: EntryPlace }) {
  const t = useTranslate();
  const failureText = useFailureText();
  const { data, error } = useGetSourceQuery(place);
  return (
    <Modal.Content style={{ width: '100rem', maxWidth: '94vw' }}>
      <Modal.Header closeLabel={t('close')}>
        <Modal.Title style={{ overflowWrap: 'anywhere' }}>
          {data?.file ?? t('record.source')}
        </Modal.Title>
      </Modal.Header>
      <Modal.Body>
        {error !== undefined && <Notice kind="danger">{failureText(error)}</Notice>}
        {!data && error === undefined && <Loader>{t('preview.loading')}</Loader>}
        {data && <SourceTab source={data.text} />}
      </Modal.Body>
    </Modal.Content>
  );
}
