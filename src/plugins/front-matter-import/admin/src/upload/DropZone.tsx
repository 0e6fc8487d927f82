import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CloudUpload, File, FileZip, Folder } from '@strapi/icons';
import { type ComponentProps, type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslate } from '../hooks/use-translate';
import { filesOfDrop, filesOfInput, type PickedFile } from './collect-files';

interface Props {
  /** Told of what was picked or dropped, or of why that cannot be taken. */
  onPick: (files: PickedFile[]) => void;
  onRefuse: (error: unknown) => void;
}

/** Takes files, folders and archives, dropped or chosen by a button. */
export function DropZone({ onPick, onRefuse }: Props) {
  const t = useTranslate();
  const [isOver, setIsOver] = useState(false);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    filesOfDrop(event.dataTransfer.items).then(onPick, onRefuse);
  };

  const pick = (list: FileList) => {
    try {
      onPick(filesOfInput(list));
    } catch (error) {
      onRefuse(error);
    }
  };

  return (
    <Box
      background={isOver ? 'primary100' : 'neutral0'}
      borderColor={isOver ? 'primary600' : 'neutral300'}
      borderStyle="dashed"
      borderWidth="2px"
      hasRadius
      padding={8}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <Flex direction="column" gap={4}>
        <CloudUpload width="4.8rem" height="4.8rem" fill="primary600" aria-hidden />
        <Typography variant="delta" tag="h2">
          {t('drop.title')}
        </Typography>
        <Typography textColor="neutral600" textAlign="center">
          {t('drop.hint')}
        </Typography>
        <Flex gap={2} wrap="wrap" justifyContent="center">
          <PickButton icon={<File />} label={t('drop.files')} onPick={pick} multiple />
          <PickButton icon={<Folder />} label={t('drop.folder')} onPick={pick} webkitdirectory="" />
          <PickButton icon={<FileZip />} label={t('drop.zip')} onPick={pick} accept=".zip" />
        </Flex>
      </Flex>
    </Box>
  );
}

interface PickButtonProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  icon: ReactNode;
  label: string;
  onPick: (list: FileList) => void;
  /** React's types do not know it. */
  webkitdirectory?: string;
}

/** A button that opens the browser's dialog. */
function PickButton({ icon, label, onPick, ...input }: PickButtonProps) {
  const ref = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="secondary" startIcon={icon} onClick={() => ref.current?.click()}>
        {label}
      </Button>
      <input
        {...input}
        ref={ref}
        type="file"
        hidden
        aria-label={label}
        onChange={({ target }) => {
          if (target.files?.length) onPick(target.files);
          // Choosing the same again shall be a change too.
          target.value = '';
        }}
      />
    </>
  );
}
