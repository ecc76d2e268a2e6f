import { describe, expect, test } from 'vitest';
import { type CloseCall, type FactsDocument, RULEBOOKS } from '#scoring';
import { azure, each, facts, holders, licences, month, scored } from '../golden/portfolio.ts';

// Partners whose verdict hangs on how the documents are read: one for every other defensible reading.

const calls = (document: FactsDocument, edition: string) => {
  const { total, qualified, closeCalls } = scored(document, edition);
  return { total, qualified, closeCalls };
};
const turning = (row: number, reading: CloseCall['reading'], qualified: boolean): CloseCall => ({
  row,
  reading,
  qualified,
});

/** Infrastructure with all the skilling, so many customers and services, and growth from ten thousand dollars. */
function infrastructure(customers: number, perCent: number, lastYear = 12, now = 0): FactsDocument {
  const machines = { service: 'Virtual Machines' };
  const rest = 10_000 * (1 + perCent / 100) - 1000 * customers - 5;
  return facts({
    certifications: [
      ...[...holders('AZ-104', 2), ...holders('AZ-700', 5)],
      ...[...holders('AZ-305', 2), ...holders('AZ-140', 5)],
    ],
    customers: ['base', ...each(customers, (n) => `t${n}`)].map((tenant) => ({
      tenant,
      segment: 'smb' as const,
    })),
    azure: [
      ...each(customers, (n) => azure(`t${n}`, 1000, 0, machines)),
      ...each(5, (n) => azure('base', 1, now, { service: `Service ${n}` })),
      azure('base', 10_000, lastYear, machines),
      azure('base', rest, now, machines),
    ],
  });
}

/** Security with all the skilling. */
const security = (lists: Partial<FactsDocument>): FactsDocument =>
  facts({
    certifications: [...holders('AZ-500', 2), ...holders('SC-200', 2), ...holders('SC-100', 6)],
    ...lists,
  });

describe('row 1, what every metric needs', () => {
  test('half a point of growth, where a whole one is needed', () => {
    expect(calls(infrastructure(3, 0.5), 'infrastructure-2026-07')).toEqual({
      total: 80.5,
      qualified: false,
      closeCalls: [turning(1, 'minimum-above-zero', true)],
    });
  });

  test('half a point of growth, where in 2022 anything was enough', () => {
    expect(calls(infrastructure(3, 0.5), 'infrastructure-2022-10')).toEqual({
      total: 80.5,
      qualified: true,
      closeCalls: [turning(1, 'minimum-one-point', false), turning(16, 'whole-points', false)],
    });
  });
});

describe('row 7, points as they are printed', () => {
  test('20/6 a deployment is more than 3.3', () => {
    // Three large deployed customers and six others: 18 + 40 + 2 + 10.
    const document = security({
      licenses: each(3, (n) => licences(`large${n}`, 400, 100)),
      azure: each(6, (n) => azure(`t${n}`, 600)),
    });
    expect(calls(document, 'security-2025-01')).toEqual({
      total: 70,
      qualified: true,
      closeCalls: [turning(7, 'rounded-points', false)],
    });
  });

  test('15/7 an architect is more than 2.14', () => {
    const row = (tenant: string, back: number, workload = 'Finance & Operations') => ({
      tenant,
      month: month(back),
      workload,
      association: 'CPOR' as const,
    });
    // 15 + 20 + 15 + 16 + 4.
    const document = facts({
      certifications: [...holders('MB-310', 20), ...holders('MB-820', 7)],
      revenue: [
        ...each(10, (n) => ({ ...row(`t${n}`, 0), amount: 6000 })),
        ...each(5, (n) => ({ ...row(`t${n}`, 12), amount: 6000 })),
      ],
      usage: [
        { ...row('big', 12), units: 500 },
        { ...row('big', 0), units: 480 },
        { ...row('new', 0), units: 100 },
      ],
    });
    expect(calls(document, 'business-applications-2026-05')).toEqual({
      total: 70,
      qualified: true,
      closeCalls: [turning(7, 'rounded-points', false)],
    });
  });

  test('10/3 in a half of Security 2022 is more than 3.3', () => {
    const document = security({
      certifications: ['MS-500', 'AZ-500', 'SC-200'].flatMap((code) =>
        holders(code, 6).map((award) => ({ ...award, earned: '2023-01-15' })),
      ),
      // Five new customers, three of them in use, and $25,000 more from an old one: 10 + 40 + 10 + 10.
      licenses: each(5, (n) => licences(`t${n}`, 25, n <= 3 ? 25 : 0)),
      azure: [azure('old', 20_000, 12), azure('old', 45_000)],
    });
    expect(calls(inMay2023(document), 'security-2022-10')).toEqual({
      total: 70,
      qualified: true,
      closeCalls: [turning(7, 'rounded-points', false)],
    });
  });
});

