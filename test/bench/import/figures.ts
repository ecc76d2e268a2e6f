// What every contender must agree on: of each month the money, in cents, and how many tenants and services it is of.

/** By the month as the file writes it, such as `10/1/2026`: cents, and pairs of a tenant and a service. */
export type Figures = Readonly<Record<string, readonly [cents: number, pairs: number]>>;

/** The way to them in SQL, from a table or file of the export's columns. */
export const factsSql = (from: string): string => `
  select "Month" as month, "CustomerTenantId" as tenant, "ServiceLevel2" as service,
    sum(round(cast("ACR_USD" as decimal(18, 2)) * 100)) as cents
  from ${from}
  where "IsACRDuplicateAtPGALevel" = '0'
  group by 1, 2, 3`;
export const figuresSql = (facts: string): string =>
  `select month, cast(sum(cents) as bigint) as cents, count(*) as pairs from (${facts}) as facts group by 1`;

type Row = Readonly<Record<string, unknown>>;

export const figuresFrom = (rows: readonly Row[]): Figures =>
  Object.fromEntries(
    rows.map(({ month, cents, pairs }) => [String(month), [Number(cents), Number(pairs)] as const]),
  );

/** Nobody is timed for another answer. */
export function mustAgree(name: string, figures: Figures, reference: Figures): void {
  const months = new Set([...Object.keys(figures), ...Object.keys(reference)]);
  const wrong = [...months].filter((month) => String(figures[month]) !== String(reference[month]));
  if (wrong.length === 0) return;
  const told = wrong.map((month) => `${month}: ${figures[month]}, not ${reference[month]}`);
  throw new Error(`${name} answers differently:\n${told.join('\n')}`);
}

/** What a run took: of the peers in a process of its own. */
export interface Run {
  readonly ms: number;
  /** Resident memory at its peak, above what the process had before the work. */
  readonly peakBytes: number;
  readonly figures: Figures;
}
