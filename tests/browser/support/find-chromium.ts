import { existsSync } from 'node:fs';

/** The system's Chromium, or what `CHROMIUM_PATH` names; null where there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  const places = named ? [named] : ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
  return places.find((place) => existsSync(place)) ?? null;
}
