import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { countScorecards, openTab, saidToHost, tabIn, tabWindow } from './tab/openTab.ts';

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

describeInBrowser('the tab in its host', (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  for (const way of ['getAuthToken', 'naa']) {
    test(`signs in by ${way} and shows the scorecard with one request`, async () => {
      const page = await browser.newPage();
      const scorecards = countScorecards(page);
      const tab = await openTab(page, server.origin, `?way=${way}`);
      await tab.getByRole('table', { name: 'Designations' }).waitFor();
      expect(await tab.getByRole('row').count()).toBe(7);
      expect(scorecards()).toBe(1);
      expect(await saidToHost(page)).toEqual(
        expect.arrayContaining(['appInitialization.appLoaded', 'appInitialization.success']),
      );
      const stored = await (await tabWindow(page)).evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
      );
      expect(stored).not.toMatch(/eyJ[\w-]+\.eyJ/);
    });
  }

  for (const client of ['ios', 'android']) {
    test(`starts, signs in and goes about in a phone's host: ${client}`, async () => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      const tab = await openTab(page, server.origin, `?client=${client}&place=personal`);
      await tab.getByRole('link', { name: 'Security', exact: true }).click();
      await tab.getByRole('heading', { level: 1, name: /^Security:/ }).waitFor();
      await tab.getByRole('link', { name: 'Customers', exact: true }).first().click();
      await tab.getByRole('table', { name: 'Customers' }).waitFor();
      expect(await saidToHost(page)).toContain('appInitialization.success');
      // These hosts say that they can, and do nothing.
      expect(await tab.getByRole('button', { name: 'Share link' }).count()).toBe(0);
    });
  }

  test('sends little script before the scorecard, and the sign-in library only where it is used', async () => {
    const page = await browser.newPage();
    const scripts: Response[] = [];
    page.on('response', (response) => {
      if (/\/tab\/assets\/.*\.js$/.test(response.url())) scripts.push(response);
    });
    const tab = await openTab(page, server.origin);
    await tab.getByRole('table').waitFor();
    expect(scripts.filter((script) => script.url().includes('nestedTokens'))).toEqual([]);
    const bodies = await Promise.all(scripts.map((script) => script.body()));
    const sent = bodies.reduce((bytes, body) => bytes + gzipSync(body, { level: 9 }).length, 0);
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(200_000);
  });

  test('follows the theme without a reload', async () => {
    const page = await browser.newPage();
    const tab = await openTab(page, server.origin, '?theme=dark');
    await tab.getByRole('table').waitFor();
    const frame = await tabWindow(page);
    await frame.evaluate(() => Object.assign(globalThis, { before: true }));
    const background = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const surface = () =>
      tab
        .locator('section')
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    const colours = [[await background(), await surface()]];
    for (const theme of ['Light', 'High contrast']) {
      await page.getByRole('radio', { name: theme }).check();
      await frame.waitForFunction(
        (last) => getComputedStyle(document.body).backgroundColor !== last,
        colours.at(-1)?.[0],
      );
      colours.push([await background(), await surface()]);
    }
    expect(new Set(colours.map(([page]) => page)).size).toBe(3);
    expect(new Set(colours.map(([, card]) => card)).size).toBe(3);
    expect(await frame.evaluate(() => 'before' in globalThis)).toBe(true);
  });

  test('a deep link opens the metric and leads the keyboard to it', async () => {
    const page = await browser.newPage();
    const tab = await openTab(page, server.origin, '?subPageId=designation/security/net-customer-adds');
    const metric = tab.getByRole('button', { name: 'Net customer adds' });
    await metric.waitFor();
    expect(await metric.getAttribute('aria-expanded')).toBe('true');
    expect(await metric.evaluate((element) => element === document.activeElement)).toBe(true);
    await tab.getByRole('heading', { name: 'What drives it' }).waitFor();
  });

  test('hands the host a link to the place one is at', async () => {
    const page = await browser.newPage();
    const tab = await openTab(page, server.origin, '?subPageId=designation/security');
    await tab.getByRole('button', { name: 'Deployments' }).click();
    await tab.getByRole('button', { name: 'Share link' }).click();
    const shared = page.getByRole('status').getByLabel(/Link in Teams to “Security:/);
    expect(decodeURIComponent(await shared.inputValue())).toContain('"designation/security/deployments"');
  });

  test('a failed sign-in says why, with an id, and trying again works', async () => {
    const page = await browser.newPage();
    let failing = true;
    await page.route('**/preview/identity/token', (route) =>
      failing ? route.fulfill({ status: 503 }) : route.fallback(),
    );
    const tab = await openTab(page, server.origin);
    await tab.getByRole('heading', { name: 'You could not be signed in' }).waitFor();
    const told = await tab.getByRole('main').textContent();
    expect(told).toContain('Code: unknownAuthError');
    expect(told).toMatch(guid);
    expect(await saidToHost(page)).toContain('appInitialization.success');
    failing = false;
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('table', { name: 'Designations' }).waitFor();
    browser.takeProblems(page);
  });

  test('a sign-in that fails once is repeated quietly, and one that keeps failing is not repeated for ever', async () => {
    const page = await browser.newPage();
    let tab = await openTab(page, server.origin, '?signIn=failsOnce');
    await tab.getByRole('table').waitFor();
    tab = await openTab(page, server.origin, '?signIn=fails');
    await tab.getByText('Code: resourceDisabled').waitFor();
    const asked = (await saidToHost(page)).filter((func) => func === 'authentication.getAuthToken');
    expect(asked.length).toBe(2);
  });

  test('a host that never says who is there is not waited for', async () => {
    const page = await browser.newPage();
    await page.clock.install();
    const tab = await openTab(page, server.origin, '?signIn=silent');
    await tab.getByRole('heading', { name: 'Loading the scorecard' }).waitFor({ state: 'attached' });
    await expect.poll(() => saidToHost(page)).toContain('authentication.getAuthToken');
    await page.clock.runFor(32_000);
    await tab.getByText('Code: timeout').waitFor();
  });

  test('nested sign-in asks the person by a button, never by itself', async () => {
    const page = await browser.newPage();
    const tab = await openTab(page, server.origin, '?way=naa&signIn=cancelled');
    await tab.getByText('Code: interaction_required').waitFor();
    await tab.getByRole('button', { name: 'Sign in' }).click();
    await tab.getByText('Code: user_canceled').waitFor();
  });

  test('outside a host it says so and offers the link into Teams', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/tab/#/designation/security/deployments`);
    await page.getByRole('heading', { name: 'Seventy lives in Microsoft Teams' }).waitFor();
    const href = await page.getByRole('link', { name: 'Open in Teams' }).getAttribute('href');
    expect(href).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/entity\/33333333-3333-4333-8333-333333333333\/scorecard\?/,
    );
    expect(decodeURIComponent(href ?? '')).toContain('"subEntityId":"designation/security/deployments"');
    expect(href).not.toContain('+');
  });

  test('a frame whose host does not answer is outside as well', async () => {
    const page = await browser.newPage();
    await page.clock.install();
    await page.route('**/silent.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<iframe src="/tab/" title="tab"></iframe>' }),
    );
    await page.goto(`${server.origin}/silent.html`);
    await tabIn(page).getByRole('heading', { name: 'Loading the scorecard' }).waitFor();
    await page.clock.fastForward(10_000);
    await tabIn(page).getByRole('heading', { name: 'Seventy lives in Microsoft Teams' }).waitFor();
  });

  test('before anything has arrived the page has the theme, and says when nothing arrives', async () => {
    const page = await browser.newPage();
    await page.route('**/tab/assets/index-*.js', (route) => route.abort());
    const tab = await openTab(page, server.origin, '?theme=dark&locale=de-DE');
    await tab.getByRole('heading', { name: 'Seventy konnte nicht geladen werden' }).waitFor();
    const frame = await tabWindow(page);
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(await frame.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(31, 31, 31)',
    );
    expect(browser.takeProblems(page).join()).toContain('index-');
  });
});
