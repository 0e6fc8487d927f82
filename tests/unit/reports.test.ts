import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createReports } from '../../src/plugins/front-matter-import/server/src/jobs/reports';

describe('reports', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'reports-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are of a run, not of one with the same number in another database', async () => {
    const reports = createReports(folder);
    const run = { id: 1, startedAt: '2026-11-29T10:00:00.000Z' };
    const other = { id: 1, startedAt: '2026-11-29T10:00:00.001Z' };
    await reports.create(run);
    expect(reports.has(run)).toBe(true);
    expect(reports.has(other)).toBe(false);
    await reports.finish(run);
  });
});
