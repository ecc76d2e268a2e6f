import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLedger } from '../../server/ledger/index.ts';
import { TENANT } from '../../server/preview/organization.ts';
import { sampleFacts } from '../../server/sample/index.ts';
import { acceptFacts } from '../../server/tasks/acceptFacts.ts';
import { scorePartner } from '../../server/tasks/scorePartner.ts';
import { newDataFolder } from '../server/ledger/dataFolder.ts';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { openPlace, settled, tabIn, tabWindow } from './tab/openTab.ts';

const now = new Date();
const today = now.toISOString().slice(0, 10);
/** More than the list shows at once. */
const OTHERS = 60;

/** The preview's organization with a second partner that has a scorecard, and many that have none. */
async function dataOfManyPartners(): Promise<string> {
  const folder = newDataFolder(process.env.SAMPLE_DATA);
  const opened = await openLedger({ dataDir: folder, clock: () => now });
  if (!opened.ok) throw new Error(opened.sentence);
  const scope = opened.ledger.scope(TENANT);
  const facts = sampleFacts(today);
  await acceptFacts(scope, { ...facts, partner: { id: 'tailspin', name: 'Tailspin Toys' } }, 'ada');
  await scorePartner(scope, 'tailspin', { now });
  for (let i = 1; i <= OTHERS; i++) {
    await scope.savePartner({ partnerId: `reseller-${i}`, name: `Reseller ${i}` });
  }
  await opened.ledger.close();
  return folder;
}

describeInBrowser('partners', (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer({ DATA_DIR: await dataOfManyPartners() });
  });
  afterAll(() => server?.stop());

  const picker = (tab: FrameLocator) => tab.getByRole('combobox', { name: 'Partner', exact: true });
  const options = (tab: FrameLocator) => tab.getByRole('listbox').getByRole('option');
  const looksAt = (tab: FrameLocator, name: string) =>
    expect.poll(() => picker(tab).inputValue(), { timeout: 20_000 }).toBe(name);
  const placeOf = async (page: Page) => (await tabWindow(page)).evaluate(() => location.hash);

  test('another one is found and chosen by the keyboard; page, links and questions are then about it', async () => {
    const page = await browser.newPage();
    const tab = await openPlace(page, server.origin, 'designation/security', '&place=personal');
    await looksAt(tab, 'Northwind Partners');
    expect(await placeOf(page)).toBe('#/designation/security');
    await tab.locator('h1[tabindex]').focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('Tab');
        return picker(tab).evaluate((field) => field === document.activeElement);
      })
      .toBe(true);
    await page.keyboard.type('TAILS');
    await options(tab).filter({ hasText: 'Tailspin Toys' }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).search));
    await page.keyboard.press('Enter');
    await looksAt(tab, 'Tailspin Toys');
    expect(await placeOf(page)).toBe('#/designation/security?partner=tailspin');
    await expect
      .poll(() => tab.locator('h1[tabindex]').evaluate((title) => title === document.activeElement))
      .toBe(true);
    await settled(tab);
    for (const name of ['Customers', 'People', 'Rules']) {
      await tab
        .getByRole('navigation', { name: 'Pages of this designation' })
        .getByRole('link', { name })
        .click();
      await tab.locator('h1[tabindex]').filter({ hasText: name }).waitFor();
      await looksAt(tab, 'Tailspin Toys');
      await settled(tab);
    }
    const links = await tab
      .locator('a[href^="#"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(link).toContain('partner=tailspin');
    expect(asked.filter((search) => search.includes('designation='))).not.toEqual([]);
    for (const search of asked.filter((one) => one.includes('designation='))) {
      expect(search).toContain('partner=tailspin');
    }
    await tab.getByRole('link', { name: 'Tailspin Toys' }).click();
    await tab.getByRole('heading', { name: 'Tailspin Toys', level: 1 }).waitFor();
    expect(await placeOf(page)).toBe('#/?partner=tailspin');
  });

  test('a link in a card opens the very partner that the card tells of', async () => {
    const page = await browser.newPage();
    await page.goto(server.origin);
    const post = page
      .getByRole('region', { name: 'Posts' })
      .getByRole('article')
      .filter({ hasText: 'Tailspin Toys' });
    await post.getByRole('link', { name: 'Open Security' }).click();
    const tab = tabIn(page);
    await looksAt(tab, 'Tailspin Toys');
    expect(await placeOf(page)).toMatch(/^#\/designation\/security\/[a-z-]+\?partner=tailspin$/);
    await page.goto('about:blank');
  });

  test('one that is not there, or not for the person, says so and leads back', async () => {
    const page = await browser.newPage();
    const tab = await openPlace(
      page,
      server.origin,
      'designation/security?partner=nobody',
      '&place=personal',
    );
    const heading = tab.getByRole('heading', { name: 'There is no such partner for you', level: 1 });
    await expectAccessible(page, heading, picker(tab));
    browser.takeProblems(page);
    await tab.getByRole('link', { name: 'To what you can see' }).click();
    await tab.getByRole('heading', { name: 'Northwind Partners', level: 1 }).waitFor();
    expect(await placeOf(page)).toBe('#/');
  });

  test('a long list says that there is more, on a phone too; without a scorecard another can be chosen', async () => {
    const page = await browser.newPage();
    const tab = await openPlace(page, server.origin, '', '&place=personal');
    await page.locator('iframe').evaluate((frame) => Object.assign(frame.style, { width: '320px' }));
    await picker(tab).click();
    await options(tab).filter({ hasText: 'There are more' }).waitFor();
    expect(await options(tab).count()).toBe(51);
    await expectAccessible(page, options(tab).first());
    const overflow = () => document.documentElement.scrollWidth - innerWidth;
    expect(await (await tabWindow(page)).evaluate(overflow)).toBeLessThanOrEqual(0);
    await picker(tab).fill(`RESELLER-${OTHERS}`);
    await options(tab)
      .filter({ hasText: `Reseller ${OTHERS}` })
      .click();
    await tab.getByRole('heading', { name: 'Welcome to Seventy', level: 1 }).waitFor();
    await looksAt(tab, `Reseller ${OTHERS}`);
    expect(await placeOf(page)).toBe(`#/?partner=reseller-${OTHERS}`);
    await picker(tab).fill('nobody at all');
    await options(tab).filter({ hasText: 'No partner that you may see is called so.' }).waitFor();
    await page.keyboard.press('Escape');
    await looksAt(tab, `Reseller ${OTHERS}`);
    browser.takeProblems(page);
  });

  test('a file belongs to the partner on whose page it was added; on the others the list says so', async () => {
    const page = await browser.newPage();
    const tab = await openPlace(page, server.origin, 'data?partner=tailspin', '&place=personal');
    await looksAt(tab, 'Tailspin Toys');
    await tab
      .locator('input[type=file]')
      .setInputFiles({ name: 'holiday.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
    const file = tab.getByRole('article').filter({ hasText: 'holiday.csv' });
    await file.getByText('Could not be read').waitFor();
    expect(await file.getByText('of partner').count()).toBe(0);
    await picker(tab).fill('northwind');
    await options(tab).filter({ hasText: 'Northwind Partners' }).click();
    await looksAt(tab, 'Northwind Partners');
    await file.getByText('of partner tailspin').waitFor();
  });
});
