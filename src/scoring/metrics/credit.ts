import type { Names } from '../facts/columns.ts';
import { associationBits, associationsOf, type Series } from '../facts/series.ts';
import type { View } from '../facts/view.ts';
import type { AzureFilter, LicenceFilter } from '../levels.ts';
import { fold, type NameKind } from '../names.ts';
import type { Condition } from '../reasons.ts';
import type { Association, Month } from '../vocabulary.ts';

// The first links of every chain: is the partner credited for the customer at all, and for what? Each is
// judged whatever became of the one before.

/** Association, service and offer of a tenant's Azure rows in the months. */
export function azureCredit(
  view: View,
  filter: AzureFilter,
  from: Month,
  to: Month,
): (tenant: number) => Condition[] {
  const { azure, services, offers } = view.columns;
  const excluded = new Set(filter.excludedOffers.map((name) => fold('offer', name)));
  return (tenant) => {
    const rows = rowsIn(azure, tenant, from, to);
    const credited = rows.filter((s) => isCredited(azure, s, filter.associations));
    const chain = [associationCondition(azure, rows, filter.associations, to)];
    if (filter.services) chain.push(nameCondition('service', services, azure, credited, filter.services, to));
    const offered = credited.map((s) => offers.folded.names[azure.offer[s] as number] as string);
    if (offered.some((offer) => excluded.has(offer))) {
      const met = offered.some((offer) => !excluded.has(offer));
      chain.push({ code: 'offer', met, month: to, have: [...new Set(offered)], need: filter.excludedOffers });
    }
    return chain;
  };
}

/** Association and workload of a tenant's licences in the month. */
export function licenceCredit(
  view: View,
  filter: LicenceFilter,
  month: Month,
): (tenant: number) => Condition[] {
  const { licenses, licenceWorkloads } = view.columns;
  return (tenant) => {
    const rows = rowsIn(licenses, tenant, month, month);
    const credited = rows.filter((s) => isCredited(licenses, s, filter.associations));
    return [
      associationCondition(licenses, rows, filter.associations, month),
      nameCondition('workload', licenceWorkloads, licenses, credited, filter.workloads, month),
    ];
  };
}

/** Association of one workload's rows in the month. */
export function workloadCredit(
  series: Series,
  { tenant, workload }: { readonly tenant: number; readonly workload: number },
  associations: readonly Association[],
  month: Month,
): Condition {
  const rows = rowsIn(series, tenant, month, month).filter((s) => series.name[s] === workload);
  return associationCondition(series, rows, associations, month);
}

/** A tenant's series with a row in any of the months. */
export function rowsIn(series: Series, tenant: number, from: Month, to: Month): number[] {
  const first = Math.max(0, from - series.firstMonth);
  const last = Math.min(series.months - 1, to - series.firstMonth);
  const found: number[] = [];
  for (let s = series.start[tenant] as number; s < (series.start[tenant + 1] as number); s++) {
    for (let m = first; m <= last; m++) {
      if (series.present[s * series.months + m] !== 0) {
        found.push(s);
        break;
      }
    }
  }
  return found;
}

const isCredited = (series: Series, s: number, associations: readonly Association[]): boolean =>
  ((series.associations[s] as number) & associationBits(associations)) !== 0;

function associationCondition(
  series: Series,
  rows: readonly number[],
  need: readonly Association[],
  month: Month,
): Condition {
  const have = associationsOf(rows.reduce((bits, s) => bits | (series.associations[s] as number), 0));
  return { code: 'association', met: rows.some((s) => isCredited(series, s, need)), month, have, need };
}

const KINDS = { service: 'service', workload: 'licence-workload' } as const satisfies Record<
  string,
  NameKind
>;

function nameCondition(
  code: keyof typeof KINDS,
  names: Names,
  series: Series,
  rows: readonly number[],
  need: readonly string[],
  month: Month,
): Condition {
  const listed = new Set(need.map((name) => fold(KINDS[code], name)));
  const codes = [...new Set(rows.map((s) => series.name[s] as number))];
  const met = codes.some((name) => listed.has(names.folded.names[name] as string));
  return { code, met, month, have: codes.map((name) => names.written[name] as string), need };
}