/** The same portfolio three years and five months earlier, when MS-500 still counted. */
function inMay2023(document: FactsDocument): FactsDocument {
  const earlier = (text: string): string => {
    const count = Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1 - 41;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  };
  const { azure: consumed = [], licenses = [] } = document;
  return {
    ...document,
    asOf: '2023-05-31',
    azure: consumed.map((row) => ({ ...row, month: earlier(row.month) })),
    licenses: licenses.map((row) => ({ ...row, month: earlier(row.month) })),
  };
}

describe('row 16, parts of a point', () => {
  test('growth of users in Modern Work is continuous', () => {
    // 20 + 2.5 + 15 + 7.5 for 250 users + 25.
    const document = facts({
      certifications: [...holders('MS-700', 1), ...holders('MS-102', 2)],
      licenses: [
        ...each(5, (n) => [licences(`t${n}`, 400, 0, 12), licences(`t${n}`, 400, 200)]).flat(),
        ...[licences('old', 4000, 1500, 12), licences('old', 4000, 750)],
        ...each(5, (n) => licences(`was${n}`, 400, 0, 12, { workload: 'Teams' })),
        ...each(10, (n) => licences(`new${n}`, 400, 0)),
      ],
    });
    expect(calls(document, 'modern-work-2026-05')).toEqual({
      total: 70,
      qualified: true,
      closeCalls: [turning(16, 'whole-points', false)],
    });
  });

  test('growth in Security comes in whole steps', () => {
    // 16 + 40 + 1 for 200 users + 2 for $3,000 + 10: with the parts of the steps it would be 70.
    const document = security({
      licenses: each(3, (n) => licences(`large${n}`, 400, n === 1 ? 66 : 67)),
      azure: [...each(5, (n) => azure(`t${n}`, 600)), azure('old', 13_000, 12), azure('old', 16_000)],
    });
    expect(calls(document, 'security-2026-07')).toEqual({
      total: 69,
      qualified: false,
      closeCalls: [turning(16, 'parts-of-a-step', true)],
    });
  });
});

test('row 21, a qualified path before a higher one', () => {
  // Many users of large customers, but too few of their seats: 80 on enterprise without a deployment.
  const document = security({
    licenses: each(6, (n) => licences(`large${n}`, 10_000, 500)),
    azure: each(4, (n) => azure(`t${n}`, 750)),
  });
  const { paths, selectedPath } = scored(document, 'security-2026-07');
  expect(paths.map(({ total, qualified }) => [total, qualified])).toEqual([
    [80, false],
    [73.333333, true],
  ]);
  expect(selectedPath).toBe('smb');
  expect(calls(document, 'security-2026-07').closeCalls).toEqual([turning(21, 'higher-total', false)]);
});

describe('row 22, the month or the twelve months', () => {
  test('growth of the Azure year of which the month shows nothing', () => {
    expect(calls(infrastructure(3, 20, 15, 3), 'infrastructure-2026-07')).toEqual({
      total: 100,
      qualified: true,
      closeCalls: [turning(22, 'month-instead-of-year', false)],
    });
  });

  test('growth of a month of which the year shows nothing', () => {
    const { azure: rows = [], ...document } = infrastructure(3, 20);
    const lastYears = azure('base', 90_000, 14, { service: 'Virtual Machines' });
    expect(calls({ ...document, azure: [...rows, lastYears] }, 'infrastructure-2026-07')).toEqual({
      total: 80,
      qualified: false,
      closeCalls: [turning(22, 'month-instead-of-year', true)],
    });
  });

  test('in Security, whose only growth is of the year', () => {
    const document = security({ azure: each(7, (n) => azure(`t${n}`, 1200, 5)) });
    expect(calls(document, 'security-2026-07')).toEqual({
      total: 91,
      qualified: true,
      closeCalls: [turning(22, 'month-instead-of-year', false)],
    });
  });

  test('not in 2024, whose documents say only the month', () => {
    expect(calls(infrastructure(3, 20), 'infrastructure-2024-06')).toEqual({ total: 100, qualified: true });
  });
});

describe('far from any line', () => {
  test.each(RULEBOOKS.map(({ id }) => id))('%s: a partner with nothing is not close', (edition) => {
    expect(scored(facts({}), edition).closeCalls).toBeUndefined();
  });

  test('nor is one with everything', () => {
    expect(calls(infrastructure(3, 20), 'infrastructure-2026-07')).toEqual({ total: 100, qualified: true });
    expect(calls(infrastructure(3, 20), 'infrastructure-2022-10')).toEqual({ total: 100, qualified: true });
  });
});
