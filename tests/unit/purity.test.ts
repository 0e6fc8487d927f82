import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const CORE = path.resolve(__dirname, '../../src/plugins/front-matter-import/core');

const FOREIGN =
  /^(?:node:)?(?:fs|path|http|https|net|dns|child_process|worker_threads|os|process|cluster|timers)(?:\/|$)|strapi/;
const CLOCK =
  /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now|\bMath\.random\(|DateTime\.(?:now|local|utc)\(\)/;

const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

describe('the core', () => {
  it('has files', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)(
    '%s uses no Strapi, file system, network or clock, and nothing of the shell',
    (file) => {
      const source = readFileSync(path.join(CORE, file), 'utf8');
      const imports = [...source.matchAll(/(?:from|require\(|import\()\s*'([^']+)'/g)].map(
        (match) => match[1] ?? '',
      );
      expect(imports.filter((name) => FOREIGN.test(name))).toEqual([]);
      const outside = imports.filter(
        (name) => name.startsWith('.') && !path.join(CORE, file, '..', name).startsWith(CORE),
      );
      expect(outside).toEqual([]);
      expect(source).not.toMatch(CLOCK);
    },
  );
});
