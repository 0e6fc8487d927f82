import { Presets, SingleBar } from 'cli-progress';
import type { FileReport } from '../server/src/run/run-import';
import { listSources } from '../server/src/sources/files';
import { tell } from './command';
import { describeMessage } from './describe-result';

/** Shows a person how far an import is. */
export interface Progress {
  show(report: FileReport): void;
  /** A line for the person that is about no single file. */
  note(line: string): void;
  stop(): void;
}

const EVERY = 200;

/** What a person should know about a file, if anything. */
function remarks({ file, status, reason, warnings, error, kept }: FileReport): string[] {
  const lines = warnings.map((warning) => `${file}: ${describeMessage(warning)}`);
  if (status === 'kept') lines.push(`${file}: kept as edited in the CMS: ${kept.join(', ')}`);
  if (status === 'skipped') lines.push(`${file}: skipped, ${reason ?? 'no reason given'}`);
  if (error) lines.push(`${file}: failed, ${describeMessage(error)}`);
  return lines;
}

const SILENT: Progress = {
  show: () => undefined,
  note: () => undefined,
  stop: () => undefined,
};

function plainLines(): Progress {
  let done = 0;
  return {
    show(report) {
      done += 1;
      for (const line of remarks(report)) tell(line);
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

async function bar(inputs: string[], cwd: string): Promise<Progress> {
  const format = '{bar} {percentage}% | {value}/{total} files | {duration_formatted} | {file}';
  const options = { format, stream: process.stderr, clearOnComplete: true, hideCursor: true };
  const line = new SingleBar(options, Presets.shades_classic);
  const lines: string[] = [];
  line.start(await count(inputs, cwd), 0, { file: '' });
  return {
    show(report) {
      lines.push(...remarks(report));
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
  { cwd, isQuiet }: { cwd: string; isQuiet: boolean },
): Promise<Progress> {
  if (isQuiet) return SILENT;
  return process.stderr.isTTY ? bar(inputs, cwd) : plainLines();
}
