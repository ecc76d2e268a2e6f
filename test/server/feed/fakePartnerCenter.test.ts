import { afterEach, beforeEach, expect, test } from 'vitest';
import { accessTokens } from '../../../server/feed/accessTokens.ts';
import { type FeedBench, openBench } from './feedBench.ts';

// The fake is what the client is held to, so it is held to the documentation itself.

let bench: FeedBench;
let bearer: { Authorization: string };
beforeEach(async () => {
  bench = await openBench();
  const token = await accessTokens(bench.access, bench.context()).current();
  bearer = { Authorization: `Bearer ${token.ok ? token.value : ''}` };
});
afterEach(() => bench.close());

type Answered = { status: number; body: Record<string, unknown> & { value?: Record<string, unknown>[] } };

/** An answer with its keys in small letters. */
async function call(
  method: string,
  path: string,
  body?: object,
  headers: object = bearer,
): Promise<Answered> {
  const response = await fetch(bench.center.addresses.insights + path, {
    method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const small = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toLowerCase(), item]))
      : value;
  return { status: response.status, body: JSON.parse((await response.text()) || '{}', small) };
}

async function queryId(Query: string): Promise<unknown> {
  return (await call('POST', '/ScheduledQueries', { Name: 'A query', Query })).body.value?.[0]?.queryid;
}

async function report(more: object): Promise<Answered> {
  const QueryId = await queryId('SELECT Month FROM OfficeUsage');
  return call('POST', '/ScheduledReport', { ReportName: 'A report', QueryId, ...more });
}

async function fileOf(query: string, more: object = {}): Promise<string> {
  const QueryId = await queryId(query);
  const order = { ReportName: 'A report', QueryId, ExecuteNow: true, ...more };
  const { body } = await call('POST', '/ScheduledReport', order);
  bench.clock.advance(5 * 60_000);
  const execution = await call('GET', `/ScheduledReport/execution/${body.value?.[0]?.reportid}`);
  const link = String(execution.body.value?.[0]?.reportaccesssecurelink);
  return (await fetch(link)).text();
}

test('nobody gets in without a token, or with one that has run out', async () => {
  expect((await call('GET', '/ScheduledDataset', undefined, {})).status).toBe(401);
  expect((await call('GET', '/ScheduledDataset')).status).toBe(200);
  bench.clock.advance(61 * 60_000);
  expect((await call('GET', '/ScheduledDataset')).status).toBe(401);
});

test.each([
  ['GET', '/ScheduledQueries'],
  ['DELETE', '/ScheduledReport/1'],
  ['GET', '/Datasets'],
  ['POST', '/ScheduledDataset'],
])('what is not documented does not exist: %s %s', async (method, path) => {
  expect((await call(method, path)).status).toBe(404);
});

test('datasets: all, one, and one that is not there', async () => {
  expect((await call('GET', '/ScheduledDataset?datasetName=')).body).toMatchObject({
    totalcount: 6,
    statuscode: 200,
  });
  const one = await call('GET', '/ScheduledDataset?datasetName=emsusage');
  expect(one.body.value).toMatchObject([{ datasetname: 'EMSUsage', minimumrecurrenceinterval: 24 }]);
  expect((await call('GET', '/ScheduledDataset?datasetName=Nothing')).status).toBe(404);
});

test.each([
  ['SELECT Shoesize FROM OfficeUsage', 'Invalid column name: Shoesize'],
  ["SELECT Month FROM OfficeUsage WHERE Shoesize = '7'", 'Invalid column name: Shoesize'],
  ['SELECT Month FROM Shoes', 'Invalid dataset name: Shoes'],
  ['SELECT Month FROM OfficeUsage TIMESPAN YESTERDAY', 'Invalid TIMESPAN: YESTERDAY'],
  ['SELECT Month FROM OfficeUsage LIMIT 0', 'Invalid LIMIT: 0'],
  ['Month, please', 'Invalid query syntax'],
])('a wrong query is refused by name: %s', async (Query, message) => {
  const answer = await call('POST', '/ScheduledQueries', { Name: 'A query', Query });
  expect(answer).toMatchObject({ status: 400, body: { message, statuscode: 400 } });
});

