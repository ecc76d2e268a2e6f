import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Skilling } from '#contract';
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

  const open = async (page: Page, choices: string): Promise<FrameLocator> => {
    const tab = await openPlace(page, server.origin, 'designation/security/people', choices);
    await tab.getByRole('table', { name: 'People' }).waitFor();
    return tab;
  };

  /** Answers as for somebody whose certifications are known. */
  const linked = (page: Page) =>
    page.route('**/api/v1/skilling?*', async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as Skilling;
      const people = answer.people.map((row, i) =>
        i === answer.people.length - 1 ? { ...row, self: true as const, name: 'Mika Berg' } : row,
      );
      return route.fulfill({ json: { ...answer, linked: true, people } });
    });

  test('names people to an admin, until when they count and what their leaving costs', async () => {
    const tab = await open(await browser.newPage(), '&place=personal');
    const row = tab.getByRole('row', { name: /Leila Haddad/ });
    await row.getByText('Ends within 30 days').waitFor();
    await row
      .getByText(/until \d+ \w+ \d{4}/)
      .first()
      .waitFor();
    await row.getByText(/Security from [\d.]+ to [\d.]+/).waitFor();
    await row.getByText(/is retired and counted until/).waitFor();
    await tab
      .getByText(/retired on \d.* counts until \d/)
      .first()
      .waitFor();
  });

  test('shows a member initials, and says that nobody knows which line is theirs', async () => {
    const tab = await open(await browser.newPage(), '&place=personal&person=member');
    expect(await tab.getByRole('table').textContent()).not.toContain('Haddad');
    await tab.getByRole('rowheader', { name: /L\. H\./ }).waitFor();
    await tab.getByText('You are not linked to your certifications yet').waitFor();
  });

  test('begins with the line of who is linked, and with what they could do', async () => {
    const page = await browser.newPage();
    await linked(page);
    const tab = await open(page, '&place=personal&person=member');
    expect(await tab.getByRole('rowheader').first().textContent()).toContain('Mika Berg (You)');
    await tab.getByRole('heading', { name: 'What you could do' }).waitFor();
  });

  test('says nothing personal in a channel', async () => {
    const page = await browser.newPage();
    await linked(page);
    const tab = await open(page, '&place=channel&person=member');
    expect(await tab.getByRole('rowheader').first().textContent()).not.toContain('Mika Berg');
    expect(await tab.getByRole('main').textContent()).not.toMatch(/\bYou\b/);
  });

  for (const theme of ['default', 'dark', 'contrast']) {
    test(`axe finds nothing in the theme ${theme}`, async () => {
      const page = await browser.newPage();
      const tab = await open(page, `&place=personal&theme=${theme}`);
      await expectAccessible(page, tab.getByRole('table', { name: 'People' }));
    });
  }
});
