import { describe, expect, test } from 'vitest';
import { METRICS, type MetricName, type PathName, RULEBOOKS } from '#scoring';
import { metricsOf } from '../rulesOf.ts';
import { boundariesOf } from './boundariesOf.ts';

// Portfolios just below, at and just above every threshold that a rulebook holds – by a cent, a licence, a
// user, a person –, and on which side of each the documents put the threshold itself: ≥, >, ≤ or <.

type Expected = Partial<Record<MetricName, readonly string[]>>;
type Paths = Partial<Record<PathName, Expected>>;

/** Won and lost by the months, counted back from the scored one, in which the threshold matters. */
const adds = (threshold: string, won: number[], baseline: string, months: number[]): string[] => [
  ...won.map((back) => `won m-${back} ≥ ${threshold}`),
  ...months.map((back) => `won with m-${back} ${baseline}`),
  ...months.map((back) => `lost from m-${back} ≥ ${threshold}`),
  ...[0, 1].map((back) => `lost with m-${back} < ${threshold}`),
  'maximum ≥ 3',
];
const AZURE_USE: Expected = {
  'usage-growth': ['now ≥ $1,000', 'baseline > $0', 'maximum ≥ 20 %'],
  deployments: ['year > $0', 'maximum ≥ 5'],
};

const intermediate = (...lines: string[]): Expected => ({ 'intermediate-certifications': lines });
const advanced = (...lines: string[]): Expected => ({ 'advanced-certifications': lines });
const DATA_AI_ENTERPRISE = intermediate('AZ-104 ≥ 2', 'AZ-305 ≥ 2', 'maximum ≥ 10');
const DATA_AI_SMB = intermediate('AZ-104 ≥ 1', 'AZ-305 ≥ 1', 'maximum ≥ 8');
const ENTERPRISE = { ...intermediate('AZ-104 ≥ 2', 'maximum ≥ 5'), ...advanced('AZ-305 ≥ 2', 'maximum ≥ 5') };
const SMB = { ...intermediate('AZ-104 ≥ 1', 'maximum ≥ 4'), ...advanced('AZ-305 ≥ 1', 'maximum ≥ 4') };

const ADDS_2022: Expected = { 'net-customer-adds': adds('$1,000', [0], '< $1,000', [12]) };
const adds2024 = (threshold: string): Expected => ({
  'net-customer-adds': adds(threshold, [0, 1], '≤ $0', [12, 13]),
});
const adds2026 = (threshold: string): Expected => ({
  'net-customer-adds': adds(threshold, [0, 1], `< ${threshold}`, [12, 13]),
});

const azure = (designation: string): Record<string, Paths> => {
  const dataAi = designation === 'data-ai';
  const enterprise = { ...AZURE_USE, ...(dataAi ? DATA_AI_ENTERPRISE : ENTERPRISE) };
  const smb = { ...AZURE_USE, ...(dataAi ? DATA_AI_SMB : SMB) };
  return {
    // In 2022 Data & AI has two kinds of certifications, as the other areas have.
    [`${designation}-2022-10`]: { single: { ...ADDS_2022, ...AZURE_USE, ...ENTERPRISE } },
    [`${designation}-2024-06`]: {
      enterprise: { ...adds2024('$1,000'), ...enterprise },
      smb: { ...adds2024('$500'), ...smb },
    },
    [`${designation}-2026-07`]: {
      enterprise: { ...adds2026('$1,000'), ...enterprise },
      smb: { ...adds2026('$500'), ...smb },
    },
  };
};

const business = (
  adds: string[],
  people: readonly [number, number],
  baseline: string,
  deployed: string[],
): Expected => ({
  'net-customer-adds': adds,
  ...intermediate(`maximum ≥ ${people[0]}`),
  ...advanced(`maximum ≥ ${people[1]}`),
  'usage-growth': [`baseline ≥ ${baseline}`, 'maximum ≥ 30 %'],
  deployments: deployed,
});
const BUSINESS: Record<string, Paths> = {
  'business-applications-2022-10': {
    larger: business(['revenue > $1,500', 'attached > $0', 'maximum ≥ 15'], [20, 7], '100,000', [
      'value ≥ 10,000',
      'maximum ≥ 10',
    ]),
    other: business(['revenue > $1,500', 'attached > $0', 'maximum ≥ 5'], [10, 3], '50,000', [
      'value ≥ 5,000',
      'maximum ≥ 5',
    ]),
  },
  'business-applications-2026-05': {
    enterprise: business(['revenue ≥ $1,500', 'maximum ≥ 5'], [20, 7], '50,000', [
      'value ≥ 10,000',
      'maximum ≥ 5',
    ]),
    smb: business(['revenue ≥ $250', 'maximum ≥ 5'], [5, 2], '25,000', ['value ≥ 5,000', 'maximum ≥ 5']),
  },
};

