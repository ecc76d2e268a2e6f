import { describe, expect, it } from 'vitest';
import type { ChunkLine } from '../../server/ledger/index.ts';
import { boardSources, incompleteData, nextAfter, scoreDeliveries } from '../../server/tasks/freshness.ts';

const chunk = (source: string, period: string, incomplete = false): ChunkLine => ({
  ...{ source, period, incomplete, version: 1, encoding: '', contentHash: '', bytes: 0, rowCounts: {} },
  ...{ importId: null, acceptedAt: '2026-11-02T08:00:00Z', acceptedBy: 'ada' },
});

describe('what comes next', () => {
  it('of a month is the one after it, by the 20th of the month after that', () => {
    expect(nextAfter('2026-09', '2026-11-20')).toEqual({ month: '2026-10', by: '2026-11-20', late: false });
    expect(nextAfter('2026-09', '2026-11-21')).toMatchObject({ late: true });
    expect(nextAfter('2026-11', '2026-12-01')).toEqual({ month: '2026-12', by: '2027-01-20', late: false });
  });

  it('of a snapshot is another one within ten days', () => {
    expect(nextAfter('2026-10-25', '2026-11-04')).toEqual({ month: null, by: '2026-11-04', late: false });
    expect(nextAfter('2026-10-25', '2026-11-05')).toMatchObject({ late: true });
  });

  it('is said of every designation', () => {
    expect(scoreDeliveries([{ designation: 'security', month: '2026-09' }], '2026-12-01')).toEqual([
      { designation: 'security', month: '2026-10', by: '2026-11-20', late: true },
    ]);
  });
});

describe('sources', () => {
  it('are all listed once one has delivered, with the newest that there is of each', () => {
    const chunks = [
      chunk('AzureUsage', '2026-08'),
      chunk('AzureUsage', '2026-09'),
      chunk('CPOR-M365', '2026-09'),
      chunk('CPOR-M365', '2026-10-31'),
    ];
    const sources = new Map(boardSources(chunks, '2026-11-01').map((line) => [line.source, line]));
    expect(sources.size).toBe(8);
    expect(sources.get('AzureUsage')).toMatchObject({ newest: '2026-09', next: { month: '2026-10' } });
    expect(sources.get('CPOR-M365')).toMatchObject({ newest: '2026-09' });
    expect(sources.get('TrainingCompletions')).toMatchObject({ newest: null, next: null });
  });

  it('are one where facts come as documents', () => {
    expect(boardSources([chunk('facts-document', '2026-11-20')], '2026-11-20')).toMatchObject([
      { source: 'facts-document', next: { month: '2026-11', by: '2026-12-20', late: false } },
    ]);
    expect(boardSources([], '2026-11-20')).toEqual([]);
  });
});

describe('an incomplete period', () => {
  const scored = [
    { designation: 'security', edition: 'security-2026-07', month: '2026-09' },
    { designation: 'business-applications', edition: 'business-applications-2026-05', month: '2026-09' },
  ] as const;
  const touched = (source: string, period: string) =>
    incompleteData([chunk(source, period, true), chunk(source, '2026-01')], scored).flatMap(({ touches }) =>
      touches.map(({ designation, metrics }) => [designation, ...metrics]),
    );

  it('touches what is computed of its source', () => {
    expect(touched('AzureUsage', '2026-09')).toEqual([
      ['security', 'net-customer-adds', 'usage-growth', 'deployments'],
    ]);
    expect(touched('TrainingCompletions', '2026-10-31').map(([, ...metrics]) => metrics.join())).toEqual([
      'intermediate-certifications',
      'intermediate-certifications,advanced-certifications',
    ]);
    expect(touched('CustomersAndTenants', '2026-10-31')).toHaveLength(2);
  });

  it('counts from a year before the month that is scored up to that month', () => {
    expect(touched('AzureUsage', '2025-09')).toHaveLength(1);
    expect(touched('AzureUsage', '2025-08')).toEqual([]);
    expect(touched('AzureUsage', '2026-10')).toEqual([]);
  });
});
