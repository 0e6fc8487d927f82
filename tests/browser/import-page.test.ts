import { mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { addAdmin } from '../support/admins';
import { callerOf, type Caller } from '../support/caller';
import { emptyDatabase, type TestDatabase } from '../support/databases';
import { type RunningServer, startServer } from '../support/server';
import { launch, logIn, newPage, type Person, picture, showing } from './support/browser';
import { drop } from './support/drop';
import { findChromium } from './support/find-chromium';
import { gardenSite, manyPosts, recipesZip, REFRAIN } from './support/samples';

const ADA: Person = { email: 'ada@example.com', password: 'Correct-horse-7' };
const PAGE = '/admin/plugins/front-matter-import';
const PLUGIN = 'plugin::front-matter-import';

let database: TestDatabase;
let server: RunningServer;
let browser: Browser;
/** The first administrator's; the tests of the journey go on where the one before left it. */
let page: Page;
let admin: Caller;

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const row = (title: string) => page.getByRole('row', { name: title });

/** The number behind an outcome's name, above the files of a run. */
const count = async (outcome: string) =>
  parseInt(await page.getByRole('listitem').filter({ hasText: outcome }).innerText(), 10);

async function openImportPage(): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Import' }).first().click();
  await heading('Import').waitFor();
}

/** Drops files on the page, uploads them under a name, and waits for what was found in them. */
async function upload(files: string[], name: string): Promise<void> {
  await openImportPage();
  await drop(page.getByText('Drop files, a folder or a .zip here'), files);
  await page.getByLabel('Name of the collection').fill(name);
  await button('Upload and look').click();
  await heading(name).waitFor();
  await button(/^Import .*file/).waitFor();
}

async function importAll(): Promise<void> {
  await button(/^Import .*file/).click();
  await heading(/^Import \d+$/).waitFor();
  await page.getByText('Finished.').waitFor();
}

async function setUp(): Promise<void> {
  database = await emptyDatabase('sqlite');
  server = await startServer({
    ...database.env,
    NODE_ENV: 'production',
    IMPORT_DATA_FOLDER: realpathSync(mkdtempSync(join(tmpdir(), 'fmi-data-'))),
    IMPORT_FOLDERS: JSON.stringify([{ name: 'Many posts', path: manyPosts(300) }]),
  });
  browser = await launch();
  page = await newPage(browser, server.url);
}

/** A test of the first administrator's page. */
const test = (name: string, step: () => Promise<void>) => it(name, () => showing(page, name, step));

const describeIf = findChromium() === null ? describe.skip : describe;

