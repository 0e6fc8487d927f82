import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Outcome, ReportLine } from '../api/contract';
import type { Translate } from '../hooks/use-translate';
import { entryPage } from '../links';
import type { Says } from '../sentences/translator';
import { OutcomeLabel } from './OutcomeLabel';

/** The cells of a report line's row, in the order of the columns. */
export function reportCells(line: ReportLine, t: Translate, says: Says) {
  const remarks = remarksOf(line, t, says);
  return [
    <OutcomeLabel key="status" outcome={outcomeOf(line)} />,
    <ReportTitle key="title" line={line} />,
    <Typography key="remarks" variant="pi" tag="div" ellipsis title={remarks.join('\n')}>
      {remarks.join(' · ')}
    </Typography>,
  ];
}

const outcomeOf = (line: ReportLine): Outcome => ('status' in line ? line.status : line.outcome);

/** An entry that went, or never came, has no page to lead to. */
const WITHOUT_ENTRY: Outcome[] = ['deleted', 'gone', 'failed'];

function ReportTitle({ line }: { line: ReportLine }) {
  const { documentId, contentType, file } = line;
  const title = line.title ?? file;
  const locale = 'locale' in line ? line.locale : null;
  return (
    <Box minWidth={0}>
      {documentId !== null && !WITHOUT_ENTRY.includes(outcomeOf(line)) ? (
        <Link tag={NavLink} to={entryPage({ documentId, locale, contentType })}>
          {title}
        </Link>
      ) : (
        <Typography tag="div" ellipsis>
          {title}
        </Typography>
      )}
      <Typography variant="pi" tag="div" ellipsis textColor="neutral600" title={file}>
        {file}
      </Typography>
    </Box>
  );
}

function remarksOf(line: ReportLine, t: Translate, says: Says): string[] {
  const { reason, kept } = line;
  const error = 'error' in line ? line.error : null;
  const place = error?.line === undefined ? '' : ` (${t('preview.line', { line: error.line })})`;
  return [
    ...(error ? [says(error.message) + place] : []),
    ...(reason !== null && reason !== error?.message ? [says(reason)] : []),
    ...('restored' in line && line.restored.length > 0
      ? [t('report.restored', { fields: line.restored.join(', ') })]
      : []),
    ...(kept.length > 0 ? [t('table.kept', { fields: kept.join(', ') })] : []),
    ...('warnings' in line ? line.warnings.map(({ message }) => says(message)) : []),
  ];
}
