import { type LicenceMonth, licencesIn } from '../facts/licences.ts';
import type { View } from '../facts/view.ts';
import { consumptionValuesOf, revenueOf, type WorkloadValues, wholeValue } from '../facts/workloadValues.ts';
import {
  type AzureLevel,
  type Level,
  type LicenceLevel,
  type Range,
  type RevenueLevel,
  type UsageLevel,
  within,
} from '../levels.ts';

/** For every subject, whether it reaches a level now and a year ago, and with how much. */
export interface Levels {
  readonly now: Standing;
  readonly before: Standing;
  /** The tenant of each subject, and its workload where a workload is the subject. */
  readonly subjects: readonly { readonly tenant: number; readonly workload?: number }[];
}

export interface Standing {
  /** 0 below or beyond the level, 1 at it, 2 kept at it by stickiness. */
  readonly counts: Uint8Array;
  /** Cents of the twelve months or of the month, active licences, or consumption value. */
  readonly amount: Float64Array;
}

export function judgeLevel(view: View, level: Level): Levels {
  switch (level.side) {
    case 'azure':
      return judgeAzure(view, level);
    case 'm365':
      return judgeLicences(view, level);
    case 'revenue':
      return judgeRevenue(view, level);
    case 'usage':
      return judgeUsage(view, level);
  }
}

function judgeAzure(view: View, level: AzureLevel): Levels {
  const table = view.acr(level.filter);
  const { now, before, subjects } = ofTenants(view);
  for (let t = 0; t < subjects.length; t++) {
    const current = table.year(t, view.m0);
    const past = table.year(t, view.m0 - 12);
    now.amount[t] = current;
    before.amount[t] = past;
    before.counts[t] = within(level.range, past) ? 1 : 0;
    if (within(level.range, current)) now.counts[t] = 1;
    else if (level.sticky && within(level.sticky.before, past) && within(level.sticky.now, current)) {
      now.counts[t] = 2;
    }
  }
  return { now, before, subjects };
}

function judgeLicences(view: View, level: LicenceLevel): Levels {
  const current = licencesIn(view, level.filter, view.m0);
  const past = licencesIn(view, level.filter, view.m0 - 12);
  const { now, before, subjects } = ofTenants(view);
  for (let t = 0; t < subjects.length; t++) {
    now.amount[t] = total(current.active, current, t);
    before.amount[t] = total(past.active, past, t);
    if (anyWithin(level.range, past, t) && activeEnough(level, past, t)) before.counts[t] = 1;
    if (!activeEnough(level, current, t)) continue;
    if (anyWithin(level.range, current, t)) now.counts[t] = 1;
    else if (stays(level, current, past, t)) now.counts[t] = 2;
  }
  return { now, before, subjects };
}

/** Whether a tenant that has outgrown the range since last year keeps counting for it. */
export const stays = (
  { sticky }: Pick<LicenceLevel, 'sticky'>,
  current: LicenceMonth,
  past: LicenceMonth,
  tenant: number,
): boolean =>
  sticky !== undefined && anyWithin(sticky.before, past, tenant) && anyWithin(sticky.now, current, tenant);

function judgeRevenue(view: View, level: RevenueLevel): Levels {
  const counts = ({ amount, attached }: { amount: number; attached: number }): boolean =>
    within(level.range, amount) && (level.attached === undefined || within(level.attached, attached));
  return judgeWorkloads(view, revenueOf(view, level), counts, ({ amount }) => amount);
}

const judgeUsage = (view: View, level: UsageLevel): Levels =>
  judgeWorkloads(
    view,
    consumptionValuesOf(view, level.filter),
    (tenths) => within(level.range, wholeValue(tenths)),
    wholeValue,
  );

function judgeWorkloads<T>(
  { m0 }: View,
  workloads: readonly WorkloadValues<T>[],
  counts: (value: T) => boolean,
  amount: (value: T) => number,
): Levels {
  const standingIn = (month: number): Standing => ({
    counts: Uint8Array.from(workloads, (workload) => (counts(workload.at(month)) ? 1 : 0)),
    amount: Float64Array.from(workloads, (workload) => amount(workload.at(month))),
  });
  return { now: standingIn(m0), before: standingIn(m0 - 12), subjects: workloads };
}

function ofTenants({ columns }: View): Levels {
  const { length } = columns.tenants.names;
  const standing = (): Standing => ({ counts: new Uint8Array(length), amount: new Float64Array(length) });
  return {
    now: standing(),
    before: standing(),
    subjects: columns.tenants.names.map((_, tenant) => ({ tenant })),
  };
}

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
  return reaches(
    level.activeShare,
    total(licences.active, licences, tenant),
    total(licences.paid, licences, tenant),
  );
}

/** active / paid ≥ share, of paid licences at all. */
export const reaches = (
  [numerator, denominator]: readonly [number, number],
  active: number,
  paid: number,
): boolean => paid > 0 && active * denominator >= paid * numerator;
