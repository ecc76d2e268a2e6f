// What a rulebook is: data, whole and frozen. A new edition is a new file of this shape and needs no
// code; a new *kind* of rule does not compile until it can be counted, explained and put into words.

import type { DocumentId } from './documents.ts';
import type { Fraction } from './exact.ts';
import type {
  Association,
  Cents,
  Day,
  Designation,
  MetricName,
  MonthlyList,
  PathName,
} from './vocabulary.ts';

export interface Rulebook {
  readonly id: string;
  readonly designation: Designation;
  readonly edition: string;
  readonly validFrom: Day;
  /** The lists whose freshness decides the month that is scored. */
  readonly uses: readonly MonthlyList[];
  readonly choice: PathChoice;
  /** What every metric of a path needs for the path to qualify. */
  readonly minimum: 'one-point' | 'above-zero';
  readonly paths: readonly PathRules[];
  /** How the sources are read where they are silent or disagree. */
  readonly readings: readonly Reading[];
  readonly notComputed: readonly Clause[];
}

/** How the path that counts is chosen among those of the edition. */
export type PathChoice =
  | { readonly by: 'only' }
  | { readonly by: 'better' }
  | { readonly by: 'market' }
  | {
      readonly by: 'customer-mix';
      readonly filter: AzureFilter;
      readonly smbShare: Fraction;
      /** A partner with at least this much a year is on the enterprise path whatever its customers. */
      readonly enterpriseFrom?: Cents;
    }
  | {
      readonly by: 'large-workloads';
      readonly above: Cents;
      readonly count: number;
      readonly associations: readonly Association[];
    };

export interface PathRules {
  readonly path: PathName;
  readonly metrics: readonly MetricRules[];
}

export interface MetricRules {
  readonly metric: MetricName;
  readonly max: number;
  readonly rule: Rule;
  readonly clause: Clause;
}

export type Rule = PeopleRule | NetCountRule | SteppedGrowthRule;

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

/** How many tenants reach a level now, less how many did a year ago. */
export interface NetCountRule {
  readonly kind: 'net-count';
  readonly points: Fraction;
  readonly levels: readonly Level[];
}

/** Growth over a year of what tenants at a level use, a point for every full step; each side by itself. */
export interface SteppedGrowthRule {
  readonly kind: 'stepped-growth';
  readonly sides: readonly { readonly level: Level; readonly step: number }[];
}

/** What makes a tenant count in a month. */
export type Level = AzureLevel | LicenceLevel;

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

/** Where a rule stands written. */
export interface Clause {
  readonly document: DocumentId;
  readonly section: string;
  readonly quote: string;
}

/** A decision on how to read sources that are silent or contradict each other. */
export interface Reading {
  readonly row: number;
  readonly topic: string;
  readonly quotes: readonly Clause[];
  readonly reading: string;
  readonly metrics?: readonly MetricName[];
}
