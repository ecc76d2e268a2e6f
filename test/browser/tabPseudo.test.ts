import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { answerWithData } from './tab/dataAnswers.ts';
import { openPlace, settled, tabWindow } from './tab/openTab.ts';

/** The same page under another address: other answers are given there, with names that are data. */
const DATA_IN_EVERY_STATE = 'data?';

const ROOT = join(import.meta.dirname, '../..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Builds the tab with its English words in a language that nobody speaks. */
async function buildPseudo(folder: string): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const options = [
    '--config',
    'test/browser/pseudo/vite.config.ts',
    '--outDir',
    folder,
    '--logLevel',
    'warn',
  ];
  const build = spawn(process.execPath, [vite, 'build', ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error('The tab could not be built.');
}

describeInBrowser('in a language that nobody speaks, at 320 pixels', (browser) => {
  let server: PreviewServer;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seventy-pseudo-'));
    await buildPseudo(folder);
    server = await startPreviewServer();
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  for (const place of [
    '',
    'designation/security/usage-growth',
    'designation/security?on=2026-05-31&edition=security-2022-10',
    'designation/security/customers?metric=net-customer-adds',
    'designation/security/people',
    'designation/security/rules?with=security-2022-10',
    'data',
    'notifications',
    DATA_IN_EVERY_STATE,
  ]) {
    test(`nothing is hard-coded or cut: ${place || 'overview'}`, async () => {
      const page = await browser.newPage();
      const isMadeUp = place === DATA_IN_EVERY_STATE;
      if (isMadeUp) await answerWithData(page);
      await page.route('**/tab/**', async (route) => {
        const path = new URL(route.request().url()).pathname.replace(/^\/tab\//, '') || 'index.html';
        const file = join(folder, path);
        if (!existsSync(file)) return route.fallback();
        return route.fulfill({ contentType: TYPES[extname(file)] ?? '', body: await readFile(file) });
      });
      const tab = await openPlace(page, server.origin, place, '&place=personal');
      await page.locator('iframe').evaluate((frame) => Object.assign(frame.style, { width: '320px' }));
      const frame = await tabWindow(page);
      await frame.waitForFunction(() => innerWidth === 320);
      await tab.locator('h1[tabindex]').waitFor();
      await settled(tab);
      await tab.locator('section').first().waitFor();
      for (const fold of await tab.locator('summary').all()) await fold.click();

      const found = await frame.evaluate(() => {
        const all = [...document.querySelectorAll<HTMLElement>('main *')];
        const spoken = all.filter((element) => getComputedStyle(element).clipPath === 'inset(50%)');
        const seen = all.filter(
          (element) => element.offsetWidth > 1 && !spoken.some((hidden) => hidden.contains(element)),
        );
        const texts = seen.filter((element) => element.closest('[lang], th[scope=row], code') === null);
        return {
          beyond: seen
            .filter((element) => element.getBoundingClientRect().right > 320.5)
            .map((element) => element.outerHTML.slice(0, 160)),
          cut: seen
            .filter(
              (element) =>
                element.scrollWidth > element.clientWidth + 1 &&
                getComputedStyle(element).display !== 'inline' &&
                !['SELECT', 'INPUT'].includes(element.tagName),
            )
            .map((element) => element.outerHTML.slice(0, 160)),
          plain: texts
            .flatMap((element) => [...element.childNodes])
            .filter((node) => node.nodeType === Node.TEXT_NODE)
            .map((node) => node.textContent ?? '')
            .filter((text) => /[a-z]{3}/.test(text)),
        };
      });
      expect(found.beyond, 'beyond the edge').toEqual([]);
      expect(found.cut, 'wider than its box').toEqual([]);
      // The partner's name is data.
      expect(
        found.plain.filter((text) => text !== 'Northwind Partners' && !isMadeUp),
        'not from a catalogue',
      ).toEqual([]);
    });
  }
});
