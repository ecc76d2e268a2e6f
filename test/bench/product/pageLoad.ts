import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { answerHostList, launch } from '../../browser/harness/launch.ts';
import { unpackChromium } from '../../browser/harness/unpackChromium.ts';
import { openTab } from '../../browser/tab/openTab.ts';

/** What the tab asked for until its scorecard was on the screen. */
export interface PageLoad {
  readonly requests: number;
  readonly scripts: readonly { readonly name: string; readonly gzip: number; readonly sent: number }[];
}

/** Opens the tab in its host page, in the packaged browser, with nothing stored. */
export async function loadPage(origin: string): Promise<PageLoad> {
  const folder = mkdtempSync(join(tmpdir(), 'seventy-chromium-'));
  let browser: Browser | undefined;
  try {
    browser = await launch(await unpackChromium(folder));
    return await watched(browser, origin);
  } finally {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function watched(browser: Browser, origin: string): Promise<PageLoad> {
  const context = await browser.newContext();
  await answerHostList(context);
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (response.frame() !== page.mainFrame()) responses.push(response);
  });
  const tab = await openTab(page, origin);
  await tab.getByRole('table', { name: 'Designations' }).waitFor({ timeout: 60_000 });
  const arrived = [...responses];
  const scripts = arrived.filter((response) => response.request().resourceType() === 'script');
  return {
    requests: arrived.length,
    scripts: await Promise.all(
      scripts.map(async (response) => ({
        name: new URL(response.url()).pathname.split('/').at(-1) ?? '',
        gzip: gzipSync(await response.body(), { level: 9 }).length,
        sent: (await response.request().sizes()).responseBodySize,
      })),
    ),
  };
}
