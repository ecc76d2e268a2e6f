import { describe, expect, test } from 'vitest';
import { type award, type MetricName, next, type PathName, printed } from '#scoring';
import { metricOf } from '../rulesOf.ts';

// What the next points of a metric cost, told from its counts alone.

type Counts = Parameters<typeof award>[1];

const steps = (edition: string, path: PathName, metric: MetricName, counts: Counts) =>
  next(metricOf(edition, path, metric), counts, '2026-10-31').map(({ gain, ...step }) => ({
    ...step,
    gain: printed(gain),
  }));

const usd = (dollars: number) => ({ unit: 'usd' as const, cents: dollars * 100 });
const users = (count: number) => ({ unit: 'users' as const, count });

describe('customers', () => {
  const adds = (...counts: { won: number; lost: number }[]) =>
    steps('security-2026-07', 'smb', 'net-customer-adds', counts);

  test('one more earns what a customer is worth', () => {
    expect(adds({ won: 1, lost: 0 }, { won: 0, lost: 0 })).toEqual([{ code: 'tenants', count: 1, gain: 4 }]);
    expect(adds({ won: 0, lost: 0 }, { won: 0, lost: 0 })).toEqual([{ code: 'tenants', count: 1, gain: 4 }]);
  });

  test('who has lost more than won must first make up for it', () => {
    expect(adds({ won: 1, lost: 0 }, { won: 0, lost: 3 })).toEqual([{ code: 'tenants', count: 3, gain: 4 }]);
  });

  test('at the maximum nothing is to be earned', () => {
    expect(adds({ won: 5, lost: 0 }, { won: 0, lost: 0 })).toEqual([]);
  });

  test('of the Azure areas are worth ten points', () => {
    const counts = [{ won: 0, lost: 1 }];
    expect(steps('data-ai-2026-07', 'smb', 'net-customer-adds', counts)).toHaveLength(1);
    expect(steps('data-ai-2022-10', 'single', 'net-customer-adds', counts)).toEqual([
      { code: 'tenants', count: 2, gain: 10 },
    ]);
  });
});

describe('growth in steps', () => {
  const growth = (azure: [now: number, before: number], m365: [now: number, before: number]) =>
    steps('security-2026-07', 'smb', 'usage-growth', [
      { now: azure[0] * 100, before: azure[1] * 100 },
      { now: m365[0], before: m365[1] },
    ]);

  test('either side can reach its next step', () => {
    expect(growth([1_000, 100], [20, 0])).toEqual([
      { code: 'growth', side: 'azure', more: usd(600), gain: 1 },
      { code: 'growth', side: 'm365', more: users(30), gain: 1 },
    ]);
  });

  test('what was lost must be made up for first', () => {
    expect(growth([100, 1_000], [0, 20])).toEqual([
      { code: 'growth', side: 'azure', more: usd(1_650), gain: 1 },
      { code: 'growth', side: 'm365', more: users(70), gain: 1 },
    ]);
  });

  test('at the maximum there is no step', () => {
    expect(growth([15_000, 0], [0, 0])).toEqual([]);
  });
});

describe('growth in per cent', () => {
  const azure = (now: number, before: number) =>
    steps('data-ai-2026-07', 'smb', 'usage-growth', { now: now * 100, before: before * 100 });

  test('the next full per cent', () => {
    expect(azure(10_250, 10_000)).toEqual([{ code: 'growth', side: 'azure', more: usd(50), gain: 0.5 }]);
    expect(azure(10_300, 10_000)).toEqual([{ code: 'growth', side: 'azure', more: usd(100), gain: 1 }]);
  });

  test('from below last year it is the first per cent above it', () => {
    expect(azure(9_000, 10_000)).toEqual([{ code: 'growth', side: 'azure', more: usd(1_100), gain: 1 }]);
  });

  test('from below $1,000 it is at least $1,000', () => {
    expect(azure(500, 900)).toEqual([{ code: 'growth', side: 'azure', more: usd(500), gain: 11.111111 }]);
  });

  test('no growth helps without a baseline, or beyond the maximum', () => {
    expect([azure(500, 0), azure(500, -1), azure(12_000, 10_000)]).toEqual([[], [], []]);
  });

  test('of Business Applications is told as consumption value', () => {
    const counts = { now: 300_000, before: 300_000 };
    expect(steps('business-applications-2026-05', 'smb', 'usage-growth', counts)).toEqual([
      { code: 'growth', side: 'usage', more: { unit: 'value', count: 300 }, gain: 1 },
    ]);
    const small = { now: 100_000, before: 100_000 };
    expect(steps('business-applications-2026-05', 'smb', 'usage-growth', small)).toEqual([]);
  });
});

