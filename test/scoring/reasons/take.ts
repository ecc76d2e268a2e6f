import type { FactsDocument, MetricRules, NextStep } from '#scoring';
import type { Level, UsageFilter } from '../../../src/scoring/levels.ts';
import { OPTIONS, type Rule } from '../../../src/scoring/rules.ts';
import { azureRow, finest, inBand, inYear, licenceRow, revenueRow, usageRow } from '../boundaries/rows.ts';
import { filtersIn } from '../rulesOf.ts';
import { m0Of, monthsBack, tenantVerdicts } from './subjects.ts';

type Lists = Pick<FactsDocument, 'certifications' | 'azure' | 'licenses' | 'revenue' | 'usage'>;

/** The portfolio after the step, in each of the ways in which it can be taken; none where no row fits it. */
export function taken(document: FactsDocument, rules: MetricRules, step: NextStep): FactsDocument[] {
  return waysOf(document, rules, step).map((added) => {
    const more = <L extends keyof Lists>(list: L): Lists[L] =>
      [...(document[list] ?? []), ...((added[list] ?? []) as [])] as unknown as Lists[L];
    return {
      ...document,
      certifications: more('certifications'),
      azure: more('azure'),
      licenses: more('licenses'),
      revenue: more('revenue'),
      usage: more('usage'),
    };
  });
}

function waysOf(document: FactsDocument, rules: MetricRules, step: NextStep): Lists[] {
  switch (step.code) {
    case 'person':
      return [awards(document, 1, step.holds)];
    case 'prerequisites':
      return [
        together(
          step.missing.map(({ anyOf, people, step: number }) => awards(document, people, [anyOf], number)),
        ),
      ];
    case 'tenants':
      return newTenants(document, rules.rule, step.count, step.side);
    case 'growth':
      return grown(document, rules, step.more.unit === 'usd' ? step.more.cents : step.more.count, step.side);
    case 'users-growth':
      return users(document, rules.rule, OPTIONS[step.option], step.more);
    case 'deployments':
      return deployed(document, rules.rule, OPTIONS[step.option], step.count);
    case 'services':
    case 'first-uses': {
      const [filter] = filtersIn(rules.rule).azure ?? [];
      const names = Array.from({ length: step.count }, (_, i) => `New service ${i}`);
      return filter
        ? [{ azure: names.map((name) => at(document, azureRow(filter, 1, 0, 'new', name))) }]
        : [];
    }
  }
}

const together = (all: readonly Lists[]): Lists => ({
  certifications: all.flatMap(({ certifications = [] }) => certifications),
  azure: all.flatMap(({ azure = [] }) => azure),
  licenses: all.flatMap(({ licenses = [] }) => licenses),
  revenue: all.flatMap(({ revenue = [] }) => revenue),
  usage: all.flatMap(({ usage = [] }) => usage),
});

/** So many new people, each with the first certification of every list. */
function awards(
  { asOf }: FactsDocument,
  people: number,
  lists: readonly (readonly string[])[],
  step = 0,
): Lists {
  const certifications = Array.from({ length: people }, (_, i) =>
    lists.map(([certification = '']) => ({ person: `new${step}-${i}`, certification, earned: asOf })),
  );
  return { certifications: certifications.flat() };
}

/** A row of the fixed calendar of the boundary tests, in this portfolio's months. */
function at<T extends { readonly month: string }>(document: FactsDocument, row: T, back = 0): T {
  return { ...row, month: back === 0 ? m0Of(document) : monthsBack(document, back) };
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `new${i}`);

/** So many new tenants that count, on the side that is named or on any of the rule's. */
function newTenants(document: FactsDocument, rule: Rule, count: number, side?: string): Lists[] {
  const tenants = numbered(count);
  if (rule.kind === 'net-count')
    return rule.levels.map((level) => together(tenants.map((tenant) => atLevel(document, level, tenant))));
  if (rule.kind === 'monthly-adds') {
    return [
      { azure: tenants.map((tenant) => at(document, azureRow(rule.filter, rule.threshold, 0, tenant))) },
    ];
  }
  if (rule.kind !== 'halves') return [];
  const ways = rule.halves.map((half): Lists => {
    switch (half.counts) {
      case 'seat-crossings':
      case 'share-crossings':
        return {
          licenses: tenants.map((tenant) =>
            at(document, licenceRow(half.filter, half.seats, half.seats, 0, tenant)),
          ),
        };
      case 'year-crossings':
        return { azure: tenants.map((tenant) => at(document, azureRow(half.filter, half.high, 0, tenant))) };
      case 'reached-since':
        return {
          azure: tenants.map((tenant) => at(document, azureRow(half.filter, half.threshold, 0, tenant))),
        };
      default:
        return {};
    }
  });
  // A half stands for its side.
  return ways.filter((way) => (side === 'azure' ? way.azure : way.licenses) !== undefined);
}

