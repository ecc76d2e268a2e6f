import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { answerHostList, launch } from './launch.ts';
import { watchForProblems } from './problems.ts';

/** The browser as a test uses it. */
export interface TestBrowser {
  /** A page in a profile of its own, with nothing stored. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /**
   * What went wrong so far in this page and those it opened; it then no longer fails the test. For a test that
   * makes something go wrong and says what.
   */
  takeProblems(page: Page): string[];
}

/**
 * A suite with a real browser. A test fails when its pages report any problem, see problems.ts. Without the
 * packaged browser the suite is skipped, which with CI set is a failure.
 */
export function describeInBrowser(name: string, define: (browser: TestBrowser) => void) {
  const unpacked = inject('chromium');
  describe.skipIf(unpacked === undefined)(name, () => {
    let browser: Browser | undefined;
    const open = new Map<BrowserContext, string[]>();

    beforeAll(async () => {
      if (unpacked === undefined) return;
      browser = await launch(unpacked);
    });

    afterAll(() => browser?.close());

    afterEach(async () => {
      const problems = [...open.values()].flat();
      await Promise.all([...open.keys()].map((context) => context.close()));
      open.clear();
      expect(problems, 'problems that the pages reported').toEqual([]);
    });

    define({
      async newPage(options = {}) {
        if (browser === undefined) throw new Error('The browser starts with the first test of the suite.');
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
        // Well below a test's time limit: a test that waits in vain then says for what.
        context.setDefaultTimeout(20_000);
        open.set(context, watchForProblems(context));
        await answerHostList(context);
        return context.newPage();
      },
      takeProblems: (page) => open.get(page.context())?.splice(0) ?? [],
    });
  });
}
