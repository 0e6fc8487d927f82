import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../components/Notice';
import { Progress } from '../components/Progress';
import { useFailureText } from '../hooks/use-failure';
import { useFormatBytes } from '../hooks/use-format';
import { useTranslate } from '../hooks/use-translate';
import { bytesOf } from './batches';
import { nameOf, type PickedFile } from './collect-files';
import type { Upload } from './use-upload';

interface Props {
  files: readonly PickedFile[];
  /** Null before it has begun. */
  upload: Upload | null;
  onSend: (name: string) => void;
  onDiscard: () => void;
}

/** What was picked, under which name it comes, and how much of it has arrived. */
export function UploadCard({ files, upload, onSend, onDiscard }: Props) {
  const t = useTranslate();
  const formatBytes = useFormatBytes();
  const [name, setName] = useState(() => nameOf(files));
  const isSending = upload !== null && upload.error === null;
  return (
    <Box
      tag="form"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        onSend(name.trim());
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2">
          {t('upload.title', { files: files.length, size: formatBytes(bytesOf(files)) })}
        </Typography>
        <Field.Root name="name" hint={t('upload.name.hint')} required>
          <Field.Label>{t('upload.name.label')}</Field.Label>
          <Field.Input
            value={name}
            maxLength={100}
            pattern="[^\/\\]+"
            title={t('upload.name.pattern')}
            autoFocus
            required
            disabled={upload !== null}
            onChange={({ target }) => setName(target.value)}
          />
          <Field.Hint />
        </Field.Root>
        {upload && <UploadProgress upload={upload} files={files} />}
        <Flex gap={2} justifyContent="flex-end">
          <Button variant="tertiary" onClick={onDiscard}>
            {t(isSending ? 'upload.cancel' : 'upload.discard')}
          </Button>
          <Button type="submit" loading={isSending} disabled={name.trim() === ''}>
            {t(upload?.error ? 'upload.retry' : 'upload.send')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

function UploadProgress({ upload, files }: { upload: Upload; files: readonly PickedFile[] }) {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const failureText = useFailureText();
  const id = useId();
  const total = bytesOf(files);
  const share = total === 0 ? 0 : upload.sent.bytes / total;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography id={id} variant="omega" aria-live="polite">
        {t('upload.progress', {
          sent: upload.sent.files,
          files: files.length,
          percent: formatNumber(share, { style: 'percent' }),
        })}
      </Typography>
      <Progress share={share} labelledBy={id} />
      {upload.error !== null && (
        <Notice kind="danger">
          {t('upload.failed')} {failureText(upload.error)}
        </Notice>
      )}
    </Flex>
  );
}
