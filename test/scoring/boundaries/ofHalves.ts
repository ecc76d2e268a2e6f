import type { FactsDocument, MetricRules } from '#scoring';
import type { Half, HalvesRule } from '../../../src/scoring/rules.ts';
import { judged } from '../judged.ts';
import { counted, dollars, flip } from './flip.ts';
import { azureRow, licenceRow, numbered, portfolio } from './rows.ts';

type HalfOf<C extends Half['counts']> = Extract<HalvesRule['halves'][number], { counts: C }>;

/** The two halves of a metric of Security 2022. */
export const ofHalves = (rules: MetricRules, { halves }: HalvesRule): string[] =>
  halves.flatMap((half) => ofHalf(rules, half));

function ofHalf(rules: MetricRules, half: HalvesRule['halves'][number]): string[] {
  switch (half.counts) {
    case 'seat-crossings':
      return ofSeats(rules, half);
    case 'year-crossings':
      return ofYears(rules, half);
    case 'share-crossings':
      return ofShares(rules, half);
    case 'reached-since':
      return ofReached(rules, half);
    case 'users':
    case 'year-growth':
      return [ofAmount(rules, half)];
  }
}

function ofSeats(rules: MetricRules, { filter, seats, points, max }: HalfOf<'seat-crossings'>): string[] {
  const value = (...rows: [paid: number, back: number][]): number =>
    judged(portfolio({ licenses: rows.map(([paid, back]) => licenceRow(filter, paid, 0, back)) }), rules)
      .value;
  const line = (what: string, counts: (paid: number) => boolean): string =>
    flip({ what, at: seats, written: counted(' seats') }, counts);
  return [
    line('won', (paid) => value([paid, 0]) === 1),
    line('lost', (paid) => value([paid, 12]) === -1),
    ofMaximum(rules, points, max, (tenant) => ({ licenses: [licenceRow(filter, seats, 0, 0, tenant)] })),
  ];
}

function ofYears(rules: MetricRules, { filter, low, high, points, max }: HalfOf<'year-crossings'>): string[] {
  const value = (before: number, now: number): number =>
    judged(portfolio({ azure: [azureRow(filter, before, 12), azureRow(filter, now)] }), rules).value;
  const line = (what: string, at: number, counts: (cents: number) => boolean): string =>
    flip({ what, at, written: dollars }, counts);
  return [
    line('won with', high, (now) => value(0, now) === 1),
    line('won from', low, (before) => value(before, high) === 1),
    line('lost from', high, (before) => value(before, 0) === -1),
    line('lost with', low, (now) => value(high, now) === -1),
    ofMaximum(rules, points, max, (tenant) => ({ azure: [azureRow(filter, high, 0, tenant)] })),
  ];
}

function ofShares(rules: MetricRules, half: HalfOf<'share-crossings'>): string[] {
  const { filter, seats, activeShare, points, max } = half;
  const [numerator, denominator] = activeShare;
  const value = (now: [number, number], before?: [number, number]): number => {
    const rows = [licenceRow(filter, ...now), ...(before ? [licenceRow(filter, ...before, 12)] : [])];
    return judged(portfolio({ licenses: rows }), rules).value;
  };
  const share = (what: string, counts: (active: number) => boolean): string =>
    flip({ what, at: (100 * numerator) / denominator, written: counted(' %') }, counts);
  return [
    flip({ what: 'deployed', at: seats, written: counted(' seats') }, (paid) => value([paid, paid]) === 1),
    share('active', (active) => value([100, active]) === 1),
    share('active last year', (active) => value([100, 100], [100, active]) === 1),
    ofMaximum(rules, points, max, (tenant) => ({ licenses: [licenceRow(filter, seats, seats, 0, tenant)] })),
  ];
}

function ofReached(
  rules: MetricRules,
  { filter, threshold, points, max }: HalfOf<'reached-since'>,
): string[] {
  const value = (before: number, now: number): number =>
    judged(portfolio({ azure: [azureRow(filter, before, 12), azureRow(filter, now)] }), rules).value;
  const line = (what: string, counts: (cents: number) => boolean): string =>
    flip({ what, at: threshold, written: dollars }, counts);
  return [
    line('reached', (now) => value(0, now) === 1),
    line('reached from', (before) => value(before, threshold) === 1),
    ofMaximum(rules, points, max, (tenant) => ({ azure: [azureRow(filter, threshold, 0, tenant)] })),
  ];
}

/** How many tenants make the half's maximum. */
function ofMaximum(
  rules: MetricRules,
  [numerator, denominator]: readonly [number, number],
  max: number,
  lists: (tenant: string) => Pick<FactsDocument, 'azure' | 'licenses'>,
): string {
  return flip(
    { what: 'half', at: Math.ceil((max * denominator) / numerator), written: counted() },
    (count) => {
      const all = numbered(count, lists);
      const azure = all.flatMap((one) => one.azure ?? []);
      const licenses = all.flatMap((one) => one.licenses ?? []);
      return judged(portfolio({ azure, licenses }), rules).points === max;
    },
  );
}

/** How much growth makes the half's maximum. */
function ofAmount(rules: MetricRules, half: HalfOf<'users' | 'year-growth'>): string {
  const written = half.counts === 'users' ? counted(' users') : dollars;
  return flip({ what: 'half', at: half.forMaximum, written }, (growth) => {
    const document =
      half.counts === 'users'
        ? portfolio({ licenses: [licenceRow(half.filter, 100, 0, 12), licenceRow(half.filter, 100, growth)] })
        : portfolio({ azure: [azureRow(half.filter, growth)] });
    return judged(document, rules).points === half.max;
  });
}
