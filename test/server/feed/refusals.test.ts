import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FeedBench, OFFICE, openBench, textOf } from './feedBench.ts';
import {
  answers,
  type Fault,
  hiddenStatus,
  redacted,
  type Step,
  unknownColumn,
} from './partnerCenter/faults.ts';

let bench: FeedBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

describe('what the account may not', () => {
  test('redacted data is named for what it is', async () => {
    bench.center.insights.hasRole = false;
    expect(await bench.pullOffice()).toMatchObject({
      state: 'failed',
      problem: { code: 'redacted', remedy: expect.stringContaining('Executive report viewer') },
    });
  });

  test.each<Step>(['dataset', 'query', 'report', 'execution'])('redacted at the step %s', async (step) => {
    bench.center.faults.add(step, redacted);
    expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'redacted' } });
  });

  test('403', async () => {
    bench.center.faults.add('report', answers(403, 'Forbidden'));
    expect(await bench.pullOffice()).toMatchObject({
      problem: { code: 'not-authorized', remedy: expect.stringContaining('Executive report viewer') },
    });
  });
});

describe('columns and datasets', () => {
  test('a column that is needed and not there is said before anything is asked', async () => {
    const outcome = await bench.pull([
      { ...OFFICE, columns: [{ names: ['Shoesize', 'Shoe size'], required: true }] },
    ]);
    expect(outcome).toMatchObject([{ problem: { code: 'no-such-column', columns: ['Shoesize'] } }]);
    expect(bench.center.received('query')).toEqual([]);
  });

  test('400 that names a column', async () => {
    bench.center.faults.add('query', unknownColumn('WORKLOADNAME'));
    expect(await bench.pullOffice()).toMatchObject({
      problem: {
        code: 'no-such-column',
        columns: ['WorkloadName'],
        detail: expect.stringContaining('Invalid column'),
      },
    });
  });

  test('400 about something else, in the envelope of a 200 too', async () => {
    bench.center.faults.add('query', answers(400, 'Invalid TIMESPAN'));
    expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'query-refused' } });
    bench.center.faults.add('report', hiddenStatus(400, 'Invalid Format'));
    expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'query-refused' } });
    bench.center.faults.add('execution', hiddenStatus(404, 'not found'));
    expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
  });

  test('a dataset that is not there, and the next one comes all the same', async () => {
    const outcomes = await bench.pull([{ ...OFFICE, dataset: 'PowerBIUsage' }, OFFICE]);
    expect(outcomes).toMatchObject([
      { state: 'failed', problem: { code: 'no-such-dataset' } },
      { dataset: 'OfficeUsage', state: 'ready' },
    ]);
  });
});

describe('odd answers', () => {
  test('a list that continues at another place: the token does not follow it', async () => {
    const elsewhere = `${new URL(bench.center.addresses.token).origin}/list`;
    bench.center.faults.add('dataset', {
      does: 'change',
      change: (body) => ({ ...body, nextLink: elsewhere, NextLink: elsewhere }),
    });
    expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'unexpected-answer' } });
    expect(bench.center.received().filter(({ url }) => url.pathname === '/list')).toEqual([]);
  });

  test('a list without end, an answer without an id, a redirect', async () => {
    const here = `${bench.center.addresses.insights}/ScheduledDataset?datasetName=OfficeUsage`;
    const circle: Fault = { does: 'change', change: (body) => ({ ...body, nextlink: here }) };
    bench.center.faults.add('dataset', ...Array.from({ length: 50 }, () => circle));
    expect(await bench.pullOffice()).toMatchObject({
      problem: { detail: expect.stringContaining('does not end') },
    });
    bench.center.faults.add('query', {
      does: 'change',
      change: (body) => ({ ...body, value: [], Value: [] }),
    });
    expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'unexpected-answer' } });
    bench.center.faults.add('query', { does: 'answer', status: 307, headers: { Location: here } });
    expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'unexpected-answer' } });
  });

  test('a report in a state of failure, after which a new one is asked for', async () => {
    const failing: Fault = {
      does: 'change',
      change: () => ({ value: [{ executionStatus: 'Failed' }], statusCode: 200 }),
    };
    bench.center.faults.add('execution', failing);
    expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'report-failed' } });
    expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
    expect(bench.center.received('report')).toHaveLength(2);
  });

  test('what the other side says is repeated without tokens and links', async () => {
    const [refresh = ''] = bench.center.signIn.secrets();
    const message = `Bearer eyJhbGciOi.J9.x at https://files.example/a.csv?sig=abc%2Fdef&se=2026 with ${refresh}`;
    bench.center.faults.add('query', answers(400, message));
    const outcome = await bench.pullOffice();
    expect(JSON.stringify(outcome)).toContain('https://files.example/a.csv?…');
    expect(JSON.stringify(outcome)).not.toMatch(/eyJ|sig=/);
  });
});

test('a wish under a name in other letters finds its column', async () => {
  const outcome = await bench.pull([{ ...OFFICE, columns: [{ names: ['workload NAME'], required: true }] }]);
  expect(textOf(outcome[0])).toBe('WorkloadName\r\nExchange Online\r\n');
});
