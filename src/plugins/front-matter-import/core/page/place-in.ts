import type { Page } from './read-page';

/** Where a value came from: what a page said is named by the place where it says it. */
export const placeIn = (page: Page | undefined, origin: string): string =>
  origin.replace(/^front matter `([^`]+)`$/, (whole, key: string) => page?.origins[key] ?? whole);
