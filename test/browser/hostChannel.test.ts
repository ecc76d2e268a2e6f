import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { toHtml } from '../../server/preview/host/channel/markdown.ts';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { buildProbePages, type ProbeHost, type ProbePages, startProbeHost } from './harness/probeHost.ts';
import { screenshot } from './harness/screenshot.ts';
import { openProbe, probeAfter } from './probe/tab.ts';

const link =
  'https://teams.microsoft.com/l/entity/33333333-3333-4333-8333-333333333333/scorecard' +
  `?context=${encodeURIComponent(JSON.stringify({ subEntityId: 'designation/security' }))}`;

const text = (content: string, more: object = {}) => ({
  type: 'TextBlock',
  text: content,
  wrap: true,
  ...more,
});

/** A message with a card as the product posts it. */
function message(title: string, more: object[] = []) {
  const card = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      text(title, { style: 'heading', size: 'Large', weight: 'Bolder' }),
      text('Contoso · up 5.7 since September · every metric has a point', {
        isSubtle: true,
        spacing: 'None',
      }),
      text('**What changed:** two new tenants count (+8), one deployment lost (−3.3).'),
      {
        type: 'FactSet',
        facts: [
          { title: 'Net customer adds', value: '16 of 20' },
          { title: 'Usage growth', value: '18 of 20' },
        ],
      },
      ...more,
    ],
    actions: [
      { type: 'Action.OpenUrl', title: 'Open Security', url: link },
      { type: 'Action.OpenUrl', title: 'Read the rules', url: 'https://rules.example/' },
    ],
  };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
  return { type: 'message' as const, summary: title, attachments: [attachment] };
}

