import { Flex, LinkButton } from '@strapi/design-system';
import { ClockCounterClockwise, Scissors } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { useGetRootsQuery } from '../api/import-api';
import { ImportHeader } from '../components/ImportHeader';
import { useMay } from '../hooks/use-may';
import { useTranslate } from '../hooks/use-translate';
import { HISTORY, RULES } from '../links';
import { ActiveRuns } from './ActiveRuns';
import { RootList } from './RootList';
import { UploadArea } from './UploadArea';

/** First page: where the files come from. */
export function SourcePage() {
  const t = useTranslate();
  const may = useMay();
  const {
    data: roots,
    isLoading,
    isError,
  } = useGetRootsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Page.Loading />;
  if (isError || !roots) return <Page.Error />;
  return (
    <Page.Main>
      <ImportHeader
        title={t('source.title')}
        subtitle={t('source.subtitle')}
        action={
          <Flex gap={2}>
            <LinkButton tag={NavLink} to={RULES} variant="tertiary" startIcon={<Scissors />}>
              {t('rules.title')}
            </LinkButton>
            <LinkButton
              tag={NavLink}
              to={HISTORY}
              variant="tertiary"
              startIcon={<ClockCounterClockwise />}
            >
              {t('history.title')}
            </LinkButton>
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <ActiveRuns />
          {may.run && <UploadArea />}
          <RootList kind="folder" roots={roots.filter(({ kind }) => kind === 'folder')} />
          <RootList kind="upload" roots={roots.filter(({ kind }) => kind === 'upload')} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
