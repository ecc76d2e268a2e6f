import type { FactsDocument } from '#scoring';
import { peopleHolding } from './certificates.ts';
import { type Edition, yearOf } from './editions.ts';
import { floor, fraction, notBelowZero, plus } from './fraction.ts';
import { type Seats, summed, tenantSeats, tenantsOf } from './licences.ts';
import { each, type Measured, measured, skilling } from './measured.ts';
import { asOfMonth, trailingYear } from './months.ts';
import { azureRows, creditedBy, licenceRows, sumOf, unique } from './rows.ts';
import { services, workloads } from './securityLists.ts';

// Security 2025 and 2026: an enterprise and an smb path.

const ON_AZURE = ['PAL', 'CSP Tier 1', 'CSP Tier 2'];
const ON_M365 = ['CPOR', 'CSP Tier 1', 'CSP Tier 2'];

/** What a tenant must spend or hold in a month to be of a path, metric by metric. */
type Band<T> = (amount: T) => boolean;
const SEATS: Record<string, Band<Seats[]>> = {
  enterprise: (list) => list.some(({ paid }) => paid > 300),
  smb: (list) => list.some(({ paid }) => paid >= 5 && paid <= 300),
};
const SPENDING: Record<string, Band<bigint>> = {
  enterprise: (ttm) => ttm > 12_000_00n,
  smb: (ttm) => ttm > 0n && ttm <= 12_000_00n,
};
const DEPLOYED_SPENDING: Record<string, Band<bigint>> = {
  enterprise: (ttm) => ttm > 12_000_00n,
  smb: (ttm) => ttm >= 750_00n && ttm <= 12_000_00n,
};
const CUSTOMER = (ttm: bigint): boolean => ttm >= 600_00n;

export function securityPath(facts: FactsDocument, day: string, edition: Edition, path: string): Measured[] {
  const [m0, year] = [asOfMonth(facts, day, ['azure', 'licenses']), yearOf(edition.id)];
  const azure = azureRows(facts, m0)
    .filter((row) => creditedBy(row, ON_AZURE))
    .filter((row) => services(year).includes(row.service));
  const licences = licenceRows(facts, m0)
    .filter((row) => creditedBy(row, ON_M365))
    .filter((row) => workloads(year).includes(row.workload));
  const spenders = unique(azure.map((row) => row.tenant));
  const holders = tenantsOf(licences);

  const ttm = (tenant: string, month: number): bigint =>
    sumOf(
      azure
        .filter((row) => row.tenant === tenant && trailingYear(month).includes(row.month))
        .map((row) => row.acr),
    );
  const held = (tenant: string, month: number): Seats[] => tenantSeats(licences, ON_M365, tenant, month);
  const isUsed = (tenant: string, month: number): boolean => {
    const { paid, active } = summed(held(tenant, month));
    return active * 100 >= paid * 15;
  };

  /** In the path's band, or kept in smb at m0 by having been there a year before. */
  const of = <T>(
    bands: Record<string, Band<T>>,
    amount: (tenant: string, month: number) => T,
    tenant: string,
    month: number,
  ): boolean => {
    const inside = (band: string, at: number): boolean => bands[band]?.(amount(tenant, at)) ?? false;
    const kept = year === 2026 && path === 'smb' && month === m0;
    return inside(path, month) || (kept && inside('enterprise', month) && inside('smb', month - 12));
  };

  const net = (count: (month: number) => number): number => count(m0) - count(m0 - 12);
  const adds =
    net((month) => spenders.filter((tenant) => CUSTOMER(ttm(tenant, month))).length) +
    net((month) => holders.filter((tenant) => of(SEATS, held, tenant, month)).length);
  const deployments =
    net((month) => spenders.filter((tenant) => of(DEPLOYED_SPENDING, ttm, tenant, month)).length) +
    net(
      (month) => holders.filter((tenant) => of(SEATS, held, tenant, month) && isUsed(tenant, month)).length,
    );
  const spent = (month: number): bigint =>
    sumOf(spenders.filter((tenant) => of(SPENDING, ttm, tenant, month)).map((tenant) => ttm(tenant, month)));
  const users = net(
    (month) =>
      summed(
        holders.filter((tenant) => of(SEATS, held, tenant, month)).flatMap((tenant) => held(tenant, month)),
      ).active,
  );
  const enterprise = path === 'enterprise';
  const usage = plus(
    notBelowZero(floor(fraction(spent(m0) - spent(m0 - 12), enterprise ? 1250_00 : 750_00))),
    notBelowZero(floor(fraction(users, enterprise ? 125 : 50))),
  );

  const prerequisites = [year === 2026 ? ['AZ-500', 'SC-500'] : ['AZ-500'], ['SC-200']];
  const last = ['SC-100', 'SC-300', 'SC-400', ...(year === 2026 ? ['SC-401'] : [])];
  return [
    each('net-customer-adds', 20, adds, fraction(enterprise ? 2 : 4)),
    skilling(
      'intermediate-certifications',
      40,
      prerequisites.map((step) => peopleHolding(facts, day, step)),
      peopleHolding(facts, day, last),
      enterprise
        ? { needed: 2, forPrerequisite: 0, forPerson: fraction(40, 6) }
        : { needed: 1, forPrerequisite: 4, forPerson: fraction(8) },
    ),
    measured('usage-growth', 20, usage, usage),
    each('deployments', 20, deployments, fraction(20, 6)),
  ];
}
