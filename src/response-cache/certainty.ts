import type { Core } from '@strapi/strapi';

interface State {
  /** When some part of the answer is no longer certain, in ms since 1970. */
  certainUntil?: number;
}

/** Says that a part of the answer to the present request holds only until then (ms since 1970). */
export function limitCertainty(strapi: Core.Strapi, until: number): void {
  const state = strapi.requestContext.get()?.state as State | undefined;
  if (state) state.certainUntil = Math.min(until, state.certainUntil ?? Infinity);
}

/** For how many ms the answer to a request holds; infinitely long where nothing limits it. */
export const certainFor = (state: State): number => (state.certainUntil ?? Infinity) - Date.now();
