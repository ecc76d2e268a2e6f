import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildStalePages, TAB_FOLDER } from '../../server/preview/build.ts';

/** What a phone on a slow line fetches before anything is there to read. */
const MOST_BYTES = 200_000;

test('the scripts before the first scorecard stay light', async () => {
  await buildStalePages(() => {});
  const page = readFileSync(join(TAB_FOLDER, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\/tab\/(assets\/[^"]+\.js)"/g)].map(
    ([, file]) => file ?? '',
  );
  expect(scripts.length).toBeGreaterThan(2);
  const bytes = scripts.map((file) => gzipSync(readFileSync(join(TAB_FOLDER, file)), { level: 9 }).length);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST_BYTES);
});
