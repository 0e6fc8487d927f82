import {
  Combobox,
  ComboboxOption,
  Field,
  Grid,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useTranslate } from '../hooks/use-translate';
import type { Chosen } from './options';

interface Props {
  options: Chosen;
  onChange: (changed: Partial<Chosen>) => void;
}

interface Locale {
  code: string;
  name: string;
}

/** The locales that the i18n plugin has; none where it is not asked or not there. */
function useLocales(): Locale[] {
  const { get } = useFetchClient();
  const [locales, setLocales] = useState<Locale[]>([]);
  useEffect(() => {
    get<Locale[]>('/i18n/locales').then(
      ({ data }) => setLocales(data),
      // Who may not read them chooses none: the files' own locales count.
      () => setLocales([]),
    );
  }, [get]);
  return locales;
}

const ZONES = Intl.supportedValuesOf('timeZone');

/** Locale and time zone of files that do not say theirs. */
export function PlaceOptions({ options, onChange }: Props) {
  const t = useTranslate();
  const locales = useLocales();
  return (
    <>
      <Grid.Item col={3} m={6} s={12} direction="column" alignItems="stretch">
        <Field.Root name="timezone" hint={t('options.timezone.hint')}>
          <Field.Label>{t('options.timezone')}</Field.Label>
          <Combobox
            value={options.timezone ?? ''}
            placeholder={t('options.timezone.auto')}
            clearLabel={t('clear')}
            onClear={() => onChange({ timezone: null })}
            onChange={(timezone?: string) => onChange({ timezone: timezone || null })}
          >
            {ZONES.map((zone) => (
              <ComboboxOption key={zone} value={zone}>
                {zone}
              </ComboboxOption>
            ))}
          </Combobox>
          <Field.Hint />
        </Field.Root>
      </Grid.Item>
      {locales.length > 1 && (
        <Grid.Item col={3} m={6} s={12} direction="column" alignItems="stretch">
          <Field.Root name="locale" hint={t('options.locale.hint')}>
            <Field.Label>{t('options.locale')}</Field.Label>
            <SingleSelect
              value={options.locale ?? ''}
              placeholder={t('options.locale.auto')}
              clearLabel={t('clear')}
              onClear={() => onChange({ locale: null })}
              onChange={(locale) => onChange({ locale: String(locale) || null })}
            >
              {locales.map(({ code, name }) => (
                <SingleSelectOption key={code} value={code}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
        </Grid.Item>
      )}
    </>
  );
}
