import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Scissors } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Block } from '../api/contract';
import { useMay } from '../hooks/use-may';
import { useSays } from '../hooks/use-says';
import { useTranslate } from '../hooks/use-translate';
import { BlockMenu, type BlockPlace } from './BlockMenu';

/** The original body, block by block; what cleaning takes away is marked where it stood, with the reason. */
export function CleaningTab({ blocks, place }: { blocks: readonly Block[]; place: BlockPlace }) {
  const may = useMay();
  return <BlockList blocks={blocks} place={may.rules ? place : null} />;
}

interface ListProps {
  blocks: readonly Block[];
  /** Null where no rule can be made of a block. */
  place: BlockPlace | null;
}

/** Blocks in their order, those that are stripped with the reason. */
export function BlockList({ blocks, place }: ListProps) {
  const t = useTranslate();
  const stripped = blocks.filter((block) => block.stripped !== null).length;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={4}>
      <Typography textColor="neutral600">
        {t('cleaning.summary', { stripped, blocks: blocks.length })}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {blocks.map((block, index) => (
          <BlockItem key={index} block={block} place={place} />
        ))}
      </Flex>
    </Flex>
  );
}

/** @param place null where the person may make no rules */
function BlockItem({ block, place }: { block: Block; place: BlockPlace | null }) {
  const isStripped = block.stripped !== null;
  const isOpen = block.subject.trim() !== '' && block.stripped?.isFinal !== true;
  return (
    <Box
      tag="li"
      hasRadius
      padding={3}
      background={isStripped ? 'danger100' : 'neutral0'}
      borderColor={isStripped ? 'danger200' : 'neutral150'}
      borderStyle={isStripped ? 'dashed' : 'solid'}
      borderWidth="1px"
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Box>
          {block.stripped && <Verdict {...block.stripped} />}
          <BlockText block={block} />
        </Box>
        {place && isOpen && <BlockMenu block={block} place={place} />}
      </Flex>
    </Box>
  );
}

function Verdict({ rule, reason, confidence }: NonNullable<Block['stripped']>) {
  const t = useTranslate();
  const says = useSays();
  const { formatNumber } = useIntl();
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={2}>
      <Badge variant="danger">
        <Flex tag="span" gap={1}>
          <Scissors aria-hidden width="1.2rem" height="1.2rem" />
          {t('cleaning.stripped')}
        </Flex>
      </Badge>
      <Typography variant="omega">
        {t('cleaning.because', {
          reason: says(reason),
          rule,
          confidence: formatNumber(confidence, { style: 'percent' }),
        })}
      </Typography>
    </Flex>
  );
}

/** A block's words; of one that has none, such as a picture, its HTML as text. */
function BlockText({ block: { text, html, stripped } }: { block: Block }) {
  const isWordless = text.trim() === '';
  return (
    <Typography
      tag={isWordless ? 'code' : stripped ? 'del' : 'p'}
      textColor={isWordless ? 'neutral600' : 'neutral800'}
      style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', display: 'block' }}
    >
      {isWordless ? html : text}
    </Typography>
  );
}
