import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenRules } from '../../server/identity/rules.ts';
import { tokenVerifier } from '../../server/identity/verify.ts';
import { registrationAt } from '../../server/preview/organization.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { buildProbePages, type ProbeHost, type ProbePages, startProbeHost } from './harness/probeHost.ts';
import { openProbe, probeAfter } from './probe/tab.ts';

describeInBrowser('signing in through the host page', (browser) => {
  let pages: ProbePages;
  let host: ProbeHost;
  beforeAll(async () => {
    pages = await buildProbePages();
    host = await startProbeHost(pages);
  });
  afterAll(async () => {
    await host.close();
    await pages.remove();
  });

  /** Who the server takes the bearer of this token for. */
  async function personOf(token: string) {
    const rules = tokenRules(registrationAt(host.origin), host.identity.authority);
    const verdict = await tokenVerifier(rules)(token);
    return verdict.ok ? verdict.person : verdict;
  }

  /** The token that the tab gets from teams-js, or the words of the error. */
  async function teamsToken(page: Page, query: string): Promise<string[]> {
    const tab = await openProbe(page, host.origin, query);
    const ask = () => probe.authentication.getAuthToken().catch((error: Error) => `failed: ${error.message}`);
    return [await tab.evaluate(ask), await tab.evaluate(ask)];
  }

  test('by the Teams token: the server takes it for the chosen person', async () => {
    const page = await browser.newPage();
    const [admin = ''] = await teamsToken(page, '');
    expect(await personOf(admin)).toMatchObject({ name: 'Ada Lindqvist', role: 'admin' });
    const [member = ''] = await teamsToken(page, '?person=member');
    expect(await personOf(member)).toMatchObject({ name: 'Mika Berg', role: 'member' });
  });

  test('by the Teams token: fails as chosen', async () => {
    const page = await browser.newPage();
    const [first, second = ''] = await teamsToken(page, '?signIn=failsOnce');
    expect(first).toBe('failed: renewalTimeout');
    expect(await personOf(second)).toMatchObject({ name: 'Ada Lindqvist' });
    expect(await teamsToken(page, '?signIn=fails')).toEqual(Array(2).fill('failed: resourceDisabled'));
    expect(await teamsToken(page, '?signIn=cancelled')).toEqual(Array(2).fill('failed: CancelledByUser'));
  });

  test('by the Teams token: never answers when told so', async () => {
    const tab = await openProbe(await browser.newPage(), host.origin, '?signIn=silent');
    const first = await tab.evaluate(() =>
      Promise.race([
        probe.authentication.getAuthToken(),
        // Asked later and answered: what was asked before stays without an answer.
        probe.app.getContext().then(() => probe.app.getContext()),
      ]),
    );
    expect(first).toHaveProperty('page.id', 'scorecard');
  });

  test('the choice can be changed on the page', async () => {
    const page = await browser.newPage();
    await openProbe(page, host.origin);
    const tab = await probeAfter(page, () =>
      page.getByLabel('Sign-in', { exact: true }).selectOption('Fails always'),
    );
    await expect(tab.evaluate(() => probe.authentication.getAuthToken())).rejects.toThrow('resourceDisabled');
  });

  test('by nested app authentication: msal-browser gets a token of the app itself', async () => {
    const page = await browser.newPage();
    const tab = await openProbe(page, host.origin, '?way=naa');
    expect(await tab.evaluate(() => probe.nestedAppAuth.isNAAChannelRecommended())).toBe(true);
    const { token, name } = await tab.evaluate(() => probe.nestedToken());
    expect(name).toBe('Ada Lindqvist');
    expect(await personOf(token)).toMatchObject({ name: 'Ada Lindqvist', role: 'admin' });
  });

  test('by nested app authentication: another person gets another token', async () => {
    const page = await browser.newPage();
    const ada = await openProbe(page, host.origin, '?way=naa');
    await ada.evaluate(() => probe.nestedToken());
    const mika = await probeAfter(page, () => page.getByRole('radio', { name: 'Mika' }).check());
    const { token, name } = await mika.evaluate(() => probe.nestedToken());
    expect(name).toBe('Mika Berg');
    expect(await personOf(token)).toMatchObject({ name: 'Mika Berg', role: 'member' });
  });

  test('by nested app authentication: fails as chosen', async () => {
    const page = await browser.newPage();
    const outcome = async (signIn: string) => {
      const tab = await openProbe(page, host.origin, `?way=naa&signIn=${signIn}`);
      return tab.evaluate(() =>
        probe.nestedToken().then(
          ({ name }) => name,
          (error: { errorCode: string }) => `failed: ${error.errorCode}`,
        ),
      );
    };
    expect(await outcome('failsOnce')).toBe('failed: temporarily_unavailable');
    expect(await outcome('fails')).toBe('failed: unauthorized_client');
    expect(await outcome('cancelled')).toBe('failed: user_canceled');
  });

  test('the Teams token way offers no nested app authentication', async () => {
    const tab = await openProbe(await browser.newPage(), host.origin);
    expect(await tab.evaluate(() => probe.nestedAppAuth.isNAAChannelRecommended())).toBe(false);
    expect(await tab.evaluate(() => 'nestedAppAuthBridge' in globalThis)).toBe(false);
  });

  test('a consent window brings its answer back', async () => {
    const page = await browser.newPage();
    await serveConsent(page, host.origin);
    const tab = await openProbe(page, host.origin);
    const ask = async (act: (popup: Page) => Promise<unknown>) => {
      const button = tab.getByRole('button', { name: 'Ask for consent' });
      const [popup] = await Promise.all([page.waitForEvent('popup'), button.click()]);
      await popup.waitForFunction(() => document.title === 'Consent ready');
      await act(popup);
    };
    await ask((popup) => popup.getByRole('button', { name: 'Agree' }).click());
    await tab.waitForFunction(() => probe.consent.length === 1);
    await ask((popup) => popup.getByRole('button', { name: 'Refuse' }).click());
    await tab.waitForFunction(() => probe.consent.length === 2);
    await ask((popup) => popup.close());
    await tab.waitForFunction(() => probe.consent.length === 3);
    const answers = await tab.evaluate(() => probe.consent);
    expect(answers).toEqual(['consent-key', 'failed: refused', 'failed: CancelledByUser']);
  });

  test('a consent window is cancelled when told so', async () => {
    const tab = await openProbe(await browser.newPage(), host.origin, '?signIn=cancelled');
    await tab.getByRole('button', { name: 'Ask for consent' }).click();
    await tab.waitForFunction(() => probe.consent.length === 1);
    expect(await tab.evaluate(() => probe.consent)).toEqual(['failed: CancelledByUser']);
  });
});

/** teams-js opens https addresses only: the probe's consent page gets one, which the browser alone knows. */
async function serveConsent(page: Page, origin: string) {
  await page.context().route('https://consent.example/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${origin}${pathname}` }) });
  });
}
