import type { FactsDocument } from '#scoring';
import { peopleHolding } from './certificates.ts';
import { type Edition, yearOf } from './editions.ts';
import { compared, type Fraction, fraction, times } from './fraction.ts';
import {
  firstMonth,
  type Seats,
  seats,
  startOf,
  summed,
  tenantSeats,
  tenantsOf,
  workloadsOf,
} from './licences.ts';
import { each, type Measured, measured } from './measured.ts';
import { asOfMonth, trailingYear } from './months.ts';
import { folded, licenceWorkload } from './names.ts';
import { type ClaimRow, claimRows, type LicenceRow, licenceRows } from './rows.ts';

const WORKLOADS: Record<number, string[]> = {
  2022: [
    ...['Intune', 'Exchange Online', 'Microsoft 365 Apps', 'SharePoint Online', 'Teams', 'Teams Meetings'],
    ...['Teams Phone', 'Teams Phone calling', 'Teams Platform', 'Yammer'],
  ],
  2026: [
    ...['Exchange Online', 'Intune', 'M365 Copilot', 'Microsoft 365 Apps', 'Microsoft Entra ID P1'],
    ...['SharePoint Online', 'Teams', 'Teams Apps', 'Teams for Frontline Workers', 'Teams Meetings'],
    ...['Teams Phone', 'Teams Phone calling', 'Teams Phone Enabled Users'],
    ...['Teams Rooms Monthly Active Devices', 'Viva Connections', 'Viva Engage', 'Viva Goals'],
    ...['Viva Insights', 'Viva Learning', 'Viva Topics', 'Windows 365'],
  ],
};
const INTERMEDIATE: Record<number, string[]> = {
  2022: ['MS-900', 'MS-203', 'MODERN-DESKTOP', 'MS-700', 'MS-600'],
  2026: ['MS-900', 'MS-700', 'SC-300', 'MS-721', 'MD-102', 'AB-900'],
};
const ADVANCED: Record<number, string[]> = {
  2022: ['ENTERPRISE-ADMIN'],
  2026: ['MS-102', 'TEAMS-ROOMS-ASSESSMENT'],
};

const PATHS: Record<
  string,
  { associations: string[]; options: string[][]; users: number[]; band: number[] }
> = {
  enterprise: {
    associations: ['CPOR', 'DPOR'],
    options: [['CPOR'], ['DPOR']],
    users: [1000, 4000],
    band: [301, Number.POSITIVE_INFINITY],
  },
  smb: {
    associations: ['CPOR', 'CSP Tier 1', 'CSP Tier 2'],
    options: [['CPOR'], ['CSP Tier 1', 'CSP Tier 2']],
    users: [500, 2000],
    band: [11, 300],
  },
};
const path = (name: string) => PATHS[name] ?? { associations: [], options: [], users: [], band: [] };

/** One metric's evidence: the rows of its workloads, the path's name and the edition's year. */
interface Evidence {
  readonly rows: readonly LicenceRow[];
  readonly claims: readonly ClaimRow[];
  readonly path: string;
  readonly year: number;
  readonly m0: number;
}

const inBand = (evidence: Evidence, band: string, tenant: string, month: number): boolean => {
  const [least = 0, most = 0] = path(band).band;
  return tenantSeats(evidence.rows, path(evidence.path).associations, tenant, month).some(
    ({ paid }) => paid >= least && paid <= most,
  );
};

/** E(m), with stickiness at m0 only. */
const eligible = (evidence: Evidence, month: number): string[] =>
  tenantsOf(evidence.rows).filter((tenant) => {
    const sticky =
      evidence.year === 2026 &&
      evidence.path === 'smb' &&
      month === evidence.m0 &&
      inBand(evidence, 'enterprise', tenant, month) &&
      inBand(evidence, 'smb', tenant, month - 12);
    return inBand(evidence, evidence.path, tenant, month) || sticky;
  });

const active = (list: readonly Seats[]): number => summed(list).active;

