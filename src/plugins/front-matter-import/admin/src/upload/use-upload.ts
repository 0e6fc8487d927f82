import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { address } from '../api/address';
import type { Root } from '../api/contract';
import { bytesOf, inBatches } from './batches';
import type { PickedFile } from './collect-files';

interface Progress {
  files: number;
  bytes: number;
}

/** What is being sent, and what of it has arrived; `error` where sending stopped. */
export interface Upload {
  sent: Progress;
  error: unknown;
}

function formOf(batch: readonly PickedFile[]): FormData {
  const form = new FormData();
  form.append('paths', JSON.stringify(batch.map(({ path }) => path)));
  // The server gets them in any order: their names say which is which.
  for (const { file, path } of batch) form.append('files', file, path);
  return form;
}

/**
 * Sends files in batches to a new upload. After a failure, `send` with the same files goes on with the
 * batch that failed.
 */
export function useUpload() {
  const { post, del } = useFetchClient();
  const [upload, setUpload] = useState<Upload | null>(null);
  const started = useRef<{ root: Root; next: number } | null>(null);
  const abort = useRef<AbortController | null>(null);

  const send = useCallback(
    async (files: readonly PickedFile[], name: string): Promise<Root | null> => {
      const batches = inBatches(files);
      const { signal } = (abort.current = new AbortController());
      const sent = () => {
        const done = batches.slice(0, started.current?.next ?? 0).flat();
        return { files: done.length, bytes: bytesOf(done) };
      };
      setUpload({ sent: sent(), error: null });
      try {
        started.current ??= {
          root: (await post<{ data: Root }>(address('/roots'), { name }, { signal })).data.data,
          next: 0,
        };
        const at = started.current;
        const url = address(`/roots/${encodeURIComponent(at.root.id)}/files`);
        for (; at.next < batches.length; at.next += 1) {
          const answer = await post<{ data: Root }>(url, formOf(batches[at.next]!), { signal });
          at.root = answer.data.data;
          setUpload({ sent: sent(), error: null });
        }
        return at.root;
      } catch (error) {
        if (!signal.aborted) setUpload({ sent: sent(), error });
        return null;
      }
    },
    [post],
  );

  /** Stops, and takes back what was sent. */
  const discard = useCallback(async () => {
    abort.current?.abort();
    const root = started.current?.root;
    started.current = null;
    setUpload(null);
    if (root) await del(address(`/roots/${encodeURIComponent(root.id)}`));
  }, [del]);

  return { upload, send, discard };
}