const LARGE = ['licences > 300'];
const SMALL = ['licences ≥ 11', 'licences ≤ 300'];
/** 2026: once in the smb band, a tenant that outgrows it stays. */
const STAYS = ['last year ≥ 11', 'last year ≤ 300', 'grown across 300'];
const USED = ['active ≥ 40 %'];
const TAKEN = 'taken over > 40 %';
const modern = (
  band: string[],
  stays: string[],
  [maximum, people, experts]: readonly [adds: number, people: number, experts: number],
  growth: string[],
  deployed: string[],
): Expected => ({
  'net-customer-adds': [...band, ...stays, `maximum ≥ ${maximum}`],
  ...intermediate(`maximum ≥ ${people}`),
  ...advanced(`maximum ≥ ${experts}`),
  'usage-growth': [...band, ...stays, ...growth],
  deployments: [...band, ...USED, ...stays, TAKEN, ...deployed],
});
const MODERN_ENTERPRISE = modern(
  LARGE,
  [],
  [5, 4, 2],
  ['maximum CPOR ≥ 1,000 users', 'maximum DPOR ≥ 4,000 users'],
  ['maximum CPOR ≥ 5', 'maximum DPOR ≥ 10'],
);
const modernSmb = (stays: string[]): Expected =>
  modern(
    SMALL,
    stays,
    [10, 2, 1],
    ['maximum CPOR ≥ 500 users', 'maximum CSP ≥ 2,000 users'],
    ['maximum CPOR ≥ 5', 'maximum CSP ≥ 10'],
  );
const MODERN: Record<string, Paths> = {
  'modern-work-2022-10': { enterprise: MODERN_ENTERPRISE, smb: modernSmb([]) },
  'modern-work-2026-05': { enterprise: MODERN_ENTERPRISE, smb: modernSmb(STAYS) },
};

const SECURITY_2022: Expected = {
  'net-customer-adds': [
    ...['won ≥ 25 seats', 'lost ≥ 25 seats', 'half ≥ 5'],
    ...['won with ≥ $1,200', 'won from < $300', 'lost from ≥ $1,200', 'lost with < $300', 'half ≥ 5'],
  ],
  ...intermediate('maximum ≥ 6'),
  'usage-growth': ['half ≥ 2,500 users', 'half ≥ $25,000'],
  deployments: [
    ...['deployed ≥ 25 seats', 'active ≥ 15 %', 'active last year < 15 %', 'half ≥ 3'],
    ...['reached ≥ $12,000', 'reached from < $12,000', 'half ≥ 3'],
  ],
};
const securityEnterprise = (first: string): Expected => ({
  'net-customer-adds': ['year ≥ $600', 'licences > 300', 'maximum ≥ 10'],
  ...intermediate(`${first} ≥ 2`, 'SC-200 ≥ 2', 'maximum ≥ 6'),
  'usage-growth': ['year > $12,000', 'a point ≥ $1,250', 'licences > 300', 'a point ≥ 125 users'],
  deployments: ['year > $12,000', 'licences > 300', 'active ≥ 15 %', 'maximum ≥ 6'],
});
const SEATS = ['licences ≥ 5', 'licences ≤ 300'];
const securitySmb = (first: string, seats: string[], [growth, deployed]: [string[], string[]]): Expected => ({
  'net-customer-adds': ['year ≥ $600', ...SEATS, ...seats, 'maximum ≥ 5'],
  ...intermediate(`${first} ≥ 1`, 'SC-200 ≥ 1', 'maximum ≥ 4'),
  'usage-growth': [
    ...['year > $0', 'year ≤ $12,000', ...growth, 'a point ≥ $750'],
    ...[...SEATS, ...seats, 'a point ≥ 50 users'],
  ],
  deployments: [
    ...['year ≥ $750', 'year ≤ $12,000', ...deployed],
    ...[...SEATS, 'active ≥ 15 %', ...seats, 'maximum ≥ 6'],
  ],
});
const SECURITY: Record<string, Paths> = {
  'security-2022-10': { single: SECURITY_2022 },
  'security-2025-01': {
    enterprise: securityEnterprise('AZ-500'),
    smb: securitySmb('AZ-500', [], [[], []]),
  },
  'security-2026-07': {
    enterprise: securityEnterprise('AZ-500 or SC-500'),
    smb: securitySmb(
      'AZ-500 or SC-500',
      ['last year ≥ 5', 'last year ≤ 300', 'grown across 300'],
      [
        ['last year > $0', 'last year ≤ $12,000', 'grown across $12,000'],
        ['last year ≥ $750', 'last year ≤ $12,000', 'grown across $12,000'],
      ],
    ),
  },
};

const EXPECTED: Record<string, Paths> = {
  ...BUSINESS,
  ...azure('data-ai'),
  ...azure('digital-app-innovation'),
  ...azure('infrastructure'),
  ...MODERN,
  ...SECURITY,
};

const cases = RULEBOOKS.flatMap(({ id, paths }) => paths.map(({ path }) => [id, path] as const));

describe.each(cases)('%s, %s', (edition, path) => {
  const metrics = METRICS.filter((metric) =>
    metricsOf(edition, path).some((rules) => rules.metric === metric),
  );

  test.each(metrics)('%s', (metric) => {
    expect(boundariesOf(edition, path, metric)).toEqual(EXPECTED[edition]?.[path]?.[metric]);
  });

  test('no metric without a line', () => {
    expect(Object.keys(EXPECTED[edition]?.[path] ?? {}).sort()).toEqual([...metrics].sort());
  });
});
