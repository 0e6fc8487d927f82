import { useCallback, useEffect, useRef, useState } from 'react';
import type { Page } from '../api/contract';

/** Rows come in pages of so many: few requests, and the first of them is quick. */
export const PAGE_SIZE = 200;

interface Paged<T, P extends Page<T>> {
  pages: ReadonlyMap<number, T[]>;
  meta: P['meta'] | null;
  error: unknown;
}

const EMPTY = { pages: new Map(), meta: null, error: null };

/** What was asked of one source, at one version of it. */
interface Asked<T, P extends Page<T>> {
  load: (start: number, limit: number) => Promise<P>;
  version: unknown;
  pages: Set<number>;
}

/**
 * The rows of a long list, of which only those are fetched that come into sight.
 * @param load fetches a page; a new one (of another filter) begins anew
 * @param version when it changes, pages in sight are fetched again, and shown until then as they are
 */
export function usePagedRows<T, P extends Page<T>>(load: Asked<T, P>['load'], version: unknown) {
  const [paged, setPaged] = useState<Paged<T, P>>(EMPTY);
  const [[first, last], setInSight] = useState<readonly [number, number]>([0, 0]);
  const asked = useRef<Asked<T, P> | null>(null);

  const fetchPage = useCallback(async (ask: Asked<T, P>, page: number) => {
    ask.pages.add(page);
    // Answers to what nobody asks any more come too late.
    const put = (change: (before: Paged<T, P>) => Paged<T, P>) =>
      asked.current === ask && setPaged(change);
    try {
      const { data, meta } = await ask.load(page * PAGE_SIZE, PAGE_SIZE);
      put(({ pages }) => ({ pages: new Map(pages).set(page, data), meta, error: null }));
    } catch (error) {
      ask.pages.delete(page);
      put((before) => ({ ...before, error }));
    }
  }, []);

  useEffect(() => {
    const before = asked.current;
    if (before?.load !== load || before.version !== version) {
      asked.current = { load, version, pages: new Set() };
      if (before && before.load !== load) setPaged(EMPTY);
    }
    const ask = asked.current!;
    for (let page = first; page <= last; page += 1) {
      if (!ask.pages.has(page)) void fetchPage(ask, page);
    }
  }, [load, version, first, last, fetchPage]);

  /** Told which rows are in sight. */
  const see = useCallback((from: number, to: number) => {
    const pages = [Math.floor(from / PAGE_SIZE), Math.floor(to / PAGE_SIZE)] as const;
    setInSight((now) => (now[0] === pages[0] && now[1] === pages[1] ? now : pages));
  }, []);

  const rowAt = useCallback(
    (index: number): T | undefined =>
      paged.pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE],
    [paged.pages],
  );
  return { rowAt, see, meta: paged.meta, error: paged.error, total: paged.meta?.total ?? null };
}
