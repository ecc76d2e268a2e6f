import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Customers } from '#contract';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { openPlace, settled, tabWindow } from './tab/openTab.ts';

describeInBrowser("the customers' page", (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  const open = async (page: Page, query: string, choices = ''): Promise<FrameLocator> => {
    const tab = await openPlace(page, server.origin, `designation/security/customers${query}`, choices);
    await tab.getByRole('table', { name: 'Customers' }).waitFor();
    return tab;
  };

  test('lists every customer with what became of it, in one request', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/customers')) asked.push(request.url());
    });
    const tab = await open(page, '');
    await tab.getByText('284 of 284 customers').first().waitFor();
    expect(asked.length).toBe(1);
    const bar = await tab
      .getByRole('img', { name: /^Customers: Counting \d+, Almost/ })
      .getAttribute('aria-label');
    const numbers = [...(bar ?? '').matchAll(/ (\d+)/g)].map(([, count]) => Number(count));
    expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(284);
    await tab
      .getByText(/Points earned: Net customer adds [\d.]+ of 20 · Usage growth [\d.]+ of 20 · /)
      .waitFor();
    expect(await tab.getByText(/add up to/).count()).toBe(0);
  });

  test('narrows down by standing, metric and words, and says how many are left', async () => {
    const page = await browser.newPage();
    const tab = await open(page, '?metric=net-customer-adds');
    await tab.getByRole('button', { name: /^Counting \d+/ }).click();
    await tab.getByRole('row').getByText('Counted already a year ago').first().waitFor();
    await tab.getByRole('button', { name: /^Lost \d+/ }).click();
    const lost = Number(
      /\d+/.exec((await tab.getByRole('button', { name: /^Lost/ }).textContent()) ?? '')?.[0],
    );
    expect(await tab.getByRole('table').getAttribute('aria-rowcount')).toBe(String(lost + 1));
    await tab.getByRole('searchbox').fill('nobody at all');
    await tab.getByText('No customer matches.').waitFor();
    await tab.getByRole('button', { name: 'Show all' }).click();
    await tab.getByText('284 of 284 customers').first().waitFor();
    await tab.getByRole('combobox', { name: 'Sort by' }).selectOption('Name');
    const names = await tab.getByRole('rowheader').getByRole('button').allTextContents();
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
  });

  test('another path leaves alone what was typed, and the keyboard where it is', async () => {
    const page = await browser.newPage();
    for (const place of ['Customers', 'People']) {
      const tab = await openPlace(page, server.origin, `designation/security/${place.toLowerCase()}`);
      await tab.getByRole('table', { name: place, exact: true }).waitFor();
      const search = tab.getByRole('searchbox');
      for (const field of await search.all()) await field.fill('ba');
      const path = tab.getByRole('combobox', { name: 'Path' });
      const counts = await path.inputValue();
      await path.focus();
      await page.keyboard.press(counts === 'smb' ? 'ArrowUp' : 'ArrowDown');
      await expect.poll(() => path.inputValue()).not.toBe(counts);
      await settled(tab);
      expect(await path.inputValue()).not.toBe(counts);
      expect(await path.evaluate((select) => select === document.activeElement)).toBe(true);
      for (const field of await search.all()) expect(await field.inputValue()).toBe('ba');
    }
  });

  test('opens a customer into its conditions; a member is told shares, never amounts', async () => {
    for (const [person, have] of [
      ['admin', /\$[\d,.]+ of \$600/],
      ['member', /\d+\s% of what is needed/],
    ] as const) {
      const page = await browser.newPage();
      const tab = await open(page, '?metric=net-customer-adds', `&person=${person}`);
      await tab.getByRole('row', { name: have }).first().getByRole('button').click();
      const chain = tab.getByRole('region', { name: 'Net customer adds' }).filter({ hasText: have }).first();
      await chain.getByText('Not met:').first().waitFor();
      expect(await chain.textContent()).toMatch(have);
      if (person === 'member') expect(await tab.getByRole('main').textContent()).not.toContain('$');
      await expectAccessible(page, chain);
    }
  });

  test('holds ten thousand rows: few of them in the page, the last one reachable by the keyboard', async () => {
    const page = await browser.newPage();
    await page.route('**/api/v1/customers?*', async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as Customers;
      const { customers } = answer;
      const many = Array.from({ length: 10_000 }, (_row, i) => ({
        ...customers[i % customers.length],
        tenant: `tenant-${i}`,
        name: `Customer ${String(i).padStart(5, '0')}`,
      }));
      return route.fulfill({ json: { ...answer, customers: many } });
    });
    const tab = await open(page, '');
    const table = tab.getByRole('table', { name: 'Customers' });
    expect(await table.getAttribute('aria-rowcount')).toBe('10001');
    await tab.getByRole('combobox', { name: 'Sort by' }).selectOption('Name');
    await tab.getByRole('button', { name: 'Customer 00000' }).focus();
    await page.keyboard.press('End');
    const frame = await tabWindow(page);
    const focused = () => frame.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toBe('Customer 09999');
    expect(await tab.locator('tr[aria-rowindex="10001"]').count()).toBe(1);
    expect(await tab.getByRole('row').count()).toBeLessThan(100);
    await page.keyboard.press('PageUp');
    await expect.poll(focused).toBe('Customer 09989');
    await page.keyboard.press('Enter');
    await tab.getByRole('button', { name: 'Customer 09989', expanded: true }).waitFor();
    await page.keyboard.press('Home');
    await expect.poll(focused).toBe('Customer 00000');
    for (let row = 0; row < 12; row++) await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('Customer 00012');
    // Another list is entered at its first row.
    await tab.getByRole('searchbox').fill('Customer 00');
    await tab.getByText('1,000 of 10,000 customers').first().waitFor();
    await tab.getByRole('combobox', { name: 'Sort by' }).focus();
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('Customer 00000');
    // The made-up tenants are not known to the server.
    browser.takeProblems(page);
  });

  test('goes on with the path that counts where an older edition does not have the one that was looked at', async () => {
    const tab = await open(await browser.newPage(), '?path=enterprise&edition=security-2022-10');
    await tab.getByText('284 of 284 customers').first().waitFor();
  });

  for (const theme of ['default', 'dark', 'contrast']) {
    test(`axe finds nothing in the theme ${theme}`, async () => {
      const page = await browser.newPage();
      const tab = await open(page, '', `&theme=${theme}`);
      await expectAccessible(page, tab.getByRole('table', { name: 'Customers' }));
    });
  }
});
