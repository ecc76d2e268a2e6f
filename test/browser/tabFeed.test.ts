import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { azureUsage, tenant, trainingCompletions } from '../server/imports/files.ts';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type FeedHost, startFeedHost } from './harness/feedHost.ts';
import { openPlace, tabWindow } from './tab/openTab.ts';

// From an installation without data to a scorecard, as an admin goes: the tests follow each other.

describeInBrowser('data comes in', (browser) => {
  let host: FeedHost;
  beforeAll(async () => {
    host = await startFeedHost();
  });
  afterAll(() => host?.close());

  const open = async (page: Page, place: string, choices = ''): Promise<FrameLocator> =>
    openPlace(page, await host.reach(page), place, `&place=personal${choices}`);
  const feedIn = (tab: FrameLocator) => tab.getByRole('region', { name: 'Feed from Partner Center' });
  const card = (tab: FrameLocator, name: string) => tab.getByRole('article').filter({ hasText: name });

  /** Presses the button and looks at the window that opens. */
  async function consent(page: Page, tab: FrameLocator, act: (popup: Page) => Promise<unknown>) {
    const button = feedIn(tab).getByRole('button', { name: 'Connect Partner Center' });
    const [popup] = await Promise.all([page.waitForEvent('popup'), button.click()]);
    await popup.getByRole('heading', { name: 'Sign-in' }).waitFor();
    await act(popup);
  }
  const goOn = (popup: Page) => popup.getByRole('link', { name: 'Continue' }).click();

  test('without data an admin is led here, and nothing opens by itself', async () => {
    const page = await browser.newPage();
    const tab = await open(page, '');
    await tab.getByRole('heading', { name: 'Welcome to Seventy' }).waitFor();
    await tab.getByRole('link', { name: 'Import data' }).click();
    await feedIn(tab).getByRole('button', { name: 'Connect Partner Center' }).waitFor();
    await tab.getByText('Nothing has been imported so far.').waitFor();
    await tab.getByText('It can be said after the first import.').waitFor();
    expect(page.context().pages().length).toBe(1);
    await expectAccessible(page, feedIn(tab));
    // There is no scorecard to fetch and no partner to say anything of.
    browser.takeProblems(page);
  });

  test('access is given in a window, by the person who began, or it is said why not', async () => {
    const page = await browser.newPage();
    const tab = await open(page, 'data');
    await consent(page, tab, (popup) => popup.close());
    await feedIn(tab).getByText('The window was closed before access was given.').waitFor();
    host.center.signIn.person.accepts = false;
    await consent(page, tab, goOn);
    await feedIn(tab).getByText('Access was not given.').waitFor();
    await feedIn(tab).getByText('Code: consent-failed').waitFor();
    host.center.signIn.person.accepts = true;
    host.center.signIn.person.methods = ['pwd'];
    await consent(page, tab, goOn);
    await feedIn(tab).getByText('without a second factor').waitFor();
    host.center.signIn.person.methods = ['pwd', 'mfa'];
    await consent(page, tab, goOn);
    await feedIn(tab).getByText('Ada Lindqvist, ada@northwind.example').waitFor();
    await expect.poll(() => page.context().pages().length).toBe(1);
    const focused = await (await tabWindow(page)).evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('Feed from Partner Center');
    await expectAccessible(page, feedIn(tab));
    browser.takeProblems(page);
  });

  test('what is pulled waits for its owner, is assigned, and stands on the board', async () => {
    const page = await browser.newPage();
    const tab = await open(page, 'data');
    await feedIn(tab).getByRole('button', { name: 'Pull now' }).click();
    await feedIn(tab).getByText('Partner Center is being asked.').waitFor();
    const pulled = feedIn(tab).getByRole('table', { name: 'Last pull' });
    await pulled.waitFor({ timeout: 60_000 });
    expect(await pulled.getByRole('cell').filter({ hasText: 'handed to the imports' }).count()).toBe(5);
    const azure = card(tab, 'AzureUsage');
    await azure.getByText('Waits: whose is it?').waitFor({ timeout: 60_000 });
    await azure.getByText('Partner ids in the file: 100').waitFor();
    await azure.getByLabel('Name of the partner').fill('Northwind Partners');
    await expectAccessible(page, azure);
    await azure.getByRole('button', { name: 'It is ours' }).click();
    await azure.getByText('Accepted', { exact: true }).waitFor({ timeout: 60_000 });
    const board = tab.getByRole('table', { name: 'What is there' });
    const row = board.getByRole('row', { name: /^AzureUsage/ });
    await row.getByText('there', { exact: true }).first().waitFor();
    await board.getByRole('row', { name: /^TrainingCompletions.*nothing so far/ }).waitFor();
    browser.takeProblems(page);
  });

  test('rows with errors are left behind by a word, and every page says which month is incomplete', async () => {
    const page = await browser.newPage();
    const tab = await open(page, 'data');
    const months = ['2025-10', '2026-08', '2026-10'];
    const rows = months.flatMap((month) =>
      [1, 2, 3, 4].map((number) => ({ month, tenant: tenant(number), partner: '100' })),
    );
    const text = azureUsage([...rows, { month: '2026-10', tenant: tenant(9), acr: 'much', partner: '100' }]);
    const file = { name: 'azure.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await tab.locator('input[type=file]').setInputFiles(file);
    const azure = card(tab, 'azure.csv');
    await azure.getByText('Waits for your word').waitFor({ timeout: 60_000 });
    await azure.getByText(/customers of October 2026 are no longer in it/).waitFor();
    await azure.getByText(/stay as they are: September 2026/).waitFor();
    expect(await azure.getByRole('button', { name: 'Accept' }).getAttribute('aria-disabled')).toBe('true');
    for (const word of await azure.getByRole('checkbox').all()) await word.check();
    await expectAccessible(page, azure);
    await azure.getByRole('button', { name: 'Accept' }).click();
    await azure.getByText('Accepted', { exact: true }).waitFor();
    const focused = () =>
      tabWindow(page).then((frame) => frame.evaluate(() => document.activeElement?.textContent));
    await expect.poll(focused).toBe('azure.csv');
    await tab
      .getByRole('row', { name: /^AzureUsage/ })
      .getByText('incomplete', { exact: true })
      .waitFor();

    const incomplete = 'Incomplete data: October 2026';
    await tab.getByRole('link', { name: 'To all designations' }).click();
    await tab
      .getByRole('row', { name: /^Infrastructure/ })
      .getByText(incomplete)
      .waitFor({ timeout: 60_000 });
    expect(
      await tab
        .getByRole('row', { name: /^Business/ })
        .getByText(incomplete)
        .count(),
    ).toBe(0);
    await tab.getByText('AzureUsage, October 2026: rows with errors were left out.').waitFor();
    await tab.getByRole('link', { name: 'Infrastructure' }).click();
    await tab
      .getByRole('row', { name: /^Usage growth/ })
      .getByText(incomplete)
      .waitFor();
    expect(
      await tab
        .getByRole('row', { name: /^Intermediate/ })
        .getByText(incomplete)
        .count(),
    ).toBe(0);
    await tab.getByRole('link', { name: 'Customers', exact: true }).click();
    await tab.getByRole('heading', { name: 'Infrastructure: customers' }).waitFor();
    await tab.getByText(incomplete).waitFor();
    browser.takeProblems(page);
  });

  test('people who are listed twice are taken for one, and apart again', async () => {
    const page = await browser.newPage();
    const tab = await open(page, 'data');
    const ada = { mail: 'ada@contoso.example', name: ['Ada', 'Example'] } as const;
    const text = trainingCompletions([
      { ...ada, id: 'M1' },
      { ...ada, id: 'M2', mail: 'ada.example@contoso.example' },
    ]);
    const file = { name: 'training.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await tab.locator('input[type=file]').setInputFiles(file);
    const training = card(tab, 'training.csv');
    await training.getByText('Waits for your word').waitFor({ timeout: 60_000 });
    await training.getByRole('button', { name: 'Accept' }).click();
    await training.getByText('Accepted', { exact: true }).waitFor();
    const merges = tab.getByRole('region', { name: 'People who are listed twice' });
    await merges.getByText('Same name').waitFor({ timeout: 60_000 });
    await merges.getByRole('radio').nth(1).check();
    await expectAccessible(page, merges);
    await merges.getByRole('button', { name: 'They are one person' }).click();
    await merges.getByText(/Ada Example .*M1 has counted since .* as Ada Example .*M2/).waitFor();
    await merges.getByRole('button', { name: 'Take apart' }).click();
    await merges.getByText('Same name').waitFor();
    browser.takeProblems(page);
  });

  test('an enrolment is said with its day and path, and taken back', async () => {
    const page = await browser.newPage();
    const tab = await open(page, 'data');
    const form = tab.getByRole('form', { name: 'Infrastructure' });
    const save = form.getByRole('button', { name: 'Save' });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await form.getByLabel('Enrolment').selectOption('Enrolled');
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await form.getByLabel('Anniversary').fill('2027-03-15');
    await form.getByLabel('Enrolled path').selectOption('SMB path');
    await save.click();
    await form.getByText('Saved.').waitFor();
    await page.reload();
    expect(await form.getByLabel('Anniversary').inputValue()).toBe('2027-03-15');
    expect(await form.getByLabel('Enrolled path').inputValue()).toBe('smb');
    await form.getByLabel('Enrolment').selectOption('Not enrolled');
    await save.click();
    await form.getByText('Saved.').waitFor();
    browser.takeProblems(page);
  });

  test('the access is forgotten after a second word', async () => {
    const page = await browser.newPage();
    const tab = await open(page, 'data');
    await feedIn(tab).getByRole('button', { name: 'Disconnect' }).click();
    await feedIn(tab).getByRole('button', { name: 'Keep it' }).click();
    await feedIn(tab).getByRole('button', { name: 'Disconnect' }).click();
    await feedIn(tab).getByRole('button', { name: 'Yes, disconnect' }).click();
    await feedIn(tab).getByRole('button', { name: 'Connect Partner Center' }).waitFor();
    browser.takeProblems(page);
  });

  test('the page that the sign-in leads back to is never blank, and leads nowhere else', async () => {
    const page = await browser.newPage();
    const origin = await host.reach(page);
    for (const address of [
      '/tab/connected',
      '/tab/connected#https://elsewhere.example/',
      '/tab/connected?state=unknown&code=unknown',
    ]) {
      await page.goto(`${origin}${address}`);
      await page.getByRole('heading', { name: 'Go back to Seventy' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/tab/connected');
    }
    expect(page.url()).not.toContain('code');
    await expectAccessible(page, page.getByRole('heading', { name: 'Go back to Seventy' }));
    await page.route('**/tab/assets/connected-*.js', (route) => route.abort());
    await page.goto(`${origin}/tab/connected?state=s&code=c`);
    await page.getByRole('heading', { name: 'Go back to Seventy' }).waitFor();
    browser.takeProblems(page);
  });
});
