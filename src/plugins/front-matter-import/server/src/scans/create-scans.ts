import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { Core } from '@strapi/strapi';
import type { Templates } from '../../../core/clean/templates/templates';
import { settingsOf } from '../config/settings';
import { importFiles } from '../importing/import-files';
import type { Options } from '../importing/options';
import { orderFor } from '../importing/order-for';
import type { IndexedLines, Page, Question } from '../lines/indexed-lines';
import { LinesShelf } from '../lines/lines-shelf';
import type { Root } from '../roots/types';
import { sourcesOf } from '../run/sources-of';
import { messageOf } from '../runs/with-run';
import { isMissing } from '../sources/read-source';
import { type FoundFile, keyOfFound, type Shown, shownOf, toFoundFile } from './found-file';
import { noCounts, readScan, scanFiles, type ScanState, writeScan } from './scan-state';

interface Going {
  state: ScanState;
  controller: AbortController;
  over: Promise<void>;
}

/** Looks at all files of roots in the background: dry runs of imports, whose rows are kept. */
export function createScans(strapi: Core.Strapi, outside: <Value>(work: () => Value) => Value) {
  const going = new Map<string, Going>();
  const shelf = new LinesShelf<FoundFile>(keyOfFound);
  const { threads } = settingsOf(strapi);

  async function look(root: Root, { state, controller }: Pick<Going, 'state' | 'controller'>) {
    const order = orderFor(strapi, root, { options: state.options, threads });
    // What was left open is as the configuration says, and whoever looks at it sees that.
    const { status, images } = order.options;
    state.options = { ...state.options, status, images };
    const files = scanFiles(root.home);
    for await (const _found of sourcesOf(order)) state.total += 1;
    const shown = new Map<string, Shown>();
    const rows = await shelf.create(files.rows);
    const { signal } = controller;
    await importFiles(strapi, { ...order, looksAtAll: true }, null, {
      signal,
      onRecognised: (site) => state.sites.push(site),
      onTemplates: (templates) => writeFile(files.templates, serialize(templates)),
      onPost: (post) => shown.set(post.path, shownOf(post)),
      onFile: (report) => addRow(state, rows, toFoundFile(report, take(shown, report.file))),
    });
    if (signal.aborted) throw new Error('It was stopped.');
  }

  async function addRow(state: ScanState, rows: IndexedLines<FoundFile>, row: FoundFile) {
    state.done += 1;
    state.counts[row.state] += 1;
    await rows.append(row);
  }

  async function run(root: Root, scan: Pick<Going, 'state' | 'controller'>): Promise<void> {
    const end = await look(root, scan).then(
      () => ({ status: 'done', total: scan.state.done }) as const,
      // The person reads it where the scan is shown.
      (error: unknown) => ({ status: 'failed', error: messageOf(error) }) as const,
    );
    try {
      await shelf.finish(scanFiles(root.home).rows);
      await writeScan(root.home, { ...scan.state, ...end });
    } finally {
      // Whoever reads that it has ended must find the root free.
      going.delete(root.id);
    }
  }

  return {
    /** Begins a scan; an earlier one of the root is forgotten. */
    async start(root: Root, options: Options): Promise<void> {
      const counts = noCounts();
      const beginning = { status: 'running', done: 0, total: 0, error: null } as const;
      const state: ScanState = { ...beginning, options, sites: [], counts };
      const controller = new AbortController();
      const scan: Going = { state, controller, over: Promise.resolve() };
      going.set(root.id, scan);
      await mkdir(root.home, { recursive: true });
      await shelf.drop(scanFiles(root.home).rows);
      await writeScan(root.home, state);
      scan.over = outside(() => run(root, scan));
      scan.over.catch((error: unknown) => strapi.log.error(error));
    },

    isGoing: (id: string): boolean => going.has(id),

    of: async (root: Root): Promise<ScanState | null> =>
      going.get(root.id)?.state ?? (await readScan(root.home)),

    /** Rows of the last scan, also of one that goes on; none where there was no scan. */
    async page(root: Root, question: Question): Promise<Page<FoundFile>> {
      try {
        return await (await shelf.open(scanFiles(root.home).rows)).page(question);
      } catch (error) {
        if (isMissing(error)) return { rows: [], total: 0 };
        throw error;
      }
    },

    /** What the last scan learned about the sites of the files; null where there was none. */
    async templatesOf(root: Root): Promise<Templates | null> {
      try {
        // What was serialised are templates.
        return deserialize(await readFile(scanFiles(root.home).templates)) as Templates;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },

    forget: (root: Root): Promise<void> => shelf.drop(scanFiles(root.home).rows),

    /** Stops all scans, when the server stops. */
    async stop(): Promise<void> {
      const scans = [...going.values()];
      for (const { controller } of scans) controller.abort();
      await Promise.allSettled(scans.map(({ over }) => over));
    },
  };
}

function take<Value>(values: Map<string, Value>, key: string): Value | undefined {
  const value = values.get(key);
  values.delete(key);
  return value;
}

export type Scans = ReturnType<typeof createScans>;
