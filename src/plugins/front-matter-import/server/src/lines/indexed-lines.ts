import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** What is known of a line without reading it: by this, lines are counted, found and sorted. */
export interface Key {
  state: string;
  /** In lower case. */
  search: string;
  sort: { readonly [field: string]: string };
}

export interface Question {
  state?: string | undefined;
  search?: string | undefined;
  /** A field of the keys; the order of the lines without it. */
  sort?: { field: string; isDescending: boolean } | undefined;
  start: number;
  limit: number;
}

export interface Page<Row> {
  rows: Row[];
  total: number;
}

interface Line extends Key {
  offset: number;
  length: number;
}

const NEWLINE = 10;
/** Lines wait until so many bytes are worth a call of the system. */
const WAITING_BYTES = 64 * 1024;

/**
 * JSON lines on disk with an index in memory, so that a hundred thousand of them can be filtered and
 * paged through while they are still being written. The index takes some hundred bytes a line.
 */
export class IndexedLines<Row> {
  private readonly lines: Line[] = [];
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private written = 0;
  private flushing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly keyOf: (row: Row) => Key,
    /** Open while lines are added. */
    private writer: FileHandle | null,
  ) {}

  /** A new file, or one that begins anew. */
  static async create<Row>(path: string, keyOf: (row: Row) => Key): Promise<IndexedLines<Row>> {
    return new IndexedLines(path, keyOf, await open(path, 'w'));
  }

  /** A file that is there. What a process that died left behind of its last line is passed over. */
  static async read<Row>(path: string, keyOf: (row: Row) => Key): Promise<IndexedLines<Row>> {
    const lines = new IndexedLines(path, keyOf, null);
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      rest = lines.index(rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk);
    }
    return lines;
  }

  private index(bytes: Buffer): Buffer {
    let start = 0;
    for (let end; (end = bytes.indexOf(NEWLINE, start)) !== -1; start = end + 1) {
      const row = JSON.parse(bytes.toString('utf8', start, end)) as Row;
      this.note(row, end - start);
    }
    return bytes.subarray(start);
  }

  private note(row: Row, length: number): void {
    this.lines.push({ ...this.keyOf(row), offset: this.written, length });
    this.written += length + 1;
  }

  get length(): number {
    return this.lines.length;
  }

  async append(row: Row): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(row)}\n`);
    this.note(row, bytes.length - 1);
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes > WAITING_BYTES) await this.flush();
  }

  /** Writes what waits; of several calls each waits for those before it. */
  async flush(): Promise<void> {
    const bytes = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingBytes = 0;
    this.flushing = this.flushing.then(async () => {
      if (bytes.length > 0) await this.writer?.appendFile(bytes);
    });
    await this.flushing;
  }

  counts(): { [state: string]: number } {
    const counts: { [state: string]: number } = {};
    for (const { state } of this.lines) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  }

  private find({ state, search, sort }: Question): Line[] {
    const wanted = search?.trim().toLowerCase() ?? '';
    const found = this.lines.filter(
      (line) =>
        (state === undefined || line.state === state) &&
        (wanted === '' || line.search.includes(wanted)),
    );
    if (!sort) return found;
    const { field, isDescending } = sort;
    const sign = isDescending ? -1 : 1;
    const order = (a: Line, b: Line): number => {
      const [one, other] = [a.sort[field] ?? '', b.sort[field] ?? ''];
      return one === other ? 0 : one < other ? -sign : sign;
    };
    return found.sort(order);
  }

  async page(question: Question): Promise<Page<Row>> {
    await this.flush();
    const found = this.find(question);
    const { start, limit } = question;
    const rows = await this.readAll(found.slice(start, start + limit));
    return { rows, total: found.length };
  }

  private async readAll(lines: readonly Line[]): Promise<Row[]> {
    const file = await open(this.path, 'r');
    try {
      const rows: Row[] = [];
      for (const { offset, length } of lines) {
        const { buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
        rows.push(JSON.parse(buffer.toString('utf8')) as Row);
      }
      return rows;
    } finally {
      await file.close();
    }
  }

  /** Ends the adding of lines. */
  async finish(): Promise<void> {
    await this.flush();
    await this.writer?.close();
    this.writer = null;
  }
}
