import { buildPanelIfStale } from './support/build-panel';
import { findChromium } from './support/find-chromium';

/** Runs before the browser tests, and only if there are any to run. */
export default function setUp(): void {
  if (findChromium() !== null) return buildPanelIfStale();
  process.stderr.write(
    '\n*** SKIPPED: every test in a browser. No Chromium at CHROMIUM_PATH or /usr/bin/chromium. ***\n\n',
  );
}
