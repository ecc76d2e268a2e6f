import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LogEntry } from '#contract';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { openPlace } from './tab/openTab.ts';

describeInBrowser('the page about notifications', (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  const open = async (page: Page, choices = '&place=personal', title = 'Notifications') => {
    const tab = await openPlace(page, server.origin, 'notifications', choices);
    await tab.getByRole('heading', { name: title, level: 1 }).waitFor();
    return tab;
  };
  const saved = async (tab: FrameLocator) => {
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByText('Saved.', { exact: true }).waitFor();
  };

  test('is found from the overview, by admins only', async () => {
    const tab = await openPlace(await browser.newPage(), server.origin, '', '&place=personal');
    await tab.getByRole('link', { name: 'Notifications' }).click();
    await tab.getByRole('heading', { name: 'Where cards go' }).waitFor();
    const other = await openPlace(
      await browser.newPage(),
      server.origin,
      '',
      '&place=personal&person=member',
    );
    await other.getByRole('table').waitFor();
    expect(await other.getByRole('link', { name: 'Notifications' }).count()).toBe(0);
    const page = await browser.newPage();
    const forbidden = await open(page, '&place=personal&person=member');
    await forbidden
      .getByRole('alert')
      .getByText(/^Only administrators see/)
      .waitFor();
    browser.takeProblems(page);
  });

  test('keeps what is told, until when it waits, from where on and at which hours', async () => {
    const page = await browser.newPage();
    const tab = await open(page);
    await tab.getByRole('checkbox', { name: 'Data has grown old' }).uncheck();
    await tab.getByLabel('Not before: At risk').fill('2030-01-31');
    await tab.getByLabel('Near from (points)').fill('62');
    await tab.getByLabel('No longer near below (points)').fill('58');
    await tab.getByLabel('Warn so many days before the end').fill('45, 14');
    await tab.getByLabel('Weekly summary on').selectOption('friday');
    await tab.getByRole('checkbox', { name: 'Quiet hours' }).check();
    await tab.getByLabel('from', { exact: true }).fill('19:30');
    await tab.getByText('There are changes that are not saved.').waitFor();
    await saved(tab);
    await page.reload();
    await tab.getByText(/^Saved on [A-Z]/).waitFor();
    expect(await tab.getByRole('checkbox', { name: 'Data has grown old' }).isChecked()).toBe(false);
    expect(await tab.getByLabel('Not before: At risk').inputValue()).toBe('2030-01-31');
    expect(await tab.getByLabel('Near from (points)').inputValue()).toBe('62');
    expect(await tab.getByLabel('Warn so many days before the end').inputValue()).toBe('45, 14');
    expect(await tab.getByLabel('Weekly summary on').inputValue()).toBe('friday');
    expect(await tab.getByLabel('from', { exact: true }).inputValue()).toBe('19:30');
    await tab.getByRole('button', { name: 'Do not wait' }).click();
    await tab.getByRole('checkbox', { name: 'Quiet hours' }).uncheck();
    await saved(tab);
  });

  test('says at once what cannot be saved', async () => {
    const page = await browser.newPage();
    const tab = await open(page);
    await tab.getByLabel('No longer near below (points)').fill('69');
    await tab.getByText('A whole number, no more than the other one.').waitFor();
    await tab.getByLabel('Warn so many days before the end').fill('7, 30');
    await tab.getByText('each smaller than the one before').waitFor();
    const save = tab.getByRole('button', { name: 'Save', exact: true });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page, tab.getByText('each smaller than the one before'));
    await tab.getByRole('button', { name: 'Discard' }).click();
    await tab.getByText('each smaller than the one before').waitFor({ state: 'detached' });
  });

  test('takes the address of a workflow and never shows it again', async () => {
    const page = await browser.newPage();
    const tab = await open(page);
    await tab.getByLabel('Channel', { exact: true }).selectOption('workflow');
    const address = tab.getByLabel('New address');
    await address.fill('https://example.com/hook');
    await tab.getByRole('button', { name: 'Keep this address' }).click();
    await tab.getByRole('alert').getByText('This address is not taken.').waitFor();
    browser.takeProblems(page);
    const secret = 'https://prod-1.logic.azure.com/workflows/abc/triggers/manual/paths/invoke?sig=SECRET';
    await address.fill(secret);
    await tab.getByRole('button', { name: 'Keep this address' }).click();
    await tab.getByText('An address is kept.').waitFor();
    expect(await address.inputValue()).toBe('');
    const answers: string[] = [];
    page.on('response', async (response) => {
      if (response.url().includes('/api/')) answers.push(await response.text().catch(() => ''));
    });
    await page.reload();
    await tab.getByLabel('Channel', { exact: true }).selectOption('workflow');
    await tab.getByText('An address is kept.').waitFor();
    await tab.getByRole('table').waitFor();
    expect(answers.length).toBeGreaterThan(1);
    expect(answers.filter((text) => text.includes('SECRET'))).toEqual([]);
    await tab.getByRole('button', { name: 'Forget the address' }).click();
    await tab.getByText('No address is kept.').waitFor();
  });

  test('sends a test, which appears in the channel', async () => {
    const tab = await open(await browser.newPage());
    await tab.getByRole('button', { name: 'Send a test' }).click();
    await tab.getByText('A card that says it is a test has been posted.').waitFor();
    const posts = await (await fetch(`${server.origin}/preview/channel`)).text();
    expect(posts).toContain('Seventy');
  });

  test('draws every card with the partner’s own numbers, complete', async () => {
    const page = await browser.newPage();
    const answered = page.waitForResponse((response) => response.url().includes('/notifications/samples'));
    const tab = await open(page);
    interface Drawn {
      cards: {
        event: string;
        card: { body: { text?: string; facts?: { title: string; value: string }[] }[] };
      }[];
    }
    const { cards } = (await (await answered).json()) as Drawn;
    expect(cards.length).toBe(8);
    for (const { event, card } of cards) {
      await tab.getByLabel('Event', { exact: true }).selectOption(event);
      const drawn = tab.getByRole('region', { name: /^Card: / });
      const text = (await drawn.textContent()) ?? '';
      const said = card.body.flatMap(({ text: block = '', facts = [] }) => [
        block.replaceAll('**', ''),
        ...facts.flatMap(({ title, value }) => [title, value]),
      ]);
      expect(said.filter((one) => !text.includes(one))).toEqual([]);
    }
    await tab.getByLabel('Designation', { exact: true }).selectOption('modern-work');
    await tab.getByRole('heading', { name: /^Modern Work/ }).waitFor();
  });

  test('tells what became of everything, and why', async () => {
    const tab = await open(await browser.newPage());
    const log = tab.getByRole('table', { name: 'What became of it' });
    await log.getByText('Sent').first().waitFor();
    await log.getByText('the first week is only noted').waitFor();
  });

  test('shows the newest of a long log, and older ones when it is asked for more', async () => {
    const page = await browser.newPage();
    const line = (id: number): LogEntry => ({
      ...{ id: `${id}`, partner: 'northwind', designation: 'security', event: 'near', state: 'sent' },
      ...{ createdAt: `2026-11-${30 - id}T09:00:00.000Z`, sentAt: null, attempts: 1 },
      ...{ nextAttemptAt: null, reason: null },
    });
    const lines = Array.from({ length: 21 }, (_, i) => line(i));
    let isAway = true;
    await page.route('**/api/v1/notifications/log*', (route) => {
      if (!route.request().url().includes('after=here')) {
        return route.fulfill({ json: { entries: lines.slice(0, 20), next: 'here' } });
      }
      return isAway ? route.abort() : route.fulfill({ json: { entries: lines.slice(19), next: null } });
    });
    const tab = await open(page);
    const rows = tab.getByRole('table', { name: 'What became of it' }).getByRole('row');
    const more = tab.getByRole('button', { name: 'Show more' });
    await more.waitFor();
    expect(await rows.count()).toBe(1 + 12);
    await more.click();
    await rows.nth(20).waitFor();
    await more.click();
    await tab.getByRole('alert').getByText('Check the connection and try again.').waitFor();
    isAway = false;
    await more.click();
    await rows.nth(21).waitFor();
    expect([await rows.count(), await more.count()]).toEqual([1 + 21, 0]);
    browser.takeProblems(page);
  });

  for (const [theme, locale, title] of [
    ['default', 'de-DE', 'Benachrichtigungen'],
    ['dark', 'en-US', 'Notifications'],
    ['contrast', 'de-DE', 'Benachrichtigungen'],
  ] as const) {
    test(`axe finds nothing in the theme ${theme}, in ${locale}`, async () => {
      const page = await browser.newPage();
      const tab = await open(page, `&place=personal&theme=${theme}&locale=${locale}`, title);
      const workflow = tab.locator('option[value=workflow]');
      await workflow.waitFor({ state: 'attached' });
      await workflow.locator('..').selectOption('workflow');
      await expectAccessible(page, tab.getByRole('region'), tab.getByRole('table'));
    });
  }
});
