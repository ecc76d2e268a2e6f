import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { answerHostList, launch } from './harness/launch.ts';
import { startPreviewServer } from './harness/previewServer.ts';
import { unpackChromium } from './harness/unpackChromium.ts';
import { openTab, tabWindow } from './tab/openTab.ts';

// Takes a picture of every screen of the tab in every look, for people to look at: `npm run screenshots`, or
// `npm run screenshots -- customers` for those whose name contains a word.

const FOLDER = join(import.meta.dirname, '../../.tmp/screenshots');

/** Each screen by its place in the tab, and what is there once it has come. */
const SCREENS: readonly { readonly name: string; readonly place: string; readonly person?: 'member' }[] = [
  { name: 'overview', place: '' },
  { name: 'designation', place: 'designation/security/intermediate-certifications' },
  { name: 'designation-member', place: 'designation/data-ai/usage-growth', person: 'member' },
  { name: 'designation-earlier', place: 'designation/security?on=2026-05-31&edition=security-2022-10' },
  { name: 'customers', place: 'designation/security/customers' },
  {
    name: 'customers-member',
    place: 'designation/modern-work/customers?metric=deployments',
    person: 'member',
  },
  { name: 'people', place: 'designation/security/people' },
  { name: 'people-member', place: 'designation/infrastructure/people', person: 'member' },
  { name: 'data', place: 'data' },
  { name: 'notifications', place: 'notifications' },
  { name: 'settings', place: 'settings' },
  { name: 'rules', place: 'designation/security/rules' },
  { name: 'rules-compared', place: 'designation/security/rules?with=security-2022-10' },
];

const LOOKS = [
  { name: 'light', theme: 'default', width: 1180 },
  { name: 'dark', theme: 'dark', width: 1180 },
  { name: 'contrast', theme: 'contrast', width: 1180 },
  { name: '360', theme: 'default', width: 360 },
] as const;

const TALLEST = 2_400;

async function take(browser: Browser, origin: string, screen: (typeof SCREENS)[number]): Promise<void> {
  for (const look of LOOKS) {
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
    await answerHostList(context);
    const page = await context.newPage();
    const query = new URLSearchParams({
      subPageId: screen.place,
      theme: look.theme,
      person: screen.person ?? 'admin',
      place: 'personal',
    });
    const tab = await openTab(page, origin, `?${query.toString()}`);
    const frame = page.locator('iframe');
    await frame.evaluate((element, width) => {
      Object.assign(element.style, {
        position: 'fixed',
        inset: '0 auto auto 0',
        zIndex: '9',
        width: `${width}px`,
      });
    }, look.width);
    await tab.locator('h1[tabindex]').waitFor();
    await tab.locator('body:not(:has([role=progressbar]))').waitFor();
    await page.waitForTimeout(300);
    const height = await (await tabWindow(page)).evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 1600, height: Math.min(TALLEST, Math.max(700, height)) });
    await frame.evaluate((element) => Object.assign(element.style, { height: `${innerHeight}px` }));
    await page.waitForTimeout(300);
    await frame.screenshot({ path: join(FOLDER, `${screen.name}-${look.name}.png`), animations: 'disabled' });
    await context.close();
  }
}

const wanted = process.argv[2] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'seventy-chromium-'));
const server = await startPreviewServer();
try {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch(await unpackChromium(folder));
  for (const screen of SCREENS.filter(({ name }) => name.includes(wanted))) {
    await take(browser, server.origin, screen);
    console.log(screen.name);
  }
  await browser.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
