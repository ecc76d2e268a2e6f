// What makes a customer count in a month, as the rulebooks write it.

import type { Fraction } from './exact.ts';
import type { Association } from './vocabulary.ts';

/** What makes a subject count in a month. */
export type Level = AzureLevel | LicenceLevel | RevenueLevel | UsageLevel;

export interface AzureLevel {
  readonly side: 'azure';
  readonly filter: AzureFilter;
  /** Eligible consumption of the twelve months, in cents. */
  readonly range: Range;
  readonly sticky?: Stickiness;
}

export interface LicenceLevel {
  readonly side: 'm365';
  readonly filter: LicenceFilter;
  /** A workload with this many paid licences. */
  readonly range: Range;
  /** Active of paid licences, over the tenant's eligible workloads. */
  readonly activeShare?: Fraction;
  readonly sticky?: Stickiness;
}

/** A tenant's workload with this much revenue in the month; any workload counts. */
export interface RevenueLevel {
  readonly side: 'revenue';
  readonly associations: readonly Association[];
  readonly range: Range;
  /** What of it must be attached to the partner. */
  readonly attached?: Range;
}

/** A tenant's workload with this much consumption value in the month. */
export interface UsageLevel {
  readonly side: 'usage';
  readonly filter: UsageFilter;
  readonly range: Range;
}

/** A tenant that was in the first range a year ago and is in the second now stays. */
export interface Stickiness {
  readonly before: Range;
  readonly now: Range;
}

export interface Range {
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
}

export const within = (range: Range, value: number): boolean =>
  (range.atLeast === undefined || value >= range.atLeast) &&
  (range.above === undefined || value > range.above) &&
  (range.atMost === undefined || value <= range.atMost);

export interface AzureFilter {
  readonly associations: readonly Association[];
  /** Absent: every service. */
  readonly services?: readonly string[];
  readonly excludedOffers: readonly string[];
}

export interface LicenceFilter {
  readonly associations: readonly Association[];
  readonly workloads: readonly string[];
}

export interface UsageFilter {
  readonly workloads: readonly {
    readonly workload: string;
    /** Consumption value of one unit. */
    readonly rate: Fraction;
    readonly associations: readonly Association[];
  }[];
}
