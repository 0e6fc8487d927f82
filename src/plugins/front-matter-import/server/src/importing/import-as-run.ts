import type { Core } from '@strapi/strapi';
import type { Summary } from '../run/run-import';
import type { OpenRun } from '../runs/lease';
import type { NewRun, RunEnd } from '../runs/types';
import { withRun } from '../runs/with-run';

const LOST =
  'The import was silent for so long that its lease ran out, and another may have begun. Run it again.';

/**
 * Does an import as a run that others can see, wait for and undo.
 *
 * @param stoppedAs what the run is called that was stopped before its last file
 */
export async function importAsRun(
  strapi: Core.Strapi,
  run: Omit<NewRun, 'kind'>,
  work: (run: OpenRun) => Promise<Summary>,
  stoppedAs: () => RunEnd['status'] = () => 'cancelled',
): Promise<Summary> {
  return withRun(strapi, { kind: 'import', ...run }, async (open) => {
    const summary = await work(open);
    if (open.lost.aborted) throw new Error(LOST);
    const { seconds: _seconds, isInterrupted, hasRefused: _refused, ...counts } = summary;
    return { value: summary, end: { status: isInterrupted ? stoppedAs() : 'finished', counts } };
  });
}
