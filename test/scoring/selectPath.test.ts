import { describe, expect, test } from 'vitest';
import {
  columnsOf,
  type FactsDocument,
  type MetricName,
  type PathName,
  type PathScore,
  score,
  scoreDocument,
} from '#scoring';
import { exact } from '../../src/scoring/exact.ts';
import { viewOf } from '../../src/scoring/facts/view.ts';
import { judgePath, type MetricScore } from '../../src/scoring/pathScore.ts';
import { selectPath } from '../../src/scoring/selectPath.ts';
import { azure, each, facts, month, scored } from '../golden/portfolio.ts';
import { metricOf } from './rulesOf.ts';

describe('where both paths are computed', () => {
  const metric = (name: MetricName, points: number): MetricScore => ({
    rules: metricOf('security-2026-07', 'smb', name),
    counts: [],
    points: exact(points * 100, 100),
    value: exact(0),
    lines: [],
  });
  /** Points for adds, certifications, growth and deployments. */
  const path = (
    name: PathName,
    ...[adds, people, growth, deployed]: [number, number, number, number]
  ): PathScore =>
    judgePath(name, 'one-point', [
      metric('net-customer-adds', adds),
      metric('intermediate-certifications', people),
      metric('usage-growth', growth),
      metric('deployments', deployed),
    ]);
  const view = viewOf(columnsOf(facts({})), '2026-10-31', 2026 * 12 + 9);
  const selected = (...paths: PathScore[]): PathName => selectPath(view, { by: 'better' }, paths).path;

  test('a qualified path comes before a higher one that is not', () => {
    expect(selected(path('enterprise', 20, 40, 20, 0), path('smb', 20, 40, 9, 1))).toBe('smb');
    expect(selected(path('enterprise', 20, 40, 9, 1), path('smb', 20, 40, 20, 0))).toBe('enterprise');
  });

  test('unless the higher total alone decides, as another reading has it', () => {
    const paths = [path('enterprise', 20, 40, 20, 0), path('smb', 20, 40, 9, 1)];
    expect(selectPath(view, { by: 'better', totalAlone: true }, paths).path).toBe('enterprise');
  });

  test('then the higher total', () => {
    expect(selected(path('enterprise', 10, 8, 5, 4), path('smb', 10, 8, 5, 5))).toBe('smb');
    expect(selected(path('enterprise', 10, 8, 5, 5), path('smb', 10, 8, 5, 4))).toBe('enterprise');
    expect(selected(path('enterprise', 20, 40, 20, 1), path('smb', 20, 40, 20, 2))).toBe('smb');
  });

  test('then more metrics with a point', () => {
    expect(selected(path('enterprise', 10, 10, 0, 0), path('smb', 10, 8, 1, 1))).toBe('smb');
    expect(selected(path('enterprise', 10, 9, 0.5, 0.5), path('smb', 10, 9, 1, 0))).toBe('smb');
    expect(selected(path('enterprise', 10, 8, 1, 1), path('smb', 10, 10, 0, 0))).toBe('enterprise');
  });

  test('then enterprise', () => {
    expect(selected(path('enterprise', 10, 8, 5, 5), path('smb', 5, 8, 10, 5))).toBe('enterprise');
    expect(selected(path('enterprise', 0, 0, 0, 0), path('smb', 0, 0, 0, 0))).toBe('enterprise');
  });
});

describe('Business Applications 2022: by the market', () => {
  const path = (market?: 'larger' | 'other') => {
    const partner = { id: 'contoso', ...(market ? { market } : {}) };
    return scored({ ...facts({}), partner }, 'business-applications-2022-10').selectedPath;
  };
  test('larger, other, and other where nothing is said', () => {
    expect([path('larger'), path('other'), path()]).toEqual(['larger', 'other', 'other']);
  });
});