function atLevel(document: FactsDocument, level: Level, tenant: string): Lists {
  switch (level.side) {
    case 'azure':
      return { azure: [at(document, azureRow(level.filter, inYear(level.range), 0, tenant))] };
    case 'm365': {
      const paid = inBand(level.range);
      return { licenses: [at(document, licenceRow(level.filter, paid, paid, 0, tenant))] };
    }
    case 'revenue':
      return { revenue: [at(document, revenueRow(level, 9_999_00, 9_999_00, 0, tenant))] };
    case 'usage':
      return { usage: [at(document, usageRow(level.filter, 999_999, 0, tenant))] };
  }
}

/** So much more consumption, users or value, by tenants that count for growth already or from now on. */
function grown(document: FactsDocument, rules: MetricRules, more: number, side: string): Lists[] {
  const { rule } = rules;
  if (rule.kind === 'stepped-growth') {
    const level = rule.sides.map((one) => one.level).find((one) => one.side === side);
    return level ? grownAtLevel(document, rules, level, more) : [];
  }
  if (rule.kind === 'percent-growth') {
    if (rule.of.what === 'acr') return [{ azure: [at(document, azureRow(rule.of.filter, more, 0, 'new'))] }];
    return moreValue(document, rule.of.filter, more);
  }
  if (rule.kind !== 'halves') return [];
  return rule.halves.flatMap((half): Lists[] => {
    if (half.counts === 'year-growth' && side === 'azure')
      return [{ azure: [at(document, azureRow(half.filter, more, 0, 'new'))] }];
    if (half.counts !== 'users' || side !== 'm365') return [];
    // With the partner for a year already, so that all of it is growth.
    const row = (active: number, back: number) =>
      at(document, licenceRow(half.filter, 1, active, 0, 'new'), back);
    return [{ licenses: [row(0, 12), row(more, 0)] }];
  });
}

function grownAtLevel(document: FactsDocument, rules: MetricRules, level: Level, more: number): Lists[] {
  if (level.side === 'm365') {
    return [{ licenses: [at(document, licenceRow(level.filter, inBand(level.range), more, 0, 'new'))] }];
  }
  if (level.side !== 'azure') return [];
  const { above = 0, atMost } = level.range;
  if (atMost !== undefined) {
    // As much as fits below the upper end for each of several new tenants.
    const amounts = Array.from({ length: Math.ceil(more / atMost) }, (_, i) =>
      Math.min(atMost, more - i * atMost),
    );
    return [{ azure: amounts.map((cents, i) => at(document, azureRow(level.filter, cents, 0, `new${i}`))) }];
  }
  if (more > above) return [{ azure: [at(document, azureRow(level.filter, more, 0, 'new'))] }];
  const large = tenantVerdicts(document, rules).find(
    (verdict) => verdict.side === 'azure' && (verdict.standing === 'won' || verdict.standing === 'kept'),
  );
  return large ? [{ azure: [at(document, azureRow(level.filter, more, 0, large.tenant))] }] : [];
}

/** More consumption value, where whole units make exactly so much. */
function moreValue(document: FactsDocument, filter: UsageFilter, value: number): Lists[] {
  const units = Math.round(value * 10 * finest(filter).perValue) / 10;
  return Number.isInteger(units) ? [{ usage: [at(document, usageRow(filter, units, 0, 'new'))] }] : [];
}

/** More users of a tenant that has been eligible, and with the partner, for a year. */
function users(
  document: FactsDocument,
  rule: Rule,
  associations: readonly ('CPOR' | 'DPOR' | 'PAL' | 'CSP Tier 1' | 'CSP Tier 2')[],
  more: number,
): Lists[] {
  if (rule.kind !== 'option-growth') return [];
  const filter = { ...rule.eligible.filter, associations };
  const row = (active: number, back: number) =>
    at(document, licenceRow(filter, inBand(rule.eligible.range), active, 0, 'new'), back);
  return [{ licenses: [row(0, 12), row(more, 0)] }];
}

function deployed(
  document: FactsDocument,
  rule: Rule,
  associations: Parameters<typeof users>[2],
  count: number,
): Lists[] {
  if (rule.kind !== 'option-deployments') return [];
  const filter = { ...rule.eligible.filter, associations };
  const paid = inBand(rule.eligible.range);
  const rows = numbered(count).flatMap((tenant) => [
    at(document, licenceRow(filter, paid, 0, 0, tenant), 12),
    at(document, licenceRow(filter, paid, paid, 0, tenant)),
  ]);
  return [{ licenses: rows }];
}
