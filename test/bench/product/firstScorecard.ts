import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { answerHostList, launch } from '../../browser/harness/launch.ts';
import { unpackChromium } from '../../browser/harness/unpackChromium.ts';
import { interleaved, type Timing } from '../timing.ts';

// From the moment a frame begins to load until the scorecard stands in it, as the frame's own clock tells, in a
// browser whose processor is slowed down: phones are slower than whatever this runs on.

export const SLOW_DOWN = 4;
const ROUNDS = 7;

interface Marked {
  scorecardAt?: number;
}

/** Runs in every frame before its own scripts: notes when the table is there and has been painted. */
function watchForScorecard(): void {
  const note = (): void => {
    if (!document.querySelector('table tbody tr')) return;
    seen.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        (globalThis as Marked).scorecardAt = performance.now();
      }),
    );
  };
  const seen = new MutationObserver(note);
  seen.observe(document, { childList: true, subtree: true });
}

/** Opens each page in turn, every time with nothing stored. */
export async function timeScorecards(
  pages: readonly { readonly name: string; readonly address: string }[],
): Promise<Timing[]> {
  const folder = mkdtempSync(join(tmpdir(), 'seventy-chromium-'));
  let browser: Browser | undefined;
  try {
    browser = await launch(await unpackChromium(folder));
    const opened = browser;
    const own = new Map(pages.map(({ name }) => [name, [] as number[]]));
    await interleaved(
      pages.map(({ name, address }) => ({
        name,
        run: async () => void own.get(name)?.push(await timed(opened, address)),
      })),
      { rounds: ROUNDS, warmUps: 1 },
    );
    // The frame's own clock counts, without the first round.
    return [...own].map(([name, times]) => ({ name, times: times.slice(1) }));
  } finally {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  try {
    await answerHostList(context);
    const page = await context.newPage();
    await page.addInitScript(watchForScorecard);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    await page.goto(address, { waitUntil: 'commit', timeout: 120_000 });
    return await shownAt(page);
  } finally {
    await context.close();
  }
}

async function shownAt(page: Page): Promise<number> {
  const until = performance.now() + 120_000;
  while (performance.now() < until) {
    for (const frame of page.frames()) {
      const at = await markIn(frame);
      if (at !== undefined) return at;
    }
    await page.waitForTimeout(50);
  }
  throw new Error('No scorecard was shown.');
}

/** A frame that is just being left has no mark. */
const markIn = (frame: Frame): Promise<number | undefined> =>
  frame.evaluate(() => (globalThis as Marked).scorecardAt).catch(() => undefined);
