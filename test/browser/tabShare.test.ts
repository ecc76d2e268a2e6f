import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Me, ShareCard } from '#contract';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { openPlace } from './tab/openTab.ts';

const ID = '6a0f6b0e-5e0b-4c5d-9a55-2f1c2a3b4c5d';
const SIGN_IN = 'https://login.microsoftonline.com/tenant/oauth2/v2.0/authorize?client_id=x';

const CARD: ShareCard['card'] = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: 'en',
  fallbackText: 'Security (SMB): 68.3 of 100',
  body: [
    { type: 'TextBlock', text: 'Security (SMB): 68.3 of 100', wrap: true, style: 'heading', size: 'Large' },
    { type: 'TextBlock', text: '**Shortest way:** one more person.', wrap: true },
  ],
  actions: [
    { type: 'Action.OpenUrl', title: 'Open Security', url: 'https://teams.microsoft.com/l/entity/x' },
  ],
};

interface Posted {
  readonly body: unknown;
  readonly key: string | undefined;
}

/** A server that can post for people, where the preview cannot: Teams' own answers, and how often consent is missing. */
async function answerSharing(page: Page, refusals = 0, post: object = { status: 201 }): Promise<Posted[]> {
  const posted: Posted[] = [];
  let left = refusals;
  const problem = (status: number, code: string) => ({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: code, title: 't', status, code, detail: 'd', instance: ID }),
  });
  await page.route('**/api/v1/me', async (route) => {
    const me = (await (await route.fetch()).json()) as Me;
    return route.fulfill({ json: { ...me, sharing: true } });
  });
  await page.route('**/api/v1/share/teams', (route) => {
    if (left-- > 0) return route.fulfill(problem(403, 'consent-needed'));
    return route.fulfill({ json: { teams: [{ id: 'team 1', name: 'Cloud' }] } });
  });
  await page.route('**/api/v1/share/teams/*/channels', (route) =>
    route.fulfill({ json: { channels: [{ id: 'c1', name: 'Status', kind: 'private' }] } }),
  );
  await page.route('**/api/v1/share/card?*', (route) => route.fulfill({ json: { card: CARD } }));
  await page.route('**/api/v1/share/consent', (route) => route.fulfill({ json: { address: SIGN_IN } }));
  await page.route('**/api/v1/share', (route) => {
    const request = route.request();
    posted.push({ body: request.postDataJSON(), key: request.headers()['idempotency-key'] });
    if ('code' in post) return route.fulfill(problem(502, String(post.code)));
    return route.fulfill({
      status: 201,
      json: { posted: true, webUrl: 'https://teams.microsoft.com/l/message/1' },
    });
  });
  return posted;
}

describeInBrowser('sharing to a channel', (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  const open = async (page: Page, choices = ''): Promise<FrameLocator> => {
    const place = 'designation/security?path=enterprise';
    const tab = await openPlace(page, server.origin, place, `&place=personal${choices}`);
    await tab.getByRole('button', { name: 'Share to channel' }).click();
    await tab.getByRole('dialog', { name: 'Share to a channel' }).waitFor();
    return tab;
  };
  const choose = async (tab: FrameLocator) => {
    await tab.getByLabel('Team', { exact: true }).selectOption({ label: 'Cloud' });
    await tab.getByLabel('Channel', { exact: true }).selectOption({ label: 'Status (private)' });
  };

  test('is offered only where the installation can', async () => {
    const page = await browser.newPage();
    const asked = page.waitForResponse('**/api/v1/me');
    const tab = await openPlace(page, server.origin, 'designation/security', '&place=personal');
    expect(await (await asked).json()).toMatchObject({ sharing: false });
    await tab.getByRole('button', { name: 'Share link' }).waitFor();
    expect(await tab.getByRole('button', { name: 'Share to channel' }).count()).toBe(0);
  });

  test('posts the card that it has shown, with the person’s own words, under one key', async () => {
    const page = await browser.newPage();
    const posted = await answerSharing(page);
    const tab = await open(page, '&person=member');
    const card = tab.getByRole('region', { name: 'What is posted' });
    await card.getByRole('heading', { name: 'Security (SMB): 68.3 of 100' }).waitFor();
    await choose(tab);
    await tab.getByLabel('Your words above the card').fill('Who takes SC-300?');
    await expectAccessible(page, tab.getByRole('dialog'));
    await tab.getByRole('button', { name: 'Post', exact: true }).click();
    await tab.getByText('Posted.').waitFor();
    await tab.getByRole('link', { name: 'Open it in Teams' }).waitFor();
    const order = { designation: 'security', path: 'enterprise', teamId: 'team 1', channelId: 'c1' };
    expect(posted).toEqual([{ body: { ...order, message: 'Who takes SC-300?' }, key: expect.any(String) }]);
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
    await tab.locator('button:focus', { hasText: 'Share to channel' }).waitFor();
  });

  test('says that nobody knows whether it was posted, and tries again under the same key', async () => {
    const page = await browser.newPage();
    const posted = await answerSharing(page, 0, { code: 'share-unknown' });
    const tab = await open(page);
    await choose(tab);
    for (let i = 0; i < 2; i++) {
      await tab.getByRole('button', { name: 'Post', exact: true }).click();
      await tab.getByRole('alert').getByText('Whether the card was posted is not known.').waitFor();
    }
    expect(new Set(posted.map(({ key }) => key)).size).toBe(1);
  });

  test('asks for consent by a button, waits until it has arrived, and goes on', async () => {
    const page = await browser.newPage();
    // The first asks, and two more while the consent is on its way.
    await answerSharing(page, 3);
    await page.context().route('https://login.microsoftonline.com/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<title>Sign in</title><a href="${server.origin}/tab/consent.html#code=x&session_state=y">Accept</a>
          <a href="${server.origin}/tab/consent.html#error=access_denied">Cancel</a>`,
      }),
    );
    const popups: Page[] = [];
    page.on('popup', (popup) => popups.push(popup));
    const tab = await open(page);
    const consent = tab.getByRole('button', { name: 'Give consent' });
    await consent.waitFor();
    expect(popups).toEqual([]);
    await expectAccessible(page, tab.getByRole('dialog'));
    const press = async (answer: string) => {
      const [popup] = await Promise.all([page.waitForEvent('popup'), consent.click()]);
      await popup.getByRole('link', { name: answer }).click();
    };
    await press('Cancel');
    await tab.getByRole('alert').getByText('The consent was not given.').waitFor();
    await press('Accept');
    await tab.getByLabel('Team', { exact: true }).waitFor();
  });

  for (const theme of ['dark', 'contrast']) {
    test(`axe finds nothing in the theme ${theme}`, async () => {
      const page = await browser.newPage();
      await answerSharing(page);
      const tab = await open(page, `&theme=${theme}`);
      await choose(tab);
      await expectAccessible(page, tab.getByRole('region', { name: 'What is posted' }));
    });
  }
});
