import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Customers } from '#contract';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { answerLate } from './tab/dataAnswers.ts';
import { openPlace, settled } from './tab/openTab.ts';

/** What is asked for beside a page's numbers: who somebody is; and what admins alone may ask, once that is known. */
const BESIDE = ['/me', '/people/links', '/sign-in'];

describeInBrowser('what pages ask for, and where links lead', (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  /** Every address that is asked for; nothing is answered before the gate opens. */
  async function gated(page: Page) {
    const gate = Promise.withResolvers<void>();
    const asked: string[] = [];
    await page.route('**/api/v1/**', async (route: Route) => {
      const path = new URL(route.request().url()).pathname.replace('/api/v1', '');
      if (!BESIDE.includes(path)) asked.push(path);
      await gate.promise;
      return route.fallback();
    });
    return { asked, open: () => gate.resolve() };
  }

  const DATA = ['/board', '/enrolments', '/feed', '/imports', '/people/merges', '/scorecard'];
  for (const [place, expected] of [
    ['', ['/scorecard']],
    ['designation/security', ['/scorecard', '/trend']],
    ['designation/security?on=2026-05-31', ['/scorecard', '/scorecard', '/trend']],
    ['designation/security/customers', ['/customers', '/scorecard']],
    ['designation/security/people', ['/people/link', '/scorecard', '/skilling']],
    ['designation/security/rules?with=security-2022-10', ['/editions', '/scorecard']],
    ['data', DATA],
    ['notifications', ['/notifications', '/notifications/log', '/notifications/samples', '/scorecard']],
    ['settings', ['/api-keys', '/audit', '/organization', '/partners', '/retention', '/scorecard']],
  ] as const) {
    test(`one round trip: ${place || 'overview'}`, async () => {
      const page = await browser.newPage();
      const { asked, open } = await gated(page);
      const tab = await openPlace(page, server.origin, place, '&place=personal');
      // Everything is asked for while nothing has been answered.
      await expect.poll(() => asked.toSorted()).toEqual(expected);
      open();
      await tab.locator('h1[tabindex]').waitFor();
      await settled(tab);
      await tab.locator('main section').first().waitFor();
      expect(asked.toSorted()).toEqual(expected);
    });
  }

  test('a link to a customer opens it, and the place one is at can be passed on', async () => {
    const page = await browser.newPage();
    const answered = page.waitForResponse((response) => response.url().includes('/api/v1/customers?'));
    await openPlace(page, server.origin, 'designation/security/customers');
    const { customers } = (await (await answered).json()) as Customers;
    // Well down the list, and one of which something is known.
    const customer = customers.slice(40).find(({ verdicts }) => verdicts.every((one) => one !== null));
    const place = `designation/security/customers?metric=deployments&tenant=${customer?.tenant}`;
    const tab = await openPlace(page, server.origin, place);
    const open = tab.getByRole('button', { name: customer?.name ?? '', expanded: true });
    await open.waitFor();
    await expect.poll(() => open.evaluate((button) => button === document.activeElement)).toBe(true);
    await tab.getByText(customer?.tenant ?? '').waitFor();
    await tab.getByRole('button', { name: 'Share link' }).click();
    const shared = page.getByRole('status').getByLabel(/Link in Teams to/);
    expect(decodeURIComponent(decodeURIComponent(await shared.inputValue()))).toContain(
      `tenant=${customer?.tenant}`,
    );
  });

  test('data that is late, and months that are incomplete, are said wherever they count', async () => {
    const page = await browser.newPage();
    await answerLate(page);
    const tab = await openPlace(page, server.origin, '');
    await tab.getByText(/\w+ \d{4} is late: was expected by \w+ 20, \d{4}/).waitFor();
    const incomplete = 'Incomplete data: September 2026';
    await tab
      .getByRole('row', { name: /^Security/ })
      .getByText(incomplete)
      .waitFor();
    expect(await tab.getByText(incomplete).count()).toBe(1);
    await tab.getByRole('link', { name: 'Security', exact: true }).click();
    await tab.getByText(/is late: was expected by/).waitFor();
    await tab
      .getByRole('row', { name: /^Usage growth/ })
      .getByText(incomplete)
      .waitFor();
    // Once for the designation, once for the metric.
    expect(await tab.getByText(incomplete).count()).toBe(2);
  });

  test('what the next data is and when it comes stands with every page of numbers', async () => {
    const page = await browser.newPage();
    for (const place of ['', 'designation/security', 'designation/security/customers']) {
      const tab = await openPlace(page, server.origin, place);
      await tab
        .getByText(/refreshed .* · sample data · \w+ \d{4} expected by \w+ 20, \d{4}/)
        .first()
        .waitFor();
    }
  });

  test('while an answer is on its way its place is as wide and begins where it will stand', async () => {
    const page = await browser.newPage();
    const gate = Promise.withResolvers<void>();
    await page.route('**/api/v1/customers?*', async (route) => {
      await gate.promise;
      return route.fallback();
    });
    const tab = await openPlace(page, server.origin, 'designation/security/customers');
    const waiting = tab.getByRole('progressbar');
    await waiting.waitFor();
    const before = await waiting.boundingBox();
    gate.resolve();
    await tab.getByRole('table', { name: 'Customers' }).waitFor();
    const after = await tab.locator('main > div, main > section').last().boundingBox();
    for (const side of ['x', 'y', 'width'] as const) {
      expect(Math.abs((before?.[side] ?? 0) - (after?.[side] ?? 99)), side).toBeLessThan(4);
    }
  });
});
