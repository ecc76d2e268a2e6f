// The closed set of rule kinds. Each is counted, awarded and explained in one file of `metrics`.

import type { Fraction } from './exact.ts';
import type { AzureFilter, Level, LicenceFilter, Range, Stickiness, UsageFilter } from './levels.ts';
import type { Association, Cents } from './vocabulary.ts';

export type Rule =
  | PeopleRule
  | NetCountRule
  | MonthlyAddsRule
  | SteppedGrowthRule
  | PercentGrowthRule
  | ServicesRule
  | OptionGrowthRule
  | OptionDeploymentsRule
  | HalvesRule;

/** People who hold certifications, in steps; prerequisite steps open the scoring step. */
export interface PeopleRule {
  readonly kind: 'people';
  readonly prerequisites: readonly PrerequisiteStep[];
  readonly scoring: {
    /** One certification out of each of these lists. */
    readonly holds: readonly (readonly string[])[];
    readonly points: Fraction;
  };
}
export interface PrerequisiteStep {
  readonly anyOf: readonly string[];
  readonly people: number;
  readonly points: number;
}

/** How many subjects reach a level now, less how many did a year ago. */
export interface NetCountRule {
  readonly kind: 'net-count';
  readonly points: Fraction;
  readonly levels: readonly Level[];
}

/** Tenants that reached a month's consumption in the last months, less those that no longer do. */
export interface MonthlyAddsRule {
  readonly kind: 'monthly-adds';
  readonly points: Fraction;
  readonly filter: AzureFilter;
  readonly threshold: Cents;
  readonly won: {
    /** Reached in any of this many last months … */
    readonly months: number;
    /** … and in as many months a year ago nothing at all, or never the threshold. */
    readonly baselineMonths: number;
    readonly baseline: 'nothing' | 'below-threshold';
  };
  readonly lost: {
    /** Reached in any of this many months a year ago … */
    readonly baselineMonths: number;
    /** … and in none of this many last months. */
    readonly months: number;
  };
}

/** Growth over a year of what tenants at a level use, a point for every full step; each side by itself. */
export interface SteppedGrowthRule {
  readonly kind: 'stepped-growth';
  readonly sides: readonly { readonly level: Level; readonly step: number }[];
  /** Other readings: parts of a step count; consumption of the month instead of the year. */
  readonly parts?: boolean;
  readonly ofMonth?: boolean;
}

/** A point for every per cent of growth over the year. */
export interface PercentGrowthRule {
  readonly kind: 'percent-growth';
  readonly of:
    | { readonly what: 'acr'; readonly filter: AzureFilter; readonly months: 1 | 12 }
    | { readonly what: 'consumption-value'; readonly filter: UsageFilter };
  /** Below this much now, or a year ago, growth earns nothing. In cents, or in consumption value. */
  readonly nowFrom?: number;
  readonly baselineFrom?: number;
  /** Another reading: full per cents only. */
  readonly whole?: boolean;
}

/** Services in use: distinct ones over the year, or tenants' first use of each within it. */
export interface ServicesRule {
  readonly kind: 'services';
  readonly points: Fraction;
  readonly filter: AzureFilter;
  readonly except: readonly string[];
  readonly count: 'distinct' | 'first-uses';
}

/** Of several associations that are counted apart, the one that earns the most. */
interface OptionsRule {
  readonly eligible: { readonly filter: LicenceFilter; readonly range: Range; readonly sticky?: Stickiness };
}

/** Growth of active users since last year, or since the association began if that was later. */
export interface OptionGrowthRule extends OptionsRule {
  readonly kind: 'option-growth';
  /** This many more users earn the metric's maximum. */
  readonly options: readonly { readonly option: Option; readonly usersForMaximum: number }[];
  readonly whole?: boolean;
}

/** Deployments in active use, less those of last year and those taken over in that state. */
export interface OptionDeploymentsRule extends OptionsRule {
  readonly kind: 'option-deployments';
  readonly options: readonly { readonly option: Option; readonly points: Fraction }[];
  readonly unit: 'tenant' | 'tenant-workload';
  readonly activeShare: Fraction;
}

export const OPTIONS = {
  CPOR: ['CPOR'],
  DPOR: ['DPOR'],
  CSP: ['CSP Tier 1', 'CSP Tier 2'],
} as const satisfies Record<string, readonly Association[]>;
export type Option = keyof typeof OPTIONS;

/** Two halves, each between zero and its own maximum, added. */
export interface HalvesRule {
  readonly kind: 'halves';
  readonly halves: readonly (Half & { readonly max: number })[];
}

export type Half =
  /** Months of the year in which a tenant's seats went from none to enough, less those the other way. */
  | {
      readonly counts: 'seat-crossings';
      readonly filter: LicenceFilter;
      readonly seats: number;
      readonly points: Fraction;
    }
  /** Tenants whose year's consumption rose from below `low` to `high`, less those the other way. */
  | {
      readonly counts: 'year-crossings';
      readonly filter: AzureFilter;
      readonly low: Cents;
      readonly high: Cents;
      readonly points: Fraction;
    }
  /** Tenants with enough seats whose active share was too low a year ago and has been enough since. */
  | {
      readonly counts: 'share-crossings';
      readonly filter: LicenceFilter;
      readonly seats: number;
      readonly activeShare: Fraction;
      readonly points: Fraction;
    }
  /** Tenants whose year's consumption was below the threshold a year ago and has reached it since. */
  | {
      readonly counts: 'reached-since';
      readonly filter: AzureFilter;
      readonly threshold: Cents;
      readonly points: Fraction;
    }
  /** Growth of active users since last year, or since the association began if that was later. */
  | { readonly counts: 'users'; readonly filter: LicenceFilter; readonly forMaximum: number }
  /** Growth of the year's consumption. */
  | { readonly counts: 'year-growth'; readonly filter: AzureFilter; readonly forMaximum: Cents };
