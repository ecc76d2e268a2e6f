import type { FactsDocument } from '#scoring';
import { monthName } from './months.ts';
import type { Random } from './random.ts';
import { BUSINESS_WORKLOADS, oneOf } from './writtenNames.ts';

// Revenue and usage of business applications around their thresholds.

type RevenueFact = NonNullable<FactsDocument['revenue']>[number];
type UsageFact = NonNullable<FactsDocument['usage']>[number];
type Association = RevenueFact['association'];

const AMOUNTS = [
  ...[-10, 0, 0.01, 249.99, 250, 250.01, 1499.99, 1500, 1500.01, 1800, 4999.99, 5000, 5000.01, 5200],
  ...[750, 125],
];
const ATTACHED = [undefined, undefined, undefined, 0, 0.01, -0.01, 400];
const UNITS = [
  ...[0, 1, 4, 5, 6, 9, 10, 11, 24, 25, 26, 49, 50, 51, 99, 100, 101, 125, 250, 500, 505, 1000],
  ...[24_999, 25_000, 25_001, 49_999, 50_000, 50_001, 250_000],
  ...[124_999, 249_999, 499_999],
];

const through = (random: Random): Association =>
  random.pick<Association>([
    ...(['CPOR', 'CSP Tier 1', 'CSP Tier 2', 'DPOR', 'PAL', 'PAL'] as const),
    ['PAL', 'CPOR'],
    ['CSP Tier 1', 'CSP Tier 2'],
    ['DPOR', 'CPOR'],
  ]);

const months = (random: Random, m0: number): number[] => [
  ...random.some([m0, m0, m0 - 12, m0 - 12], 0.6),
  ...(random.chance(0.1) ? [m0 - random.whole(1, 30), m0 + 1] : []),
];

function revenueOf(random: Random, tenant: string, m0: number, amounts: readonly number[]): RevenueFact[] {
  const spelling = oneOf(random, BUSINESS_WORKLOADS);
  return months(random, m0).flatMap((month) =>
    random.times(random.pick([1, 1, 1, 2]), () => {
      const [amount, attached] = [random.pick(amounts), random.pick(ATTACHED)];
      const row = {
        tenant,
        month: monthName(month),
        workload: spelling(),
        association: through(random),
        amount,
      };
      return attached === undefined ? row : { ...row, attached };
    }),
  );
}

/** About five large pairs now and a year ago, which make the partner an enterprise one or not. */
const largePairs = (random: Random, m0: number): RevenueFact[] =>
  [m0, m0 - 12].flatMap((month) =>
    random.times(random.pick([4, 5, 5, 6]), (index) => ({
      tenant: `t${index + 1}`,
      month: monthName(month),
      workload: random.pick(['Large', 'LARGE ', 'Large']),
      association: random.pick(['CPOR', 'CSP Tier 1', 'CSP Tier 2', 'DPOR'] as const),
      amount: random.chance(0.9) ? random.pick([5000.01, 5001, 9000]) : 5000,
    })),
  );

export function revenue(random: Random, tenants: readonly string[], m0: number): RevenueFact[] {
  const own = tenants.flatMap((tenant) =>
    random.times(random.whole(0, 3), () => revenueOf(random, tenant, m0, AMOUNTS)).flat(),
  );
  return random.chance(0.4) ? [...own, ...largePairs(random, m0)] : own;
}

function usageOf(random: Random, tenant: string, m0: number): UsageFact[] {
  const spelling = oneOf(random, BUSINESS_WORKLOADS);
  return months(random, m0).map((month) => ({
    tenant,
    month: monthName(month),
    workload: spelling(),
    association: through(random),
    units: random.chance(0.005) ? 9_999_999_999 : random.pick(UNITS),
  }));
}

/** One workload that is the whole baseline, or nearly so, and grows by some percent. */
function growing(random: Random, m0: number): UsageFact[] {
  const [workload, unit, before] = random.pick([
    ['Business Central', 1, random.pick([24, 25, 26, 49, 50, 51, 99, 100, 101])],
    ['Customer Insights', 5000, random.pick([124_999, 125_000, 249_999, 250_000, 499_999, 500_000])],
  ] as const);
  const times = random.pick([0.9, 1, 1.01, 1.02, 1.04, 1.1, 1.25, 1.3, 1.31]);
  const units = [before, Math.round(before * times) + (unit > 1 ? random.pick([0, 1]) : 0)];
  return units.map((count, index) => ({
    tenant: 't1',
    month: monthName(m0 - 12 * (1 - index)),
    workload,
    association: unit > 1 ? 'PAL' : random.pick(['CPOR', 'CSP Tier 1', 'DPOR'] as const),
    units: count,
  }));
}

export function usage(random: Random, tenants: readonly string[], m0: number): UsageFact[] {
  const own = tenants.flatMap((tenant) =>
    random.times(random.whole(0, 3), () => usageOf(random, tenant, m0)).flat(),
  );
  return random.pick([() => own, () => growing(random, m0), () => [...own, ...growing(random, m0)]])();
}
