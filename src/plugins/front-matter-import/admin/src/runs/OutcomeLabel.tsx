import { Flex, Typography } from '@strapi/design-system';
import {
  ArrowsCounterClockwise,
  Check,
  CrossCircle,
  Lock,
  Minus,
  MinusCircle,
  PlusCircle,
  Trash,
} from '@strapi/icons';
import type { Outcome } from '../api/contract';
import { useTranslate } from '../hooks/use-translate';

const LOOKS = {
  created: { icon: PlusCircle, color: 'success' },
  updated: { icon: ArrowsCounterClockwise, color: 'primary' },
  unchanged: { icon: Check, color: 'neutral' },
  kept: { icon: Lock, color: 'secondary' },
  skipped: { icon: MinusCircle, color: 'warning' },
  failed: { icon: CrossCircle, color: 'danger' },
  deleted: { icon: Trash, color: 'danger' },
  restored: { icon: ArrowsCounterClockwise, color: 'primary' },
  gone: { icon: Minus, color: 'neutral' },
  removed: { icon: Trash, color: 'neutral' },
} as const;

/** What became of a file: a sign of its own shape, and a word. */
export function OutcomeLabel({ outcome }: { outcome: Outcome }) {
  const t = useTranslate();
  const { icon: Icon, color } = LOOKS[outcome];
  return (
    <Flex gap={2}>
      <Icon aria-hidden width="1.4rem" height="1.4rem" fill={`${color}600`} />
      <Typography variant="omega" textColor={`${color}700`}>
        {t(`outcome.${outcome}`)}
      </Typography>
    </Flex>
  );
}
