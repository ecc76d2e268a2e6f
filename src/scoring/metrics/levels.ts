import { eligibleAcr, type LicenceMonth, licencesIn, trailingYear, type View } from '../facts/view.ts';
import { type AzureLevel, type Level, type LicenceLevel, type Range, within } from '../rulebook.ts';

/** For every tenant, whether it reaches a level now and a year ago, and with how much. */
export interface Levels {
  readonly now: Standing;
  readonly before: Standing;
}

export interface Standing {
  /** 0 below or beyond the level, 1 at it, 2 kept at it by stickiness. */
  readonly counts: Uint8Array;
  /** Cents of the twelve months, or active licences of the month. */
  readonly amount: Float64Array;
}

export function judgeLevel(view: View, level: Level): Levels {
  return level.side === 'azure' ? judgeAzure(view, level) : judgeLicences(view, level);
}

function judgeAzure(view: View, level: AzureLevel): Levels {
  const table = eligibleAcr(view, level.filter);
  const tenants = view.columns.tenants.names.length;
  const now = standing(tenants);
  const before = standing(tenants);
  for (let t = 0; t < tenants; t++) {
    const current = trailingYear(table, view.columns.azure, t, view.m0);
    const past = trailingYear(table, view.columns.azure, t, view.m0 - 12);
    now.amount[t] = current;
    before.amount[t] = past;
    before.counts[t] = within(level.range, past) ? 1 : 0;
    if (within(level.range, current)) now.counts[t] = 1;
    else if (level.sticky && within(level.sticky.before, past) && within(level.sticky.now, current))
      now.counts[t] = 2;
  }
  return { now, before };
}

function judgeLicences(view: View, level: LicenceLevel): Levels {
  const current = licencesIn(view, level.filter, view.m0);
  const past = licencesIn(view, level.filter, view.m0 - 12);
  const tenants = view.columns.tenants.names.length;
  const now = standing(tenants);
  const before = standing(tenants);
  for (let t = 0; t < tenants; t++) {
    now.amount[t] = total(current.active, current, t);
    before.amount[t] = total(past.active, past, t);
    if (anyWithin(level.range, past, t) && activeEnough(level, past, t)) before.counts[t] = 1;
    if (!activeEnough(level, current, t)) continue;
    if (anyWithin(level.range, current, t)) now.counts[t] = 1;
    else if (
      level.sticky &&
      anyWithin(level.sticky.before, past, t) &&
      anyWithin(level.sticky.now, current, t)
    ) {
      now.counts[t] = 2;
    }
  }
  return { now, before };
}

const standing = (tenants: number): Standing => ({
  counts: new Uint8Array(tenants),
  amount: new Float64Array(tenants),
});

export function anyWithin(range: Range, licences: LicenceMonth, tenant: number): boolean {
  for (let i = licences.start[tenant] as number; i < (licences.start[tenant + 1] as number); i++) {
    if (within(range, licences.paid[i] as number)) return true;
  }
  return false;
}

/** The sum over a tenant's eligible workloads. */
export function total(values: readonly number[], licences: LicenceMonth, tenant: number): number {
  let result = 0;
  for (let i = licences.start[tenant] as number; i < (licences.start[tenant + 1] as number); i++) {
    result += values[i] as number;
  }
  return result;
}

/** Active of paid, over all the eligible workloads of the tenant; no paid licences never are enough. */
export function activeEnough(level: LicenceLevel, licences: LicenceMonth, tenant: number): boolean {
  if (!level.activeShare) return true;
  const [numerator, denominator] = level.activeShare;
  const paid = total(licences.paid, licences, tenant);
  return paid > 0 && total(licences.active, licences, tenant) * denominator >= paid * numerator;
}
