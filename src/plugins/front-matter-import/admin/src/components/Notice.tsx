import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';

const KINDS = {
  info: { icon: Information, color: 'primary' },
  success: { icon: CheckCircle, color: 'success' },
  warning: { icon: WarningCircle, color: 'warning' },
  danger: { icon: WarningCircle, color: 'danger' },
} as const;

interface Props {
  kind: keyof typeof KINDS;
  children: ReactNode;
  action?: ReactNode;
}

/** A remark that stays where it is; Strapi's alerts are made to be closed. */
export function Notice({ kind, children, action }: Props) {
  const { icon: Icon, color } = KINDS[kind];
  return (
    <Box
      role={kind === 'danger' ? 'alert' : 'status'}
      background={`${color}100`}
      borderColor={`${color}200`}
      hasRadius
      padding={4}
    >
      <Flex gap={3} alignItems="flex-start">
        <Box paddingTop={1}>
          <Icon aria-hidden width="1.6rem" height="1.6rem" fill={`${color}600`} />
        </Box>
        <Box flex="1" minWidth={0}>
          <Typography tag="div" style={{ overflowWrap: 'anywhere' }}>
            {children}
          </Typography>
        </Box>
        {action}
      </Flex>
    </Box>
  );
}
