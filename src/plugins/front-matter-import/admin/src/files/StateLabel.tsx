import { Flex, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise, Check, CrossCircle, MinusCircle, PlusCircle } from '@strapi/icons';
import type { FileState } from '../api/contract';
import { useTranslate } from '../hooks/use-translate';

const LOOKS = {
  new: { icon: PlusCircle, color: 'success' },
  changed: { icon: ArrowsCounterClockwise, color: 'primary' },
  unchanged: { icon: Check, color: 'neutral' },
  skipped: { icon: MinusCircle, color: 'warning' },
  broken: { icon: CrossCircle, color: 'danger' },
} as const;

/** The state of a found file: a sign of its own shape, and a word. */
export function StateLabel({ state }: { state: FileState }) {
  const t = useTranslate();
  const { icon: Icon, color } = LOOKS[state];
  return (
    <Flex gap={2}>
      <Icon aria-hidden width="1.4rem" height="1.4rem" fill={`${color}600`} />
      <Typography variant="omega" textColor={`${color}700`}>
        {t(`state.${state}`)}
      </Typography>
    </Flex>
  );
}
