import { Flex, Loader, Modal, Tabs, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { FilePreview } from '../api/contract';
import { useGetPreviewQuery } from '../api/import-api';
import { Notice } from '../components/Notice';
import { PictureSwitch } from '../files/FileFilters';
import { useFailureText } from '../hooks/use-failure';
import { useSays } from '../hooks/use-says';
import { useTranslate } from '../hooks/use-translate';
import { ArticleTab } from './ArticleTab';
import type { ChosenFields } from './choose-field';
import { CleaningTab } from './CleaningTab';
import { FieldsTab } from './FieldsTab';
import { SourceTab } from './SourceTab';

interface Props {
  /** Of the root. */
  id: string;
  path: string;
  /** Which fields the person chose for attributes; null for `onChooseFields` where they may not. */
  fields: ChosenFields;
  onChooseFields: ((fields: ChosenFields) => void) | null;
  showsPictures: boolean;
  onShowPictures: (shows: boolean) => void;
  onClose: () => void;
}

/** What would become of one file, and why. */
export function PreviewModal({ id, path, onClose, ...shown }: Props) {
  const t = useTranslate();
  const failureText = useFailureText();
  const {
    data: preview,
    error,
    isFetching,
  } = useGetPreviewQuery({ id, path, fields: shown.fields });
  // A modal gives the focus back to its trigger, and this one has none: an address opens it too.
  const [opener] = useState(() => document.activeElement);
  const giveFocusBack = (event: Event) => {
    event.preventDefault();
    if (opener instanceof HTMLElement) opener.focus();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content
        onCloseAutoFocus={giveFocusBack}
        style={{ width: '110rem', maxWidth: '94vw', maxHeight: '94vh' }}
      >
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title style={{ overflowWrap: 'anywhere' }}>{path}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error !== undefined && <Notice kind="danger">{failureText(error)}</Notice>}
          {isFetching && !preview && <Loader>{t('preview.loading')}</Loader>}
          {preview && (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Remarks preview={preview} />
              <PreviewTabs preview={preview} root={id} {...shown} />
            </Flex>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Remarks({ preview }: { preview: FilePreview }) {
  const t = useTranslate();
  const says = useSays();
  const { status, reason, error, warnings } = preview;
  const place = (line?: number) => (line === undefined ? '' : ` (${t('preview.line', { line })})`);
  return (
    <>
      {status === 'failed' && (
        <Notice kind="danger">
          {t('preview.failed')} {says(error?.message ?? reason ?? '')}
          {place(error?.line)}
        </Notice>
      )}
      {status === 'skipped' && (
        <Notice kind="warning">{t('preview.skipped', { reason: says(reason ?? '') })}</Notice>
      )}
      {warnings.length > 0 && (
        <Notice kind="warning">
          {warnings.map(({ code, message, line }, index) => (
            <Typography key={index} tag="p" title={code}>
              {says(message)}
              {place(line)}
            </Typography>
          ))}
        </Notice>
      )}
    </>
  );
}

type TabsProps = { preview: FilePreview; root: string } & Omit<Props, 'id' | 'path' | 'onClose'>;

function PreviewTabs({ preview, root, fields: chosen, onChooseFields, ...pictures }: TabsProps) {
  const t = useTranslate();
  const { entry, blocks, fields, path, site } = preview;
  const stripped = blocks.filter((block) => block.stripped !== null).length;
  return (
    <Tabs.Root defaultValue={entry === null ? 'source' : 'article'} variant="simple">
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Tabs.List aria-label={t('preview.tabs')}>
          <Tabs.Trigger value="article" disabled={entry === null}>
            {t('preview.article')}
          </Tabs.Trigger>
          <Tabs.Trigger value="cleaning">{t('preview.cleaning', { count: stripped })}</Tabs.Trigger>
          <Tabs.Trigger value="fields">
            {t('preview.fields', { count: fields.length })}
          </Tabs.Trigger>
          <Tabs.Trigger value="source">{t('preview.source')}</Tabs.Trigger>
        </Tabs.List>
        <PictureSwitch {...pictures} />
      </Flex>
      <Tabs.Content value="article">
        {entry && <ArticleTab {...preview} entry={entry} showsPictures={pictures.showsPictures} />}
      </Tabs.Content>
      <Tabs.Content value="cleaning">
        <CleaningTab blocks={blocks} place={{ root, path, site }} />
      </Tabs.Content>
      <Tabs.Content value="fields">
        <FieldsTab preview={preview} chosen={chosen} onChoose={onChooseFields} />
      </Tabs.Content>
      <Tabs.Content value="source">
        <SourceTab source={preview.source} />
      </Tabs.Content>
    </Tabs.Root>
  );
}
