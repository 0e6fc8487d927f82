import { Dialog, Flex, IconButton, LinkButton, Typography } from '@strapi/design-system';
import { Folder, Trash, Upload } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { Root } from '../api/contract';
import { useDeleteRootMutation } from '../api/import-api';
import { Panel } from '../components/Panel';
import { useNotifyFailure } from '../hooks/use-failure';
import { useFormatBytes, useFormatMoment } from '../hooks/use-format';
import { useMay } from '../hooks/use-may';
import { useTranslate } from '../hooks/use-translate';
import { rootPage } from '../links';

interface Props {
  kind: Root['kind'];
  roots: Root[];
}

/** Folders that the administrator allowed, or uploads that are still there. */
export function RootList({ kind, roots }: Props) {
  const t = useTranslate();
  if (roots.length === 0 && kind === 'upload') return null;
  return (
    <Panel title={t(`roots.${kind}`)}>
      {roots.length === 0 && <Typography textColor="neutral600">{t('roots.none')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {roots.map((root) => (
          <RootItem key={root.id} root={root} />
        ))}
      </Flex>
    </Panel>
  );
}

function RootItem({ root }: { root: Root }) {
  const t = useTranslate();
  const may = useMay();
  const formatBytes = useFormatBytes();
  const formatMoment = useFormatMoment();
  const Icon = root.kind === 'folder' ? Folder : Upload;
  return (
    <Flex tag="li" justifyContent="space-between" gap={4} wrap="wrap">
      <Flex gap={3}>
        <Icon aria-hidden fill="neutral600" />
        <Flex direction="column" alignItems="flex-start">
          <Typography fontWeight="semiBold">{root.name}</Typography>
          {root.kind === 'upload' && (
            <Typography variant="pi" textColor="neutral600">
              {t('roots.about', {
                files: root.files ?? 0,
                size: formatBytes(root.bytes ?? 0),
                moment: formatMoment(root.createdAt),
              })}
            </Typography>
          )}
        </Flex>
      </Flex>
      <Flex gap={2}>
        <LinkButton
          tag={NavLink}
          to={rootPage(root.id)}
          variant="secondary"
          aria-label={t('roots.open.named', { name: root.name })}
        >
          {t('roots.open')}
        </LinkButton>
        {root.kind === 'upload' && may.run && <DeleteRoot root={root} />}
      </Flex>
    </Flex>
  );
}

function DeleteRoot({ root }: { root: Root }) {
  const t = useTranslate();
  const notifyFailure = useNotifyFailure();
  const [deleteRoot] = useDeleteRootMutation();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <IconButton label={t('roots.delete', { name: root.name })}>
          <Trash />
        </IconButton>
      </Dialog.Trigger>
      <ConfirmDialog
        variant="danger-light"
        onConfirm={() => deleteRoot(root.id).unwrap().catch(notifyFailure)}
      >
        {t('roots.delete.confirm', { name: root.name })}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
