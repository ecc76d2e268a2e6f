import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
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

/** Own flags only. Those of the package switch web security off, which would make tests of origins worthless. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** The one address outside that a page asks for: the list of hosts that teams-js reads at its start. */
const hostList = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';

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
      const env = { ...process.env, ...unpacked.environment };
      browser = await chromium.launch({ executablePath: unpacked.executable, args: flags, env });
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
        await context.route(hostList, (route) =>
          route.fulfill({ json: { validOrigins: ['teams.microsoft.com'] } }),
        );
        return context.newPage();
      },
      takeProblems: (page) => open.get(page.context())?.splice(0) ?? [],
    });
  });
}
