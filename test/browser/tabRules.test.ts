import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { openPlace } from './tab/openTab.ts';

describeInBrowser('rules, and other days and editions', (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  const open = (page: Page, place: string, choices = ''): Promise<FrameLocator> =>
    openPlace(page, server.origin, `designation/security${place}`, choices);

  test('every edition can be read with its sources', async () => {
    const tab = await open(await browser.newPage(), '/rules');
    await tab.getByText('in force on this day').waitFor();
    expect(await tab.locator('figure figcaption').count()).toBeGreaterThanOrEqual(8);
    for (const edition of ['January 2025', 'October 2022']) {
      await tab.getByRole('combobox', { name: 'Rules' }).selectOption(edition);
      await tab.getByRole('heading', { name: `Rules of ${edition}` }).waitFor();
      expect(await tab.locator('blockquote').first().textContent()).not.toBe('');
    }
    await tab.getByText(/How open questions in the rules are read/).click();
    await tab.locator('details[open] summary').nth(1).waitFor();
  });

  test('two editions are compared on this partner, and the differences add up', async () => {
    const page = await browser.newPage();
    const tab = await open(page, '/rules');
    await tab.getByRole('combobox', { name: 'Compare with' }).selectOption('October 2022');
    const table = tab.getByRole('table');
    await table.waitFor();
    const rows = await table
      .locator('tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) => Number(line.lastElementChild?.textContent?.replace('−', '-').replace('+', ''))),
      );
    // The only path of the older edition stands beside each of the newer one.
    expect(await tab.getByText(/^October 2022 · Maximum \d+$/).count()).toBe(8);
    expect(await tab.getByText('not in this edition').count()).toBe(0);
    const total = rows.pop() ?? Number.NaN;
    expect(rows.reduce((sum, difference) => sum + difference, 0)).toBeCloseTo(total, 0);
    await expectAccessible(page, table);
  });

  test('the day and the edition can be changed, and changed back', async () => {
    const page = await browser.newPage();
    const tab = await open(page, '');
    await tab.getByRole('table', { name: /^Metrics/ }).waitFor();
    await tab.getByLabel('As of').fill('2026-05-31');
    await tab.getByText('You are looking at May 31, 2026, not at the newest score.').waitFor();
    expect(await tab.getByRole('combobox', { name: 'Rules' }).locator('option:checked').textContent()).toBe(
      'January 2025',
    );
    await tab.getByRole('table', { name: /^Metrics/ }).waitFor();
    await tab.getByRole('combobox', { name: 'Rules' }).selectOption('October 2022');
    await tab.getByText('Every metric must be above zero.').waitFor();
    await expectAccessible(page, tab.getByRole('table', { name: 'Metrics' }));
    await tab.getByRole('link', { name: 'Back to the newest' }).click();
    await tab.getByRole('heading', { level: 1, name: /^Security: [\d.]+ points short/ }).waitFor();
  });

  test('every metric has its last thirteen months as a line, a change and a table, in one request', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/trend')) asked.push(request.url());
    });
    const tab = await open(page, '');
    await tab
      .getByRole('img', { name: /points at the end of the last 13 months: \w+ \d{4}: [\d.]+/ })
      .first()
      .waitFor();
    expect(await tab.getByRole('img', { name: /the last 13 months/ }).count()).toBe(4);
    await tab.getByText('The last 13 months as a table').click();
    const table = tab.getByRole('table', { name: 'Net customer adds' });
    expect(await table.getByRole('row').count()).toBe(13);
    const newest = await table.getByRole('cell').last().textContent();
    await tab
      .getByRole('row', { name: /^Net customer adds/ })
      .getByText(`${newest} / 20`)
      .waitFor();
    expect(asked.length).toBe(1);
  });

  for (const theme of ['default', 'dark', 'contrast']) {
    test(`axe finds nothing in the theme ${theme}`, async () => {
      const page = await browser.newPage();
      const tab = await open(page, '/rules?with=security-2022-10', `&theme=${theme}`);
      await expectAccessible(page, tab.getByRole('table'));
    });
  }
});
