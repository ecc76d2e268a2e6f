import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { buildProbePages, type ProbeHost, type ProbePages, startProbeHost } from './harness/probeHost.ts';
import { screenshot } from './harness/screenshot.ts';
import { openProbe } from './probe/tab.ts';

// The golden cards as the renderer of Adaptive Cards draws them.

const FOLDER = join(import.meta.dirname, '../golden/cards/events');
const cards = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

describeInBrowser('the cards of every event', (browser) => {
  let pages: ProbePages;
  let host: ProbeHost;
  let page: Page;
  beforeAll(async () => {
    pages = await buildProbePages();
    host = await startProbeHost(pages);
    for (const content of cards) {
      const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content };
      await host.channel.post({ type: 'message', summary: content.body[0].text, attachments: [attachment] });
    }
  });
  afterAll(async () => {
    await host?.close();
    pages?.remove();
  });

  test.each(['default', 'dark', 'contrast'])(
    'are drawn whole in the theme %s, wide and narrow',
    async (theme) => {
      page = await browser.newPage();
      try {
        await page.setViewportSize({ width: 1440, height: 900 });
        await openProbe(page, host.origin, `?theme=${theme}`);
        const posts = page.getByRole('region', { name: 'Posts' });
        await posts.getByRole('heading', { level: 2 }).first().waitFor();
        await posts
          .getByRole('article')
          .nth(cards.length - 1)
          .waitFor();
        const shown = await posts.innerText();
        expect(shown).not.toContain('**');
        for (const { body, actions } of cards) {
          for (const { type, text, facts = [] } of body) {
            if (type === 'TextBlock') expect(shown).toContain(text.replaceAll('**', ''));
            for (const { title, value } of facts)
              expect([title, value].every((part) => shown.includes(part))).toBe(true);
          }
          expect(shown).toContain(actions[0].title);
        }
        await expectAccessible(page, posts.getByRole('article').first());
        await screenshot(page, `event-cards-${theme}`);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      } finally {
        await page.goto('about:blank');
        await page.close();
      }
    },
  );
});
