import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { address } from '../api/address';
import type { FileState, FoundFile, FoundPage } from '../api/contract';
import { usePagedRows } from '../hooks/use-paged-rows';

export type SortField = 'state' | 'title' | 'date';

export interface FileFilter {
  state: FileState | '';
  search: string;
  /** The order of the paths without it. */
  sort: { field: SortField; isDescending: boolean } | null;
}

export const NO_FILTER: FileFilter = { state: '', search: '', sort: null };

/** The server gives so many at once. */
const MOST = 1000;

/** Files that were found under a root, as a filter lets them through. */
export function useFoundFiles(id: string, filter: FileFilter, version: unknown) {
  const load = useFoundPage(id, filter);
  return { ...usePagedRows<FoundFile, FoundPage>(load, version), loadPaths: usePaths(load) };
}

/** Fetches the paths of all files of a root. */
export function useAllPaths(id: string): () => Promise<string[]> {
  return usePaths(useFoundPage(id, NO_FILTER));
}

type LoadPage = (start: number, limit: number) => Promise<FoundPage>;

function useFoundPage(id: string, { state, search, sort }: FileFilter): LoadPage {
  const { get } = useFetchClient();
  const order = sort === null ? '' : `${sort.field}:${sort.isDescending ? 'desc' : 'asc'}`;
  return useCallback(
    async (start, limit) => {
      const query = { state, search, sort: order, start, limit };
      return (await get<FoundPage>(address(`/roots/${encodeURIComponent(id)}/files`, query))).data;
    },
    [get, id, state, search, order],
  );
}

function usePaths(load: LoadPage): () => Promise<string[]> {
  return useCallback(async () => {
    const paths: string[] = [];
    for (;;) {
      const { data, meta } = await load(paths.length, MOST);
      paths.push(...data.map(({ path }) => path));
      if (data.length === 0 || paths.length >= meta.total) return paths;
    }
  }, [load]);
}
