import { Box, Typography } from '@strapi/design-system';

/** The file as it is. */
export function SourceTab({ source }: { source: string }) {
  return (
    <Box background="neutral100" hasRadius padding={4} marginTop={4} overflow="auto">
      <Typography tag="pre" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        <code>{source}</code>
      </Typography>
    </Box>
  );
}
