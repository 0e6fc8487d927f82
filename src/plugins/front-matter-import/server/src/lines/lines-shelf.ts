import { IndexedLines, type Key } from './indexed-lines';

/** Indexes that are kept; that of another file is read again. */
const MOST = 4;

/** Keeps the indexes of the files of lines that were asked for last, and of those that are being written. */
export class LinesShelf<Row> {
  private readonly kept = new Map<string, Promise<IndexedLines<Row>>>();
  private readonly busy = new Set<string>();

  constructor(private readonly keyOf: (row: Row) => Key) {}

  /** Begins a file, which stays on the shelf until `finish`. */
  async create(path: string): Promise<IndexedLines<Row>> {
    await this.drop(path);
    const lines = IndexedLines.create(path, this.keyOf);
    this.kept.set(path, lines);
    this.busy.add(path);
    return lines;
  }

  async finish(path: string): Promise<void> {
    await (await this.kept.get(path))?.finish();
    this.busy.delete(path);
  }

  /** @throws what the system says where there is no such file */
  async open(path: string): Promise<IndexedLines<Row>> {
    const known = this.kept.get(path) ?? IndexedLines.read(path, this.keyOf);
    this.kept.delete(path);
    this.kept.set(path, known);
    try {
      await known;
    } catch (error) {
      this.kept.delete(path);
      throw error;
    }
    const idle = [...this.kept.keys()].filter((each) => !this.busy.has(each) && each !== path);
    for (const each of idle.slice(0, Math.max(0, this.kept.size - MOST))) await this.drop(each);
    return known;
  }

  async drop(path: string): Promise<void> {
    const lines = this.kept.get(path);
    this.kept.delete(path);
    this.busy.delete(path);
    await (await lines)?.finish();
  }
}
