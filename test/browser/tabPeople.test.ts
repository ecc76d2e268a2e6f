import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unbroken } from '#words';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { openPlace } from './tab/openTab.ts';

describeInBrowser("the people's page", (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  const open = async (
    page: Page,
    choices: string,
    place = 'designation/security/people',
  ): Promise<FrameLocator> => {
    const tab = await openPlace(page, server.origin, place, choices);
    await tab.getByRole('table', { name: 'People', exact: true }).waitFor();
    return tab;
  };

  test('names people to an admin, until when they count and what their leaving costs', async () => {
    const tab = await open(await browser.newPage(), '&place=personal');
    const row = tab.getByRole('row', { name: /Leila Haddad/ });
    await row.getByText('Ends within 30 days').waitFor();
    await row
      .getByText(/until \w+ \d+, \d{4}/)
      .first()
      .waitFor();
    await row.getByText(/Security from [\d.]+ to [\d.]+/).waitFor();
    await row.getByText(/is retired and counted until/).waitFor();
    await tab
      .getByText(/retired on \w.*\d, counts until \w.*\d/)
      .first()
      .waitFor();
  });

  test('suggests to a member the entry with their mail, and shows nobody but by initials', async () => {
    const tab = await open(await browser.newPage(), '&place=personal&person=member');
    expect(await tab.getByRole('main').textContent()).not.toMatch(/Haddad|northwind\.example/);
    await tab.getByRole('rowheader', { name: /L\. H\./ }).waitFor();
    await tab.getByRole('heading', { name: 'Are these certifications yours?' }).waitFor();
    expect(await tab.getByRole('heading', { name: 'What you could do' }).count()).toBe(0);
    expect(await tab.getByRole('heading', { name: 'Who is who' }).count()).toBe(0);
  });

  test('links a member by their own word, which an admin sees and has the last one on', async () => {
    const [member, admin] = [await browser.newPage(), await browser.newPage()];
    const place = 'designation/infrastructure/people';
    const tab = await open(member, '&place=personal&person=member', place);
    await tab.getByRole('button', { name: 'Yes, these are mine' }).click();
    await tab.getByRole('heading', { name: 'These certifications are yours' }).waitFor();
    await tab.getByText('not yet confirmed').waitFor();
    await tab.getByRole('heading', { name: 'What you could do' }).waitFor();
    expect(await tab.getByRole('rowheader').first().textContent()).toContain('M. B. (You)');

    const other = await open(admin, '&place=personal', place);
    const line = other.getByRole('table', { name: 'Who is who' }).getByRole('row', { name: /Mika Berg/ });
    await line.getByText('mika.berg@northwind.example').waitFor();
    await line.getByRole('button', { name: 'Confirm: Mika Berg' }).click();
    await line.getByText('confirmed', { exact: true }).waitFor();
    await expectAccessible(admin, line);

    // The tab of a channel or a chat says of nobody that it is them, also where it is known.
    for (const several of ['channel', 'chat']) {
      const theirs = await open(await browser.newPage(), `&place=${several}&person=member`, place);
      expect(await theirs.getByRole('main').textContent()).not.toMatch(/\bYou\b|yours/);
    }
    const shared = await open(await browser.newPage(), '&place=channel', place);
    expect(await shared.getByRole('main').textContent()).not.toMatch(/yours|Who is who/);

    await line.getByRole('button', { name: 'End: Mika Berg' }).click();
    await line.getByText('ended', { exact: true }).waitFor();
    await member.reload();
    await tab.getByRole('heading', { name: 'Are these certifications yours?' }).waitFor();
    await tab
      .getByLabel('Which certifications are yours?')
      .selectOption({ label: unbroken('M. B. – AZ-104, AZ-700') });
    await tab.getByRole('button', { name: 'That is me' }).click();
    await tab.getByRole('heading', { name: 'These certifications are yours' }).waitFor();
    await expectAccessible(member, tab.getByRole('heading', { name: 'What you could do' }));

    await admin.reload();
    await line.getByRole('button', { name: 'It is not so: Mika Berg' }).click();
    await line.getByText('refused', { exact: true }).waitFor();
    await tab.getByRole('button', { name: 'That is not me' }).click();
    await tab.getByRole('heading', { name: 'Which certifications are yours?' }).waitFor();
    expect(await tab.getByRole('option', { name: /M\. B\. – AZ.104/ }).count()).toBe(0);
  });

  test('lets an admin say who somebody is', async () => {
    const page = await browser.newPage();
    const tab = await open(page, '&place=personal');
    const entry = unbroken('Leila Haddad – SC-400, SC-401');
    await tab.getByLabel('Nobody is linked yet').selectOption({ label: entry });
    await tab.getByRole('button', { name: 'Choose a person' }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'Choose who Leila Haddad is' }).waitFor();
    await page.keyboard.press('Escape');
    await tab.getByRole('button', { name: 'Choose a person' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mika Berg' }).click();
    const line = tab.getByRole('table', { name: 'Who is who' }).getByRole('row', { name: /Leila Haddad/ });
    await line.getByText('an administrator’s word').waitFor();
    await line.getByText('confirmed', { exact: true }).waitFor();
    await line.getByRole('button', { name: 'End: Mika Berg' }).click();
    await line.getByText('ended', { exact: true }).waitFor();
  });

  for (const theme of ['default', 'dark', 'contrast']) {
    test(`axe finds nothing in the theme ${theme}`, async () => {
      const page = await browser.newPage();
      const tab = await open(page, `&place=personal&theme=${theme}`);
      await expectAccessible(page, tab.getByRole('table', { name: 'People' }));
    });
  }
});
