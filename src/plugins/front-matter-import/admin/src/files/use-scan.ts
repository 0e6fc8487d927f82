import { useState } from 'react';
import type { Root } from '../api/contract';
import { POLLING_INTERVAL, useGetRootQuery, useScanRootMutation } from '../api/import-api';
import { useNotifyFailure } from '../hooks/use-failure';
import { type Chosen, isSame, withDefaults } from './options';

/** A root, the options that the person chose for it, and looking at its files with them. */
export function useScan(id: string) {
  const [interval, setInterval] = useState(0);
  const query = useGetRootQuery(id, { pollingInterval: interval, refetchOnMountOrArgChange: true });
  const root: Root | undefined = query.data;
  const isScanning = root?.scan?.status === 'running';
  if (interval > 0 !== isScanning) setInterval(isScanning ? POLLING_INTERVAL : 0);

  const [changed, setChanged] = useState<Partial<Chosen>>({});
  const scanned = withDefaults(root?.scan?.options);
  const options = { ...scanned, ...changed };

  const [scanRoot, { isLoading: isStarting }] = useScanRootMutation();
  const notifyFailure = useNotifyFailure();
  const scan = (more: Partial<Chosen> = {}) => {
    setChanged((before) => ({ ...before, ...more }));
    // At first, what nobody chose is left to the configuration.
    const chosen = root?.scan ? options : changed;
    scanRoot({ id, options: { ...chosen, ...more } })
      .unwrap()
      .catch(notifyFailure);
  };

  return {
    root,
    isMissing: query.isError,
    options,
    change: (more: Partial<Chosen>) => setChanged((before) => ({ ...before, ...more })),
    scan,
    isScanning: isScanning || isStarting,
    /** Whether the table shows what these options make of the files. */
    isCurrent: root?.scan?.status === 'done' && isSame(options, scanned),
  };
}
