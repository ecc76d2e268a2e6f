import type { FactsDocument } from '#scoring';
import { monthOf } from './months.ts';
import { folded, licenceWorkload, serviceName, usageWorkload } from './names.ts';

// The JSON rows with their names folded, their months counted and their money in cents. What lies after
// the as-of month is left out here.

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

const listed = (association: string | readonly string[]): string[] =>
  typeof association === 'string' ? [association] : [...association];

const cents = (dollars: number): bigint => BigInt(dollars.toFixed(2).replace('.', ''));

export interface Credited {
  readonly associations: readonly string[];
}
export const creditedBy = (row: Credited, associations: readonly string[]): boolean =>
  row.associations.some((association) => associations.includes(association));

/** The rows that add up: those through one association. A row through several is one of each of them. */
export const byAssociation = <T extends Credited>(
  rows: readonly T[],
  associations: readonly string[],
): T[][] => associations.map((association) => rows.filter((row) => creditedBy(row, [association])));

const EXCLUDED_OFFERS = ['support', 'internal', 'benefit program', 'trial'];

/** The rows of Azure revenue whose offer counts. */
export const azureRows = (facts: FactsDocument, m0: number) =>
  (facts.azure ?? [])
    .filter((row) => !EXCLUDED_OFFERS.includes(folded(row.offer ?? '')))
    .map((row) => ({
      tenant: row.tenant,
      month: monthOf(row.month),
      service: serviceName(row.service),
      associations: listed(row.association),
      acr: cents(row.acr),
    }))
    .filter((row) => row.month <= m0);
export type AzureRow = ReturnType<typeof azureRows>[number];

export const licenceRows = (facts: FactsDocument, m0: number) =>
  (facts.licenses ?? [])
    .map((row) => ({
      tenant: row.tenant,
      month: monthOf(row.month),
      workload: licenceWorkload(row.workload),
      associations: listed(row.association),
      paid: row.paid,
      active: row.active,
    }))
    .filter((row) => row.month <= m0);
export type LicenceRow = ReturnType<typeof licenceRows>[number];

export const claimRows = (facts: FactsDocument) =>
  (facts.claims ?? []).map((claim) => ({
    tenant: claim.tenant,
    workload: licenceWorkload(claim.workload),
    associations: listed(claim.association),
    month: monthOf(claim.associated),
  }));
export type ClaimRow = ReturnType<typeof claimRows>[number];

export const revenueRows = (facts: FactsDocument, m0: number) =>
  (facts.revenue ?? [])
    .map((row) => ({
      tenant: row.tenant,
      month: monthOf(row.month),
      workload: folded(row.workload),
      associations: listed(row.association),
      amount: cents(row.amount),
      attached: cents(row.attached ?? row.amount),
    }))
    .filter((row) => row.month <= m0);

export const usageRows = (facts: FactsDocument, m0: number) =>
  (facts.usage ?? [])
    .map((row) => ({
      tenant: row.tenant,
      month: monthOf(row.month),
      workload: usageWorkload(row.workload),
      associations: listed(row.association),
      units: row.units,
    }))
    .filter((row) => row.month <= m0);

export const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);
