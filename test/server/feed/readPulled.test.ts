import { afterEach, beforeEach, expect, test } from 'vitest';
import { DATASET_WISHES } from '../../../server/feed/datasetWishes.ts';
import { readExport } from '../../../server/sources/index.ts';
import { type FeedBench, openBench } from './feedBench.ts';

let bench: FeedBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

test('what the feed brings is read like the export of the same name, row for row', async () => {
  const outcomes = await bench.pull(DATASET_WISHES);
  expect(outcomes).toHaveLength(5);
  const options = { day: '2026-11-20', knownPartnerIds: new Set(['100', '101']) };
  for (const outcome of outcomes) {
    if (outcome.state !== 'ready') throw new Error(JSON.stringify(outcome));
    const { rows } = outcome.file;
    expect(await readExport(outcome.file, options)).toMatchObject({
      ok: true,
      reading: { source: outcome.dataset, rows: { taken: rows, faulty: 0 }, unknownPartnerRows: 0 },
    });
  }
});
