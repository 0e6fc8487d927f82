import { Box, Checkbox, Flex, TextButton, Typography } from '@strapi/design-system';
import { Image, WarningCircle } from '@strapi/icons';
import type { FoundFile } from '../api/contract';
import type { Translate } from '../hooks/use-translate';
import type { Says } from '../sentences/translator';
import { StateLabel } from './StateLabel';

interface Context {
  t: Translate;
  says: Says;
  formatDay: (moment: string | null) => string;
  isSelected: boolean;
  showsPictures: boolean;
  onToggle: () => void;
  onOpen: () => void;
}

/** The cells of a file's row, in the order of the columns. */
export function fileCells(file: FoundFile, context: Context) {
  const { t, says, formatDay, isSelected, onToggle } = context;
  return [
    <Checkbox
      key="select"
      checked={isSelected}
      aria-label={t('table.select', { path: file.path })}
      onCheckedChange={onToggle}
    />,
    <StateLabel key="state" state={file.state} />,
    <FileTitle key="title" file={file} onOpen={context.onOpen} />,
    <Typography key="date" variant="omega">
      {formatDay(file.date)}
    </Typography>,
    <Typography key="categories" variant="omega" ellipsis tag="div" title={categoriesOf(file)}>
      {categoriesOf(file)}
    </Typography>,
    <Cover key="cover" file={file} isShown={context.showsPictures} label={t('table.has-cover')} />,
    <Remarks key="remarks" {...{ file, t, says }} />,
  ];
}

export const categoriesOf = ({ categories }: Pick<FoundFile, 'categories'>): string =>
  categories.map((path) => path.join(' / ')).join(', ');

function FileTitle({ file, onOpen }: { file: FoundFile; onOpen: () => void }) {
  return (
    <Box minWidth={0}>
      <TextButton onClick={onOpen} style={{ maxWidth: '100%' }}>
        <Typography ellipsis fontWeight="semiBold" textColor="primary700">
          {file.title ?? file.path}
        </Typography>
      </TextButton>
      <Typography variant="pi" tag="div" ellipsis textColor="neutral600" title={file.path}>
        {file.path}
      </Typography>
    </Box>
  );
}

export const isRemote = (url: string | null): url is string => /^https?:/i.test(url ?? '');

function Cover({ file, isShown, label }: { file: FoundFile; isShown: boolean; label: string }) {
  if (file.cover === null) return null;
  if (!isShown || !isRemote(file.cover)) {
    return <Image role="img" aria-label={label} fill="neutral500" />;
  }
  return (
    <img
      src={file.cover}
      alt={label}
      width={64}
      height={44}
      loading="lazy"
      referrerPolicy="no-referrer"
      style={{ objectFit: 'cover', borderRadius: 4 }}
    />
  );
}

/** What a person should know before: why a file stays out, warnings, kept fields, stripped blocks. */
function Remarks({ file, t, says }: Pick<Context, 't' | 'says'> & { file: FoundFile }) {
  const { reason, warnings, kept, stripped, draft } = file;
  const remarks = [
    ...(reason === null ? [] : [says(reason)]),
    ...(draft ? [t('table.draft')] : []),
    ...(kept.length > 0 ? [t('table.kept', { fields: kept.join(', ') })] : []),
    ...(stripped > 0 ? [t('table.stripped', { count: stripped })] : []),
  ];
  return (
    <Flex direction="column" alignItems="flex-start" minWidth={0}>
      {warnings.length > 0 && (
        <Flex gap={1} title={warnings.map(({ message }) => says(message)).join('\n')}>
          <WarningCircle aria-hidden fill="warning600" />
          <Typography variant="pi" textColor="warning700">
            {t('table.warnings', { count: warnings.length })}
          </Typography>
        </Flex>
      )}
      <Typography
        variant="pi"
        tag="div"
        ellipsis
        title={remarks.join('\n')}
        style={{ maxWidth: '100%' }}
      >
        {remarks.join(' · ')}
      </Typography>
    </Flex>
  );
}
