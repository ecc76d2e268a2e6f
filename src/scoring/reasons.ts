// What the score says for itself. A reason is a code with numbers, never prose: `words` turns codes
// into sentences. The lines of a metric add up to its points, always.

import type { AwardFault } from './certifications.ts';
import type { Exact } from './exact.ts';
import type { Range } from './levels.ts';
import type { Option } from './rules.ts';
import type { Association, Cents, Day, Month } from './vocabulary.ts';

export type Side = 'azure' | 'm365' | 'revenue' | 'usage';

export type Quantity =
  | { readonly unit: 'usd'; readonly cents: Cents }
  | { readonly unit: 'licences' | 'users' | 'people' | 'tenants' | 'value'; readonly count: number };

/** One line of a metric's account. */
export type Line =
  | {
      readonly code: 'tenants-won' | 'tenants-lost';
      readonly side: Side;
      readonly count: number;
      readonly points: Exact;
    }
  | {
      readonly code: 'prerequisite-met' | 'prerequisite-missing';
      readonly step: number;
      readonly anyOf: readonly string[];
      readonly have: number;
      readonly need: number;
      readonly points: Exact;
    }
  | {
      /** Withheld: people are there, but a prerequisite is not. */
      readonly code: 'scoring-people' | 'scoring-people-withheld';
      readonly holds: readonly (readonly string[])[];
      readonly count: number;
      readonly points: Exact;
    }
  | {
      readonly code: 'growth' | 'no-growth';
      readonly side: Side;
      readonly now: Quantity;
      readonly before: Quantity;
      readonly step: Quantity;
      readonly steps: number;
      readonly points: Exact;
    }
  | {
      readonly code: 'percent-growth';
      readonly now: Quantity;
      readonly before: Quantity;
      readonly points: Exact;
    }
  | {
      readonly code: 'growth-withheld';
      readonly why: 'no-baseline' | 'baseline-too-small' | 'too-small-now';
      readonly now: Quantity;
      readonly before: Quantity;
      readonly need?: Quantity;
      readonly points: Exact;
    }
  | {
      readonly code: 'services' | 'first-uses';
      readonly count: number;
      readonly names: readonly string[];
      readonly points: Exact;
    }
  | {
      /** Users now, a year ago, and at the start of associations that began since. */
      readonly code: 'users-growth';
      readonly option: Option;
      readonly now: number;
      readonly before: number;
      readonly atStart: number;
      readonly points: Exact;
    }
  | {
      /** Deployments now, a year ago, and taken over in that state since. */
      readonly code: 'deployments';
      readonly option: Option;
      readonly now: number;
      readonly before: number;
      readonly takenOver: number;
      readonly points: Exact;
    }
  | {
      /** What the other option would have earned; the options are never added. */
      readonly code: 'option-not-chosen';
      readonly option: Option;
      readonly value: number;
      readonly would: Exact;
      readonly points: Exact;
    }
  | {
      readonly code: 'year-growth';
      readonly now: Quantity;
      readonly before: Quantity;
      readonly points: Exact;
    }
  | { readonly code: 'half-above-maximum' | 'half-below-zero'; readonly side: Side; readonly points: Exact }
  | { readonly code: 'above-maximum' | 'below-zero'; readonly points: Exact };

/** What the next points of a metric cost; several are alternatives. */
export type NextStep =
  | {
      readonly code: 'tenants';
      /** Where the gain depends on the side. */
      readonly side?: Side;
      readonly count: number;
      readonly gain: Exact;
    }
  | { readonly code: 'person'; readonly holds: readonly (readonly string[])[]; readonly gain: Exact }
  | {
      readonly code: 'prerequisites';
      readonly missing: readonly {
        readonly step: number;
        readonly anyOf: readonly string[];
        readonly people: number;
      }[];
      readonly gain: Exact;
    }
  | { readonly code: 'growth'; readonly side: Side; readonly more: Quantity; readonly gain: Exact }
  | { readonly code: 'services' | 'first-uses'; readonly count: number; readonly gain: Exact }
  | { readonly code: 'users-growth'; readonly option: Option; readonly more: number; readonly gain: Exact }
  | { readonly code: 'deployments'; readonly option: Option; readonly count: number; readonly gain: Exact };

/** What became of one tenant on one side of a metric. */
export interface TenantVerdict {
  readonly subject: 'tenant';
  readonly tenant: string;
  readonly name?: string;
  /** Where a workload of the tenant is judged rather than the tenant. */
  readonly workload?: string;
  readonly side: Side;
  /** The association that it was counted for, where options are counted apart. */
  readonly option?: Option;
  /** Won: counts now and not a year ago. Kept: in both. Lost: only before. Almost: short of a threshold alone.
   *  Taken over: counts now, and did already when the association began. */
  readonly standing: 'won' | 'kept' | 'lost' | 'taken-over' | 'almost' | 'not';
  /** Before floors and maxima; those of all subjects add up to the metric's lines before them. */
  readonly points: Exact;
  /** What of its consumption or users counts now, a year ago and when a younger association began. */
  readonly share?: { readonly now: Quantity; readonly before: Quantity; readonly atStart?: Quantity };
  /** The chain of conditions now, every one judged. */
  readonly now: readonly Condition[];
  readonly before: readonly Condition[];
}

export interface Condition {
  readonly code:
    | 'association'
    | 'service'
    | 'offer'
    | 'workload'
    | 'consumption'
    | 'month-consumption'
    | 'baseline'
    | 'seats'
    | 'share-below'
    | 'first-use'
    | 'licences'
    | 'active-share'
    | 'revenue'
    | 'attached'
    | 'consumption-value'
    | 'stays-smb';
  readonly met: boolean;
  readonly month: Month;
  readonly have?:
    | Quantity
    | readonly string[]
    | readonly Association[]
    | { readonly active: number; readonly paid: number };
  readonly need?: Range | readonly string[] | { readonly numerator: number; readonly denominator: number };
  /** What is missing to meet it. */
  readonly distance?: Quantity;
}

/** What became of one person in a metric. */
export interface PersonVerdict {
  readonly subject: 'person';
  readonly person: string;
  readonly name?: string;
  readonly steps: readonly {
    /** 0 is the scoring step; prerequisites count from 1. */
    readonly step: number;
    readonly certifications: readonly string[];
    /** The last day on which it counts if nothing is renewed; absent: no end is known. */
    readonly until?: Day;
  }[];
  /** Listed certifications of theirs that do not count, and why. */
  readonly faults: readonly {
    readonly certification: string;
    readonly fault: AwardFault;
    readonly since?: Day;
  }[];
}

/** What became of one service, where services are counted. */
export interface ServiceVerdict {
  readonly subject: 'service';
  readonly service: string;
  readonly counts: boolean;
  /** Excluded: the edition does not count it. */
  readonly why: 'in-use' | 'nothing-consumed' | 'excluded';
  readonly points: Exact;
  readonly consumed: Quantity;
}

export type Verdict = TenantVerdict | PersonVerdict | ServiceVerdict;

/** Something in the facts that was not understood; it is kept, earns nothing and is said. */
export interface Warning {
  readonly code: 'unknown-certification' | 'unknown-workload' | 'no-segment';
  readonly name: string;
  readonly count: number;
}
