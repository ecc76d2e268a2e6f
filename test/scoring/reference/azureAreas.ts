import type { FactsDocument } from '#scoring';
import { peopleHolding } from './certificates.ts';
import { designationOf, type Edition, yearOf } from './editions.ts';
import { fraction, ZERO } from './fraction.ts';
import { each, type Measured, measured, skilling, withheld } from './measured.ts';
import { asOfMonth, trailingYear } from './months.ts';
import { type AzureRow, azureRows, creditedBy, sumOf, unique } from './rows.ts';

// data-ai, digital-app-innovation and infrastructure.

const ASSOCIATIONS = ['PAL', 'DPOR', 'CSP Tier 1', 'CSP Tier 2'];
const THOUSAND = 1000_00n;

const POOLS: Record<string, Record<number, { intermediate: string[]; advanced?: string[] }>> = {
  'data-ai': {
    2022: {
      intermediate: ['DP-300', 'AI-102', 'DP-100', 'DP-203', 'PL-300'],
      advanced: ['MB-260', 'DP-420'],
    },
    2024: { intermediate: ['DP-300', 'AI-102', 'DP-100', 'DP-203', 'PL-300', 'MB-260', 'DP-420'] },
    2026: {
      intermediate: [
        ...['DP-300', 'AI-102', 'DP-100', 'PL-300', 'DP-420', 'DP-600', 'DP-700', 'DP-800', 'AI-103'],
        ...['AI-300', 'DP-750'],
      ],
    },
  },
  infrastructure: {
    2022: { intermediate: ['AZ-700', 'AZ-600', 'WSHA'], advanced: ['AZ-140', 'AZ-120'] },
    2024: { intermediate: ['AZ-700', 'AZ-600', 'WSHA'], advanced: ['AZ-140', 'AZ-120'] },
    2026: { intermediate: ['AZ-700', 'WSHA'], advanced: ['AZ-140', 'AZ-120'] },
  },
  'digital-app-innovation': {
    2022: { intermediate: ['AZ-204', 'PL-400'], advanced: ['AZ-220', 'AZ-400', 'PL-600'] },
    2024: { intermediate: ['AZ-204', 'PL-400'], advanced: ['AZ-220', 'AZ-400', 'PL-600'] },
    2026: {
      intermediate: ['AZ-204', 'PL-400', 'AI-200', 'GH-600'],
      advanced: ['AZ-400', 'PL-600', 'GH-200', 'GH-100', 'GH-500', 'GH-300'],
    },
  },
};

const acrOf = (rows: readonly AzureRow[], months: readonly number[]): bigint =>
  sumOf(rows.filter((row) => months.includes(row.month)).map((row) => row.acr));

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

function netAdds(rows: readonly AzureRow[], m0: number, year: number, path: string): number {
  const threshold = path === 'smb' ? 500_00n : THOUSAND;
  return unique(rows.map((row) => row.tenant))
    .map((tenant) => {
      const acr = (month: number) =>
        acrOf(
          rows.filter((row) => row.tenant === tenant),
          [month],
        );
      const [now, before] = [larger(acr(m0 - 1), acr(m0)), larger(acr(m0 - 13), acr(m0 - 12))];
      if (year === 2022) {
        const add = acr(m0) >= THOUSAND && acr(m0 - 12) < THOUSAND;
        const loss = acr(m0 - 12) >= THOUSAND && acr(m0 - 1) < THOUSAND && acr(m0) < THOUSAND;
        return Number(add) - Number(loss);
      }
      if (year === 2024) {
        const add = acr(m0 - 12) <= 0n && acr(m0 - 13) <= 0n && now >= threshold;
        const loss = before >= threshold && now < threshold;
        return Number(add) - Number(loss);
      }
      return Number(now >= threshold) - Number(before >= threshold);
    })
    .reduce((a, b) => a + b, 0);
}

