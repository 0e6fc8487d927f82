import type { FileReport } from '../server/src/run/run-import';
import { describeMessage } from './describe-result';

/** What became of a file whose article stays as a person left it, or whose file is gone. */
function outcomeOf({ status, reason, kept, error }: FileReport): string | null {
  const why = reason === null ? '' : `, although ${reason}`;
  switch (status) {
    case 'kept':
      return `kept as edited in the CMS: ${kept.join(', ')}${why}`;
    case 'skipped':
      return `skipped, ${reason ?? 'no reason given'}`;
    case 'failed':
      return `failed, ${error ? describeMessage(error) : 'no reason given'}`;
    default:
      return reason;
  }
}

/** What a dry run has to say of a file that would change something; null for one that would not. */
function wouldDo({ file, status, reason, changed, kept }: FileReport): string | null {
  if (reason !== null) return status === 'updated' ? `${file}: would be ${reason}` : null;
  if (status === 'created') return `would create ${file}`;
  if (changed.length === 0) return null;
  const stays = kept.length > 0 ? ` (kept: ${kept.join(', ')})` : '';
  return `would update ${file}: ${changed.join(', ')}${stays}`;
}

/**
 * What a person should know about a file, if anything, a line each.
 *
 * @param isDry true: also what would become of it
 */
export function remarksOn(report: FileReport, isDry: boolean): string[] {
  const { file, warnings } = report;
  const would = isDry ? wouldDo(report) : null;
  const outcome = outcomeOf(report);
  const said = would ?? (outcome === null ? null : `${file}: ${outcome}`);
  return [
    ...warnings.map((warning) => `${file}: ${describeMessage(warning)}`),
    ...(said === null ? [] : [said]),
  ];
}
