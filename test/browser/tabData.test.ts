import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFacts } from '../../server/preview/sample/index.ts';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { openPlace, openTab } from './tab/openTab.ts';

describeInBrowser("the data's page", (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  /** The sample as of today with one customer more. */
  function another(): Buffer {
    const facts = sampleFacts(new Date().toISOString().slice(0, 10));
    const customers = [...(facts.customers ?? []), { tenant: 'new-tenant', name: 'Litware' }];
    return Buffer.from(JSON.stringify({ ...facts, customers }));
  }

  test('a file is read, shown, accepted and taken back', async () => {
    const page = await browser.newPage();
    const tab = await openPlace(page, server.origin, 'data');
    await tab.getByRole('heading', { name: 'What is there' }).waitFor();
    await tab
      .locator('input[type=file]')
      .setInputFiles({ name: 'facts.json', mimeType: 'application/json', buffer: another() });
    const card = tab.getByRole('article').filter({ hasText: 'facts.json' });
    await card.getByText('Waits for your word').waitFor({ timeout: 60_000 });
    await card.getByText(/[\d,]+ rows read, [\d,]+ taken, 0 with errors/).waitFor();
    await expectAccessible(page, card);
    await card.getByRole('button', { name: 'Accept' }).click();
    await card.getByText('Accepted', { exact: true }).waitFor();
    await card.getByRole('button', { name: 'Take back' }).click();
    await card.getByText('Taken back', { exact: true }).waitFor();
  });

  test('a file that cannot be read says what to do', async () => {
    const page = await browser.newPage();
    const tab = await openPlace(page, server.origin, 'data');
    const file = { name: 'holiday.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') };
    await tab.locator('input[type=file]').setInputFiles(file);
    const card = tab.getByRole('article').filter({ hasText: 'holiday.csv' });
    await card.getByText('Could not be read').waitFor({ timeout: 60_000 });
  });

  test('a member is told whose page this is', async () => {
    const page = await browser.newPage();
    const tab = await openPlace(page, server.origin, 'data', '&person=member');
    await tab.getByText(/Only administrators see/).waitFor();
    expect(await tab.getByRole('button', { name: 'Choose files' }).count()).toBe(0);
    browser.takeProblems(page);
  });

  for (const [person, title] of [
    ['admin', 'Welcome to Seventy'],
    ['member', 'There is no scorecard yet'],
  ] as const) {
    test(`without data ${person} is led to what comes first`, async () => {
      const page = await browser.newPage();
      await page.route('**/api/v1/scorecard', (route) =>
        route.fulfill({
          status: 404,
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'no-scorecard', title: 't', detail: 'd', instance: 'i', status: 404 }),
        }),
      );
      const tab = await openTab(page, server.origin, `?person=${person}`);
      await tab.getByRole('heading', { name: title }).waitFor();
      await expectAccessible(page, tab.getByRole('main'));
      const link = tab.getByRole('link', { name: 'Import data' });
      expect(await link.count()).toBe(person === 'admin' ? 1 : 0);
      if (person === 'admin') {
        await link.click();
        await tab.getByRole('heading', { name: 'Add files' }).waitFor();
      }
      browser.takeProblems(page);
    });
  }

  for (const theme of ['default', 'dark', 'contrast']) {
    test(`axe finds nothing in the theme ${theme}`, async () => {
      const page = await browser.newPage();
      const tab = await openPlace(page, server.origin, 'data', `&theme=${theme}`);
      await expectAccessible(page, tab.getByRole('heading', { name: 'What is there' }));
    });
  }
});