function usageGrowth(rows: readonly AzureRow[], m0: number, year: number): Measured {
  const window = (month: number) => (year === 2026 ? trailingYear(month) : [month]);
  const [a, b] = [acrOf(rows, window(m0)), acrOf(rows, window(m0 - 12))];
  const growth = b <= 0n ? ZERO : fraction((a - b) * 100n, b);
  const result = measured('usage-growth', 20, growth, growth);
  return a < THOUSAND ? withheld(result) : result;
}

function deployments(rows: readonly AzureRow[], m0: number, year: number): number {
  const window = trailingYear(m0);
  if (year === 2024) {
    const counted = rows.filter((row) => row.service !== 'virtual machines licenses');
    return unique(counted.map((row) => JSON.stringify([row.tenant, row.service]))).filter((pair) => {
      const own = counted.filter((row) => JSON.stringify([row.tenant, row.service]) === pair);
      const positive = own.map((row) => row.month).filter((month) => acrOf(own, [month]) > 0n);
      return window.includes(Math.min(...positive));
    }).length;
  }
  return unique(rows.map((row) => row.service))
    .filter((service) => service !== 'virtual machines' && service !== 'virtual machines licenses')
    .filter(
      (service) =>
        acrOf(
          rows.filter((row) => row.service === service),
          window,
        ) > 0n,
    ).length;
}

/** Both skilling metrics, or the one that data-ai has from 2024 on. */
function people(facts: FactsDocument, day: string, edition: Edition, path: string): Measured[] {
  const [designation, year] = [designationOf(edition.id), yearOf(edition.id)];
  const pools = POOLS[designation]?.[year] ?? { intermediate: [] };
  const steps = {
    needed: path === 'smb' ? 1 : 2,
    forPrerequisite: path === 'smb' ? 4 : 0,
    forPerson: fraction(4),
  };
  const [administrators, architects] = [
    peopleHolding(facts, day, ['AZ-104']),
    peopleHolding(facts, day, ['AZ-305']),
  ];
  const inPool = peopleHolding(facts, day, pools.intermediate);
  if (pools.advanced === undefined) {
    return [skilling('intermediate-certifications', 40, [administrators, architects], inPool, steps)];
  }
  const inAdvanced = peopleHolding(facts, day, pools.advanced);
  return [
    skilling('intermediate-certifications', 20, [administrators], inPool, steps),
    skilling('advanced-certifications', 20, [architects], inAdvanced, steps),
  ];
}

const eligible = (facts: FactsDocument, m0: number): AzureRow[] =>
  azureRows(facts, m0).filter((row) => creditedBy(row, ASSOCIATIONS));

export function azureArea(facts: FactsDocument, day: string, edition: Edition, path: string): Measured[] {
  const [m0, year] = [asOfMonth(facts, day, ['azure']), yearOf(edition.id)];
  const rows = eligible(facts, m0);
  return [
    each('net-customer-adds', 30, netAdds(rows, m0, year, path), fraction(10)),
    ...people(facts, day, edition, path),
    usageGrowth(rows, m0, year),
    each('deployments', 10, deployments(rows, m0, year), fraction(2)),
  ];
}

export function azurePath(facts: FactsDocument, day: string, edition: Edition): string {
  const [m0, year] = [asOfMonth(facts, day, ['azure']), yearOf(edition.id)];
  const rows = eligible(facts, m0);
  const customers = unique(rows.map((row) => row.tenant)).filter(
    (tenant) =>
      acrOf(
        rows.filter((row) => row.tenant === tenant),
        [m0],
      ) > 0n,
  );
  const small = customers.filter((tenant) =>
    (facts.customers ?? []).some(
      (customer) => customer.tenant === tenant && ['smb', 'smc'].includes(customer.segment ?? ''),
    ),
  );
  const mostlySmall = small.length * 100 >= customers.length * 80;
  const modest = year === 2026 || acrOf(rows, trailingYear(m0)) < 1_000_000_00n;
  return mostlySmall && modest ? 'smb' : 'enterprise';
}
