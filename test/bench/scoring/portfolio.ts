import { type Random, random } from '../../../server/sample/random.ts';
import type { Columns, Names } from '../../../src/scoring/facts/columns.ts';
import { dictionary } from '../../../src/scoring/facts/dictionary.ts';
import { associationBits, type Series } from '../../../src/scoring/facts/series.ts';
import type { Association, Month } from '../../../src/scoring/index.ts';
import { fold, type NameKind } from '../../../src/scoring/names.ts';

// A partner of any size, written straight into columns: as a document it would not fit into memory. Every tenant
// has one Azure service and one licence workload in up to 25 months, spread over every threshold.

export const AS_OF = '2026-10-15';
export const M0: Month = 2026 * 12 + 8;
export const MONTHS = 25;

// What the security designation does not count comes last in each list.
const SERVICES = ['Sentinel', 'Key Vault', 'Azure Firewall', 'Microsoft Entra', 'Virtual Machines'] as const;
const OFFERS = ['', 'Dev/Test', 'Support'] as const;
const WORKLOADS = ['Intune', 'Microsoft Entra ID P1', 'Exchange Online'] as const;
const AZURE_ASSOCIATIONS = ['PAL', 'CSP Tier 1', 'CSP Tier 2', 'DPOR'] as const;
const LICENCE_ASSOCIATIONS = ['CPOR', 'CSP Tier 1', 'CSP Tier 2', 'PAL'] as const;

/** For those who do not read names: codes below these are eligible, sets that share a bit with these are. */
export const ELIGIBLE = {
  services: SERVICES.length - 1,
  offers: OFFERS.length - 1,
  workloads: WORKLOADS.length - 1,
  azure: associationBits(['PAL', 'CSP Tier 1', 'CSP Tier 2']),
  licenses: associationBits(['CPOR', 'CSP Tier 1', 'CSP Tier 2']),
};

export function portfolio(size: number): Columns {
  const tenants = dictionary();
  for (const id of tenantIds(size)) tenants.code(id);
  const dice = random('bench');
  return {
    partner: 'bench',
    market: 'other',
    asOf: AS_OF,
    through: { azure: undefined, licenses: undefined, revenue: undefined, usage: undefined },
    tenants,
    tenantNames: new Array(size).fill(undefined),
    segments: new Array(size).fill(undefined),
    services: named('service', SERVICES),
    offers: named('offer', OFFERS),
    licenceWorkloads: named('licence-workload', WORKLOADS),
    revenueWorkloads: named('revenue-workload', []),
    usageWorkloads: named('usage-workload', []),
    azure: azureOf(size, dice),
    licenses: licensesOf(size, dice),
    claims: { month: () => undefined },
    revenue: emptySeries(0, 2, size),
    usage: emptySeries(0, 1, size),
    people: [],
  };
}

/** As a parser yields them: text put together piece by piece weighs twice as much. */
function tenantIds(size: number): string[] {
  const ids = Array.from({ length: size }, (_, t) => t.toString(16).padStart(8, '0'));
  return JSON.parse(
    `["${ids.join('-5eed-4000-8000-000000000000","')}-5eed-4000-8000-000000000000"]`,
  ) as string[];
}

/** Codes are the places in the list. */
function named(kind: NameKind, written: readonly string[]): Names {
  const folded = dictionary();
  for (const name of written) folded.code(fold(kind, name));
  return { folded, written };
}

function azureOf(size: number, dice: Random): Series {
  const series = emptySeries(size, 1, size);
  const [cents] = series.values as readonly [Float64Array];
  for (let t = 0; t < size; t++) {
    describe(series, t, dice, { names: SERVICES.length, offers: OFFERS.length, by: AZURE_ASSOCIATIONS });
    // From some $5 to some $5,000 a month, growing or shrinking.
    const monthly = 500 * Math.exp(dice.between(0, 7));
    const growth = dice.between(0.95, 1.06);
    for (const m of monthsOf(dice)) {
      series.present[t * MONTHS + m] = 1;
      cents[t * MONTHS + m] = Math.round(monthly * growth ** m);
    }
  }
  return series;
}

function licensesOf(size: number, dice: Random): Series {
  const series = emptySeries(size, 2, size);
  const [paid, active] = series.values as readonly [Float64Array, Float64Array];
  for (let t = 0; t < size; t++) {
    describe(series, t, dice, { names: WORKLOADS.length, offers: 1, by: LICENCE_ASSOCIATIONS });
    const seats = Math.exp(dice.between(0, 7));
    const growth = dice.between(0.97, 1.06);
    const share = dice.between(0, 0.6);
    for (const m of monthsOf(dice)) {
      const count = Math.round(seats * growth ** m);
      series.present[t * MONTHS + m] = 1;
      paid[t * MONTHS + m] = count;
      active[t * MONTHS + m] = Math.floor(count * share);
    }
  }
  return series;
}

/** Most are there all the time; some come, some go. */
function* monthsOf(dice: Random): Generator<number> {
  const from = dice.chance(0.3) ? dice.whole(0, MONTHS - 1) : 0;
  const to = dice.chance(0.15) ? dice.whole(0, MONTHS - 1) : MONTHS - 1;
  for (let m = from; m <= to; m++) yield m;
}

function describe(
  series: Series,
  s: number,
  dice: Random,
  { names, offers, by }: { names: number; offers: number; by: readonly [Association, ...Association[]] },
): void {
  series.name[s] = dice.whole(0, names - 1);
  series.offer[s] = dice.whole(0, offers - 1);
  series.associations[s] = associationBits(dice.pick(by));
}

/** With one series for each tenant, or with none at all. */
function emptySeries(count: number, quantities: number, tenants: number): Series {
  return {
    count,
    firstMonth: M0 - MONTHS + 1,
    months: MONTHS,
    start: Int32Array.from({ length: tenants + 1 }, (_, t) => Math.min(t, count)),
    tenant: Int32Array.from({ length: count }, (_, s) => s),
    name: new Int32Array(count),
    offer: new Int32Array(count),
    associations: new Uint8Array(count),
    present: new Uint8Array(count * MONTHS),
    values: Array.from({ length: quantities }, () => new Float64Array(count * MONTHS)),
  };
}
