import type {
  Category,
  DesignationDocument,
  LineDocument,
  MetricDocument,
  MetricName,
  NextStepDocument,
  PathDocument,
  PathName,
} from '#scoring';

// Two scores of one partner, typed by hand: what a card is told about.

export const CONTOSO = { partnerId: 'contoso', name: 'Contoso' };

interface MetricParts {
  readonly points: number;
  readonly max?: number;
  readonly value?: number;
  readonly lines?: readonly LineDocument[];
  readonly next?: readonly NextStepDocument[];
}

export type Metrics = { readonly [metric in MetricName]?: MetricParts };

const CATEGORIES: Readonly<Record<MetricName, Category>> = {
  'net-customer-adds': 'performance',
  'intermediate-certifications': 'skilling',
  'advanced-certifications': 'skilling',
  'usage-growth': 'customer-success',
  deployments: 'customer-success',
};

export function pathOf(path: PathName, parts: Metrics): PathDocument {
  const metrics = Object.entries(parts).map(([name, metric]): MetricDocument => {
    const { points, max = 20, value = 0, lines = [], next = [] } = metric;
    const clause = { document: 'security-overview', section: 'x', quote: 'y' } as const;
    const category = CATEGORIES[name as MetricName];
    return { metric: name as MetricName, points, max, value, explanation: { category, lines, next, clause } };
  });
  const total = metrics.reduce((sum, { points }) => sum + points, 0);
  const unmet = metrics.filter(({ points }) => points < 1).map(({ metric }) => metric);
  return {
    path,
    total,
    qualified: unmet.length === 0 && total >= 70,
    short: Math.max(0, 70 - total),
    unmet,
    metrics,
  };
}

export function designationOf(
  path: PathDocument,
  more: Partial<DesignationDocument> = {},
): DesignationDocument {
  const standing = path.qualified
    ? 'qualified'
    : (path.unmet?.length ?? 0) > 0
      ? path.total >= 70
        ? 'blocked'
        : 'building'
      : path.total >= 60
        ? 'near'
        : 'building';
  return {
    designation: 'security',
    edition: 'security-2026-07',
    month: '2026-10',
    selectedPath: path.path,
    total: path.total,
    qualified: path.qualified,
    paths: [path],
    standing,
    rules: { validFrom: '2026-07-30', minimum: 'one-point', choice: 'better', readings: [], notComputed: [] },
    ...more,
  };
}

export const net = (points: number, won: number, lost: number): LineDocument[] => [
  { code: 'tenants-won', side: 'azure', count: won, points: won * points },
  { code: 'tenants-lost', side: 'azure', count: lost, points: lost * -points },
];
const growth = (users: number, cents: number): LineDocument[] => [
  {
    code: 'growth',
    side: 'azure',
    now: { unit: 'usd', cents: 45_678_901 + cents },
    before: { unit: 'usd', cents: 45_678_901 },
    step: { unit: 'usd', cents: 75_000 },
    steps: Math.floor(cents / 75_000),
    points: Math.floor(cents / 75_000),
  },
  {
    code: 'growth',
    side: 'm365',
    now: { unit: 'users', count: 4_000 + users },
    before: { unit: 'users', count: 4_000 },
    step: { unit: 'users', count: 50 },
    steps: Math.floor(users / 50),
    points: Math.floor(users / 50),
  },
];
export const people = (count: number, points: number): LineDocument[] => [
  { code: 'prerequisite-met', step: 1, anyOf: ['AZ-500', 'SC-500'], have: 1, need: 1, points: 4 },
  { code: 'prerequisite-met', step: 2, anyOf: ['SC-200'], have: 1, need: 1, points: 4 },
  { code: 'scoring-people', holds: [['SC-100', 'SC-300', 'SC-401']], count, points },
];
const person: NextStepDocument = { code: 'person', holds: [['SC-100', 'SC-300', 'SC-401']], gain: 8 };

/** 68 points on the SMB path, 2 short. */
export const october: Metrics = {
  'net-customer-adds': {
    points: 16,
    value: 4,
    lines: net(4, 9, 5),
    next: [{ code: 'tenants', count: 1, gain: 4 }],
  },
  'intermediate-certifications': { points: 24, max: 40, value: 2, lines: people(2, 16), next: [person] },
  'usage-growth': {
    points: 18,
    value: 18,
    lines: growth(634, 481_234),
    next: [
      { code: 'growth', side: 'azure', more: { unit: 'usd', cents: 43_766 }, gain: 1 },
      { code: 'growth', side: 'm365', more: { unit: 'users', count: 16 }, gain: 1 },
    ],
  },
  deployments: {
    points: 10,
    value: 3,
    lines: net(10 / 3, 5, 2),
    next: [{ code: 'tenants', count: 1, gain: 3.333333 }],
  },
};

/** A month earlier: 62.3 points. */
export const september: Metrics = {
  ...october,
  'net-customer-adds': { points: 8, value: 2, lines: net(4, 7, 5) },
  'usage-growth': { points: 17, value: 17, lines: growth(568, 481_234) },
  deployments: { points: 13.333333, value: 4, lines: net(10 / 3, 5, 1) },
};
