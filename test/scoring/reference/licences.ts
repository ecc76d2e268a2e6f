import { byAssociation, type ClaimRow, creditedBy, type LicenceRow, unique } from './rows.ts';

// Seats of one tenant's workload in a month, and when an association with it starts.

export interface Seats {
  readonly paid: number;
  readonly active: number;
}

const NONE: Seats = { paid: 0, active: 0 };

const added = (list: readonly Seats[]): Seats =>
  list.reduce((a, b) => ({ paid: a.paid + b.paid, active: a.active + b.active }), NONE);

const pairRows = (rows: readonly LicenceRow[], tenant: string, workload: string): LicenceRow[] =>
  rows.filter((row) => row.tenant === tenant && row.workload === workload);

/** Rows of one association add up; of several associations the one with the most paid, then most active. */
export function seats(
  rows: readonly LicenceRow[],
  associations: readonly string[],
  tenant: string,
  workload: string,
  month: number,
): Seats {
  const here = pairRows(rows, tenant, workload).filter((row) => row.month === month);
  return (
    byAssociation(here, associations)
      .map(added)
      .sort((a, b) => b.paid - a.paid || b.active - a.active)[0] ?? NONE
  );
}

/** Over all workloads of a tenant that the rows hold. */
export const tenantSeats = (
  rows: readonly LicenceRow[],
  associations: readonly string[],
  tenant: string,
  month: number,
): Seats[] => workloadsOf(rows, tenant).map((workload) => seats(rows, associations, tenant, workload, month));

export const summed = added;

export const tenantsOf = (rows: readonly LicenceRow[]): string[] => unique(rows.map((row) => row.tenant));
export const workloadsOf = (rows: readonly LicenceRow[], tenant: string): string[] =>
  unique(rows.filter((row) => row.tenant === tenant).map((row) => row.workload));

const monthsWithRow = (
  rows: readonly LicenceRow[],
  associations: readonly string[],
  tenant: string,
  workload: string,
): number[] =>
  pairRows(rows, tenant, workload)
    .filter((row) => creditedBy(row, associations))
    .map((row) => row.month);

/**
 * The month in which the association starts: that of the first row, or of the claim if it is earlier;
 * infinitely late without either. The rows hold every tenant's workload seen up to the as-of month.
 */
export function startOf(
  rows: readonly LicenceRow[],
  claims: readonly ClaimRow[],
  associations: readonly string[],
  tenant: string,
  workload: string,
): number {
  const claimed = claims
    .filter((claim) => claim.tenant === tenant && claim.workload === workload)
    .filter((claim) => creditedBy(claim, associations) && pairRows(rows, tenant, workload).length > 0)
    .map((claim) => claim.month);
  return Math.min(...monthsWithRow(rows, associations, tenant, workload), ...claimed);
}

/** The first month with a row from the start on. */
export function firstMonth(
  rows: readonly LicenceRow[],
  associations: readonly string[],
  tenant: string,
  workload: string,
  start: number,
): number {
  const months = monthsWithRow(rows, associations, tenant, workload);
  return Math.min(...months.filter((month) => month >= start));
}
