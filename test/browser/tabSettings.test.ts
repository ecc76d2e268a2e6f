import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { answerWithProblem, ID } from './tab/dataAnswers.ts';
import { openPlace } from './tab/openTab.ts';

describeInBrowser('the page about the organization', (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  const open = async (page: Page, choices = '&place=personal', title = 'Organization') => {
    const tab = await openPlace(page, server.origin, 'settings', choices);
    await tab.getByRole('heading', { name: title, level: 1 }).waitFor();
    return tab;
  };

  test('keeps what admins say of time zone, language, names and guests', async () => {
    const page = await browser.newPage();
    const tab = await open(page);
    await tab.getByLabel('Time zone').fill('Europe/Berlin');
    await tab.getByLabel('Language of cards').selectOption('de');
    await tab.getByLabel(/^Members see each other’s names/).check();
    await tab.getByLabel(/^People are told of their own certifications/).uncheck();
    await tab.getByLabel(/^Organizations whose people/).fill('0e7a0e7a-0000-4000-8000-000000000002');
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByText('Saved.', { exact: true }).waitFor();
    await page.reload();
    await tab.getByRole('heading', { name: 'What holds for everybody' }).waitFor();
    expect(await tab.getByLabel('Time zone').inputValue()).toBe('Europe/Berlin');
    expect(await tab.getByLabel('Language of cards').inputValue()).toBe('de');
    expect(await tab.getByLabel(/^Members see each other’s names/).isChecked()).toBe(true);
    expect(await tab.getByLabel(/^People are told of their own certifications/).isChecked()).toBe(false);
    const log = tab.getByRole('region', { name: 'Log of deeds' });
    await log.getByText('changed the organization').first().waitFor();
    await log
      .getByText(/^You · /)
      .first()
      .waitFor();
    await tab.getByLabel('Time zone').fill('Mars/Olympus');
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
    await tab.getByRole('alert').getByText('That was not possible.').waitFor();
    await expectAccessible(page, tab.getByText('That was not possible.'));
    browser.takeProblems(page);
  });

  test('says who sees a partner', async () => {
    const page = await browser.newPage();
    const tab = await open(page);
    const sight = tab.getByRole('combobox', { name: /^Who sees / });
    await sight.selectOption('admins');
    await tab.getByRole('button', { name: /^Save who sees / }).click();
    await tab.getByText('Saved.', { exact: true }).waitFor();
    const member = await browser.newPage();
    const other = await openPlace(member, server.origin, '', '&place=personal&person=member');
    await other.getByText('There is no scorecard yet').waitFor();
    await sight.selectOption('everybody');
    await tab.getByRole('button', { name: /^Save who sees / }).click();
    await tab.getByText('Saved.', { exact: true }).waitFor();
    browser.takeProblems(member);
  });

  test('makes a key, shows it once, and revokes it', async () => {
    const page = await browser.newPage();
    const tab = await open(page);
    await tab.getByText('There is no key.').waitFor();
    await tab.getByLabel('What it is for').fill('Nightly export');
    await tab.getByLabel('Role').selectOption('analyst');
    await tab.getByRole('button', { name: 'Make a key' }).click();
    const key = await tab.getByLabel('The key').inputValue();
    const me = () => fetch(`${server.origin}/api/v1/me`, { headers: { Authorization: `Bearer ${key}` } });
    expect(await (await me()).json()).toMatchObject({ role: 'analyst', person: { name: 'Nightly export' } });
    await expectAccessible(page, tab.getByLabel('The key'));
    await tab.getByRole('button', { name: 'Revoke: Nightly export' }).click();
    await tab.getByRole('button', { name: 'Yes, revoke it' }).click();
    await tab.getByText(/revoked on /).waitFor();
    expect((await me()).status).toBe(401);
    await page.reload();
    await tab.getByText(/revoked on /).waitFor();
    expect(await tab.getByLabel('The key').count()).toBe(0);
  });

  test('says what is kept and for how long, and asks before it is shorter', async () => {
    const page = await browser.newPage();
    const tab = await open(page);
    const form = tab.getByRole('form', { name: 'What is kept, and for how long' });
    await form.getByText('every score and its receipt: any of them can be computed again').waitFor();
    const days = form.getByLabel('Days');
    const save = form.getByRole('button', { name: 'Save the days' });
    expect(await days.inputValue()).toBe('90');
    await days.fill('none');
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await days.fill('120');
    await save.click();
    await form.getByText('Saved.', { exact: true }).waitFor();

    await days.fill('30');
    await days.press('Enter');
    const shorter = form.getByText(/removes for good whatever never counted and is older than 30 days/);
    await shorter.waitFor();
    // The keyboard stands on the answer that changes nothing.
    await page.keyboard.press('Enter');
    await shorter.waitFor({ state: 'detached' });
    expect(await days.inputValue()).toBe('120');

    await days.fill('30');
    await save.click();
    await expectAccessible(page, shorter);
    await form.getByRole('button', { name: 'Yes, shorten it' }).click();
    await form.getByText('Saved.', { exact: true }).waitFor();
    await page.reload();
    await form.waitFor();
    expect(await days.inputValue()).toBe('30');
    const log = tab.getByRole('region', { name: 'Log of deeds' });
    await log.getByText('changed how long dry runs are kept').first().waitFor();
  });

  test('what cannot be fetched is said in its place, and the other sections stand', async () => {
    const page = await browser.newPage();
    await answerWithProblem(page, 'organization', 500, 'unexpected');
    const tab = await open(page);
    await tab.getByRole('alert').getByText(ID).waitFor();
    for (const name of ['Who sees which partner', 'Keys for programs', 'Log of deeds']) {
      await tab.getByRole('region', { name }).waitFor();
    }
    await tab.getByRole('form', { name: 'What is kept, and for how long' }).waitFor();
    await page.unroute('**/api/v1/organization');
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('heading', { name: 'What holds for everybody' }).waitFor();
    browser.takeProblems(page);
  });

  test('is found from the overview by admins only, and reads in German', async () => {
    const page = await browser.newPage();
    const tab = await openPlace(page, server.origin, '', '&place=personal&locale=de-DE');
    await tab.getByRole('link', { name: 'Organisation' }).click();
    await tab.getByRole('heading', { name: 'Schlüssel für Programme' }).waitFor();
    const member = await browser.newPage();
    const forbidden = await open(member, '&place=personal&person=member');
    await forbidden
      .getByRole('alert')
      .getByText(/^Only administrators see/)
      .waitFor();
    browser.takeProblems(member);
  });
});
