// What a rulebook is: data, whole and frozen. A new edition is a new file of this shape and needs no
// code; a new *kind* of rule does not compile until it can be counted, explained and put into words.

import type { DocumentId } from './documents.ts';
import type { Fraction } from './exact.ts';
import type { AzureFilter, RevenueLevel } from './levels.ts';
import type { Rule } from './rules.ts';
import type { Cents, Day, Designation, MetricName, MonthlyList, PathName } from './vocabulary.ts';

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
  /** From this day on the programme had rules that are not among the documents. */
  readonly outdatedFrom?: Day;
  readonly notComputed: readonly Clause[];
}

/** How the path that counts is chosen among those of the edition. */
export type PathChoice =
  | { readonly by: 'only' | 'market' }
  | {
      readonly by: 'better';
      /** Another reading: the higher total alone, whether it qualifies or not. */
      readonly totalAlone?: boolean;
    }
  | {
      readonly by: 'customer-mix';
      readonly filter: AzureFilter;
      /** From this share of SMB and SMC customers on, smb. */
      readonly smbFrom: Fraction;
      /** A partner with at least this much a year is on the enterprise path whatever its customers. */
      readonly enterpriseFrom?: Cents;
    }
  | {
      readonly by: 'large-workloads';
      readonly level: RevenueLevel;
      readonly count: number;
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