describeIf('the import page', () => {
  beforeAll(setUp);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  test('is in the menu of the first administrator', async () => {
    await page.goto('/admin');
    await page.fill('input[name=firstname]', 'Ada');
    await page.fill('input[name=email]', ADA.email);
    await page.fill('input[name=password]', ADA.password);
    await page.fill('input[name=confirmPassword]', ADA.password);
    await page.click('button[type=submit]');
    await openImportPage();
    const { data } = await callerOf(server.url)<{ token: string }>('POST', '/admin/login', ADA);
    admin = callerOf(server.url, data.token);
  });

  test('shows what a dropped folder holds, recognised and with reasons', async () => {
    await upload([gardenSite()], 'garden');
    expect(await page.getByText(/because .*_config\.yml/).innerText()).toContain('hexo');
    expect(await row('The first frost').innerText()).toMatch(/New[^]*Garden \/ Winter/);
    expect(await row('broken.md').innerText()).toContain('Broken');
    await row('The first frost').scrollIntoViewIfNeeded();
    await picture(page, 'import-review');
  });

  test('filters, searches, sorts and selects files', async () => {
    await page.getByLabel('Search titles and paths').fill('compost');
    await row('The first frost').waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'Import all files of this table' }).click();
    await page.getByText('3 of 4 selected').waitFor();
    await page.getByLabel('Search titles and paths').fill('');
    await page.getByRole('checkbox', { name: 'Import all files of this table' }).click();
    await page.getByText('4 of 4 selected').waitFor();
    await page.getByRole('combobox', { name: 'Show files by state' }).click();
    await page.getByRole('option', { name: 'Broken: 1' }).click();
    await row('The first frost').waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'Show files by state' }).click();
    await page.getByRole('option', { name: 'All files (4)' }).click();
    await button('Title').click();
    await page.getByRole('columnheader', { name: 'Title', includeHidden: true }).waitFor();
    expect(await page.locator('th[aria-sort=ascending]').innerText()).toMatch(/title/i);
  });

  test('looks again where something else shall become of pictures', async () => {
    for (const [label, images] of [
      ['Leave them out; articles keep those that they have', 'skip'],
      ['Upload those among the files, link to those on the web', 'link'],
    ] as const) {
      await page.getByRole('radio', { name: label }).click();
      await page.getByText('You changed options.').waitFor();
      const looking = page.waitForRequest((request) => request.url().endsWith('/scan'));
      await button('Look again').last().click();
      expect((await looking).postDataJSON()).toMatchObject({ options: { images } });
      await page.getByText('4 of 4 selected').waitFor();
      await page.getByText('You changed options.').waitFor({ state: 'detached' });
    }
  });

  test('previews a file: the article, what is stripped and why, and where fields go', async () => {
    await button('The first frost').click();
    const frame = page.frameLocator('iframe');
    await frame.getByText('The first frost came in the night').waitFor();
    await picture(page, 'import-preview');
    await page.getByRole('tab', { name: 'Cleaning (1)' }).click();
    const stripped = page.getByRole('listitem').filter({ hasText: 'Stripped' });
    expect(await stripped.innerText()).toMatch(
      /It .* \(rule .+, \d+% sure\)[^]*Follow us on the web/,
    );
    await picture(page, 'import-cleaning');
    await page.getByRole('tab', { name: /^Fields/ }).click();
    expect(await row('mood').first().innerText()).toContain('Kept among the other fields');
    await page.getByRole('combobox', { name: 'Attribute for mood' }).click();
    await page.getByRole('option', { name: 'source' }).click();
    await row('source').filter({ hasText: 'front matter `mood`' }).waitFor();
  });

  test('loads pictures of other sites only when a person asks for them', async () => {
    const asked: string[] = [];
    await page.route('https://pictures.example.com/**', async (route) => {
      asked.push(route.request().url());
      await route.abort();
    });
    await page.getByRole('tab', { name: 'Article' }).click();
    await page.frameLocator('iframe').getByText('We lifted the tubers').waitFor();
    expect(asked).toEqual([]);
    const requested = page.waitForRequest(/dahlias\.jpg/);
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /Show pictures/ })
      .click();
    await requested;
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /Show pictures/ })
      .click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Whoever uses the keyboard goes on where they were.
    expect(await page.locator(':focus').innerText()).toBe('The first frost');
  });

  test('lets nothing of a hostile page run, or ask anybody', async () => {
    // Chromium also tells of requests that the frame's policy refused; those asked nobody.
    const asked: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText === 'csp') refused.push(request.url());
    });
    await button('Free seeds').click();
    const frame = page.frameLocator('iframe');
    await frame.getByText('Press here').click();
    await frame.getByText('A link').click();
    await page.getByRole('tab', { name: /^Cleaning/ }).click();
    await page.getByRole('tab', { name: 'File' }).click();
    await page.getByText('evil.example.com/script').waitFor();
    const reached = asked.filter(
      (url) => url.includes('evil.example.com') && !refused.includes(url),
    );
    expect(reached).toEqual([]);
    expect(page.url()).toContain(`${server.url}${PAGE}/roots/`);
    await page.keyboard.press('Escape');
  });

  test('restores a stripped block of one article, by keyboard', async () => {
    await button('The first frost').click();
    await page.getByRole('tab', { name: 'Cleaning (1)' }).click();
    await button(/^Keep .Follow us on the web/).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Restore in this article' }).press('Enter');
    await page.getByRole('tab', { name: 'Cleaning (0)' }).waitFor();
    await page.getByRole('tab', { name: 'Article' }).click();
    await page.frameLocator('iframe').getByText('Follow us on the web').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('imports, and says what came of each file', async () => {
    await importAll();
    expect([await count('Created'), await count('Failed')]).toEqual([3, 1]);
    expect(await row('broken.md').innerText()).toContain('Failed');
    await picture(page, 'import-run');
    const { data } = await callerOf(server.url)('GET', '/api/articles?filters[slug]=first-frost');
    expect(JSON.stringify(data)).toContain('Follow us on the web');
  });

  it.each(['CSV', 'JSON Lines'])('gives the report as %s', async (format) => {
    const downloading = page.waitForEvent('download');
    await button(`Report as ${format}`).click();
    const report = readFileSync(await (await downloading).path(), 'utf8');
    expect(report).toContain('The first frost');
  });

  test('leads to the new article, and keeps what a person edits there', async () => {
    await page.getByRole('link', { name: 'The first frost' }).click();
    await page.getByText('garden/source/_posts/first-frost.md').first().waitFor();
    await button('Original text').click();
    await page.getByRole('dialog').getByText('mood: "cold"').waitFor();
    await page.keyboard.press('Escape');
    await picture(page, 'import-record');
    await page.fill('input[name=title]', 'A frost of my own');
    await button('Publish').click();
    await page.getByText('Published document').first().waitFor();
    await upload([gardenSite('The very first frost')], 'garden');
    expect(await row('first-frost.md').innerText()).toMatch(/Changed[^]*kept as edited: title/);
    await importAll();
    expect(await row('first-frost.md').innerText()).toContain('kept as edited: title');
    const asReader = callerOf(server.url);
    const articles = await asReader<object[]>('GET', '/api/articles?filters[slug]=first-frost');
    expect(articles.data).toEqual([expect.objectContaining({ title: 'A frost of my own' })]);
  });

  test('takes a zip', async () => {
    await upload([recipesZip()], 'recipes');
    await importAll();
    expect(await count('Created')).toBe(2);
  });

  test('says so when the connection is lost in an upload, and goes on when it is back', async () => {
    await openImportPage();
    await drop(page.getByText('Drop files, a folder or a .zip here'), [recipesZip()]);
    await page.getByLabel('Name of the collection').fill('recipes');
    await page.context().setOffline(true);
    await button('Upload and look').click();
    await page.getByText('The server does not answer.').first().waitFor();
    await page.context().setOffline(false);
    await button('Go on uploading').click();
    await heading('recipes').waitFor();
    await button(/^Import 2 files/).waitFor();
    await page.goto(`${PAGE}/runs`);
    await row('upload:recipes').first().getByRole('link').click();
    await page.getByText('Finished.').waitFor();
  });

  test('undoes an import, after it has shown what that does', async () => {
    await button('Undo').click();
    const dialog = page.getByRole('alertdialog');
    expect(await dialog.getByText('2 articles are deleted').innerText()).toBeTruthy();
    expect(await dialog.innerText()).toContain('Rye bread');
    await picture(page, 'import-undo');
    await dialog.getByRole('button', { name: 'Undo the import' }).click();
    await heading(/^Undoing \d+$/).waitFor();
    await page.getByText('Finished.').waitFor();
    expect(await count('Deleted')).toBe(2);
    await page.getByRole('link', { name: 'Back to history' }).click();
    await page
      .getByRole('row', { name: /upload:recipes.*Created: 2/ })
      .getByText('Undone')
      .waitFor();
    await picture(page, 'import-history');
  });

  test('finds a run again that goes on while nobody watches', async () => {
    await openImportPage();
    await page.getByRole('link', { name: 'Open Many posts' }).click();
    await button('Look at the files').click();
    await button('Import 300 files').click();
    await button('Pause').click();
    await page.getByText('This is paused.').waitFor();
    await openImportPage();
    await page.getByText('An import of Many posts is at work (started by Ada).').waitFor();
    await page.getByRole('link', { name: 'Watch' }).click();
    // Somebody looks at the history meanwhile, which follows what is at work.
    const other = await page.context().newPage();
    await other.goto(`${PAGE}/runs`);
    const inHistory = other.getByRole('row', { name: 'Many posts' });
    await inHistory.getByText('Paused').waitFor();
    await button('Go on').click();
    await page.getByText('Finished.').waitFor();
    expect(await count('Created')).toBe(300);
    await inHistory.getByText('Finished').waitFor();
    await other.close();
  });

  test('shows the rules that people made, takes new ones, and forgets them', async () => {
    await openImportPage();
    await page.getByRole('link', { name: 'Cleaning rules' }).click();
    await heading('Cleaning rules').waitFor();
    expect(await row('Follow us on the web').innerText()).toMatch(
      /keep[^]*first-frost\.md[^]*Ada/i,
    );
    await page.getByLabel('Text of the block').fill('Words of post 7');
    await page.getByRole('textbox', { name: 'Site' }).fill('Posts.example.com');
    await button('Try it on a text').click();
    await page.getByLabel('Text of a post').fill('It rained.\n\nWords of post 7\n\nIt stopped.');
    const trial = page.getByRole('dialog');
    await trial.getByRole('button', { name: 'Try it on a text' }).click();
    const gone = trial.getByRole('listitem').filter({ hasText: 'Stripped' });
    expect(await gone.innerText()).toContain('Words of post 7');
    await page.keyboard.press('Escape');
    await trial.waitFor({ state: 'detached' });
    await button('Add the rule').click();
    await row('Words of post 7').filter({ hasText: 'On posts.example.com' }).waitFor();
    await picture(page, 'import-rules');
    await button(/^Delete the rule for .Words of post 7/).click();
    await row('Words of post 7').waitFor({ state: 'detached' });
  });

  test('shows what was learned, and what a rule of it would change', async () => {
    await button('Show what was learned').click();
    expect(await row(REFRAIN).innerText()).toMatch(/kavorim\.example[^]*stripped in 300/);
    await button(/^Always keep .Selomar/).click();
    await page.getByText('Rejected: is kept').waitFor();
    await button(/^What the rule for .Selomar/).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^300 imported articles: the block comes back/).waitFor();
    await button('Import 300 files again').click();
    await page.getByText('An import has begun').first().waitFor();
    await dialog.waitFor({ state: 'detached' });
    await openImportPage();
    await page.getByRole('link', { name: 'History' }).click();
    await row('Many posts').first().getByRole('link').click();
    await page.getByText('Finished.').waitFor();
    expect(await count('Updated')).toBe(300);
  });

  test('can be used with nothing but the keyboard', async () => {
    await openImportPage();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** Tabs on until the control with this name has the focus. */
    const reach = async (name: RegExp) => {
      for (let steps = 0; steps < 80; steps += 1) {
        await press('Tab');
        const focused = page.locator(':focus');
        const label = (await focused.getAttribute('aria-label')) ?? (await focused.innerText());
        if (name.test(label)) return;
      }
      throw new Error(`The Tab key does not lead to ${name}`);
    };
    await reach(/^Open Many posts$/);
    await press('Enter');
    await heading('Many posts').waitFor();
    await reach(/^Post 0$/);
    await press('Enter');
    await page.frameLocator('iframe').getByText('Words of post 0').first().waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+Tab');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Import post-0.md');
    await press('Space');
    await page.getByText('299 of 300 selected').waitFor();
  });

  test('shows buttons to those alone who may press them', async () => {
    const reader = { name: 'reader', permissions: [`${PLUGIN}.read-imports`] };
    await addAdmin(admin, server.url, reader);
    const theirs = await newPage(browser, server.url);
    await logIn(theirs, { email: 'reader@example.com', password: ADA.password });
    await theirs.goto(`${PAGE}/runs`);
    await theirs.getByRole('link', { name: 'Import 1' }).click();
    await theirs.getByText('Finished.').waitFor();
    await theirs.getByRole('button', { name: 'Report as CSV' }).waitFor();
    expect(await theirs.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await theirs.goto(PAGE);
    await theirs.getByRole('link', { name: 'Open Many posts' }).click();
    await theirs.getByRole('row', { name: 'Post 0' }).first().waitFor();
    expect(await theirs.getByRole('button', { name: /^Import / }).count()).toBe(0);
    await theirs.context().close();
  });

  test('asks to log in again when the session is over, and finds everything as it was', async () => {
    const theirs = await newPage(browser, server.url);
    await logIn(theirs, ADA);
    await theirs.goto(PAGE);
    await theirs.getByRole('link', { name: 'Open Many posts' }).click();
    await theirs.getByText('300 of 300 selected').waitFor();
    await theirs.context().clearCookies();
    await theirs.evaluate(`localStorage.setItem('jwtToken', '"over"')`);
    await theirs.getByRole('button', { name: 'Post 0' }).first().click();
    await theirs.waitForURL(/\/auth\/login/);
    await logIn(theirs, ADA);
    await theirs.goto(PAGE);
    await theirs.getByRole('link', { name: 'Open Many posts' }).click();
    await theirs.getByText('300 of 300 selected').waitFor();
    await theirs.context().close();
  });

  test('is not there for a role without the permission', async () => {
    await addAdmin(admin, server.url, { name: 'nobody', permissions: ['plugin::upload.read'] });
    const theirs = await newPage(browser, server.url);
    await logIn(theirs, { email: 'nobody@example.com', password: ADA.password });
    expect(await theirs.locator('nav a[href*="front-matter-import"]').count()).toBe(0);
    await theirs.goto(PAGE);
    await theirs.getByText("You don't have the permissions to access that content").waitFor();
    await theirs.context().close();
  });

  test('speaks Chinese', async () => {
    await admin('PUT', '/admin/users/me', { preferedLanguage: 'zh-Hans' });
    const theirs = await newPage(browser, server.url);
    await logIn(theirs, ADA);
    await theirs.goto(PAGE);
    await theirs.getByRole('heading', { level: 1, name: '导入' }).waitFor();
    await theirs.getByRole('link', { name: '打开 Many posts' }).click();
    await theirs.getByText('已选择 300 / 300').waitFor();
    await picture(theirs, 'import-review-zh');
    const words = await theirs.locator('main').innerText();
    expect(words).not.toMatch(
      /front-matter-import\.|\b(?:selected|Publish|Search|Import|because|recognised)\b/,
    );
    await theirs.goto('/admin/content-manager/collection-types/api::article.article');
    await theirs.getByRole('heading', { level: 1, name: '文章' }).waitFor();
    await theirs.goto('/admin/content-manager/collection-types/api::article.article/create');
    await theirs.getByRole('textbox', { name: '标题' }).waitFor();
    await theirs.context().close();
  });
});
