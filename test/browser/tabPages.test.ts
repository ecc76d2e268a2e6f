import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { answerWithData, answerWithProblem } from './tab/dataAnswers.ts';
import { GOING, holder } from './tab/keyboard.ts';
import { openPlace, openTab, tabWindow } from './tab/openTab.ts';

describeInBrowser("the tab's pages", (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  const open = async (query = '', page?: Page): Promise<FrameLocator> => {
    const tab = await openTab(page ?? (await browser.newPage()), server.origin, query);
    await tab.getByRole('table').waitFor();
    return tab;
  };
  const metric = (place: string) => `?subPageId=designation/${place}`;
  const points = (text: string | null) => Number((text ?? '').replace('−', '-').replace('+', ''));

  test('the overview lists the designations, the nearest to a change first', async () => {
    const tab = await open();
    const cells = await tab.getByRole('cell').filter({ hasText: '/ 100' }).allTextContents();
    const totals = cells.map((cell) => Number(cell.split(' / ')[0]));
    expect(totals.length).toBe(6);
    const distances = totals.map((total) => Math.abs(total - 70));
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(
      await tab.getByText(/Capability score as of \w+ \d+, \d{4} · refreshed .* · sample data/).count(),
    ).toBe(1);
  });

  test('every bar says its numbers, and they add up to the total', async () => {
    const tab = await open();
    const bars = await tab.getByRole('img', { name: /of 100 points, 70 needed/ }).all();
    expect(bars.length).toBe(6);
    for (const bar of bars) {
      const name = (await bar.getAttribute('aria-label')) ?? '';
      const [total = '', ...parts] = name.split(/ of 100 points, 70 needed: |, /);
      const sum = parts.reduce((all, part) => all + Number(/ ([\d.]+) of \d+$/.exec(part)?.[1]), 0);
      expect(Math.abs(sum - Number(total)), name).toBeLessThan(0.3);
    }
  });

  test("a metric's account adds up to its points", async () => {
    const tab = await open(metric('security/intermediate-certifications'));
    const account = tab.getByRole('region', { name: 'What drives it' }).getByRole('listitem');
    const lines = await account.evaluateAll((items) =>
      items.map((item) => item.lastElementChild?.textContent ?? ''),
    );
    const earned = lines.pop() ?? '';
    const sum = lines.reduce((all, line) => all + points(line), 0);
    expect(sum).toBeCloseTo(Number(earned.split(' of ')[0]), 0);
  });

  test('a designation shows both paths, the rule with its source, and what the next points cost', async () => {
    const tab = await open(metric('security/usage-growth'));
    await tab.getByRole('heading', { name: 'SMB path' }).waitFor();
    await tab.getByRole('heading', { name: 'Enterprise path' }).waitFor();
    const edition = tab.getByRole('combobox', { name: 'Rules' }).locator('option:checked');
    expect(await edition.textContent()).toBe('July 2026');
    const measured = tab.getByRole('region', { name: 'How it is measured' });
    expect(await measured.locator('blockquote').first().textContent()).not.toBe('');
    expect(await measured.locator('figcaption').first().textContent()).toContain('Security');
    expect(
      await tab.getByRole('region', { name: 'What would move it' }).getByRole('listitem').count(),
    ).toBeGreaterThan(0);
    await tab.getByText(/Known rules that are not computed/).click();
    await tab.getByText(/Sovereign clouds/).waitFor();
  });

  test('the other path can be looked at; the one that counts stays marked', async () => {
    const tab = await open(metric('security'));
    await tab.getByRole('button', { name: 'Enterprise path' }).click();
    await tab.getByRole('table', { name: 'Metrics of the Enterprise path' }).waitFor();
    const smb = tab.getByRole('article').filter({ has: tab.getByRole('heading', { name: 'SMB path' }) });
    await smb.getByText('Counts', { exact: true }).waitFor();
  });

  test('works by the keyboard alone', async () => {
    const page = await browser.newPage();
    const tab = await open('', page);
    const focused = () => holder(page);
    await tab.getByRole('link', { name: 'Security' }).focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: /^Security:/ }).waitFor();
    await expect.poll(focused).toMatch(/^Security:/);
    while (!(await focused()).includes('Net customer adds')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { name: 'What drives it' }).waitFor();
    await page.keyboard.press('Space');
    await tab.getByRole('heading', { name: 'What drives it' }).waitFor({ state: 'detached' });
    await tab.getByRole('link', { name: 'Northwind Partners' }).click();
    await expect.poll(focused).toBe('Northwind Partners');
  });

  test('a day is typed digit by digit, and counts when it is finished; one that is not yet is refused', async () => {
    const page = await browser.newPage();
    const tab = await open(metric('security'), page);
    const day = tab.getByLabel('As of');
    const newest = await day.inputValue();
    await day.focus();
    await page.keyboard.type('01012040');
    await page.keyboard.press('Enter');
    await tab
      .getByRole('alert')
      .getByText(/^There are scores from \w+ \d+, 20\d\d to /)
      .waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('05312026');
    expect(await day.inputValue()).toBe('2026-05-31');
    expect(await day.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await tab.getByText('You are looking at May 31, 2026').waitFor();
    expect(await tab.getByRole('alert').count()).toBe(0);
    expect(await day.evaluate((input) => input === document.activeElement)).toBe(true);
    await tab.getByRole('link', { name: 'Back to the newest' }).click();
    expect(await day.inputValue()).toBe(newest);
  });

  for (const { what, place, choices = '', fails, fill, press } of GOING) {
    test(`the keyboard goes on when what had it is gone: ${what}`, async () => {
      const page = await browser.newPage();
      if (place === 'data') await answerWithData(page);
      if (fails) await answerWithProblem(page, fails, 500, 'unexpected');
      const tab = await openPlace(page, server.origin, place, `&place=personal${choices}`);
      if (fill) await tab.getByLabel(fill[0]).fill(fill[1]);
      for (const [name, then] of press) {
        const control = tab.getByRole('button', { name, exact: true }).or(tab.getByRole('link', { name }));
        await control.focus();
        if (fails) await page.unroute(`**/api/v1/${fails}`);
        await page.keyboard.press('Enter');
        await expect.poll(() => holder(page), { timeout: 15_000 }).toMatch(then);
      }
      browser.takeProblems(page);
    });
  }

  test('a member sees no amounts', async () => {
    for (const place of [
      'security/usage-growth',
      'data-ai/usage-growth',
      'business-applications/usage-growth',
    ]) {
      const tab = await open(`${metric(place)}&person=member`);
      const account = tab.getByRole('region', { name: 'What drives it' });
      expect(await account.textContent()).not.toContain('$');
      expect(await tab.getByRole('region', { name: 'What would move it' }).textContent()).not.toContain('$');
    }
  });

  test('speaks German where the host does; quoted rules stay in their language', async () => {
    const page = await browser.newPage();
    const tab = await open(`${metric('security/deployments')}&locale=de-DE`, page);
    await tab.getByRole('heading', { name: 'Woraus es sich ergibt' }).waitFor();
    expect(await (await tabWindow(page)).evaluate(() => document.documentElement.lang)).toBe('de');
    // Summaries are ours, and so are readings; the words of a document are its own.
    await tab.locator('blockquote [lang=de]').first().waitFor();
    await tab.locator('summary [lang=de]').getByText('Gerundete Punkte').first().waitFor();
    for (const quote of await tab.locator('blockquote [lang=en]').allTextContents()) {
      expect(quote).toMatch(/^“.*”$/);
    }
    expect(await tab.locator('blockquote [lang=en]').count()).toBeGreaterThan(0);
  });

  for (const theme of ['default', 'dark', 'contrast']) {
    test(`axe finds nothing in the theme ${theme}`, async () => {
      for (const query of ['?', `${metric('security/intermediate-certifications')}&`]) {
        const page = await browser.newPage();
        const tab = await open(`${query}theme=${theme}`, page);
        await expectAccessible(page, tab.getByRole('table'));
      }
    });
  }

  for (const query of [
    '?',
    `${metric('modern-work/usage-growth')}&`,
    `${metric('security/usage-growth')}&locale=de-DE&`,
  ]) {
    test(`at 320 pixels nothing is beyond the edge: ${query}`, async () => {
      const page = await browser.newPage();
      const tab = await open(query, page);
      await page.locator('iframe').evaluate((frame) => Object.assign(frame.style, { width: '320px' }));
      const frame = await tabWindow(page);
      await frame.waitForFunction(() => innerWidth === 320);
      for (const fold of await tab.locator('summary').all()) await fold.click();
      const beyond = await frame.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')]
          .filter((element) => element.getBoundingClientRect().right > 320 && element.offsetWidth > 1)
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(beyond).toEqual([]);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  }
});
