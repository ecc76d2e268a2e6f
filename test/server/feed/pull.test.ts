import { readdirSync, statSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DATASET_WISHES } from '../../../server/feed/datasetWishes.ts';
import { type FeedBench, OFFICE, openBench, textOf } from './feedBench.ts';

let bench: FeedBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

test('a dataset becomes a file, in the names it has over there, of whole months only', async () => {
  const outcome = await bench.pullOffice();
  expect(outcome).toMatchObject({
    dataset: 'OfficeUsage',
    state: 'ready',
    generatedAt: '2026-11-20T06:05:00Z',
    file: { name: 'OfficeUsage.csv', rows: 8 },
  });
  const [header] = textOf(outcome).split('\r\n');
  expect(header).toBe('Month,CustomerTenantId,WorkloadName,PartnerAttachType');
  const [order] = bench.center.received('report').map(({ body }) => JSON.parse(body));
  expect(order).toMatchObject({
    ExecuteNow: true,
    QueryStartTime: '2024-09-01T00:00:00Z',
    QueryEndTime: '2026-11-20T06:00:00Z',
    Format: 'CSV',
  });
});

test('the file can be read as often as wanted, by its owner alone, and goes when it is removed', async () => {
  const outcome = await bench.pullOffice();
  if (outcome.state !== 'ready') throw new Error('not ready');
  const { file } = outcome;
  expect(await text(file.open())).toBe(await text(file.open()));
  expect(Buffer.byteLength(await text(file.open()))).toBe(file.size);
  expect(statSync(file.path).mode & 0o777).toBe(0o600);
  await file.remove();
  expect(readdirSync(bench.folder)).toEqual([]);
});

test('every dataset the scorecard understands comes, one after the other, with real columns only', async () => {
  const outcomes = await bench.pull(DATASET_WISHES);
  expect(outcomes.map(({ dataset, state }) => [dataset, state])).toEqual([
    ['CustomersAndTenants', 'ready'],
    ['TrainingCompletions', 'ready'],
    ['OfficeUsage', 'ready'],
    ['EMSUsage', 'ready'],
    ['AzureUsage', 'ready'],
  ]);
  const steps = bench.center.received().map(({ step }) => step);
  expect(steps.filter((step) => step === 'report')).toHaveLength(5);
  const firstFile = steps.indexOf('download');
  expect(steps.slice(0, firstFile).filter((step) => step === 'report')).toHaveLength(1);
});

test('where rows add up all columns are asked for, so that no two rows become one; else only the wished ones', async () => {
  const outcomes = await bench.pull(DATASET_WISHES);
  const fileOf = (name: string) => textOf(outcomes.find(({ dataset }) => dataset === name)).split('\r\n');
  // Two services of the same price: neither is lost, and they are not summed either.
  expect(fileOf('AzureUsage')[0]).toMatch(/^PGAMpnId,.*UsageUnits,ACR_USD$/);
  expect(fileOf('AzureUsage').filter((row) => /2026-10-01.*,812\.45$/.test(row))).toHaveLength(4);
  expect(fileOf('OfficeUsage')[0]).toContain(',Country,');
  expect(fileOf('TrainingCompletions')[0]).not.toContain('TrainingCount');
  expect(fileOf('TrainingCompletions')[0]).not.toContain('Audience');
});

test('a name that cannot stand in a query is left out', async () => {
  const odd = { ...OFFICE, addsUp: true };
  const { insights } = bench.center;
  insights.datasets = insights.datasets.map((dataset) => ({
    ...dataset,
    columns: [...dataset.columns, 'Seats (assigned)'],
  }));
  expect(await bench.pull([odd])).toMatchObject([{ state: 'ready' }]);
});

test('the token goes to the interface and never along with a signed link', async () => {
  await bench.pull(DATASET_WISHES);
  for (const { step, headers } of bench.center.received()) {
    const expected =
      step === 'download' || step === 'token' ? undefined : expect.stringMatching(/^Bearer eyJ/);
    expect([step, headers.authorization]).toEqual([step, expected]);
  }
  // One token is enough for an hour.
  expect(bench.center.received('token')).toHaveLength(1);
});