function growth(evidence: Evidence, option: readonly string[]): number {
  const { rows, claims, m0 } = evidence;
  const over = (month: number): number =>
    active(eligible(evidence, month).flatMap((tenant) => tenantSeats(rows, option, tenant, month)));
  const claimed = eligible(evidence, m0).flatMap((tenant) =>
    workloadsOf(rows, tenant)
      .map((workload) => ({ workload, start: startOf(rows, claims, option, tenant, workload) }))
      .filter(({ start }) => start > m0 - 12)
      .map(({ workload, start }) => {
        const first = firstMonth(rows, option, tenant, workload, start);
        return seats(rows, option, tenant, workload, first);
      }),
  );
  return over(m0) - over(m0 - 12) - active(claimed);
}

const reaches = ({ paid, active: used }: Seats): boolean => paid > 0 && used * 100 >= paid * 40;
const exceeds = ({ paid, active: used }: Seats): boolean => paid > 0 && used * 100 > paid * 40;

/** The units that are deployed or not: a tenant's workload in 2022, a tenant with all its workloads later. */
const units = (evidence: Evidence, tenant: string): string[][] => {
  const workloads = workloadsOf(evidence.rows, tenant);
  return evidence.year === 2022 ? workloads.map((workload) => [workload]) : [workloads];
};

function deployed(evidence: Evidence, option: readonly string[]): number {
  const { rows, claims, m0 } = evidence;
  const at = (tenant: string, workloads: readonly string[], month: number): Seats =>
    summed(workloads.map((workload) => seats(rows, option, tenant, workload, month)));
  const counted = (month: number) =>
    eligible(evidence, month).flatMap((tenant) =>
      units(evidence, tenant)
        .filter((workloads) => reaches(at(tenant, workloads, month)))
        .map((workloads) => ({ tenant, workloads })),
    );
  const alreadyThere = counted(m0).filter(({ tenant, workloads }) => {
    const start = Math.min(...workloads.map((workload) => startOf(rows, claims, option, tenant, workload)));
    const paying = rows
      .map((row) => row.month)
      .filter((month) => month >= start && at(tenant, workloads, month).paid > 0);
    return trailingYear(m0).includes(start) && exceeds(at(tenant, workloads, Math.min(...paying)));
  });
  return counted(m0).length - counted(m0 - 12).length - alreadyThere.length;
}

/** The option with more points before floor and cap; a tie goes to the first, CPOR. */
function better(metric: string, max: number, options: { count: number; worth: Fraction }[]): Measured {
  const [first, second] = options.map(({ count, worth }) => ({
    count,
    points: times(fraction(count), worth),
  }));
  if (first === undefined || second === undefined) {
    throw new Error('Modern Work has two options');
  }
  const best = compared(second.points, first.points) > 0 ? second : first;
  return measured(metric, max, best.points, fraction(best.count));
}

export function modernWork(facts: FactsDocument, day: string, edition: Edition, name: string): Measured[] {
  const [m0, year] = [asOfMonth(facts, day, ['licenses']), yearOf(edition.id)];
  const evidence = (workloads: readonly string[]): Evidence => ({
    rows: licenceRows(facts, m0).filter((row) => workloads.map(licenceWorkload).includes(row.workload)),
    claims: claimRows(facts),
    path: name,
    year,
    m0,
  });
  const workloads = WORKLOADS[year] ?? [];
  const adding = evidence(workloads);
  const using = evidence(year === 2026 ? [...workloads, folded('Teams Premium')] : workloads);
  const [enterprise, { options, users }] = [name === 'enterprise', path(name)];
  const adds = eligible(adding, m0).length - eligible(adding, m0 - 12).length;
  const intermediate = peopleHolding(facts, day, INTERMEDIATE[year] ?? []);
  const advanced = peopleHolding(facts, day, ADVANCED[year] ?? []);
  return [
    each('net-customer-adds', 20, adds, fraction(enterprise ? 4 : 2)),
    each('intermediate-certifications', 10, intermediate, fraction(10, enterprise ? 4 : 2)),
    each('advanced-certifications', 15, advanced, fraction(15, enterprise ? 2 : 1)),
    better(
      'usage-growth',
      30,
      options.map((option, at) => ({ count: growth(using, option), worth: fraction(30, users[at] ?? 1) })),
    ),
    better('deployments', 25, [
      { count: deployed(using, options[0] ?? []), worth: fraction(5) },
      { count: deployed(using, options[1] ?? []), worth: fraction(5, 2) },
    ]),
  ];
}
