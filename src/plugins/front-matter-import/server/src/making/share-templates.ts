import { deserialize, serialize } from 'node:v8';
import type { Templates } from '../../../core/clean/templates/templates';
import type { SharedTemplates } from './maker';

/** Gives templates the form in which they go to threads, each once. */
export function createSharer(): (templates: Templates | null) => SharedTemplates | null {
  const known = new WeakMap<Templates, SharedTemplates>();
  let count = 0;
  return (templates) => {
    if (!templates) return null;
    const shared = known.get(templates) ?? { number: (count += 1), bytes: share(templates) };
    known.set(templates, shared);
    return shared;
  };
}

function share(templates: Templates): SharedArrayBuffer {
  const bytes = serialize(templates);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

/** The other end: reads templates once, however often they come. */
export function createReader(): (shared: SharedTemplates | null) => Templates | null {
  let last: { number: number; templates: Templates } | null = null;
  return (shared) => {
    if (!shared) return null;
    if (last?.number !== shared.number) {
      // What was serialised are templates.
      const templates = deserialize(Buffer.from(new Uint8Array(shared.bytes))) as Templates;
      last = { number: shared.number, templates };
    }
    return last.templates;
  };
}