test('answers are read whatever the letter case of their keys, over all their pages', async () => {
  bench.center.insights.pageSize = 1;
  bench.center.insights.timing.executions = 2;
  const outcome = await bench.pullOffice();
  expect(outcome.state).toBe('ready');
  const pages = bench.center.received('dataset').map(({ url }) => url.searchParams.get('skiptoken'));
  expect(pages).toEqual([null, '1', '2', '3', '4', '5']);
});

test('a report that was executed twice is fetched once, in its newest form', async () => {
  bench.center.insights.timing.executions = 2;
  const outcome = await bench.pullOffice();
  expect(outcome).toMatchObject({ state: 'ready', generatedAt: '2026-11-20T06:05:01Z' });
  expect(bench.center.received('download')).toHaveLength(1);
});

test('the same query is used again the next night, and made anew when it is gone', async () => {
  await bench.pullOffice();
  bench.clock.advance(24 * 3_600_000);
  expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
  expect(bench.center.received('query')).toHaveLength(1);
  expect(bench.center.received('report')).toHaveLength(2);

  bench.center.insights.queries.clear();
  expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
  expect(bench.center.received('query')).toHaveLength(2);
});

test('a report that takes too long is waited for by the next pull, and no longer after a day', async () => {
  bench.center.insights.timing.reportMs = 3 * 3_600_000;
  const asked = { dataset: 'OfficeUsage', state: 'not-yet', askedAt: '2026-11-20T06:00:00.000Z' };
  expect(await bench.pullOffice()).toEqual(asked);
  bench.clock.advance(3 * 3_600_000);
  expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
  expect(bench.center.received('report')).toHaveLength(1);

  bench.center.insights.timing.reportMs = Number.POSITIVE_INFINITY;
  expect(await bench.pullOffice()).toMatchObject({ state: 'not-yet' });
  bench.clock.advance(25 * 3_600_000);
  bench.center.insights.timing.reportMs = 0;
  expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
  expect(bench.center.received('report')).toHaveLength(3);
});

test('waiting for a report gets slower and ends at its limit', async () => {
  bench.center.insights.timing.reportMs = Number.POSITIVE_INFINITY;
  await bench.pullOffice({ firstPollMs: 1000, longestPollMs: 3000, reportMs: 20_000 });
  expect(bench.clock.waits).toEqual([1000, 1500, 2250, 3000, 3000, 3000, 3000, 3000]);
});

test('an empty file is nothing to import: it is said, also how many rows there were, and no file is handed over', async () => {
  const { datasets } = bench.center.insights;
  const emptied = () => {
    bench.center.insights.datasets = datasets.map((dataset) => ({ ...dataset, rows: [] }));
    bench.center.insights.queries.clear();
  };
  emptied();
  expect(await bench.pullOffice()).toEqual({ dataset: 'OfficeUsage', state: 'empty' });
  expect(readdirSync(bench.folder)).toEqual([]);

  bench.center.insights.datasets = datasets;
  bench.center.insights.queries.clear();
  await bench.pullOffice();
  emptied();
  const suspicious = { dataset: 'OfficeUsage', state: 'empty', rowsBefore: 8 };
  expect(await bench.pullOffice()).toEqual(suspicious);
  expect(await bench.pullOffice()).toEqual(suspicious);
});

test('a file without even a header is empty too', async () => {
  bench.center.faults.add('download', { does: 'answer', status: 200, body: '' });
  expect(await bench.pullOffice()).toEqual({ dataset: 'OfficeUsage', state: 'empty' });
});

test('without LIFETIME the longest time span there is', async () => {
  bench.center.insights.datasets = bench.center.insights.datasets.map((dataset) => ({
    ...dataset,
    dateRanges: ['LAST_MONTH', 'LAST_1_YEAR', 'LAST_3_MONTHS'],
  }));
  await bench.pull([{ ...OFFICE, since: 'lifetime' }]);
  const [query] = bench.center.received('query').map(({ body }) => JSON.parse(body));
  expect(query.Query).toMatch(/ FROM OfficeUsage TIMESPAN LAST_1_YEAR$/);
  expect(JSON.parse(bench.center.received('report')[0]?.body ?? '')).not.toHaveProperty('QueryStartTime');
});