test.each([
  [{ Format: 'XLSX', ExecuteNow: true }, 400],
  [{ QueryStartTime: '2025-01-01T00:00:00.000Z', ExecuteNow: true }, 400],
  [{ StartTime: '2026-11-20T09:59:59Z', RecurrenceInterval: 24 }, 400],
  [{ StartTime: '2026-11-20T10:00:00Z', RecurrenceInterval: 23 }, 400],
  [{ StartTime: '2026-11-20T10:00:00Z', RecurrenceInterval: 24 }, 200],
  [{ QueryId: 'unknown', ExecuteNow: true }, 404],
])('an order for a report: %j', async (order, status) => {
  expect((await report(order)).status).toBe(status);
});

test('an execution shows with the defaults only when it is finished', async () => {
  const id = (await report({ ExecuteNow: true })).body.value?.[0]?.reportid;
  const path = `/ScheduledReport/execution/${id}`;
  const all = `${path}?executionStatus=Pending;Running;Completed&getLatestExecution=true`;
  expect((await call('GET', path)).status).toBe(404);
  expect((await call('GET', all)).body.value).toMatchObject([{ executionstatus: 'Pending' }]);
  bench.clock.advance(3 * 60_000);
  expect((await call('GET', path)).status).toBe(404);
  expect((await call('GET', all)).body.value).toMatchObject([
    { executionstatus: 'Running', reportaccesssecurelink: null },
  ]);
  bench.clock.advance(2 * 60_000);
  expect((await call('GET', path)).body.value).toMatchObject([{ executionstatus: 'Completed' }]);
});

test('a link is good for a while, for everybody, and not beside a token', async () => {
  const { link } = bench.center.storage.link('A\r\n');
  expect((await fetch(link)).status).toBe(200);
  expect((await fetch(link, { headers: bearer })).status).toBe(400);
  expect((await fetch(link.replace(/sig=.*/, 'sig=guessed'))).status).toBe(403);
  bench.clock.advance(15 * 60_000);
  expect((await fetch(link)).status).toBe(403);
});

test('rows are distinct, metrics are summed, time spans and periods hold', async () => {
  const months = 'SELECT Month FROM AzureUsage ORDER BY Month ASC';
  expect(await fileOf(months)).toBe('Month\r\n2026-09-01\r\n2026-10-01\r\n');
  expect(await fileOf(`${months} TIMESPAN LAST_MONTH`)).toBe('Month\r\n2026-10-01\r\n');
  expect(await fileOf(`${months} LIMIT 1 TIMESPAN LIFETIME`)).toBe('Month\r\n2024-10-01\r\n');
  const period = { QueryStartTime: '2025-10-01T00:00:00Z', QueryEndTime: '2026-09-30T00:00:00Z' };
  expect(await fileOf(`${months} TIMESPAN LIFETIME`, period)).toBe('Month\r\n2025-10-01\r\n2026-09-01\r\n');
  expect(await fileOf("SELECT ServiceLevel2, ACR_USD FROM AzureUsage WHERE Month = '2026-10-01'")).toBe(
    'ServiceLevel2,ACR_USD\r\nKey Vault,3249.8\r\n',
  );
});

test('a filter with a wrong literal finds nothing, and says nothing', async () => {
  const query = "SELECT Month FROM OfficeUsage WHERE WorkloadName = 'Exchange' AND Month >= '2020-01-01'";
  expect(await fileOf(query)).toBe('Month\r\n');
  expect(
    await fileOf("SELECT WorkloadName FROM OfficeUsage WHERE WorkloadName IN ('Teams', 'exchange online')"),
  ).toBe('WorkloadName\r\nExchange Online\r\n');
});
