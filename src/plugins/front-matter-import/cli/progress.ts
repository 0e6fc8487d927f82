import { Presets, SingleBar } from 'cli-progress';
import type { FileReport } from '../server/src/run/run-import';
import { listSources } from '../server/src/sources/files';
import { tell } from './command';
import { remarksOn } from './remarks-on';

/** Shows a person how far an import is. */
export interface Progress {
  show(report: FileReport): void;
  /** A line for the person that is about no single file. */
  note(line: string): void;
  stop(): void;
}

const EVERY = 200;

const SILENT: Progress = {
  show: () => undefined,
  note: () => undefined,
  stop: () => undefined,
};

function plainLines(isDry: boolean): Progress {
  let done = 0;
  return {
    show(report) {
      done += 1;
      for (const line of remarksOn(report, isDry)) tell(line);
      if (done % EVERY === 0) tell(`${done} files done`);
    },
    note: tell,
    stop: () => undefined,
  };
}

async function count(inputs: string[], cwd: string): Promise<number> {
  let total = 0;
  for await (const file of listSources(inputs, { cwd })) total += file ? 1 : 0;
  return total;
}

async function bar(
  inputs: string[],
  { cwd, isDry }: { cwd: string; isDry: boolean },
): Promise<Progress> {
  const format = '{bar} {percentage}% | {value}/{total} files | {duration_formatted} | {file}';
  const options = { format, stream: process.stderr, clearOnComplete: true, hideCursor: true };
  const line = new SingleBar(options, Presets.shades_classic);
  const lines: string[] = [];
  line.start(await count(inputs, cwd), 0, { file: '' });
  return {
    show(report) {
      lines.push(...remarksOn(report, isDry));
      line.increment({ file: report.file });
    },
    note: (text) => lines.push(text),
    stop() {
      line.stop();
      for (const text of lines) tell(text);
    },
  };
}

/** A progress bar on a terminal, plain lines otherwise, nothing if `isQuiet`. */
export async function createProgress(
  inputs: string[],
  { cwd, isQuiet, isDry }: { cwd: string; isQuiet: boolean; isDry: boolean },
): Promise<Progress> {
  if (isQuiet) return SILENT;
  return process.stderr.isTTY ? bar(inputs, { cwd, isDry }) : plainLines(isDry);
}
