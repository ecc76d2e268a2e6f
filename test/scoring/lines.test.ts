import { describe, expect, test } from 'vitest';
import { award, type MetricName, type PathName, printed } from '#scoring';
import { metricOf } from './rulesOf.ts';

// The account of a metric: what each count adds or takes, what is withheld and why, and what is cut off at the end.

type Counts = Parameters<typeof award>[1];

/** Points, value and lines as they are printed. */
function account(edition: string, path: PathName, metric: MetricName, counts: Counts) {
  const { points, value, lines } = award(metricOf(edition, path, metric), counts);
  const told = lines.map((line) => ({
    ...line,
    points: printed(line.points),
    ...('would' in line ? { would: printed(line.would) } : {}),
  }));
  return { points: printed(points), value: printed(value), lines: told };
}

const usd = (dollars: number) => ({ unit: 'usd' as const, cents: dollars * 100 });
const users = (count: number) => ({ unit: 'users' as const, count });
const worth = (count: number) => ({ unit: 'value' as const, count });

describe('net customer adds', () => {
  const adds = (...counts: { won: number; lost: number }[]) =>
    account('security-2026-07', 'smb', 'net-customer-adds', counts);

  test('customers won and lost stand side by side, each with its points', () => {
    expect(adds({ won: 3, lost: 1 }, { won: 1, lost: 0 })).toEqual({
      points: 12,
      value: 3,
      lines: [
        { code: 'tenants-won', side: 'azure', count: 3, points: 12 },
        { code: 'tenants-lost', side: 'azure', count: 1, points: -4 },
        { code: 'tenants-won', side: 'm365', count: 1, points: 4 },
        { code: 'tenants-lost', side: 'm365', count: 0, points: 0 },
      ],
    });
  });

  test('more lost than won is nothing, and the line says how far below', () => {
    const { points, value, lines } = adds({ won: 1, lost: 0 }, { won: 0, lost: 3 });
    expect({ points, value }).toEqual({ points: 0, value: -2 });
    expect(lines.at(-1)).toEqual({ code: 'below-zero', points: 8 });
  });

  test('more than the maximum is cut off, the maximum itself is not', () => {
    expect(adds({ won: 7, lost: 0 }, { won: 0, lost: 0 }).lines.at(-1)).toEqual({
      code: 'above-maximum',
      points: -8,
    });
    expect(adds({ won: 5, lost: 0 }, { won: 0, lost: 0 }).lines).toHaveLength(4);
  });

  test('of the Azure areas are customers of Azure', () => {
    expect(account('data-ai-2022-10', 'single', 'net-customer-adds', [{ won: 2, lost: 1 }])).toEqual({
      points: 10,
      value: 1,
      lines: [
        { code: 'tenants-won', side: 'azure', count: 2, points: 20 },
        { code: 'tenants-lost', side: 'azure', count: 1, points: -10 },
      ],
    });
  });
});

describe('usage growth in steps', () => {
  const growth = (azure: [now: number, before: number], m365: [now: number, before: number]) =>
    account('security-2026-07', 'smb', 'usage-growth', [
      { now: azure[0] * 100, before: azure[1] * 100 },
      { now: m365[0], before: m365[1] },
    ]);

  test('each side grows by its own step, and a loss of one takes nothing from the other', () => {
    expect(growth([2_350, 100], [10, 60])).toEqual({
      points: 3,
      value: 3,
      lines: [
        {
          ...{ code: 'growth', side: 'azure', now: usd(2_350), before: usd(100) },
          ...{ step: usd(750), steps: 3, points: 3 },
        },
        {
          ...{ code: 'no-growth', side: 'm365', now: users(10), before: users(60) },
          ...{ step: users(50), steps: 0, points: 0 },
        },
      ],
    });
  });

  test('as much as a year ago is no growth, less than a step is growth without a point', () => {
    expect(growth([500, 500], [49, 0]).lines).toMatchObject([
      { code: 'no-growth', steps: 0 },
      { code: 'growth', steps: 0, points: 0 },
    ]);
  });
});

