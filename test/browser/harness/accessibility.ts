import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Expects axe to find nothing in the page and in the frames in it. The content that the test is about is
 * awaited first: an empty page has no violations either.
 */
export async function expectAccessible(page: Page, ...content: [Locator, ...Locator[]]) {
  for (const locator of content) await locator.waitFor({ state: 'visible' });
  const violations: string[] = [];
  for (const frame of page.frames()) violations.push(...(await violationsIn(frame)));
  expect(violations, 'what axe found').toEqual([]);
}

/** Fluent's focus library places these elements to catch the focus at the edges; they hold no content. */
const outside = { exclude: [['[data-tabster-dummy]']] };

/** Each frame is looked at on its own: axe would talk to frames by messages, which the tab's host reads too. */
const options: RunOptions = { iframes: false, resultTypes: ['violations'] };

async function violationsIn(frame: Frame): Promise<string[]> {
  // Evaluated, not added as an element: the page's security policy stays as it is.
  await frame.evaluate(axe.source);
  const results = await frame.evaluate(
    async ([context, settings]): Promise<AxeResults> => {
      const page = globalThis as unknown as { axe: typeof axe };
      return page.axe.run(context, settings);
    },
    [outside, options] as const,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary ?? ''})`,
    ),
  );
}
