import { FileError } from '../file-error';
import type { Json } from '../types';
import type { Computed } from './config';

const explain = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function toJson(value: unknown): Json | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Promise) throw new TypeError('it gives a promise; it has to give the value');
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`it gives a ${typeof value}, which is no value`);
  return JSON.parse(text) as Json;
}

/**
 * Runs a function of the configuration.
 * @param key where it stands: `sources[0].fields.rating`
 * @throws FileError `mapping-failed` when it throws, or gives what no attribute can hold
 */
export function callFunction(key: string, run: () => Computed): Json | undefined {
  try {
    return toJson(run());
  } catch (cause) {
    throw new FileError(
      'mapping-failed',
      `The function \`${key}\` of the configuration fails for this file: ${explain(cause)}. ` +
        'Let it return nothing for what it cannot read.',
      { cause },
    );
  }
}
