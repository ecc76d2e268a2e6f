import type { Designation, MetricName, PersonVerdict } from '#scoring';
import type { PathShown } from './customers.ts';

/** `GET /api/v1/skilling`: who counts in which step of a path, until when, and what their leaving would cost. */
export interface Skilling extends PathShown {
  readonly metrics: readonly SkillingMetric[];
  readonly people: readonly PersonRow[];
  /** The certifications that occur, with what is known of their end. */
  readonly certifications: readonly CertificationLine[];
  /** Whether the person who asks is linked to certifications of theirs. */
  readonly linked: boolean;
}

export interface SkillingMetric {
  readonly metric: MetricName;
  readonly points: number;
  readonly max: number;
  readonly steps: readonly SkillingStep[];
}

export interface SkillingStep {
  /** 0 is the scoring step; prerequisites count from 1. */
  readonly step: number;
  /** One certification out of each of these lists. */
  readonly holds: readonly (readonly string[])[];
  /** The same without those that can no longer be earned. */
  readonly earnable: readonly (readonly string[])[];
  readonly have: number;
  /** Of a prerequisite: so many people are needed. */
  readonly need?: number;
}

export interface PersonRow {
  readonly person: string;
  /** Initials where the name is not for the one who asks. */
  readonly name?: string;
  /** The one who asks. */
  readonly self?: true;
  readonly verdicts: readonly { readonly metric: MetricName; readonly verdict: PersonSteps }[];
  /** Of every designation that would lose points without them. */
  readonly leaving: readonly Leaving[];
}

export type PersonSteps = Pick<PersonVerdict, 'steps' | 'faults'>;

export interface Leaving {
  readonly designation: Designation;
  readonly before: number;
  readonly after: number;
  readonly losesQualification: boolean;
}

export interface CertificationLine {
  readonly code: string;
  readonly title: string;
  readonly retired?: string;
  readonly lastDay?: string;
}
