import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';

describeInBrowser("the preview's next month", (browser) => {
  let server: PreviewServer;
  let page: Page;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server?.stop());
  // The page goes before its server: its event stream would break.
  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
  });
  afterEach(async () => {
    await page.goto('about:blank');
  });

  test('a designation comes near, and its card appears; the others are edited where they stand', async () => {
    await page.goto(server.origin);
    const posts = page.getByRole('region', { name: 'Posts' });
    for (const name of ['Data & AI', 'Infrastructure', 'Modern Work', 'Security']) {
      await posts.getByRole('heading', { name: new RegExp(`^${name} \\(SMB\\):`) }).waitFor();
    }
    expect(await posts.getByRole('article').count()).toBe(4);
    await posts.getByRole('button', { name: 'Import next month' }).click();
    const heading = posts.getByRole('heading', { name: /^Digital & App Innovation \(SMB\): 6\d/ });
    await heading.waitFor();
    await posts.getByText('the next month has been imported').waitFor();
    expect(await posts.getByRole('article').count()).toBe(5);
    await posts.getByText('Edited').first().waitFor();
    await expectAccessible(page, heading);
    expect(await posts.getByRole('button', { name: 'Import next month' }).isDisabled()).toBe(true);
  });
});
