import type { LicenceMonth } from '../facts/licences.ts';
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
import { anyWithin, either, enough, within as inRange, staying } from './flags.ts';

/** For every subject, whether it reaches a level now and a year ago, and with how much. */
export interface Levels {
  readonly now: Standing;
  readonly before: Standing;
  /** 1 where a subject is beyond the range and stays because of a year ago, whatever its active share. */
  readonly stays: Uint8Array | undefined;
  /** The tenant of a subject, and its workload where a workload is the subject. */
  subject(i: number): { readonly tenant: number; readonly workload?: number };
}

export interface Standing {
  /** 1 at the level, 0 below or beyond it. */
  readonly counts: Uint8Array;
  /** Cents of the twelve months or of the month, active licences, or consumption value. */
  readonly amount: Float64Array;
}

const judged = new WeakMap<View, Map<Level, Levels>>();

/** Once for each level: what one metric has judged, another metric, a verdict and another reading use again. */
export function judgeLevel(view: View, level: Level): Levels {
  const known = judged.get(view) ?? new Map<Level, Levels>();
  judged.set(view, known);
  const levels = known.get(level) ?? judge(view, level);
  known.set(level, levels);
  return levels;
}

function judge(view: View, level: Level): Levels {
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

function judgeAzure(view: View, { filter, range, sticky }: AzureLevel): Levels {
  const { now, before } = view.acr(filter);
  const reached = inRange(range, now);
  const stays = sticky && staying(inRange(sticky.before, before), inRange(sticky.now, now), reached);
  return {
    now: { counts: stays ? either(reached, stays) : reached, amount: now },
    before: { counts: inRange(range, before), amount: before },
    stays,
    subject: itself,
  };
}

function judgeLicences(view: View, { filter, range, activeShare, sticky }: LicenceLevel): Levels {
  const { columns, m0 } = view;
  const current = view.licences(filter, m0);
  const past = view.licences(filter, m0 - 12);
  const any = (of: Range, { paid, allPaid }: LicenceMonth): Uint8Array =>
    anyWithin(of, paid, columns.licenses.tenant, allPaid.length);
  const used = (counted: Uint8Array, { allActive: active, allPaid: paid }: LicenceMonth): Uint8Array =>
    activeShare ? enough(activeShare, { active, paid, counted }) : counted;
  const reached = any(range, current);
  const stays = sticky && staying(any(sticky.before, past), any(sticky.now, current), reached);
  return {
    now: { counts: used(stays ? either(reached, stays) : reached, current), amount: current.allActive },
    before: { counts: used(any(range, past), past), amount: past.allActive },
    stays,
    subject: itself,
  };
}

const itself = (tenant: number) => ({ tenant });

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
  return {
    now: standingIn(m0),
    before: standingIn(m0 - 12),
    stays: undefined,
    subject: (i) => workloads[i] as WorkloadValues<T>,
  };
}

/** active / paid ≥ share, of paid licences at all. */
export const reaches = (
  [numerator, denominator]: readonly [number, number],
  active: number,
  paid: number,
): boolean => paid > 0 && active * denominator >= paid * numerator;
