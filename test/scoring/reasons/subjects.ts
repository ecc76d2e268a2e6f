import {
  columnsOf,
  type FactsDocument,
  type MetricRules,
  measure,
  type TenantVerdict,
  verdicts,
} from '#scoring';
import { lastClosedMonth, printMonth } from '../../../src/scoring/calendar.ts';
import { viewOf } from '../../../src/scoring/facts/view.ts';
import { fold } from '../../../src/scoring/names.ts';
import type { Association } from '../../../src/scoring/vocabulary.ts';

// One tenant's verdict before and after a change of its facts.

export const m0Of = ({ asOf }: FactsDocument): string => printMonth(lastClosedMonth(asOf));
export const monthsBack = ({ asOf }: FactsDocument, back: number): string =>
  printMonth(lastClosedMonth(asOf) - back);

export function tenantVerdicts(document: FactsDocument, rules: MetricRules): TenantVerdict[] {
  const view = viewOf(columnsOf(document), document.asOf, lastClosedMonth(document.asOf));
  return verdicts(view, rules, measure(view, rules)).filter((verdict) => verdict.subject === 'tenant');
}

const KINDS = {
  azure: 'service',
  m365: 'licence-workload',
  revenue: 'revenue-workload',
  usage: 'usage-workload',
} as const;

/** The verdict on the same tenant, workload, side and option. */
export const sameSubject =
  (one: TenantVerdict) =>
  (other: TenantVerdict): boolean =>
    one.tenant === other.tenant &&
    one.side === other.side &&
    one.option === other.option &&
    fold(KINDS[one.side], one.workload ?? '') === fold(KINDS[one.side], other.workload ?? '');

/** It counts in the month that is scored, whatever it did a year ago. */
export const countsNow = ({ standing }: TenantVerdict): boolean =>
  standing === 'won' || standing === 'kept' || standing === 'taken-over';

type Licences = NonNullable<FactsDocument['licenses']>[number];

/** The licences of a tenant in the month, workload by workload, each with the association that stands. */
export function standingLicences(
  document: FactsDocument,
  tenant: string,
  {
    workloads,
    associations,
  }: { readonly workloads: readonly string[]; readonly associations: readonly Association[] },
): { workload: string; association: Association; paid: number; active: number }[] {
  const month = m0Of(document);
  const listed = new Set(workloads.map((name) => fold('licence-workload', name)));
  const found = (document.licenses ?? []).filter(
    (row) =>
      row.tenant === tenant && row.month === month && listed.has(fold('licence-workload', row.workload)),
  );
  const byWorkload = Map.groupBy(found, ({ workload }) => fold('licence-workload', workload));
  return [...byWorkload].flatMap(([workload, rows]) => {
    const under = associations.flatMap((association) => {
      const own = rows.filter((row) => listOf(row).includes(association));
      const total = (of: (row: Licences) => number): number => own.reduce((sum, row) => sum + of(row), 0);
      const sums = { paid: total(({ paid }) => paid), active: total(({ active }) => active) };
      return own.length === 0 ? [] : [{ workload, association, ...sums }];
    });
    return under.sort((a, b) => b.paid - a.paid || b.active - a.active).slice(0, 1);
  });
}

const listOf = ({ association }: Licences): readonly Association[] =>
  typeof association === 'string' ? [association] : association;
