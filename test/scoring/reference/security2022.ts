import type { FactsDocument } from '#scoring';
import { peopleHolding } from './certificates.ts';
import { between0And, type Fraction, fraction, notBelowZero, plus, times } from './fraction.ts';
import { firstMonth, seats, startOf, summed, tenantSeats, tenantsOf, workloadsOf } from './licences.ts';
import { each, type Measured } from './measured.ts';
import { asOfMonth, trailingYear } from './months.ts';
import { azureRows, claimRows, creditedBy, licenceRows, sumOf, unique } from './rows.ts';
import { services, workloads } from './securityLists.ts';

// Security 2022: two halves of each metric, each clamped by itself.

const CPOR = ['CPOR'];

/** The half of Azure: counts and growth over tenants' trailing years. */
function azureHalf(facts: FactsDocument, m0: number) {
  const rows = azureRows(facts, m0)
    .filter((row) => creditedBy(row, ['PAL']))
    .filter((row) => services(2022).includes(row.service));
  const ttm = (month: number, tenant?: string): bigint =>
    sumOf(
      rows
        .filter((row) => tenant === undefined || row.tenant === tenant)
        .filter((row) => trailingYear(month).includes(row.month))
        .map((row) => row.acr),
    );
  const tenants = unique(rows.map((row) => row.tenant));
  // An average over a month, twelve times: $100 is $1,200 and $25 is $300.
  const rose = tenants.filter((t) => ttm(m0, t) >= 1200_00n && ttm(m0 - 12, t) < 300_00n);
  const fell = tenants.filter((t) => ttm(m0 - 12, t) >= 1200_00n && ttm(m0, t) < 300_00n);
  const reached = tenants.filter(
    (t) => ttm(m0 - 12, t) < 12_000_00n && trailingYear(m0).some((month) => ttm(month, t) >= 12_000_00n),
  );
  return {
    adds: rose.length - fell.length,
    deployments: reached.length,
    growth: fraction(ttm(m0) - ttm(m0 - 12), 100),
  };
}

/** The half of Microsoft 365. */
function seatsHalf(facts: FactsDocument, m0: number) {
  const rows = licenceRows(facts, m0)
    .filter((row) => creditedBy(row, CPOR))
    .filter((row) => workloads(2022).includes(row.workload));
  const everyRow = licenceRows(facts, m0).filter((row) => workloads(2022).includes(row.workload));
  const highest = (tenant: string, month: number): number =>
    Math.max(...tenantSeats(rows, CPOR, tenant, month).map(({ paid }) => paid));
  const used = (tenant: string, month: number): boolean => {
    const { paid, active } = summed(tenantSeats(rows, CPOR, tenant, month));
    return paid > 0 && active * 100 >= paid * 15;
  };
  const tenants = tenantsOf(rows);
  const steps = tenants.flatMap((tenant) =>
    trailingYear(m0).map((month) => ({ now: highest(tenant, month), before: highest(tenant, month - 1) })),
  );
  const rose = steps.filter(({ before, now }) => before === 0 && now >= 25).length;
  const fell = steps.filter(({ before, now }) => before >= 25 && now === 0).length;
  const deployed = tenants.filter(
    (tenant) =>
      highest(tenant, m0) >= 25 &&
      !used(tenant, m0 - 12) &&
      trailingYear(m0).some((month) => used(tenant, month)),
  );
  const active = (month: number): number =>
    summed(tenants.flatMap((tenant) => tenantSeats(rows, CPOR, tenant, month))).active;
  const claimed = tenants.flatMap((tenant) =>
    workloadsOf(rows, tenant)
      .map((workload) => ({ workload, start: startOf(everyRow, claimRows(facts), CPOR, tenant, workload) }))
      .filter(({ start }) => start > m0 - 12)
      .map(({ workload, start }) =>
        seats(rows, CPOR, tenant, workload, firstMonth(rows, CPOR, tenant, workload, start)),
      ),
  );
  return {
    adds: rose - fell,
    deployments: deployed.length,
    growth: fraction(active(m0) - active(m0 - 12) - summed(claimed).active),
  };
}

const bothHalves = (
  metric: string,
  seatPoints: Fraction,
  azurePoints: Fraction,
  value: Fraction,
): Measured => ({
  metric,
  max: 20,
  points: plus(between0And(10, seatPoints), between0And(10, azurePoints)),
  value,
});

export function security2022(facts: FactsDocument, day: string): Measured[] {
  const m0 = asOfMonth(facts, day, ['azure', 'licenses']);
  const [m365, azure] = [seatsHalf(facts, m0), azureHalf(facts, m0)];
  const counted = (metric: string, m365Count: number, azureCount: number, worth: Fraction): Measured =>
    bothHalves(
      metric,
      times(fraction(m365Count), worth),
      times(fraction(azureCount), worth),
      fraction(m365Count + azureCount),
    );
  const usage = [times(m365.growth, fraction(10, 2500)), times(azure.growth, fraction(10, 25_000))] as const;
  const people = peopleHolding(facts, day, ['MS-500'], ['AZ-500'], ['SC-200', 'SC-300', 'SC-400']);
  return [
    counted('net-customer-adds', m365.adds, azure.adds, fraction(2)),
    each('intermediate-certifications', 40, people, fraction(40, 6)),
    bothHalves('usage-growth', ...usage, plus(notBelowZero(usage[0]), notBelowZero(usage[1]))),
    counted('deployments', m365.deployments, azure.deployments, fraction(10, 3)),
  ];
}
