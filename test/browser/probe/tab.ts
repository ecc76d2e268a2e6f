import type { Frame, Page } from 'playwright-core';
import type { Probe } from './probe.ts';

declare global {
  var probe: Probe;
}

/** The probe in the host page's frame, once it is initialized: its functions run by `tab.evaluate`. */
export async function probeIn(page: Page): Promise<Frame> {
  await page.frameLocator('iframe').getByText('ready').waitFor({ state: 'attached' });
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (frame == null) throw new Error('The host page has no frame with a tab.');
  return frame;
}

/** Opens the host page with these choices and the probe in it. */
export async function openProbe(page: Page, origin: string, query = ''): Promise<Frame> {
  await page.goto(`${origin}/${query}`);
  return probeIn(page);
}

/** Awaits the frame's reload: the probe that was there is gone and another one is ready. */
export async function probeAfter(page: Page, act: () => Promise<unknown>): Promise<Frame> {
  const before = await page.locator('iframe').elementHandle();
  await act();
  await before?.waitForElementState('hidden');
  return probeIn(page);
}
