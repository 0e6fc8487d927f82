import { Box, Flex, Typography } from '@strapi/design-system';
import type { Entry } from '../api/contract';
import { categoriesOf, isRemote } from '../files/file-cells';
import { useFormatMoment } from '../hooks/use-format';
import { useTranslate } from '../hooks/use-translate';
import { BodyFrame } from './BodyFrame';

interface Props {
  entry: Entry;
  /** Where it is another one than Article. */
  contentType: string | null;
  /** Sanitised HTML of the stored body. */
  body: string | null;
  showsPictures: boolean;
}

/** The article as a reader would see it, with its fields. */
export function ArticleTab({ entry, contentType, body, showsPictures }: Props) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Cover url={entry.cover} isShown={showsPictures} />
        <Box flex="1" minWidth="28rem">
          <Typography variant="beta" tag="h3">
            {entry.title}
          </Typography>
          <EntryFields entry={entry} contentType={contentType} />
        </Box>
      </Flex>
      <BodyFrame html={body ?? ''} title={entry.title} showsPictures={showsPictures} />
    </Flex>
  );
}

function Cover({ url, isShown }: { url: string | null; isShown: boolean }) {
  const t = useTranslate();
  if (url === null) return null;
  if (!isShown || !isRemote(url)) {
    return (
      <Box background="neutral150" hasRadius padding={4} maxWidth="24rem">
        <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
          {t('preview.cover', { url })}
        </Typography>
      </Box>
    );
  }
  return (
    <img
      src={url}
      alt={t('table.cover')}
      referrerPolicy="no-referrer"
      style={{ maxWidth: '24rem', maxHeight: '18rem', borderRadius: 4 }}
    />
  );
}

function EntryFields({ entry, contentType }: Pick<Props, 'entry' | 'contentType'>) {
  const t = useTranslate();
  const formatMoment = useFormatMoment();
  const fields = [
    [t('entry.state'), t(entry.draft ? 'entry.draft' : 'entry.published')],
    [t('entry.contentType'), contentType],
    [t('entry.slug'), entry.slug],
    [t('entry.date'), formatMoment(entry.date)],
    [t('entry.updated'), formatMoment(entry.updated)],
    [t('entry.author'), entry.author],
    [t('entry.categories'), categoriesOf(entry)],
    [t('entry.tags'), entry.tags.join(', ')],
    [t('entry.source'), entry.source],
    [t('entry.editor'), entry.editor],
    [t('entry.link'), entry.link],
    [t('entry.locale'), entry.locale],
    [t('entry.excerpt'), entry.excerpt],
  ] as const;
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
      {fields.map(
        ([name, value]) =>
          value && (
            <Flex key={name} gap={3} alignItems="baseline">
              <Typography
                tag="dt"
                variant="sigma"
                textColor="neutral600"
                style={{ minWidth: '9rem' }}
              >
                {name}
              </Typography>
              <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Flex>
          ),
      )}
    </Flex>
  );
}
