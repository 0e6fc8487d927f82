import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  ERROR_CODES,
  SKIP_REASONS,
  WARNING_CODES,
} from '../../src/plugins/front-matter-import/core/codes';

describe('docs/codes.md', () => {
  it('lists every code, and none that is not there', () => {
    const page = readFileSync(path.resolve(__dirname, '../../docs/codes.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `([a-z-]+)`\s*\|/gm)].map((match) => match[1]);
    const codes = Object.keys({ ...ERROR_CODES, ...SKIP_REASONS, ...WARNING_CODES });
    expect(listed.sort()).toEqual(codes.sort());
  });
});
