import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PROJECT } from '../../support/command';
import { findChromium } from './find-chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Tests wait for pages of a server that shares two cores with other tests. */
const PATIENCE_MS = 60_000;

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium()!, headless: true, args: FLAGS });
}

/** A page of a person of its own, with nobody's cookies. */
export async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  const viewport = { width: 1360, height: 900 };
  const context = await browser.newContext({ baseURL, viewport, locale: 'en-GB' });
  // Strapi's announcements and shops are not reachable here, and are not what is tested.
  await context.route(/strapi\.io/, (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

export interface Person {
  email: string;
  password: string;
}

export async function logIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/admin/auth/login');
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', password);
  await page.click('button[type=submit]');
  await page.waitForSelector('nav');
}

/** Keeps a picture for the documentation, if `SCREENSHOTS` asks for it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  const folder = join(PROJECT, 'docs/images');
  mkdirSync(folder, { recursive: true });
  // Neither announcements of Strapi nor movements belong into a picture.
  const style = 'div:has(a[href*="strapi.io/blog"]):not(:has(main)) { display: none !important; }';
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', style });
}

/**
 * Runs a step of a test; where it fails, what the page looked like then is kept in `.tmp/browser`, and
 * a dialog that stayed open does not fail the steps behind it.
 */
export async function showing(page: Page, name: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const folder = join(PROJECT, '.tmp/browser');
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name.replace(/\W+/g, '-')}.png`) });
    await page.reload();
    throw error;
  }
}
