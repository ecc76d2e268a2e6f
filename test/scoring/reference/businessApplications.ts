import type { FactsDocument } from '#scoring';
import { peopleHolding } from './certificates.ts';
import { type Edition, yearOf } from './editions.ts';
import { compared, type Fraction, fraction, minus, over, times, total, ZERO } from './fraction.ts';
import { each, type Measured, measured, withheld } from './measured.ts';
import { asOfMonth } from './months.ts';
import { folded } from './names.ts';
import { byAssociation, creditedBy, revenueRows, sumOf, unique, usageRows } from './rows.ts';

const ASSOCIATIONS = ['CPOR', 'CSP Tier 1', 'CSP Tier 2', 'DPOR'];

const RATES: [string, number, number?][] = [
  ...([
    ['Business Central', 1000],
    ['Contact Center', 200],
    ['Core HR', 1000],
  ] as [string, number][]),
  ...([
    ['Customer Engagement', 200],
    ['Finance & Operations', 100],
    ['Guides', 1000],
  ] as [string, number][]),
  ...([
    ['Portals', 100],
    ['Power Apps', 200],
    ['Power Automate', 200],
    ['Power BI', 200],
  ] as [string, number][]),
  ...([
    ['Remote Assist', 1000],
    ['Retail', 100],
    ['Talent Attract', 1000],
  ] as [string, number][]),
  ['Talent Onboard', 1000],
  ['Customer Insights', 1, 5],
];
const BY_PAL_ONLY = ['Power Apps', 'Power Automate', 'Power BI', 'Portals', 'Customer Insights'].map(folded);

const POOLS: Record<number, { intermediate: string[]; advanced: string[] }> = {
  2022: {
    intermediate: [
      ...['MB-310', 'MB-340', 'MB-500', 'MB-330', 'MB-320', 'MB-230', 'MB-210', 'MB-240', 'MB-800'],
      ...['MB-400', 'MB-220', 'PL-100', 'PL-300', 'PL-200', 'PL-400'],
    ],
    advanced: ['MB-700', 'MB-600', 'PL-600'],
  },
  2026: {
    intermediate: [
      ...['MB-310', 'MB-500', 'MB-330', 'MB-230', 'MB-240', 'MB-800', 'PL-300', 'PL-200', 'PL-400'],
      ...['PL-500', 'MB-280', 'AB-410', 'D365-SALES-AI', 'D365-CONTACT-CENTER-AI'],
    ],
    advanced: ['MB-335', 'MB-700', 'PL-600', 'MB-820', 'AB-100'],
  },
};

interface Terms {
  /** Whether a workload of a customer with this revenue and attached revenue, in cents, is counted. */
  readonly counted: (amount: bigint, attached: bigint) => boolean;
  readonly forAdd: number;
  readonly forIntermediate: number;
  readonly forAdvanced: Fraction;
  readonly deployedFrom: number;
  readonly forDeployment: number;
  readonly baseline: number;
}

const TERMS: Record<string, Terms> = {
  larger: {
    counted: (amount, attached) => amount > 1500_00n && attached > 0n,
    forAdd: 1,
    forIntermediate: 1,
    forAdvanced: fraction(15, 7),
    deployedFrom: 10_000,
    forDeployment: 2,
    baseline: 100_000,
  },
  other: {
    counted: (amount, attached) => amount > 1500_00n && attached > 0n,
    forAdd: 3,
    forIntermediate: 2,
    forAdvanced: fraction(5),
    deployedFrom: 5000,
    forDeployment: 4,
    baseline: 50_000,
  },
  enterprise: {
    counted: (amount) => amount >= 1500_00n,
    forAdd: 3,
    forIntermediate: 1,
    forAdvanced: fraction(15, 7),
    deployedFrom: 10_000,
    forDeployment: 4,
    baseline: 50_000,
  },
  smb: {
    counted: (amount) => amount >= 250_00n,
    forAdd: 3,
    forIntermediate: 4,
    forAdvanced: fraction(15, 2),
    deployedFrom: 5000,
    forDeployment: 4,
    baseline: 25_000,
  },
};