test.each([
  ['data-ai-2022-10', 'single', 'services'],
  ['data-ai-2024-06', 'smb', 'first-uses'],
] as const)('one more deployment of %s is one of the %s', (edition, path, code) => {
  const after = (count: number) => steps(edition, path, 'deployments', { count, names: [] });
  expect(after(2)).toEqual([{ code, count: 1, gain: 2 }]);
  expect(after(5)).toEqual([]);
});

describe('Modern Work, either option', () => {
  const growth = (...counts: { now: number; before: number; atStart: number }[]) =>
    steps('modern-work-2026-05', 'enterprise', 'usage-growth', counts);

  test('the users of the next whole point, the option with the greater gain first', () => {
    // 30 points for 1,000 users through CPOR, and for 4,000 through DPOR.
    expect(growth({ now: 190, before: 70, atStart: 20 }, { now: 900, before: 0, atStart: 500 })).toEqual([
      { code: 'users-growth', option: 'CPOR', more: 34, gain: 1.02 },
      { code: 'users-growth', option: 'DPOR', more: 134, gain: 1.005 },
    ]);
    // Ten points through either; eleven through DPOR are more than the little that CPOR is behind.
    expect(growth({ now: 333, before: 0, atStart: 0 }, { now: 1_334, before: 0, atStart: 0 })).toEqual([
      { code: 'users-growth', option: 'DPOR', more: 133, gain: 0.9975 },
      { code: 'users-growth', option: 'CPOR', more: 1, gain: 0.015 },
    ]);
  });

  test('an option that would stay behind the other is no step', () => {
    expect(growth({ now: 500, before: 0, atStart: 0 }, { now: 0, before: 0, atStart: 0 })).toEqual([
      { code: 'users-growth', option: 'CPOR', more: 34, gain: 1.02 },
    ]);
  });

  test('from below last year it is the first point above it', () => {
    expect(growth({ now: 0, before: 100, atStart: 0 }, { now: 0, before: 9_000, atStart: 0 })).toEqual([
      { code: 'users-growth', option: 'CPOR', more: 134, gain: 1.02 },
      { code: 'users-growth', option: 'DPOR', more: 9_134, gain: 1.005 },
    ]);
  });

  test('one more deployment, or as many as make up for those lost', () => {
    const deployed = (...counts: { now: number; before: number; takenOver: number }[]) =>
      steps('modern-work-2026-05', 'enterprise', 'deployments', counts);
    expect(deployed({ now: 1, before: 3, takenOver: 1 }, { now: 0, before: 0, takenOver: 0 })).toEqual([
      { code: 'deployments', option: 'CPOR', count: 4, gain: 5 },
      { code: 'deployments', option: 'DPOR', count: 1, gain: 2.5 },
    ]);
    expect(deployed({ now: 2, before: 0, takenOver: 0 }, { now: 0, before: 0, takenOver: 0 })).toEqual([
      { code: 'deployments', option: 'CPOR', count: 1, gain: 5 },
    ]);
  });
});

describe('Security 2022, either half', () => {
  const half = (metric: MetricName, m365: [up: number, down: number], azure: [up: number, down: number]) =>
    steps('security-2022-10', 'single', metric, [
      { up: m365[0], down: m365[1] },
      { up: azure[0], down: azure[1] },
    ]);

  test('customers of the half that is not full, after those that were lost', () => {
    expect(half('net-customer-adds', [5, 0], [1, 3])).toEqual([
      { code: 'tenants', side: 'azure', count: 3, gain: 2 },
    ]);
    expect(half('deployments', [0, 0], [1, 0])).toEqual([
      { code: 'tenants', side: 'm365', count: 1, gain: 3.333333 },
      { code: 'tenants', side: 'azure', count: 1, gain: 3.333333 },
    ]);
  });

  test('growth to the next whole point, in users and in dollars', () => {
    expect(half('usage-growth', [300, 0], [4_000_00, 1_000_00])).toEqual([
      { code: 'growth', side: 'm365', more: users(200), gain: 0.8 },
      { code: 'growth', side: 'azure', more: usd(2_000), gain: 0.8 },
    ]);
    expect(half('usage-growth', [0, 250], [25_000_00, 0])).toEqual([
      { code: 'growth', side: 'm365', more: users(500), gain: 1 },
    ]);
  });
});
