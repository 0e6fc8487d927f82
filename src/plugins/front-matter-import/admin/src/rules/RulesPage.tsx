import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { SiteRules } from '../api/contract';
import { useGetRulesQuery } from '../api/import-api';
import { ImportHeader } from '../components/ImportHeader';
import { Panel } from '../components/Panel';
import { useTranslate } from '../hooks/use-translate';
import { HOME } from '../links';
import { LearnedRules } from './LearnedRules';
import { NewRuleForm } from './NewRuleForm';
import { RuleTable } from './RuleTable';
import { useMay } from '../hooks/use-may';

/** What editors said of blocks, and the sites for which there are rules in files. */
export function RulesPage() {
  const t = useTranslate();
  const may = useMay();
  const { data, isError } = useGetRulesQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const { rules, sites } = data;
  return (
    <Page.Main>
      <ImportHeader title={t('rules.title')} subtitle={t('rules.subtitle')} back={HOME} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {may.rules && <NewRuleForm />}
          {rules.length === 0 ? (
            <Page.NoData content={t('rules.none')} />
          ) : (
            <RuleTable rules={rules} mayDelete={may.rules} />
          )}
          <LearnedRules mayDecide={may.rules} />
          <Panel title={t('rules.sites')}>
            <SiteList sites={sites} />
          </Panel>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function SiteList({ sites }: { sites: readonly SiteRules[] }) {
  const t = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography textColor="neutral600">{t('rules.sites.hint')}</Typography>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
        {sites.map(({ name, hosts, authors, categories }) => (
          <Typography tag="li" key={name}>
            <strong>{name}</strong> {[...hosts, ...authors, ...categories].join(', ')}
          </Typography>
        ))}
      </Flex>
    </Flex>
  );
}
