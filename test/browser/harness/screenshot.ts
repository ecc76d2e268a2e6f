import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = join(import.meta.dirname, '../../../.tmp/screenshots');

/** Keeps a picture of the page as `.tmp/screenshots/<name>.png`, for people to look at. */
export async function screenshot(page: Page, name: string) {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
