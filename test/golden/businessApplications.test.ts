import { expect } from 'vitest';
import type { PathName } from '#scoring';
import { golden } from './examples.ts';
import { facts, metric, month } from './portfolio.ts';

// Expected values are typed in from the sources, never recorded from a run.

const example = golden('businessApplications');

const usage = (workload: string, units: number, back = 0, association: 'PAL' | 'CPOR' = 'CPOR') => ({
  tenant: 't',
  month: month(back),
  workload,
  association,
  units,
});
const growth = (before: number, now: number, path: PathName) =>
  metric(
    // Finance & Operations: 100 a user; Customer Insights: a fifth for each profile.
    facts({ usage: [...valued(before, 12), ...valued(now, 0)] }),
    'business-applications-2026-05',
    path,
    'usage-growth',
  ).points;
/** Usage of exactly this consumption value. */
const valued = (value: number, back: number) => [
  usage('Finance & Operations', Math.floor(value / 100), back),
  usage('Customer Insights', (value % 100) * 5, back, 'PAL'),
];

example('business applications consumption value', () => {
  const before = facts({
    usage: [
      usage('Business Central', 25, 12),
      usage('Business Central', 10),
      usage('Customer Insights', 50_000, 0, 'PAL'),
    ],
  });
  // 25,000 a year ago and 10 × 1,000 + 50,000 × 0.2 = 20,000 now: a fifth less.
  expect(metric(before, 'business-applications-2026-05', 'smb', 'usage-growth')).toEqual({
    points: 0,
    value: -20,
  });
});

example('business applications usage growth', () => {
  expect(growth(49_999, 65_000, 'enterprise')).toBe(0);
  expect(growth(50_000, 65_000, 'enterprise')).toBe(30);
  expect(growth(25_000, 27_500, 'smb')).toBe(10);
});
