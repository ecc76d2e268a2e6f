import type { FactsDocument, MetricRules } from '#scoring';
import type { Level, Range } from '../../../src/scoring/levels.ts';
import type { NetCountRule } from '../../../src/scoring/rules.ts';
import { month } from '../../golden/portfolio.ts';
import { judged } from '../judged.ts';
import { counted, dollars, flip } from './flip.ts';
import {
  azureRow,
  finest,
  inBand,
  inYear,
  licenceRow,
  numbered,
  portfolio,
  revenueRow,
  usageRow,
} from './rows.ts';

/** The lines that a level draws, as a metric with the level alone shows them. */
export function ofLevel(level: Level, countsNow: (document: FactsDocument) => boolean): string[] {
  const what = NAMES[level.side];
  const written = level.side === 'azure' || level.side === 'revenue' ? dollars : counted();
  const scale = level.side === 'usage' ? finest(level.filter).perValue : 1;
  const inUnits = (units: number): string => written(units / scale);
  const lines = boundsOf(level.range).map((bound) =>
    flip({ what, at: bound * scale, written: inUnits }, (amount) => countsNow(withAmount(level, amount))),
  );
  if (level.side === 'm365' && level.activeShare) lines.push(ofShare(level, level.activeShare, countsNow));
  if (level.side === 'revenue' && level.attached) {
    const attached = (cents: number) => portfolio({ revenue: [revenueRow(level, 9_999_00, cents)] });
    const bounds = boundsOf(level.attached);
    lines.push(
      ...bounds.map((at) => flip({ what: 'attached', at, written }, (cents) => countsNow(attached(cents)))),
    );
  }
  return 'sticky' in level && level.sticky ? [...lines, ...ofStickiness(level, countsNow)] : lines;
}

const NAMES = { azure: 'year', m365: 'licences', revenue: 'revenue', usage: 'value' } as const;

export const boundsOf = ({ atLeast, above, atMost }: Range): number[] =>
  [atLeast, above, atMost].filter((bound) => bound !== undefined);

/** A tenant with this much now, in full use, and so much a year ago if said. */
function withAmount(level: Level, amount: number, before?: number): FactsDocument {
  const both = <T>(make: (amount: number, back: number) => T): T[] =>
    before === undefined ? [make(amount, 0)] : [make(amount, 0), make(before, 12)];
  switch (level.side) {
    case 'azure':
      return portfolio({ azure: both((cents, back) => azureRow(level.filter, cents, back)) });
    case 'm365':
      return portfolio({ licenses: both((paid, back) => licenceRow(level.filter, paid, paid, back)) });
    case 'revenue':
      return portfolio({ revenue: both((cents, back) => revenueRow(level, cents, 9_999_00, back)) });
    case 'usage':
      return portfolio({ usage: both((units, back) => usageRow(level.filter, units, back)) });
  }
}

function ofShare(
  level: Extract<Level, { side: 'm365' }>,
  [numerator, denominator]: readonly [number, number],
  countsNow: (document: FactsDocument) => boolean,
): string {
  const paid = inBand(level.range);
  const written = (users: number): string => `${(users / paid) * 100} %`;
  return flip({ what: 'active', at: (paid * numerator) / denominator, written }, (active) =>
    countsNow(portfolio({ licenses: [licenceRow(level.filter, paid, active)] })),
  );
}

/** The range in which a tenant must have been a year ago to stay, and that it stays without a gap. */
function ofStickiness(
  level: Extract<Level, { side: 'azure' | 'm365' }>,
  countsNow: (document: FactsDocument) => boolean,
): string[] {
  const { before, now } = level.sticky ?? { before: {}, now: {} };
  const written = level.side === 'azure' ? dollars : counted();
  const large = (now.above ?? 0) * 2;
  const lines = boundsOf(before).map((at) =>
    flip({ what: 'last year', at, written }, (amount) => countsNow(withAmount(level, large, amount))),
  );
  const small = level.side === 'azure' ? inYear(before) : inBand(before);
  const outgrown = boundsOf(now).map((at) =>
    flip({ what: 'grown', at, written }, (amount) => countsNow(withAmount(level, amount, small))),
  );
  return [...lines, ...outgrown];
}

export function ofNetCount(rules: MetricRules, rule: NetCountRule): string[] {
  const lines = rule.levels.flatMap((level) => {
    const standsNow = (document: FactsDocument): boolean =>
      judged(document, rules)
        .tenants()
        .some(({ side, standing }) => side === level.side && (standing === 'won' || standing === 'kept'));
    const lines = ofLevel(
      level,
      'sticky' in level ? standsNow : (document) => judged(document, rules).value === 1,
    );
    const { sticky: _, ...plain } = { sticky: undefined, ...level };
    const lost = ofLevel(plain, (document) => judged(aYearAgo(document), rules).value === -1);
    // The same lines a year ago, told only where they are not the same.
    return [...lines, ...lost.filter((line) => !lines.includes(line)).map((line) => `a year ago ${line}`)];
  });
  const [level] = rule.levels;
  if (!level) return lines;
  const at = Math.ceil((rules.max * rule.points[1]) / rule.points[0]);
  const maximum = flip({ what: 'maximum', at, written: counted() }, (count) => {
    return judged(manyTenants(level, count), rules).points === rules.max;
  });
  return [...lines, maximum];
}

const YEAR_AGO = new Map([[month(0), month(12)]]);

/** The same rows a year earlier. */
function aYearAgo(document: FactsDocument): FactsDocument {
  const earlier = <T extends { readonly month: string }>(rows: readonly T[] = []): T[] =>
    rows.map((row) => ({ ...row, month: YEAR_AGO.get(row.month) ?? row.month }));
  const { azure, licenses, revenue, usage } = document;
  return {
    ...document,
    azure: earlier(azure),
    licenses: earlier(licenses),
    revenue: earlier(revenue),
    usage: earlier(usage),
  };
}

function manyTenants(level: Level, count: number): FactsDocument {
  switch (level.side) {
    case 'azure':
      return portfolio({
        azure: numbered(count, (tenant) => azureRow(level.filter, inYear(level.range), 0, tenant)),
      });
    case 'm365':
      return portfolio({
        licenses: numbered(count, (tenant) => licenceRow(level.filter, inBand(level.range), 400, 0, tenant)),
      });
    case 'revenue':
      return portfolio({ revenue: numbered(count, (tenant) => revenueRow(level, 9_999_00, 1, 0, tenant)) });
    case 'usage':
      return portfolio({ usage: numbered(count, (tenant) => usageRow(level.filter, 999_999, 0, tenant)) });
  }
}
