import type { FrameLocator, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFacts } from '../../server/sample/index.ts';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { answerWithData, answerWithProblem, ID, IMPORTS } from './tab/dataAnswers.ts';
import { openPlace, openTab, settled, tabWindow } from './tab/openTab.ts';

describeInBrowser("the data's page", (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  const open = (page: Page, choices = '') => openPlace(page, server.origin, 'data', choices);
  const text = (name: string, content: string) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });

  /** The sample as of today with one customer more. */
  function another(): Buffer {
    const facts = sampleFacts(new Date().toISOString().slice(0, 10));
    const customers = [...(facts.customers ?? []), { tenant: 'new-tenant', name: 'Litware' }];
    return Buffer.from(JSON.stringify({ ...facts, customers }));
  }

  test('a file is read, shown, accepted and taken back, and the keyboard stays with it', async () => {
    const page = await browser.newPage();
    const tab = await open(page);
    await tab.getByRole('heading', { name: 'What is there' }).waitFor();
    await tab
      .locator('input[type=file]')
      .setInputFiles({ name: 'facts.json', mimeType: 'application/json', buffer: another() });
    const card = tab.getByRole('article').filter({ hasText: 'facts.json' });
    await card.getByText('Waits for your word').waitFor({ timeout: 60_000 });
    await card.getByText(/[\d,]+ rows read, [\d,]+ taken, 0 with errors/).waitFor();
    await expectAccessible(page, card);
    const focused = async () =>
      (await tabWindow(page)).evaluate(() => document.activeElement?.textContent ?? '');
    await card.getByRole('button', { name: 'Accept' }).focus();
    await page.keyboard.press('Enter');
    await card.getByText('Accepted', { exact: true }).waitFor();
    await expect.poll(focused).toBe('facts.json');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card.getByText('Taken back', { exact: true }).waitFor();
    await expect.poll(focused).toBe('facts.json');
  });

  test('files that are dropped anywhere on the page are taken; one that cannot be read says what to do', async () => {
    const page = await browser.newPage();
    const tab = await open(page);
    await tab.getByRole('heading', { name: 'Enrolment' }).waitFor();
    const frame = await tabWindow(page);
    await frame.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['a,b\n1,2\n'], 'holiday.csv', { type: 'text/csv' }));
      const at = document.querySelector('main > div:last-child') ?? document.body;
      for (const type of ['dragover', 'drop']) {
        at.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    });
    const card = tab.getByRole('article').filter({ hasText: 'holiday.csv' });
    await card.getByText('Could not be read').waitFor({ timeout: 60_000 });
    await tab.getByRole('status').getByText('holiday.csv: Could not be read').waitFor({ state: 'attached' });
  });

  test('a file on its way says so, can be called back, and sent again when it did not arrive', async () => {
    const page = await browser.newPage();
    const tab = await open(page);
    const gate = Promise.withResolvers<void>();
    let arrives = false;
    await page.route('**/api/v1/imports?*', async (route) => {
      if (arrives) return route.fallback();
      await gate.promise;
      return route.abort();
    });
    await tab
      .locator('input[type=file]')
      .setInputFiles([text('first.csv', 'a,b\n1,2\n'), text('second.csv', 'a,b\n3,4\n')]);
    const uploads = tab.getByRole('list', { name: 'Files on their way' });
    await uploads.getByRole('progressbar', { name: 'Sending first.csv …' }).waitFor();
    await uploads.getByRole('listitem').filter({ hasText: 'second.csv' }).getByText('waits').waitFor();
    await uploads.getByRole('button', { name: 'Stop sending second.csv' }).click();
    await uploads.getByText('second.csv').waitFor({ state: 'detached' });
    await expectAccessible(page, uploads);
    // What becomes of it is not forgotten while another page is looked at.
    await tab.getByRole('link', { name: 'To all designations' }).click();
    await tab.getByRole('table', { name: 'Designations' }).waitFor();
    gate.resolve();
    await (await tabWindow(page)).evaluate(() => history.back());
    await uploads.getByText('Check the connection and try again.').waitFor();
    await uploads.getByText(/Id: [\da-f-]{36}/).waitFor();
    arrives = true;
    await uploads.getByRole('button', { name: 'Send again' }).click();
    await tab.getByRole('article').filter({ hasText: 'first.csv' }).waitFor();
    expect(await tab.getByText('second.csv').count()).toBe(0);
    browser.takeProblems(page);
  });

  test('shows how far a reading is, the history, and what the feed has brought', async () => {
    const page = await browser.newPage();
    await answerWithData(page);
    const tab = await open(page);
    const reading = tab.getByRole('article').filter({ hasText: 'azure-on-its-way' });
    await reading.getByText('40 % read').waitFor();
    await reading.getByRole('button', { name: 'Cancel import' }).waitFor();
    await tab.getByRole('heading', { name: 'History' }).waitFor();
    await tab.getByRole('button', { name: 'Show all 7' }).click();
    expect(await tab.getByRole('article').count()).toBe(IMPORTS.length);
    await tab.getByRole('button', { name: 'Older ones' }).click();
    await tab.getByRole('article').filter({ hasText: 'of-long-ago.csv' }).waitFor();
    expect(await tab.getByRole('button', { name: 'Older ones' }).count()).toBe(0);
    const board = tab.getByRole('table', { name: 'What is there' });
    await board.getByText('October 2026 expected by Nov 20, 2026').waitFor();
    await board.getByText('October 2026 is late: was expected by Nov 20, 2026').waitFor();
    await board
      .getByRole('row', { name: /^OfficeUsage/ })
      .getByText('missing')
      .waitFor();
    const feed = tab.getByRole('region', { name: 'Feed from Partner Center' });
    await feed.getByText('every night after 2:00').waitFor();
    await feed.getByRole('row', { name: /EMSUsage a column has another name/ }).waitFor();
    await feed.getByRole('button', { name: 'Connect again' }).waitFor();
  });

  test('a part without an answer says so with an id and a way to try again; the rest stands', async () => {
    const page = await browser.newPage();
    await answerWithProblem(page, 'feed', 500, 'unexpected');
    await answerWithProblem(page, 'imports', 503, 'unavailable');
    const tab = await open(page);
    const feed = tab.getByRole('region', { name: 'Feed from Partner Center' });
    await feed.getByRole('alert').getByText(ID).waitFor();
    await tab.getByRole('region', { name: 'Imports' }).getByRole('alert').waitFor({ timeout: 30_000 });
    await tab.getByRole('table', { name: 'What is there' }).waitFor();
    await expectAccessible(page, feed);
    await page.unroute('**/api/v1/feed');
    await feed.getByRole('button', { name: 'Try again' }).click();
    await feed.getByText('Set SECRET_KEYS and PARTNER_CENTER_SECRET').waitFor();
    browser.takeProblems(page);
  });

  test('a member is told whose page this is', async () => {
    const page = await browser.newPage();
    // What else the page asked for is refused as well, or no longer waited for.
    const ended = ['imports', 'feed', 'enrolments'].map((name) => {
      const predicate = (request: Request) => request.url().endsWith(`/api/v1/${name}`);
      return Promise.race([
        page.waitForEvent('requestfinished', { predicate }),
        page.waitForEvent('requestfailed', { predicate }),
      ]);
    });
    const tab = await open(page, '&person=member');
    await tab.getByText(/Only administrators see/).waitFor();
    await Promise.all(ended);
    expect(await tab.getByRole('button', { name: 'Choose files' }).count()).toBe(0);
    expect(await tab.getByRole('heading', { level: 2 }).count()).toBe(0);
    await expectAccessible(page, tab.getByText(/Only administrators see/));
    browser.takeProblems(page);
  });

  for (const [person, title] of [
    ['admin', 'Welcome to Seventy'],
    ['member', 'There is no scorecard yet'],
  ] as const) {
    test(`without data ${person} is led to what comes first`, async () => {
      const page = await browser.newPage();
      await answerWithProblem(page, 'scorecard', 404, 'no-scorecard');
      const tab = await openTab(page, server.origin, `?person=${person}`);
      await tab.getByRole('heading', { name: title }).waitFor();
      await expectAccessible(page, tab.getByRole('main'));
      const toImport = tab.getByRole('link', { name: 'Import data' });
      expect(await toImport.count()).toBe(person === 'admin' ? 1 : 0);
      await tab.getByRole('button', { name: 'Look at a sample' }).click();
      await expectSample(page, tab);
      expect(await toImport.count()).toBe(person === 'admin' ? 1 : 0);
      await tab.getByRole('link', { name: 'Leave the sample' }).click();
      await tab.getByRole('heading', { name: title }).waitFor();
      if (person === 'admin') {
        await toImport.click();
        await tab.getByRole('heading', { name: 'Add files' }).waitFor();
      }
      browser.takeProblems(page);
    });
  }

  /** The sample says on every page that it is one, and nothing of it can be shared, linked or set up. */
  async function expectSample(page: Page, tab: FrameLocator) {
    const banner = tab.getByRole('complementary').filter({ hasText: 'This is a sample' });
    const own = tab
      .getByRole('button', { name: /Share/ })
      .or(tab.getByRole('link', { name: 'Organization' }));
    await banner.waitFor({ timeout: 60_000 });
    await tab.getByRole('heading', { name: 'Northwind Partners' }).waitFor();
    await expectAccessible(page, banner, tab.getByRole('main'));
    expect(await own.count()).toBe(0);
    await tab.getByRole('link', { name: 'Security' }).click();
    await tab.getByRole('link', { name: 'People', exact: true }).click();
    await tab.getByText('Leila Haddad').waitFor();
    await settled(tab);
    await banner.waitFor();
    expect(await own.count()).toBe(0);
    expect(await tab.getByRole('heading', { name: /yours\?/ }).count()).toBe(0);
  }

  test('while the sample is prepared that is said, and so is that it could not be', async () => {
    const page = await browser.newPage();
    await answerWithProblem(page, 'scorecard', 404, 'no-scorecard');
    const gate = Promise.withResolvers<void>();
    const prepared = 'scorecard?partner=sample';
    await answerWithProblem(page, prepared, 500, 'unexpected');
    await page.route(`**/api/v1/${prepared}`, async (route) => {
      await gate.promise;
      await route.fallback();
    });
    const tab = await openTab(page, server.origin, '?person=member');
    await tab.getByRole('button', { name: 'Look at a sample' }).click();
    await tab.getByRole('button', { name: 'Preparing the sample …' }).waitFor();
    gate.resolve();
    const alert = tab.getByRole('alert').filter({ hasText: 'The sample could not be prepared.' });
    await alert.getByText(ID).waitFor();
    await expectAccessible(page, alert);
    await page.unroute(`**/api/v1/${prepared}`);
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('link', { name: 'Leave the sample' }).waitFor({ timeout: 60_000 });
    browser.takeProblems(page);
  });

  for (const theme of ['default', 'dark', 'contrast']) {
    test(`axe finds nothing in the theme ${theme}, in any state`, async () => {
      const page = await browser.newPage();
      await answerWithData(page);
      const tab = await open(page, `&theme=${theme}`);
      await tab.getByRole('heading', { name: 'History' }).waitFor();
      for (const fold of await tab.locator('summary').all()) await fold.click();
      const form = tab.getByRole('form', { name: 'Security' });
      await form.getByLabel('Enrolment').selectOption('Enrolled');
      await expectAccessible(page, tab.getByRole('heading', { name: 'What is there' }), form);
    });
  }
});
