import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { answerWithData, answerWithProblem } from './tab/dataAnswers.ts';
import { openPlace, settled, tabWindow } from './tab/openTab.ts';

/** Where one looks, and what is answered otherwise than by the server. */
const PLACES: readonly { place: string; name?: string; answer?: (page: Page) => Promise<void> }[] = [
  { place: '', name: 'overview' },
  {
    place: '',
    name: 'first run',
    answer: (page) => answerWithProblem(page, 'scorecard', 404, 'no-scorecard'),
  },
  { place: 'designation/security/usage-growth' },
  { place: 'designation/security?on=2026-05-31&edition=security-2022-10' },
  { place: 'designation/security/customers?metric=net-customer-adds' },
  { place: 'designation/security/people' },
  { place: 'designation/security/rules?with=security-2022-10' },
  { place: 'data' },
  { place: 'data', name: 'data in every state', answer: answerWithData },
  { place: 'notifications' },
  { place: 'settings' },
];

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

  for (const { place, name = place, answer } of PLACES) {
    test(`nothing is hard-coded or cut: ${name}`, async () => {
      const page = await browser.newPage();
      await answer?.(page);
      const answered = stringsAnswered(page);
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
      await tab.locator('main p').first().waitFor();
      for (const fold of await tab.locator('summary').all()) await fold.click();

      const { beyond, cut } = await boxesIn(frame);
      expect(beyond, 'beyond the edge').toEqual([]);
      expect(cut, 'wider than its box').toEqual([]);
      const texts = await textsIn(frame);
      expect(texts.filter((text) => /[\u0300-\u036fáéíóúý]/.test(text)).length, 'looked at').toBeGreaterThan(
        5,
      );
      const data = await answered();
      const parts = texts.flatMap((text) => text.split(/, | · | – /));
      expect(
        parts.filter((part) => /[a-z]{3}/.test(part) && !data.has(part)),
        'not from a catalogue',
      ).toEqual([]);
      if (answer) browser.takeProblems(page);
    });
  }
});

/** Every text that the server answered, until then: names of people, customers and partners are data. */
function stringsAnswered(page: Page): () => Promise<ReadonlySet<string>> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/v1/')) bodies.push(response.text());
  });
  return async () => {
    const strings = new Set<string>();
    for (const body of await Promise.all(bodies)) {
      JSON.parse(body, (_key, value) => {
        // A code is for programs: it is never shown as it is.
        if (typeof value === 'string' && !/^[a-z-]+$/.test(value)) strings.add(value);
        return value;
      });
    }
    return strings;
  };
}

/** What stands beyond the page's edge, and what has no room in its own box. */
const boxesIn = (frame: Frame) =>
  frame.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('main *')];
    const spoken = all.filter((element) => getComputedStyle(element).clipPath === 'inset(50%)');
    const seen = all.filter(
      (element) => element.offsetWidth > 1 && !spoken.some((hidden) => hidden.contains(element)),
    );
    const shown = (elements: readonly HTMLElement[]) =>
      elements.map(({ outerHTML }) => outerHTML.slice(0, 160));
    return {
      beyond: shown(seen.filter((element) => element.getBoundingClientRect().right > 320.5)),
      cut: shown(
        seen.filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).display !== 'inline' &&
            !['SELECT', 'INPUT'].includes(element.tagName),
        ),
      ),
    };
  });

/** Everything that is read or said aloud but quotes and codes, which stay in their own language. */
const textsIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const all = [...document.querySelectorAll('main, main *')];
    const ours = all.filter((element) => element.closest('[lang]:not(html), code, datalist') === null);
    const written = ours
      .flatMap((element) => [...element.childNodes])
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? '');
    const named = ours.flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [...written, ...named].map((text) => text.trim()).filter((text) => text !== '');
  });
