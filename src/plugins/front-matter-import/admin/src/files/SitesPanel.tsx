import {
  Field,
  Flex,
  Grid,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import type { Scan } from '../api/contract';
import { Panel } from '../components/Panel';
import { useSays } from '../hooks/use-says';
import { useTranslate } from '../hooks/use-translate';
import { PRESETS } from './options';

interface Props {
  sites: Scan['sites'];
  preset: string | null;
  isDisabled: boolean;
  /** Null: as recognised. */
  onChange: (preset: string | null) => void;
}

const AS_RECOGNISED = 'as-recognised';
/** A collection of many sites names the first ones. */
const SHOWN = 8;

/** What the files were taken for, and why; and the way to say otherwise. */
export function SitesPanel({ sites, preset, isDisabled, onChange }: Props) {
  const t = useTranslate();
  return (
    <Panel title={t('sites.title')}>
      <Grid.Root gap={6}>
        <Grid.Item col={8} s={12} direction="column" alignItems="flex-start">
          <SiteList sites={sites} />
        </Grid.Item>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <Field.Root name="preset" hint={t('preset.hint')}>
            <Field.Label>{t('preset.label')}</Field.Label>
            <SingleSelect
              value={preset ?? AS_RECOGNISED}
              disabled={isDisabled}
              onChange={(chosen) => onChange(chosen === AS_RECOGNISED ? null : String(chosen))}
            >
              <SingleSelectOption value={AS_RECOGNISED}>
                {t('preset.as-recognised')}
              </SingleSelectOption>
              {PRESETS.map((name) => (
                <SingleSelectOption key={name} value={name}>
                  {t(`preset.${name}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
        </Grid.Item>
      </Grid.Root>
    </Panel>
  );
}

function SiteList({ sites }: Pick<Props, 'sites'>) {
  const t = useTranslate();
  const says = useSays();
  if (sites.length === 0) return <Typography>{t('sites.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
      {sites.slice(0, SHOWN).map(({ site, preset, reason }) => (
        <Typography tag="li" key={site}>
          <strong>
            {t('sites.as', {
              site: site === '' || site === '.' ? t('sites.root') : site,
              preset: preset || t('sites.mixed'),
            })}
          </strong>
          {t('sites.because', { reason: says(reason) })}
        </Typography>
      ))}
      {sites.length > SHOWN && (
        <Typography tag="li" textColor="neutral600">
          {t('more', { count: sites.length - SHOWN })}
        </Typography>
      )}
    </Flex>
  );
}
