import type { Frame, FrameLocator, Page } from 'playwright-core';

/** The tab in the host page's frame. */
export const tabIn = (page: Page): FrameLocator => page.frameLocator('iframe');

/** Opens the host page with these choices and the real tab in it. */
export async function openTab(page: Page, origin: string, query = ''): Promise<FrameLocator> {
  await page.goto(`${origin}/${query}`);
  return tabIn(page);
}

/** Opens the tab at a place in it, as a deep link does; `choices` are further ones of the host page. */
export const openPlace = (page: Page, origin: string, place: string, choices = ''): Promise<FrameLocator> =>
  openTab(page, origin, `?subPageId=${encodeURIComponent(place)}${choices}`);

/** Waits until nothing is waited for any more; what is under way at the server tells how far it is. */
export const settled = (tab: FrameLocator): Promise<void> =>
  tab.locator('body:not(:has([role=progressbar]:not([aria-valuenow])))').waitFor();

/** The tab's own window, to look at what no locator reaches. */
export async function tabWindow(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (frame == null) throw new Error('The host page has no frame with a tab.');
  return frame;
}

/** What the tab said to the host so far, the newest first. */
export async function saidToHost(page: Page): Promise<string[]> {
  return page.locator('#log code').allTextContents();
}

/** Counts the requests for the scorecard from here on. */
export function countScorecards(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/v1/scorecard') count++;
  });
  return () => count;
}
