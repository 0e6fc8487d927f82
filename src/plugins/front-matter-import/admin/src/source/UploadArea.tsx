import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useScanRootMutation } from '../api/import-api';
import { useNotifyFailure } from '../hooks/use-failure';
import { useTranslate } from '../hooks/use-translate';
import { rootPage } from '../links';
import { MAX_FILES, type PickedFile, TooManyFiles } from '../upload/collect-files';
import { DropZone } from '../upload/DropZone';
import { UploadCard } from '../upload/UploadCard';
import { useUpload } from '../upload/use-upload';

/** Takes files, uploads them and leads on to what they hold. */
export function UploadArea() {
  const t = useTranslate();
  const navigate = useNavigate();
  const notifyFailure = useNotifyFailure();
  const [files, setFiles] = useState<PickedFile[]>([]);
  const { upload, send, discard } = useUpload();
  const [scan] = useScanRootMutation();

  const onRefuse = (error: unknown) =>
    notifyFailure(
      error instanceof TooManyFiles ? new Error(t('drop.too-many', { limit: MAX_FILES })) : error,
    );

  const onPick = (picked: PickedFile[]) => {
    if (picked.length > 0) setFiles(picked);
    else onRefuse(new Error(t('drop.empty')));
  };

  const onSend = async (name: string) => {
    const root = await send(files, name);
    if (!root) return;
    const scanned = await scan({ id: root.id, options: {} });
    if ('error' in scanned) notifyFailure(scanned.error);
    navigate(rootPage(root.id));
  };

  const onDiscard = () => {
    setFiles([]);
    discard().catch(notifyFailure);
  };

  if (files.length === 0) return <DropZone onPick={onPick} onRefuse={onRefuse} />;
  return (
    <UploadCard
      files={files}
      upload={upload}
      onSend={(name) => void onSend(name)}
      onDiscard={onDiscard}
    />
  );
}
