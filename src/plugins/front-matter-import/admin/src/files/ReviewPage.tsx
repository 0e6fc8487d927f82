import { Button, Flex } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { Root } from '../api/contract';
import { ImportHeader } from '../components/ImportHeader';
import { Notice } from '../components/Notice';
import { Panel } from '../components/Panel';
import { useFormatBytes } from '../hooks/use-format';
import { useMay } from '../hooks/use-may';
import { useSays } from '../hooks/use-says';
import { useTranslate } from '../hooks/use-translate';
import { HOME } from '../links';
import { FoundFiles } from './FoundFiles';
import { OptionsPanel } from './OptionsPanel';
import { Refused } from './Refused';
import { ScanProgress } from './ScanProgress';
import { SitesPanel } from './SitesPanel';
import { useScan } from './use-scan';
import { ALL } from './use-selection';

/** Second page: what was found, what shall become of it, and the button that imports it. */
export function ReviewPage() {
  const { id = '' } = useParams();
  const t = useTranslate();
  const formatBytes = useFormatBytes();
  const { root, isMissing, ...scanning } = useScan(id);
  if (isMissing) return <Page.Error content={t('root.missing')} />;
  if (!root) return <Page.Loading />;
  return (
    <Page.Main>
      <ImportHeader
        title={root.name}
        subtitle={t(`root.${root.kind}`, {
          files: root.files ?? 0,
          size: formatBytes(root.bytes ?? 0),
        })}
        back={HOME}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Refused refused={root.refused} />
          <Review root={root} {...scanning} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

type Scanning = Omit<ReturnType<typeof useScan>, 'root' | 'isMissing'>;

function Review({ root, options, change, scan, isScanning, isCurrent }: Scanning & { root: Root }) {
  const t = useTranslate();
  const says = useSays();
  const may = useMay();
  const found = root.scan;
  // Kept here, so that looking again does not forget it.
  const [selection, setSelection] = useState(ALL);
  const lookButton = (
    <Button startIcon={<Search />} variant="secondary" loading={isScanning} onClick={() => scan()}>
      {t(found ? 'scan.again' : 'scan.start')}
    </Button>
  );
  if (!found)
    return <Panel title={t('scan.title')}>{may.run ? lookButton : t('scan.not-yet')}</Panel>;
  return (
    <>
      {found.status === 'failed' && (
        <Notice kind="danger" action={may.run && lookButton}>
          {t('scan.failed')} {says(found.error ?? '')}
        </Notice>
      )}
      {found.status === 'running' && <ScanProgress scan={found} />}
      <SitesPanel
        sites={found.sites}
        preset={options.preset}
        isDisabled={!may.run || isScanning}
        onChange={(preset) => scan({ preset })}
      />
      {may.run && (
        <OptionsPanel options={options} onChange={change} isWhole={root.kind === 'folder'} />
      )}
      {found.status === 'done' && !isCurrent && (
        <Notice kind="warning" action={lookButton}>
          {t('scan.outdated')}
        </Notice>
      )}
      {found.status === 'done' && (
        <FoundFiles
          {...{ root, options, selection, setSelection }}
          scan={found}
          onChange={change}
        />
      )}
    </>
  );
}