describe('usage growth in per cent', () => {
  test('of the Azure areas is told in dollars', () => {
    expect(account('data-ai-2022-10', 'single', 'usage-growth', { now: 1_105_00, before: 1_000_00 })).toEqual(
      {
        points: 10.5,
        value: 10.5,
        lines: [{ code: 'percent-growth', now: usd(1_105), before: usd(1_000), points: 10.5 }],
      },
    );
  });

  test('without anything a year ago, or with less than nothing, there is no baseline', () => {
    for (const before of [0, -5]) {
      expect(
        account('data-ai-2026-07', 'smb', 'usage-growth', { now: 5_000_00, before: before * 100 }),
      ).toEqual({
        points: 0,
        value: 0,
        lines: [
          { code: 'growth-withheld', why: 'no-baseline', now: usd(5_000), before: usd(before), points: 0 },
        ],
      });
    }
  });

  test('below $1,000 in the year is too small, $1,000 is not', () => {
    const growth = (now: number) =>
      account('data-ai-2026-07', 'smb', 'usage-growth', { now, before: 900_00 });
    expect(growth(999_99)).toMatchObject({
      points: 0,
      value: 11.11,
      lines: [{ code: 'growth-withheld', why: 'too-small-now', need: usd(1_000) }],
    });
    expect(growth(1_000_00)).toMatchObject({ points: 11.111111, lines: [{ code: 'percent-growth' }] });
  });

  test('of Business Applications is told as consumption value, from a baseline on', () => {
    const growth = (before: number) =>
      account('business-applications-2026-05', 'smb', 'usage-growth', { now: 300_000, before });
    expect(growth(249_990)).toMatchObject({
      points: 0,
      value: 20.0048,
      lines: [
        {
          ...{ code: 'growth-withheld', why: 'baseline-too-small', need: worth(25_000) },
          ...{ now: worth(30_000), before: worth(24_999), points: 0 },
        },
      ],
    });
    expect(growth(250_000)).toEqual({
      points: 20,
      value: 20,
      lines: [{ code: 'percent-growth', now: worth(30_000), before: worth(25_000), points: 20 }],
    });
  });
});

test.each([
  ['data-ai-2022-10', 'services'],
  ['data-ai-2024-06', 'first-uses'],
] as const)('deployments of %s are %s, named', (edition, code) => {
  const path = edition === 'data-ai-2022-10' ? 'single' : 'smb';
  expect(account(edition, path, 'deployments', { count: 2, names: ['Sentinel', 'SQL'] })).toEqual({
    points: 4,
    value: 2,
    lines: [{ code, count: 2, names: ['Sentinel', 'SQL'], points: 4 }],
  });
});

describe('Modern Work, the better option', () => {
  test('of growth is told beside what the other would have earned', () => {
    const counts = [
      { now: 700, before: 100, atStart: 100 },
      { now: 5_000, before: 3_000, atStart: 0 },
    ];
    expect(account('modern-work-2026-05', 'enterprise', 'usage-growth', counts)).toEqual({
      points: 15,
      value: 500,
      lines: [
        { code: 'users-growth', option: 'CPOR', now: 700, before: 100, atStart: 100, points: 15 },
        { code: 'option-not-chosen', option: 'DPOR', value: 2_000, would: 15, points: 0 },
      ],
    });
  });

  test('of deployments is the one that earns more, in the points of its own', () => {
    const counts = [
      { now: 2, before: 1, takenOver: 0 },
      { now: 6, before: 1, takenOver: 1 },
    ];
    expect(account('modern-work-2026-05', 'smb', 'deployments', counts)).toEqual({
      points: 10,
      value: 4,
      lines: [
        { code: 'option-not-chosen', option: 'CPOR', value: 1, would: 5, points: 0 },
        { code: 'deployments', option: 'CSP', now: 6, before: 1, takenOver: 1, points: 10 },
      ],
    });
  });
});

describe('Security 2022, two halves', () => {
  const half = (metric: MetricName, m365: [up: number, down: number], azure: [up: number, down: number]) =>
    account('security-2022-10', 'single', metric, [
      { up: m365[0], down: m365[1] },
      { up: azure[0], down: azure[1] },
    ]);

  test('each is cut to its own ten points and to nothing', () => {
    expect(half('net-customer-adds', [7, 0], [0, 1])).toEqual({
      points: 10,
      value: 6,
      lines: [
        { code: 'tenants-won', side: 'm365', count: 7, points: 14 },
        { code: 'tenants-lost', side: 'm365', count: 0, points: 0 },
        { code: 'half-above-maximum', side: 'm365', points: -4 },
        { code: 'tenants-won', side: 'azure', count: 0, points: 0 },
        { code: 'tenants-lost', side: 'azure', count: 1, points: -2 },
        { code: 'half-below-zero', side: 'azure', points: 2 },
      ],
    });
  });

  test('with nothing to cut there is no line for it', () => {
    expect(half('deployments', [1, 0], [3, 0])).toMatchObject({ points: 13.333333, value: 4 });
    expect(half('deployments', [1, 0], [3, 0]).lines.map(({ code }) => code)).toEqual([
      ...['tenants-won', 'tenants-lost', 'tenants-won', 'tenants-lost'],
    ]);
  });

  test('growth is in users and in dollars, and its value is in points, each half from nothing up', () => {
    expect(half('usage-growth', [1_250, 0], [1_000_00, 6_000_00])).toEqual({
      points: 5,
      value: 5,
      lines: [
        { code: 'year-growth', now: users(1_250), before: users(0), points: 5 },
        { code: 'year-growth', now: usd(1_000), before: usd(6_000), points: -2 },
        { code: 'half-below-zero', side: 'azure', points: 2 },
      ],
    });
    expect(half('usage-growth', [0, 250], [50_000_00, 0])).toMatchObject({ points: 10, value: 20 });
  });
});