describeInBrowser("the host page's channel", (browser) => {
  let pages: ProbePages;
  let host: ProbeHost;
  let page: Page;
  const posts = (): Locator => page.getByRole('region', { name: 'Posts' });

  beforeAll(async () => {
    pages = await buildProbePages();
  });
  afterAll(() => pages.remove());
  // Each test has a channel of its own. The page goes before its server: its event stream would break.
  beforeEach(async () => {
    host = await startProbeHost(pages);
    page = await browser.newPage();
  });
  afterEach(async () => {
    await page.goto('about:blank');
    await host.close();
  });

  test('says when nothing has been posted, and shows a card as soon as one is', async () => {
    await openProbe(page, host.origin);
    await posts().getByText('No card has been posted yet.').waitFor();
    await host.channel.post(message('Security (SMB): 68 of 100 – 2 points short'));
    await posts().getByRole('heading', { name: 'Security (SMB): 68 of 100 – 2 points short' }).waitFor();
    expect(await posts().getByText('No card has been posted yet.').count()).toBe(0);
    expect(await posts().locator('strong', { hasText: 'What changed:' }).innerText()).toBe('What changed:');
    expect(await posts().getByText('Net customer adds').count()).toBe(1);
  });

  test('shows an edited card in its place and says so; the newest is on top', async () => {
    const first = await host.channel.post(message('Security: 68 of 100'));
    await host.channel.post(message('Modern Work: 75 of 100'));
    await openProbe(page, host.origin);
    await posts().getByRole('heading', { name: 'Security: 68 of 100' }).waitFor();
    expect(await posts().getByText('Edited').count()).toBe(0);
    await host.channel.update(first, message('Security: 72 of 100'));
    await posts().getByRole('heading', { name: 'Security: 72 of 100' }).waitFor();
    expect(await posts().getByRole('article').count()).toBe(2);
    const bottom = posts().getByRole('article').last();
    await bottom.getByText('Edited').waitFor();
    await bottom.getByRole('heading', { name: 'Security: 72 of 100' }).waitFor();
  });

  test('keeps the focus on a card while others come', async () => {
    await host.channel.post(message('Security: 68 of 100'));
    await openProbe(page, host.origin);
    const button = posts().getByRole('link', { name: 'Open Security' });
    await button.focus();
    await host.channel.post(message('Modern Work: 75 of 100'));
    await posts().getByRole('heading', { name: 'Modern Work: 75 of 100' }).waitFor();
    const focused = page.getByRole('article', { name: 'Security: 68 of 100' }).locator(':focus');
    expect(await focused.innerText()).toBe('Open Security');
  });

  test("a card's button opens its place in the tab", async () => {
    await host.channel.post(message('Security: 68 of 100'));
    await openProbe(page, host.origin);
    const tab = await probeAfter(page, () => posts().getByRole('link', { name: 'Open Security' }).click());
    const context = await tab.evaluate(() => probe.app.getContext());
    expect(context.page.subPageId).toBe('designation/security');
  });

  test("a card's other links open a window of their own", async () => {
    await page.context().route('https://rules.example/', (route) => route.fulfill({ body: 'The rules' }));
    await host.channel.post(message('Security: 68 of 100'));
    await openProbe(page, host.origin);
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      posts().getByRole('link', { name: 'Read the rules' }).click(),
    ]);
    expect(opened.url()).toBe('https://rules.example/');
  });

  test('a text in a card stays a text', async () => {
    const hostile = '<img src=x onerror="document.title=1"> **bold <b>not</b>** [x](javascript:alert(1))';
    await host.channel.post(message('Security: 68 of 100', [text(hostile)]));
    await openProbe(page, host.origin);
    await posts().getByText('<img src=x onerror="document.title=1">').waitFor();
    expect(await posts().locator('img, b, a').count()).toBe(0);
    expect(await page.title()).toBe('Seventy – local preview');
  });

  test('axe finds nothing, in any theme, on a wide screen and on a narrow one', async () => {
    await host.channel.post(message('Security (SMB): 68 of 100 – 2 points short'));
    for (const theme of ['default', 'dark', 'contrast']) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await openProbe(page, host.origin, `?theme=${theme}`);
      await page.getByRole('button', { name: 'Protocol log' }).click();
      const log = page.getByRole('complementary', { name: 'Protocol log' });
      await expectAccessible(page, posts().getByRole('heading', { name: /68 of 100/ }), log);
      await page.getByRole('button', { name: 'Protocol log' }).click();
      await screenshot(page, `host-${theme}`);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.getByRole('button', { name: 'Posts' }).click();
      await page.getByRole('button', { name: 'Preview settings' }).click();
      await expectAccessible(
        page,
        posts().getByRole('heading', { name: /68 of 100/ }),
        page.getByLabel('Place'),
      );
    }
  });

  test('nothing is wider than a phone', async () => {
    await host.channel.post(message('Security (SMB): 68 of 100 – 2 points short'));
    await page.setViewportSize({ width: 360, height: 740 });
    await openProbe(page, host.origin, '?view=posts');
    await posts()
      .getByRole('heading', { name: /68 of 100/ })
      .waitFor();
    await screenshot(page, 'host-phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const [pane, button] = [posts(), posts().getByRole('link', { name: 'Read the rules' })];
    const [outer, inner] = [await pane.boundingBox(), await button.boundingBox()];
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThan((outer?.x ?? 0) + (outer?.width ?? 0));
  });
});

test('markdown of cards: bold, italic, links and lists, and no more', () => {
  expect(toHtml('**a** and *b*, __c__ and _d_')).toBe(
    '<p><strong>a</strong> and <em>b</em>, <strong>c</strong> and <em>d</em></p>',
  );
  expect(toHtml('one\n- two\n- three\n\n1. four')).toBe(
    '<p>one</p><ul><li>two</li><li>three</li></ul><ol><li>four</li></ol>',
  );
  expect(toHtml('[a_b](https://x.example/?q=1&r=_s_)')).toBe(
    '<p><a href="https://x.example/?q=1&amp;r=_s_">a_b</a></p>',
  );
  expect(toHtml('[x](javascript:alert(1))')).toBe('<p>[x](javascript:alert(1))</p>');
  expect(toHtml('2 * 3 * 4 and partner_id_2, first\nsecond')).toBe(
    '<p>2 * 3 * 4 and partner_id_2, first<br>second</p>',
  );
  expect(toHtml('<a href="x">&')).toBe('<p>&lt;a href=&quot;x&quot;&gt;&amp;</p>');
});
