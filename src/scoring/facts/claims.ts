import { monthOf } from '../calendar.ts';
import type { Month } from '../vocabulary.ts';
import type { Claim } from './document.ts';
import { associationBits } from './series.ts';

/** When a tenant's workloads were claimed, and with which association. */
export interface Claims {
  /** The earliest month of a claim with one of these associations. */
  month(tenant: number, workload: number, associations: number): Month | undefined;
}

export function claimsOf(
  claims: readonly Claim[],
  codes: { tenant(id: string): number | undefined; workload(name: string): number | undefined },
): Claims {
  const found = new Map<string, { associations: number; month: Month }[]>();
  for (const { tenant, workload, association, associated } of claims) {
    const key = `${codes.tenant(tenant)} ${codes.workload(workload)}`;
    const list = found.get(key) ?? [];
    list.push({ associations: associationBits(association), month: monthOf(associated) });
    found.set(key, list);
  }
  return {
    month(tenant, workload, associations) {
      const months = (found.get(`${tenant} ${workload}`) ?? [])
        .filter((claim) => (claim.associations & associations) !== 0)
        .map((claim) => claim.month);
      return months.length === 0 ? undefined : Math.min(...months);
    },
  };
}
