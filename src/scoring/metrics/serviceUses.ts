import { eligibleAzure } from '../facts/acr.ts';
import { flagsOf } from '../facts/dictionary.ts';
import { hasRow, type Pair, pairsIn } from '../facts/series.ts';
import type { View } from '../facts/view.ts';
import { fold } from '../names.ts';
import type { ServicesRule } from '../rules.ts';
import type { Cents, Month } from '../vocabulary.ts';

/** A tenant's eligible consumption of one service, month by month. */
export interface ServiceUse extends Pair {
  at(month: Month): Cents;
}

export function serviceUses({ columns, m0 }: View, rule: ServicesRule): ServiceUse[] {
  const { azure } = columns;
  const cents = azure.values[0] as Float64Array;
  const eligible = eligibleAzure(columns, rule.filter);
  return pairsIn(azure, m0).flatMap((pair) => {
    const rows = Array.from({ length: pair.to - pair.from }, (_, i) => pair.from + i).filter(
      (s) => eligible[s] === 1 && hasRow(azure, s, m0),
    );
    const at = (month: Month): Cents => {
      const m = month - azure.firstMonth;
      if (m < 0 || m >= azure.months) return 0;
      return rows.reduce((total, s) => total + (cents[s * azure.months + m] as number), 0);
    };
    return rows.length === 0 ? [] : [{ ...pair, at }];
  });
}

/** The services that the edition does not count. */
export const excludedServices = ({ columns }: View, { except }: ServicesRule): Uint8Array =>
  flagsOf(
    columns.services.folded,
    except.map((name) => fold('service', name)),
  );

/** Each service's eligible consumption of all tenants over the year. */
export function consumedByService(view: View, uses: readonly ServiceUse[]): Map<number, Cents> {
  const totals = new Map<number, Cents>();
  for (const use of uses) {
    for (let month = view.m0 - 11; month <= view.m0; month++) {
      totals.set(use.name, (totals.get(use.name) ?? 0) + use.at(month));
    }
  }
  return totals;
}

/** The first month of consumption in the known history, up to the month that is scored. */
export function firstUse({ columns, m0 }: View, use: ServiceUse): Month | undefined {
  for (let month = columns.azure.firstMonth; month <= m0; month++) {
    if (use.at(month) > 0) return month;
  }
  return undefined;
}
