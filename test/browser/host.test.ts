import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { buildProbePages, type ProbeHost, type ProbePages, startProbeHost } from './harness/probeHost.ts';
import { openProbe, probeAfter, probeIn } from './probe/tab.ts';

const deepLink = (context: object) =>
  'https://teams.microsoft.com/l/entity/33333333-3333-4333-8333-333333333333/scorecard' +
  `?context=${encodeURIComponent(JSON.stringify(context))}`;
const channelId = '19:preview-partner-status@thread.tacv2';

describeInBrowser('the host page, towards the published teams-js,', (browser) => {
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

  test('gives the personal app its context', async () => {
    const tab = await openProbe(await browser.newPage(), host.origin, '?place=personal');
    const context = await tab.evaluate(() => probe.app.getContext());
    expect(context).toMatchObject({
      app: { locale: 'en-US', theme: 'default', host: { name: 'Teams', clientType: 'web' } },
      page: { id: 'scorecard', frameContext: 'content' },
      user: {
        id: 'aaaaaaaa-0000-4000-8000-000000000001',
        displayName: 'Ada Lindqvist',
        tenant: { id: '11111111-1111-4111-8111-111111111111' },
      },
    });
    expect(context.channel).toBeUndefined();
    expect(context.page.subPageId).toBeUndefined();
    expect(tab.url()).toBe(`${host.origin}/tab/?theme=default&locale=en-US`);
  });

  test('gives the channel tab its context, with what the address chooses', async () => {
    const query = '?person=member&locale=de-DE&theme=dark&subPageId=designation/security/net-customer-adds';
    const tab = await openProbe(await browser.newPage(), host.origin, query);
    expect(await tab.evaluate(() => probe.app.getContext())).toMatchObject({
      app: { locale: 'de-DE', theme: 'dark' },
      page: { subPageId: 'designation/security/net-customer-adds' },
      user: { displayName: 'Mika Berg' },
      channel: { id: channelId, displayName: 'Partner status', membershipType: 'Regular' },
      team: { displayName: 'Northwind Partners – Cloud' },
    });
    expect(tab.url()).toBe(`${host.origin}/tab/?theme=dark&locale=de-DE`);
  });

  test('gives the tab of a group chat its context, which names no channel', async () => {
    const tab = await openProbe(await browser.newPage(), host.origin, '?place=chat');
    const context = await tab.evaluate(() => probe.app.getContext());
    expect(context.chat).toMatchObject({ id: '19:preview-group-chat@thread.v2' });
    expect(context.channel).toBeUndefined();
  });

  test('answers success, which the tab would else await for ever', async () => {
    const tab = await openProbe(await browser.newPage(), host.origin);
    expect(await tab.evaluate(() => probe.app.notifySuccess())).toEqual({ hasFinishedSuccessfully: true });
  });

  test('tells the running tab of another theme', async () => {
    const page = await browser.newPage();
    const tab = await openProbe(page, host.origin);
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('radio', { name: 'High contrast' }).check();
    await page.getByRole('radio', { name: 'Light' }).check();
    await tab.waitForFunction(() => probe.themes.length === 3);
    expect(await tab.evaluate(() => probe.themes)).toEqual(['dark', 'contrast', 'default']);
  });

  test('starts the tab anew for another person, place or language', async () => {
    const page = await browser.newPage();
    await openProbe(page, host.origin);
    await probeAfter(page, () => page.getByRole('radio', { name: 'Mika' }).check());
    await probeAfter(page, () => page.getByRole('button', { name: 'Seventy' }).click());
    const tab = await probeAfter(page, () => page.getByLabel('Language').selectOption('Deutsch'));
    expect(await tab.evaluate(() => probe.app.getContext())).toMatchObject({
      app: { locale: 'de-DE' },
      user: { displayName: 'Mika Berg' },
    });
    expect(await tab.evaluate(() => probe.app.getContext())).not.toHaveProperty('channel.id');
    expect(new URL(page.url()).search).toBe('?person=member&place=personal&locale=de-DE');
    await page.reload();
    expect(await page.getByLabel('Language').inputValue()).toBe('de-DE');
  });

  test('opens a deep link to this app in the tab', async () => {
    const page = await browser.newPage();
    const before = await openProbe(page, host.origin, '?place=personal');
    const link = deepLink({ subEntityId: 'designation/security', channelId });
    const tab = await probeAfter(page, () =>
      // The frame goes away with the call: its answer may never come.
      before.evaluate((url) => void probe.app.openLink(url), link),
    );
    expect(await tab.evaluate(() => probe.app.getContext())).toMatchObject({
      page: { subPageId: 'designation/security' },
      channel: { id: channelId },
    });
    expect(new URL(page.url()).searchParams.get('subPageId')).toBe('designation/security');
  });

  test('opens any other link in a window of its own', async () => {
    const page = await browser.newPage();
    const tab = await openProbe(page, host.origin);
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      tab.evaluate((url) => probe.app.openLink(url), `${host.origin}/preview/channel`),
    ]);
    expect(opened.url()).toBe(`${host.origin}/preview/channel`);
    const refused = tab.evaluate(() => probe.app.openLink('file:///etc/passwd'));
    await expect(refused).rejects.toThrow('The link cannot be opened.');
  });

  test('shows the link that the tab shares, and the local one leads there', async () => {
    const page = await browser.newPage();
    const before = await openProbe(page, host.origin);
    await before.evaluate(() =>
      probe.pages.shareDeepLink({ subPageId: 'designation/azure', subPageLabel: 'Azure' }),
    );
    const shared = await page.getByLabel('Link in Teams to “Azure”').inputValue();
    expect(JSON.parse(new URL(shared).searchParams.get('context') ?? '')).toEqual({
      subEntityId: 'designation/azure',
      channelId,
    });
    await page.getByRole('link', { name: 'The same place in this preview' }).click();
    const tab = await probeIn(page);
    expect(await tab.evaluate(() => probe.app.getContext())).toMatchObject({
      page: { subPageId: 'designation/azure' },
      channel: { id: channelId },
    });
  });

  test('keeps a tab running that asked to be told of a new place', async () => {
    const page = await browser.newPage();
    const tab = await openProbe(page, host.origin);
    await tab.evaluate(() => {
      probe.app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => {
        probe.resumed.push('suspended');
      });
      probe.app.lifecycle.registerOnResumeHandler(({ entityId }) => probe.resumed.push(entityId));
    });
    await tab.evaluate((url) => probe.app.openLink(url), deepLink({ subEntityId: 'designation/security' }));
    await tab.waitForFunction(() => probe.resumed.length === 2);
    expect(await tab.evaluate(() => probe.resumed)).toEqual(['suspended', 'scorecard']);
    const context = await tab.evaluate(() => probe.app.getContext());
    expect(context.page.subPageId).toBe('designation/security');
  });

  test('says that the app cannot be reached when the tab says that it failed', async () => {
    const page = await browser.newPage();
    const tab = await openProbe(page, host.origin);
    await tab.evaluate(() => probe.app.notifyFailure({ reason: 'Other' as never, message: 'broken' }));
    await page.getByRole('heading', { name: 'There was a problem reaching this app' }).waitFor();
    await probeAfter(page, () => page.getByRole('button', { name: 'Try again' }).click());
    expect(await page.getByText('There was a problem').count()).toBe(0);
  });

  test('answers nobody but the tab', async () => {
    const page = await browser.newPage();
    const tab = await openProbe(page, host.origin);
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('iframe'), { name: 'stranger' })),
    );
    const stranger = page.frame('stranger');
    await stranger?.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      addEventListener('message', ({ data }) => heard.push(data));
      parent.postMessage({ id: 1, func: 'getContext', args: [] }, '*');
    });
    // Asked later and answered: by now the stranger would have its answer.
    expect((await tab.evaluate(() => probe.app.getContext())).page.id).toBe('scorecard');
    expect(await stranger?.evaluate('heard')).toEqual([]);
  });

  test('logs what is said, marks what it does not know and shows no token', async () => {
    const page = await browser.newPage();
    const tab = await openProbe(page, host.origin);
    await tab.evaluate(() => probe.authentication.getAuthToken());
    await tab.evaluate(() => parent.postMessage({ id: 999, func: 'made.up', args: [1] }, location.origin));
    await page.getByRole('button', { name: 'Protocol log' }).click();
    const log = page.getByRole('complementary', { name: 'Protocol log' });
    await log.getByText('not known to this host').waitFor();
    const text = await log.innerText();
    expect(text).toContain('initialize');
    expect(text).toMatch(/token of \d+ characters/);
    expect(text).not.toContain('eyJ');
  });
});