describe('Business Applications 2026: by large workloads', () => {
  const revenue = (tenant: string, amount: number, back = 0, workload = 'Business Central') => ({
    tenant,
    month: month(back),
    workload,
    association: 'CPOR' as const,
    amount,
  });
  const path = (document: Partial<FactsDocument>) =>
    scored(facts(document), 'business-applications-2026-05').selectedPath;
  const large = (count: number, back: number, amount = 5000.01) =>
    each(count, (n) => revenue(`t${n}`, amount, back));

  test('five now and five a year ago make enterprise', () => {
    const paths = [4, 5, 6].map((count) => path({ revenue: [...large(count, 0), ...large(5, 12)] }));
    expect(paths).toEqual(['smb', 'enterprise', 'enterprise']);
    const before = [4, 5, 6].map((count) => path({ revenue: [...large(5, 0), ...large(count, 12)] }));
    expect(before).toEqual(['smb', 'enterprise', 'enterprise']);
  });

  test('they need not be the same five', () => {
    const others = each(5, (n) => revenue(`other${n}`, 9000, 12));
    expect(path({ revenue: [...large(5, 0), ...others] })).toBe('enterprise');
  });

  test('large is more than $5,000 in the month, through any of the associations of net adds', () => {
    const amounts = [4999.99, 5000, 5000.01];
    const paths = amounts.map((amount) => path({ revenue: [...large(5, 0, amount), ...large(5, 12)] }));
    expect(paths).toEqual(['smb', 'smb', 'enterprise']);
    const associations = ['CPOR', 'CSP Tier 1', 'CSP Tier 2', 'DPOR', 'PAL'] as const;
    const through = associations.map((association) => {
      const rows = [...large(5, 0), ...large(5, 12)].map((row) => ({ ...row, association }));
      return path({ revenue: rows });
    });
    expect(through).toEqual(['enterprise', 'enterprise', 'enterprise', 'enterprise', 'smb']);
  });

  test('five workloads of one tenant are five', () => {
    const rows = [0, 12].flatMap((back) => each(5, (n) => revenue('t', 6000, back, `Workload ${n}`)));
    expect(path({ revenue: rows })).toBe('enterprise');
  });
});

