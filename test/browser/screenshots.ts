import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { answerHostList, launch } from './harness/launch.ts';
import { startPreviewServer } from './harness/previewServer.ts';
import { unpackChromium } from './harness/unpackChromium.ts';
import { SCREENS, type Screen } from './screens.ts';
import { openTab, settled, tabWindow } from './tab/openTab.ts';

// Takes a picture of every screen of the tab in every look, for people to look at: `npm run screenshots`, or
// `npm run screenshots -- customers` for those whose name contains a word, and `… customers dark` for one look.

const FOLDER = join(import.meta.dirname, '../../.tmp/screenshots');

const LOOKS = [
  { name: 'light', theme: 'default', width: 1180, locale: 'en-US' },
  { name: 'dark', theme: 'dark', width: 1180, locale: 'en-US' },
  { name: 'contrast', theme: 'contrast', width: 1180, locale: 'en-US' },
  { name: '360', theme: 'default', width: 360, locale: 'en-US' },
  { name: 'german', theme: 'default', width: 1180, locale: 'de-DE' },
  { name: 'german-360', theme: 'default', width: 360, locale: 'de-DE' },
] as const;
type Look = (typeof LOOKS)[number];

const TALLEST = 3_600;

async function take(browser: Browser, origin: string, screen: Screen, look: Look): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
  await answerHostList(context);
  const page = await context.newPage();
  await screen.prepare?.(page);
  const { theme, locale } = look;
  const choices = { theme, locale, place: 'personal', subPageId: screen.place, ...screen.choices };
  const tab = await openTab(page, origin, `?${new URLSearchParams(choices).toString()}`);
  const frame = page.locator('iframe');
  await frame.evaluate((element, width) => {
    const place = { position: 'fixed', inset: '0 auto auto 0', zIndex: '9', width: `${width}px` };
    Object.assign(element.style, place);
  }, look.width);
  await tab.locator('h1').first().waitFor({ state: 'attached' });
  if (!screen.name.includes('waiting')) {
    await tab.locator('h1[tabindex]').waitFor();
    await settled(tab);
    // The months of every metric come after the rest.
    await tab.getByText('…', { exact: true }).first().waitFor({ state: 'detached' });
  }
  await screen.act?.(tab, page);
  await page.waitForTimeout(300);
  const height = await (await tabWindow(page)).evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1600, height: Math.min(TALLEST, Math.max(700, height)) });
  await frame.evaluate((element) => Object.assign(element.style, { height: `${innerHeight}px` }));
  await page.waitForTimeout(300);
  await frame.screenshot({ path: join(FOLDER, `${screen.name}-${look.name}.png`), animations: 'disabled' });
  await context.close();
}

const [wanted = '', wantedLook = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'seventy-chromium-'));
const server = await startPreviewServer();
try {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch(await unpackChromium(folder));
  for (const screen of SCREENS.filter(({ name }) => name.includes(wanted))) {
    for (const look of LOOKS.filter(({ name }) => name.includes(wantedLook))) {
      await take(browser, server.origin, screen, look);
    }
    console.log(screen.name);
  }
  await browser.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
