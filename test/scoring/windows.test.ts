import { describe, expect, test } from 'vitest';
import { type FactsDocument, type MetricName, type MetricRules, type PathName, RULEBOOKS } from '#scoring';
import { azureRow, licenceRow, portfolio, revenueRow, usageRow } from './boundaries/rows.ts';
import { judged } from './judged.ts';
import { filtersOf, metricOf, metricsOf } from './rulesOf.ts';

// A single row in one month, from two months after the scored one to more than two years before it: in which
// months it makes any difference at all, by itself.

const MONTHS = Array.from({ length: 30 }, (_, i) => i - 2);

function looksAt(rules: MetricRules, lists: (back: number) => Partial<FactsDocument>): string {
  const account = (document: FactsDocument): string =>
    JSON.stringify(judged(document, rules), (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
  const nothing = account(portfolio({}));
  const noticed = MONTHS.filter((back) => account(portfolio(lists(back))) !== nothing);
  return ranges(noticed);
}

/** `m-0…m-11 m-23` */
function ranges(months: readonly number[]): string {
  const starts = months.filter((month) => !months.includes(month - 1));
  return starts
    .map((from) => {
      const to = MONTHS.find((month) => month >= from && !months.includes(month + 1)) ?? from;
      return from === to ? `m-${from}` : `m-${from}…m-${to}`;
    })
    .join(' ');
}

type Side = 'azure' | 'm365' | 'revenue' | 'usage';

/** A row large enough for every threshold of the side's small and large levels. */
function rowsOf(edition: string, path: PathName, metric: MetricName, side: Side) {
  return (back: number): Partial<FactsDocument> => {
    const [azure] = filtersOf(edition, 'azure', path, metric);
    const [licences] = filtersOf(edition, 'm365', path, metric);
    const [revenue] = filtersOf(edition, 'revenue', path, metric);
    const [usage] = filtersOf(edition, 'usage', path, metric);
    const paid = path === 'smb' ? 100 : 400;
    if (side === 'azure' && azure)
      return { azure: [azureRow(azure, path === 'smb' ? 12_000_00 : 20_000_00, back)] };
    if (side === 'm365' && licences) return { licenses: [licenceRow(licences, paid, paid, back)] };
    if (side === 'revenue' && revenue) return { revenue: [revenueRow(revenue, 9_999_00, 1, back)] };
    if (side === 'usage' && usage) return { usage: [usageRow(usage, 999_999, back)] };
    return {};
  };
}

const YEAR = 'm-0…m-11';
const TWO_YEARS = 'm-0…m-23';
const MONTH_AND_LAST_YEARS = 'm-0 m-12';

/** Security 2022 looks at seats month by month, and for deployments at what has been reached since. */
const SECURITY_2022: Partial<Record<MetricName, Partial<Record<Side, string>>>> = {
  'net-customer-adds': { azure: TWO_YEARS, m365: 'm-0…m-12' },
  // What the users of an association that began within the year were then is taken off, whatever became of them.
  'usage-growth': { azure: TWO_YEARS, m365: 'm-0…m-12' },
  deployments: { azure: YEAR, m365: 'm-0' },
};

/** What the documents say of each kind of rule, side by side. */
function expected(edition: string, { metric, rule }: MetricRules): Partial<Record<Side, string>> {
  switch (rule.kind) {
    case 'people':
      return {};
    case 'monthly-adds':
      return { azure: edition.endsWith('2022-10') ? MONTH_AND_LAST_YEARS : 'm-0…m-1 m-12…m-13' };
    case 'percent-growth':
      if (rule.of.what === 'consumption-value') return { usage: MONTH_AND_LAST_YEARS };
      return { azure: edition.endsWith('2026-07') ? TWO_YEARS : MONTH_AND_LAST_YEARS };
    case 'services':
      return { azure: YEAR };
    case 'option-growth':
    case 'option-deployments':
      return { m365: MONTH_AND_LAST_YEARS };
    case 'net-count':
    case 'stepped-growth':
      return edition.startsWith('business')
        ? { revenue: MONTH_AND_LAST_YEARS, usage: MONTH_AND_LAST_YEARS }
        : { azure: TWO_YEARS, m365: MONTH_AND_LAST_YEARS };
    case 'halves':
      return SECURITY_2022[metric] ?? {};
  }
}
const cases = RULEBOOKS.flatMap(({ id, paths }) =>
  paths.flatMap(({ path }) => metricsOf(id, path).map(({ metric }) => [id, path, metric] as const)),
);

describe('the months that a metric looks at, and no row after the scored month', () => {
  test.each(cases)('%s %s %s', (edition, path, metric) => {
    const rules = metricOf(edition, path, metric);
    const windows = expected(edition, rules);
    for (const side of ['azure', 'm365', 'revenue', 'usage'] as const) {
      const lists = rowsOf(edition, path, metric, side);
      if (Object.keys(lists(0)).length === 0) continue;
      expect([side, looksAt(rules, lists)]).toEqual([side, windows[side]]);
    }
  });
});