describe('Azure: by the mix of customers', () => {
  const EDITIONS = ['data-ai', 'digital-app-innovation', 'infrastructure'].flatMap((designation) => [
    `${designation}-2024-06`,
    `${designation}-2026-07`,
  ]);
  type Segment = 'smb' | 'smc' | 'enterprise' | undefined;
  /** Customers that consumed a dollar, by their segments. */
  const mix = (segments: readonly Segment[]): Partial<FactsDocument> => ({
    azure: segments.map((_, n) => azure(`t${n}`, 1)),
    customers: segments.map((segment, n) => ({ tenant: `t${n}`, ...(segment ? { segment } : {}) })),
  });
  const of = (count: number, segment: Segment): Segment[] => Array.from({ length: count }, () => segment);
  const paths = (document: Partial<FactsDocument>, editions = EDITIONS) => [
    ...new Set(editions.map((edition) => scored(facts(document), edition).selectedPath)),
  ];

  test('exactly 80 % small is smb', () => {
    expect(paths(mix([...of(79, 'smb'), ...of(21, 'enterprise')]))).toEqual(['enterprise']);
    expect(paths(mix([...of(80, 'smb'), ...of(20, 'enterprise')]))).toEqual(['smb']);
    expect(paths(mix([...of(81, 'smb'), ...of(19, 'enterprise')]))).toEqual(['smb']);
  });

  test('SMC is small, an unknown segment is not', () => {
    expect(paths(mix([...of(2, 'smb'), ...of(2, 'smc'), 'enterprise']))).toEqual(['smb']);
    expect(paths(mix([...of(3, 'smb'), undefined, 'enterprise']))).toEqual(['enterprise']);
    expect(paths({ azure: [azure('t', 1)] })).toEqual(['enterprise']);
  });

  test('a customer is a tenant with eligible consumption in the month', () => {
    const { azure: rows = [], customers = [] } = mix([...of(4, 'smb'), 'enterprise']);
    const enterprises = each(5, (n) => ({ tenant: `e${n}`, segment: 'enterprise' as const }));
    const others = [
      azure('e1', 0),
      azure('e2', -5),
      azure('e3', 100, 1),
      azure('e4', 100, 0, { association: 'CPOR' }),
      { ...azure('e5', 100), offer: 'Trial' },
    ];
    expect(paths({ azure: [...rows, ...others], customers: [...customers, ...enterprises] })).toEqual([
      'smb',
    ]);
    const one = { azure: [...rows, azure('e1', 0.01)], customers: [...customers, ...enterprises] };
    expect(paths(one)).toEqual(['enterprise']);
  });

  test('without any customer the test counts as met', () => {
    expect(paths({})).toEqual(['smb']);
  });

  test('in 2024 a million dollars a year are enterprise whatever the mix; in 2026 they do not matter', () => {
    const editions = (year: string) => EDITIONS.filter((edition) => edition.endsWith(year));
    const spent = (...amounts: number[]): Partial<FactsDocument> => ({
      azure: amounts.map((amount, n) => azure('t', amount, n)),
      customers: [{ tenant: 't', segment: 'smb' }],
    });
    const millions = [999_999.99, 1_000_000, 1_000_000.01];
    const of2024 = millions.map((amount) => paths(spent(amount), editions('2024-06')));
    expect(of2024).toEqual([['smb'], ['enterprise'], ['enterprise']]);
    expect(paths(spent(9_000_000), editions('2026-07'))).toEqual(['smb']);
    // Over the year's twelve months, by a tenant that need not be a customer of the month.
    expect(paths(spent(1, 500_000, 499_999), editions('2024-06'))).toEqual(['enterprise']);
    const lastMonths = (back: number) => ({ azure: [azure('t', 1_000_000, back)] });
    expect(paths(lastMonths(11), editions('2024-06'))).toEqual(['enterprise']);
    expect(paths(lastMonths(12), editions('2024-06'))).toEqual(['smb']);
  });

  test('2022 has one path', () => {
    expect(paths(mix(['enterprise']), ['data-ai-2022-10', 'infrastructure-2022-10'])).toEqual(['single']);
  });
});

test('the path that is not assigned is still computed and shown', () => {
  const { paths, selectedPath } = scored(facts({ azure: [azure('t', 500)] }), 'data-ai-2026-07');
  expect(paths.map(({ path }) => path)).toEqual(['enterprise', 'smb']);
  expect(selectedPath).toBe('enterprise');
  expect(paths.map(({ metrics }) => metrics[0]?.points)).toEqual([0, 10]);
});

test('what a path is assigned by is told as it was counted', () => {
  const told = (lists: Partial<FactsDocument>, designation: string) =>
    scoreDocument(score(facts(lists)), 'metrics').designations.find((one) => one.designation === designation)
      ?.assignment;
  const customers = [
    { tenant: 'a', segment: 'smb' as const },
    { tenant: 'b', segment: 'smc' as const },
  ];
  expect(told({ azure: ['a', 'b', 'c'].map((tenant) => azure(tenant, 5)), customers }, 'data-ai')).toEqual({
    ...{ by: 'customer-mix', customers: 3, small: 2 },
    ...{ smbFrom: { numerator: 80, denominator: 100 }, isLarge: false },
  });
  const large = (tenant: string, back: number) => ({
    ...{ tenant, month: month(back), workload: 'Business Central', amount: 6000 },
    association: 'CPOR' as const,
  });
  const revenue = [large('a', 0), large('b', 0), large('a', 12)];
  expect(told({ revenue }, 'business-applications')).toEqual({
    ...{ by: 'large-workloads', now: 2, before: 1, needed: 5 },
  });
  expect(told({}, 'security')).toBe(undefined);
});
