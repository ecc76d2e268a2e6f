import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scorecard } from '#contract';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { countScorecards, openPlace, openTab, saidToHost, tabWindow } from './tab/openTab.ts';

const ID = '6a0f6b0e-5e0b-4c5d-9a55-2f1c2a3b4c5d';

/** An answer of the server in place of the scorecard. */
const problem = (status: number, code: string) => (route: Route) =>
  route.fulfill({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: `urn:seventy:problem:${code}`,
      title: 'title',
      status,
      code,
      detail: 'd',
      instance: ID,
    }),
  });

describeInBrowser('the tab without a scorecard', (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  /** A page on which the scorecard is answered like this, until it is told to be answered for real. */
  async function answering(
    answer: (route: Route) => Promise<void>,
  ): Promise<{ page: Page; forReal: () => void }> {
    const page = await browser.newPage();
    let real = false;
    await page.route('**/api/v1/scorecard', (route) => (real ? route.fallback() : answer(route)));
    return {
      page,
      forReal: () => {
        real = true;
      },
    };
  }

  for (const { status, code, title, action, shown } of [
    {
      status: 404,
      code: 'no-scorecard',
      title: 'Welcome to Seventy',
      action: 'Look again',
      shown: '',
    },
    {
      status: 403,
      code: 'tenant-not-allowed',
      title: 'You have no access to this scorecard',
      action: 'Try again',
      shown: ID,
    },
    { status: 500, code: 'unexpected', title: 'The server failed', action: 'Try again', shown: ID },
  ]) {
    test(`${code}: says so, and goes on when it is over`, async () => {
      const { page, forReal } = await answering(problem(status, code));
      const tab = await openTab(page, server.origin);
      await tab.getByRole('heading', { name: title }).waitFor();
      expect(await tab.getByRole('main').textContent()).toContain(shown);
      expect(await saidToHost(page)).toContain('appInitialization.success');
      await expectAccessible(page, tab.getByRole('main'));
      forReal();
      await tab.getByRole('button', { name: action }).click();
      await tab.getByRole('table').waitFor();
      browser.takeProblems(page);
    });
  }

  test('a token that has run out is renewed once', async () => {
    let refusals = 1;
    const { page } = await answering((route) =>
      refusals-- > 0 ? problem(401, 'token-expired')(route) : route.fallback(),
    );
    const scorecards = countScorecards(page);
    await (await openTab(page, server.origin)).getByRole('table').waitFor();
    expect(scorecards()).toBe(2);
    browser.takeProblems(page);
  });

  test('a token that is refused for good is not sent again and again', async () => {
    const { page } = await answering(problem(401, 'token-audience'));
    const scorecards = countScorecards(page);
    const tab = await openTab(page, server.origin);
    await tab.getByText(`Code: token-audience · Id: ${ID}`).waitFor();
    expect(scorecards()).toBe(2);
    browser.takeProblems(page);
  });

  test("a proxy's page in the server's place is told apart", async () => {
    const { page } = await answering((route) =>
      route.fulfill({ status: 500, contentType: 'text/html', body: '<p>' }),
    );
    const tab = await openTab(page, server.origin);
    await tab.getByRole('heading', { name: 'The answer could not be read' }).waitFor();
    browser.takeProblems(page);
  });

  test('a server that is not there is asked three times', async () => {
    const { page } = await answering((route) => route.abort());
    const scorecards = countScorecards(page);
    const tab = await openTab(page, server.origin);
    await tab.getByRole('heading', { name: 'The server cannot be reached' }).waitFor();
    expect(scorecards()).toBe(3);
    browser.takeProblems(page);
  });

  test('a scorecard that cannot be brought up to date stays, and that is said', async () => {
    const page = await browser.newPage();
    await page.clock.install();
    const tab = await openTab(page, server.origin);
    await tab.getByRole('table').waitFor();
    await page.route('**/api/v1/scorecard', problem(500, 'unexpected'));
    await page.clock.fastForward(120_000);
    await (await tabWindow(page)).evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await tab.getByText('could not be brought up to date').waitFor();
    expect(await tab.getByRole('table').count()).toBe(1);
    await expectAccessible(page, tab.getByRole('table'));
    await page.unroute('**/api/v1/scorecard');
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByText('could not be brought up to date').waitFor({ state: 'detached' });
    browser.takeProblems(page);
  });

  test('a part that fails leaves the rest standing', async () => {
    const page = await browser.newPage();
    await page.route('**/api/v1/scorecard', async (route) => {
      const response = await route.fetch();
      const scorecard = (await response.json()) as Scorecard;
      return route.fulfill({ response, json: { ...scorecard, documents: {} } });
    });
    const tab = await openTab(page, server.origin, '?subPageId=designation/security/deployments');
    await tab.getByRole('alert').getByText('This part failed').first().waitFor();
    await tab.getByRole('heading', { name: /^Security:/ }).waitFor();
    expect(await tab.getByRole('button', { expanded: false }).count()).toBe(3);
    browser.takeProblems(page);
  });

  test('months that cannot be fetched are not waited for: said once, and asked for again', async () => {
    const page = await browser.newPage();
    await page.route('**/api/v1/trend?*', problem(500, 'unexpected'));
    const tab = await openTab(page, server.origin, '?subPageId=designation/security');
    const failed = tab
      .getByRole('complementary')
      .filter({ hasText: 'The last 13 months could not be fetched.' });
    await failed.getByText(ID).waitFor();
    expect(await tab.getByRole('cell', { name: /not known/ }).count()).toBe(4);
    await expectAccessible(page, failed);
    await page.unroute('**/api/v1/trend?*');
    await failed.getByRole('button', { name: 'Try again' }).click();
    await tab
      .getByRole('img', { name: /last 13 months/ })
      .first()
      .waitFor();
    expect(await failed.count()).toBe(0);
    browser.takeProblems(page);
  });

  test('a part of the program that cannot be fetched comes when the connection is back', async () => {
    const page = await browser.newPage();
    const tab = await openTab(page, server.origin, '?subPageId=designation/security');
    await tab.getByRole('table', { name: /^Metrics/ }).waitFor();
    await page.context().setOffline(true);
    await tab.getByRole('link', { name: 'Customers', exact: true }).click();
    await tab.getByRole('alert').getByText('You are offline').waitFor();
    await expectAccessible(page, tab.getByRole('main'));
    // The way back and the other pages stay.
    await tab.getByRole('link', { name: 'Metrics', exact: true }).click();
    await tab.getByRole('table', { name: /^Metrics/ }).waitFor();
    await tab.getByRole('link', { name: 'Customers', exact: true }).click();
    await page.context().setOffline(false);
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('table', { name: 'Customers' }).waitFor();
    browser.takeProblems(page);
  });

  test('without a connection that is said, and it goes on with the connection', async () => {
    const { page, forReal } = await answering((route) => route.abort('internetdisconnected'));
    const tab = await openTab(page, server.origin);
    await tab.locator('.skeleton-table').waitFor();
    await page.context().setOffline(true);
    await tab.getByRole('heading', { name: 'You are offline' }).waitFor({ timeout: 30_000 });
    await page.context().setOffline(false);
    forReal();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('table').waitFor();
    browser.takeProblems(page);
  });

  test('a link to a designation that is not there leads back to the others', async () => {
    const page = await browser.newPage();
    const tab = await openTab(page, server.origin, '?subPageId=designation/nothing');
    await tab.getByRole('link', { name: 'To all designations' }).click();
    await tab.getByRole('table', { name: 'Designations' }).waitFor();
  });

  test('what is there while it loads has the layout of what comes, wide and narrow', async () => {
    for (const [place, waiting, arrived] of [
      ['', '[data-page=overview] main .skeleton-table', 'section:has(> table)'],
      [
        'designation/security',
        '[data-page=designation] main .skeleton-paths > :last-child',
        'article:last-child',
      ],
      ['designation/security/customers', '[data-page=customers] main .skeleton-table', 'main > nav ~ div'],
      ['data', '[data-page=data] main .skeleton-table', 'main section'],
    ] as const) {
      const gate = Promise.withResolvers<void>();
      const { page } = await answering((route) => gate.promise.then(() => route.fallback()));
      await page.route('**/assets/DataPage-*', (route) => gate.promise.then(() => route.fallback()));
      const tab = await openPlace(page, server.origin, place);
      const boxes = async (of: string) => {
        const all = [];
        for (const width of [1180, 360]) {
          await page.locator('iframe').evaluate((frame, to) => {
            Object.assign(frame.style, { position: 'fixed', left: 0, width: `${to}px` });
          }, width);
          await (await tabWindow(page)).waitForFunction((to) => innerWidth === to, width);
          all.push(await tab.locator(of).first().boundingBox());
        }
        return all;
      };
      await tab.locator(waiting).waitFor();
      const before = await boxes(waiting);
      gate.resolve();
      await tab.locator(arrived).first().waitFor();
      const after = await boxes(arrived);
      for (const [i, here] of before.entries()) {
        for (const side of ['x', 'y', 'width'] as const) {
          const moved = Math.abs((here?.[side] ?? 0) - (after[i]?.[side] ?? 999));
          // A day's name may take a line more or less.
          expect(moved, `${place} ${side}`).toBeLessThan(side === 'y' ? 24 : 4);
        }
      }
    }
  });
});
