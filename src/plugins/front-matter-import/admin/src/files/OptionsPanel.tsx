import { Box, Checkbox, Field, Flex, Grid, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { Panel } from '../components/Panel';
import { type MessageKey, useTranslate } from '../hooks/use-translate';
import { type Chosen, CLEANING, IMAGES, MISSING, ON_EDITED, STATUSES } from './options';
import { PlaceOptions } from './PlaceOptions';

interface Props {
  options: Chosen;
  onChange: (changed: Partial<Chosen>) => void;
}

/**
 * What the import shall do, in words.
 *
 * @param isWhole whether a file that is not there is gone: of an upload nobody can say that
 */
export function OptionsPanel({ isWhole, ...props }: Props & { isWhole: boolean }) {
  const { options, onChange } = props;
  const t = useTranslate();
  return (
    <Panel title={t('options.title')}>
      <Grid.Root gap={6}>
        <Grid.Item col={3} m={6} s={12} alignItems="flex-start">
          <Choice
            legend="options.status"
            values={STATUSES}
            value={options.status}
            onChange={(status) => onChange({ status })}
          />
        </Grid.Item>
        <Grid.Item col={3} m={6} s={12} alignItems="flex-start">
          <Choice
            legend="options.onEdited"
            values={ON_EDITED}
            value={options.onEdited}
            onChange={(onEdited) => onChange({ onEdited })}
          />
        </Grid.Item>
        <Grid.Item col={3} m={6} s={12} alignItems="flex-start">
          <Choice
            legend="options.images"
            values={IMAGES}
            value={options.images}
            onChange={(images) => onChange({ images })}
          />
        </Grid.Item>
        <Grid.Item col={3} m={6} s={12} alignItems="flex-start">
          <Switches legend="options.cleaning" names={CLEANING} {...{ options, onChange }} />
        </Grid.Item>
        <Grid.Item col={3} m={6} s={12} alignItems="flex-start">
          <Switches
            legend="options.deleted"
            names={['restoreDeleted']}
            {...{ options, onChange }}
          />
        </Grid.Item>
        {isWhole && (
          <Grid.Item col={3} m={6} s={12} direction="column" alignItems="flex-start" gap={2}>
            <Choice
              legend="options.missing"
              values={MISSING}
              value={options.missing}
              onChange={(missing) => onChange({ missing, missingConfirmed: false })}
            />
            {options.missing !== 'keep' && (
              <Switches legend="options.missing.many" names={['missingConfirmed']} {...props} />
            )}
          </Grid.Item>
        )}
        <PlaceOptions options={options} onChange={onChange} />
      </Grid.Root>
    </Panel>
  );
}

interface ChoiceProps<Value extends string> {
  legend: 'options.status' | 'options.images' | 'options.onEdited' | 'options.missing';
  values: readonly Value[];
  value: Value;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ legend, values, value, onChange }: ChoiceProps<Value>) {
  const t = useTranslate();
  const id = useId();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography id={id} variant="sigma" tag="h3">
        {t(legend)}
      </Typography>
      <Radio.Group
        aria-labelledby={id}
        value={value}
        onValueChange={(chosen: string) => onChange(chosen as Value)}
      >
        {values.map((each) => (
          <Radio.Item key={each} value={each}>
            {t(`${legend}.${each}` as MessageKey)}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Flex>
  );
}

interface SwitchesProps extends Props {
  legend: MessageKey;
  names: readonly ('clean' | 'siteRules' | 'templates' | 'restoreDeleted' | 'missingConfirmed')[];
}

function Switches({ legend, names, options, onChange }: SwitchesProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <Flex
      tag="div"
      role="group"
      aria-labelledby={id}
      direction="column"
      alignItems="flex-start"
      gap={2}
    >
      <Typography id={id} variant="sigma" tag="h3">
        {t(legend)}
      </Typography>
      {names.map((name) => (
        <Box key={name}>
          <Field.Root name={name}>
            <Checkbox
              checked={options[name]}
              // Rules of sites are a part of cleaning.
              disabled={name === 'siteRules' && !options.clean}
              onCheckedChange={(checked: boolean | 'indeterminate') =>
                onChange({ [name]: checked === true })
              }
            >
              {t(`options.${name}`)}
            </Checkbox>
          </Field.Root>
        </Box>
      ))}
    </Flex>
  );
}
