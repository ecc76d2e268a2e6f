import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Me } from '#contract';
import { PEOPLE } from '../../server/preview/organization.ts';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { agreed } from './tab/agreed.ts';
import { openPlace } from './tab/openTab.ts';

const SECURE = 'https://seventy.northwind.example';
const SIGN_IN = 'https://login.microsoftonline.com';

const problem = (status: number, code: string) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: code, title: 't', status, code, detail: 'd', instance: 'id' }),
});

describeInBrowser('sharing to a channel', (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
    await agreed(server.origin, PEOPLE.admin.mail);
  });
  afterAll(() => server.stop());

  const open = async (page: Page, choices = '', origin = server.origin): Promise<FrameLocator> => {
    const place = 'designation/security?path=enterprise';
    const tab = await openPlace(page, origin, place, `&place=personal${choices}`);
    await tab.getByRole('button', { name: 'Share to channel' }).click();
    await tab.getByRole('dialog', { name: 'Share to a channel' }).waitFor();
    return tab;
  };
  const choose = async (tab: FrameLocator) => {
    await tab.getByLabel('Team', { exact: true }).selectOption({ index: 1 });
    await tab.getByLabel('Channel', { exact: true }).selectOption({ label: 'Partner status' });
  };
  const posts = async () => (await fetch(`${server.origin}/preview/channel`)).text();

  test('is offered only where the installation can', async () => {
    const page = await browser.newPage();
    await page.route('**/api/v1/me', async (route) => {
      const me = (await (await route.fetch()).json()) as Me;
      return route.fulfill({ json: { ...me, sharing: false } });
    });
    const asked = page.waitForResponse('**/api/v1/me');
    const tab = await openPlace(page, server.origin, 'designation/security', '&place=personal');
    await (await asked).finished();
    await tab.getByRole('button', { name: 'Share link' }).waitFor();
    expect(await tab.getByRole('button', { name: 'Share to channel' }).count()).toBe(0);
  });

  test('asks for consent in a window that opens by a button, and waits until it has arrived', async () => {
    const page = await browser.newPage();
    const context = page.context();
    // Hosts open windows at https addresses only: this one leads to the preview.
    await context.route(`${SECURE}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url());
      if (pathname === '/preview/channel/events') return route.fulfill({ contentType: 'text/event-stream' });
      return route.fulfill({ response: await route.fetch({ url: `${server.origin}${pathname}${search}` }) });
    });
    const back = `${SECURE}/tab/consent.html`;
    await context.route(`${SIGN_IN}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Sign-in</title><main><h1>Sign-in</h1>
          <a href="${back}#error=access_denied">Cancel</a> <a href="${back}#code=x&amp;session_state=y">Accept</a></main>`,
      }),
    );
    // Missing at first, and twice more while it is on its way.
    let missing = 3;
    await context.route(`${SECURE}/api/v1/share/teams`, (route) =>
      missing-- > 0 ? route.fulfill(problem(403, 'consent-needed')) : route.fallback(),
    );
    await context.route(`${SECURE}/api/v1/share/consent`, (route) =>
      route.fulfill({ json: { address: `${SIGN_IN}/tenant/oauth2/v2.0/authorize` } }),
    );
    const tab = await open(page, '', SECURE);
    const consent = tab.locator('button:not([aria-disabled=true])', { hasText: 'Give consent' });
    await consent.waitFor();
    expect(context.pages().length).toBe(1);
    await expectAccessible(page, tab.getByRole('dialog'));
    const press = async (answer: string) => {
      const [popup] = await Promise.all([page.waitForEvent('popup'), consent.click()]);
      await popup.getByRole('link', { name: answer }).click();
    };
    await press('Cancel');
    await tab.getByRole('alert').getByText('The consent was not given.').waitFor();
    await press('Accept');
    await tab.getByLabel('Team', { exact: true }).waitFor();
    await expect.poll(() => context.pages().length).toBe(1);
    browser.takeProblems(page);
  });

  test('posts what it has shown in the name of a person who has agreed, by a link where no window opens', async () => {
    const page = await browser.newPage();
    const tab = await open(page, '&person=member');
    const consent = tab.locator('button:not([aria-disabled=true])', { hasText: 'Give consent' });
    await consent.click();
    const link = tab.getByRole('link', { name: 'Give consent in a window of the browser' });
    const [window] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await window.getByRole('link', { name: 'Accept' }).click();
    await window.getByRole('heading', { name: 'Back in Seventy it goes on' }).waitFor();
    await window.close();
    await tab.getByRole('button', { name: 'I have agreed' }).click();

    const card = tab.getByRole('region', { name: 'What is posted' });
    const heading = (await card.getByRole('heading').textContent()) ?? '';
    expect(heading).toMatch(/^Security \(Enterprise\)/i);
    await choose(tab);
    await tab.getByLabel('Your words above the card').fill('Who takes SC-300?');
    await tab.getByRole('button', { name: 'Post', exact: true }).click();
    await tab.getByText('Posted.').waitFor();
    await tab.getByRole('link', { name: 'Open it in Teams' }).waitFor();
    const told = await posts();
    for (const text of [heading, 'Who takes SC-300?', PEOPLE.member.name]) expect(told).toContain(text);
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await tab.locator('button:focus', { hasText: 'Share to channel' }).waitFor();
    browser.takeProblems(page);
  });

  test('tries again under the same key after no answer, and under a new one when nobody knows', async () => {
    const page = await browser.newPage();
    const keys: (string | undefined)[] = [];
    await page.route('**/api/v1/share', (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length === 1) return route.abort('connectionreset');
      return keys.length > 2 ? route.fallback() : route.fulfill(problem(409, 'share-unknown'));
    });
    const tab = await open(page);
    await choose(tab);
    const post = tab.getByRole('button', { name: 'Post', exact: true });
    await post.click();
    await tab.getByRole('alert').getByText('Whether the card was posted is not known.').waitFor();
    await post.click();
    await expect.poll(() => keys.length).toBe(2);
    await tab.getByRole('alert').waitFor();
    await post.click();
    await tab.getByText('Posted.').waitFor();
    // The server does not post again under a key of which it has said that nobody knows.
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[1]);
    browser.takeProblems(page);
  });

  for (const [theme, locale, where] of [
    ['default', 'de-DE', 'Was veröffentlicht wird'],
    ['dark', 'en-US', 'What is posted'],
    ['contrast', 'de-DE', 'Was veröffentlicht wird'],
  ] as const) {
    test(`axe finds nothing in the theme ${theme}, in ${locale}`, async () => {
      const page = await browser.newPage();
      const tab = await openPlace(
        page,
        server.origin,
        'designation/security',
        `&place=personal&theme=${theme}&locale=${locale}`,
      );
      await tab.getByRole('button', { name: /Share to channel|In Kanal teilen/ }).click();
      await tab.getByLabel('Team', { exact: true }).selectOption({ index: 1 });
      await tab.getByLabel(/^Channel$|^Kanal$/).waitFor();
      await expectAccessible(page, tab.getByRole('region', { name: where }));
    });
  }
});