const pairsOf = (rows: readonly { tenant: string; workload: string }[]): [string, string][] =>
  unique(rows.map((row) => JSON.stringify([row.tenant, row.workload]))).map((pair) => JSON.parse(pair));

/** Revenue of every tenant's workload in a month. */
function revenue(facts: FactsDocument, m0: number, month: number) {
  const rows = revenueRows(facts, m0).filter((row) => row.month === month && creditedBy(row, ASSOCIATIONS));
  return pairsOf(rows).map(([tenant, workload]) => {
    const own = rows.filter((row) => row.tenant === tenant && row.workload === workload);
    return {
      amount: sumOf(own.map((row) => row.amount)),
      attached: sumOf(own.map((row) => row.attached)),
    };
  });
}

/** The monthly consumption value of every tenant's workload. */
function consumption(facts: FactsDocument, m0: number, month: number): Fraction[] {
  const rows = usageRows(facts, m0).filter((row) => row.month === month);
  return pairsOf(rows).map(([tenant, workload]) => {
    const [, rate, part] = RATES.find(([name]) => folded(name) === workload) ?? ['', 0];
    const eligible = BY_PAL_ONLY.includes(workload) ? ['PAL'] : ASSOCIATIONS;
    const own = rows.filter((row) => row.tenant === tenant && row.workload === workload);
    const units = byAssociation(own, eligible).map((same) => same.reduce((sum, row) => sum + row.units, 0));
    return times(fraction(Math.max(...units)), fraction(rate, part));
  });
}

export function businessApplications(
  facts: FactsDocument,
  day: string,
  edition: Edition,
  path: string,
): Measured[] {
  const [m0, year] = [asOfMonth(facts, day, ['revenue', 'usage']), yearOf(edition.id)];
  const [terms, pools] = [TERMS[path], POOLS[year]];
  if (terms === undefined || pools === undefined) {
    throw new Error(`nothing known of ${edition.id} ${path}`);
  }
  const net = (count: (month: number) => number): number => count(m0) - count(m0 - 12);
  const adds = net(
    (month) => revenue(facts, m0, month).filter((pair) => terms.counted(pair.amount, pair.attached)).length,
  );
  const deployments = net(
    (month) =>
      consumption(facts, m0, month).filter((mcv) => compared(mcv, fraction(terms.deployedFrom)) >= 0).length,
  );
  const [now, before] = [total(consumption(facts, m0, m0)), total(consumption(facts, m0, m0 - 12))];
  const growth = compared(before, ZERO) <= 0 ? ZERO : times(over(minus(now, before), before), fraction(100));
  const usage = measured('usage-growth', 30, growth, growth);
  return [
    each('net-customer-adds', 15, adds, fraction(terms.forAdd)),
    each(
      'intermediate-certifications',
      20,
      peopleHolding(facts, day, pools.intermediate),
      fraction(terms.forIntermediate),
    ),
    each('advanced-certifications', 15, peopleHolding(facts, day, pools.advanced), terms.forAdvanced),
    compared(before, fraction(terms.baseline)) < 0 ? withheld(usage) : usage,
    each('deployments', 20, deployments, fraction(terms.forDeployment)),
  ];
}

export function businessPath(facts: FactsDocument, day: string, edition: Edition): string {
  if (yearOf(edition.id) === 2022) {
    return facts.partner.market ?? 'other';
  }
  const m0 = asOfMonth(facts, day, ['revenue', 'usage']);
  const large = (month: number): number =>
    revenue(facts, m0, month).filter((pair) => pair.amount > 5000_00n).length;
  return large(m0) >= 5 && large(m0 - 12) >= 5 ? 'enterprise' : 'smb';
}
