import { remarksOn } from '../../src/plugins/front-matter-import/cli/remarks-on';
import { toReport } from '../../src/plugins/front-matter-import/server/src/run/file-report';

type Report = Parameters<typeof toReport>;

describe('what is said of a file', () => {
  it.each<[string, Report[1], Report[2], string[], string[]]>([
    ['a new one', 'created', {}, [], ['would create a.md']],
    [
      'one that changes',
      'updated',
      { changed: ['title', 'tags'] },
      [],
      ['would update a.md: title, tags'],
    ],
    [
      'one that changes in part',
      'kept',
      { changed: ['title'], kept: ['body'] },
      ['a.md: kept as edited in the CMS: body'],
      ['would update a.md: title (kept: body)'],
    ],
    [
      'one that is kept',
      'kept',
      { kept: ['body'] },
      ['a.md: kept as edited in the CMS: body'],
      ['a.md: kept as edited in the CMS: body'],
    ],
    ['one that does not change', 'unchanged', {}, [], []],
    [
      'one that is gone',
      'updated',
      { reason: 'deleted: its file is gone' },
      ['a.md: deleted: its file is gone'],
      ['a.md: would be deleted: its file is gone'],
    ],
    [
      'one that is gone and was edited',
      'kept',
      { reason: 'its file is gone', kept: ['body'] },
      ['a.md: kept as edited in the CMS: body, although its file is gone'],
      ['a.md: kept as edited in the CMS: body, although its file is gone'],
    ],
    [
      'no post',
      'skipped',
      { reason: 'the file is empty' },
      ['a.md: skipped, the file is empty'],
      ['a.md: skipped, the file is empty'],
    ],
  ])('tells %s', (_, status, about, lines, dryLines) => {
    const report = toReport('a.md', status, about);
    expect(remarksOn(report, false)).toEqual(lines);
    expect(remarksOn(report, true)).toEqual(dryLines);
  });

  it('tells warnings and failures with their lines', () => {
    const warnings = [{ code: 'duplicate-key' as const, message: 'Twice.', line: 3 }];
    const error = { code: 'front-matter-syntax' as const, message: 'No YAML.', line: 2 };
    expect(remarksOn(toReport('a.md', 'failed', { warnings, error }), false)).toEqual([
      'a.md: line 3: Twice.',
      'a.md: failed, line 2: No YAML.',
    ]);
  });
});
