import type { FrontMatter, Json } from './types';

/** Whether a value holds fields: no list, no scalar, not null. */
export const isMapping = (value: Json | undefined): value is FrontMatter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
