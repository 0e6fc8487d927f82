import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  IndexedLines,
  type Key,
} from '../../src/plugins/front-matter-import/server/src/lines/indexed-lines';
import { LinesShelf } from '../../src/plugins/front-matter-import/server/src/lines/lines-shelf';

interface Row {
  name: string;
  even: boolean;
  text: string;
}

const keyOf = ({ name, even }: Row): Key => ({
  state: even ? 'even' : 'odd',
  search: name.toLowerCase(),
  sort: { name },
});

const row = (number: number): Row => ({
  name: `Name ${String(number).padStart(5, '0')}`,
  even: number % 2 === 0,
  text: '字'.repeat(number % 50),
});

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'fmi-lines-')), 'rows.jsonl');
const all = { start: 0, limit: 1000 };

async function write(path: string, count: number): Promise<IndexedLines<Row>> {
  const lines = await IndexedLines.create(path, keyOf);
  for (let number = 0; number < count; number += 1) await lines.append(row(number));
  return lines;
}

describe('indexed lines', () => {
  it('are found, counted, sorted and paged through while they are written', async () => {
    const lines = await write(newPath(), 3000);
    expect(await lines.page({ ...all, limit: 2 })).toEqual({ rows: [row(0), row(1)], total: 3000 });
    expect((await lines.page({ ...all, start: 2999 })).rows).toEqual([row(2999)]);
    const odd = await lines.page({ state: 'odd', search: ' NAME 0001', start: 1, limit: 2 });
    expect(odd).toEqual({ rows: [row(13), row(15)], total: 5 });
    const sort = { field: 'name', isDescending: true };
    expect((await lines.page({ ...all, limit: 1, sort })).rows).toEqual([row(2999)]);
    expect(lines.counts()).toEqual({ even: 1500, odd: 1500 });
    await lines.append(row(3000));
    expect((await lines.page({ ...all, start: 3000 })).rows).toEqual([row(3000)]);
    await lines.finish();
  });

  it('are read again from their file, without what was left half written', async () => {
    const path = newPath();
    await (await write(path, 3000)).finish();
    appendFileSync(path, '{"name": "half');
    const lines = await IndexedLines.read(path, keyOf);
    expect(await lines.page({ start: 1234, limit: 1 })).toEqual({ rows: [row(1234)], total: 3000 });
  });

  it('stay on the shelf while they are written, and come back to it from the disk', async () => {
    const shelf = new LinesShelf<Row>(keyOf);
    const first = newPath();
    const writing = await shelf.create(first);
    await writing.append(row(1));
    for (let count = 0; count < 6; count += 1) {
      const path = newPath();
      await (await write(path, 2)).finish();
      expect((await (await shelf.open(path)).page(all)).total).toBe(2);
    }
    expect(await shelf.open(first)).toBe(writing);
    await shelf.finish(first);
    await shelf.drop(first);
    expect((await (await shelf.open(first)).page(all)).rows).toEqual([row(1)]);
    await expect(shelf.open(newPath())).rejects.toThrow('ENOENT');
  });
});
