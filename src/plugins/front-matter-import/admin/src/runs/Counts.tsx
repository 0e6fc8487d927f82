import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Outcome, Run } from '../api/contract';
import { OutcomeLabel } from './OutcomeLabel';

/** How many files had which outcome. */
export function Counts({ counts }: { counts: Run['counts'] }) {
  const { formatNumber } = useIntl();
  return (
    <Flex tag="ul" gap={3} wrap="wrap">
      {(Object.entries(counts) as [Outcome, number][]).map(([outcome, count]) => (
        <Box
          tag="li"
          key={outcome}
          background="neutral0"
          hasRadius
          shadow="tableShadow"
          padding={4}
          minWidth="13rem"
        >
          <Typography variant="beta" tag="div">
            {formatNumber(count)}
          </Typography>
          <OutcomeLabel outcome={outcome} />
        </Box>
      ))}
    </Flex>
  );
}
