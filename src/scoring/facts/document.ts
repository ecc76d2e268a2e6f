import type { Association, Day, Market, MonthlyList, Segment } from '../vocabulary.ts';

// The facts document: one partner's evidence, as anybody may write it. The contract refuses what is
// not of this shape; months are `2026-10`, days `2026-10-31`, money US dollars with two decimals.

export interface FactsDocument {
  readonly partner: {
    readonly id: string;
    readonly name?: string | undefined;
    readonly market?: Market | undefined;
  };
  readonly asOf: Day;
  readonly dataThrough?: string | { readonly [list in MonthlyList]?: string | undefined } | undefined;
  readonly people?: readonly Person[] | undefined;
  readonly certifications?: readonly CertificationFact[] | undefined;
  readonly customers?: readonly Customer[] | undefined;
  readonly azure?: readonly AzureFact[] | undefined;
  readonly licenses?: readonly LicenceFact[] | undefined;
  readonly claims?: readonly Claim[] | undefined;
  readonly revenue?: readonly RevenueFact[] | undefined;
  readonly usage?: readonly UsageFact[] | undefined;
}

export interface Person {
  readonly id: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

export interface CertificationFact {
  readonly person: string;
  readonly certification: string;
  readonly earned: Day;
  readonly expires?: Day | undefined;
}

export interface Customer {
  readonly tenant: string;
  readonly name?: string | undefined;
  readonly segment?: Segment | undefined;
}

/** One association, or several through which the same money or seats are credited. */
export type Associations = Association | readonly Association[];

export interface AzureFact {
  readonly tenant: string;
  readonly month: string;
  readonly service: string;
  readonly offer?: string | null | undefined;
  readonly association: Associations;
  readonly acr: number;
}

export interface LicenceFact {
  readonly tenant: string;
  readonly month: string;
  readonly workload: string;
  readonly association: Associations;
  readonly paid: number;
  readonly active: number;
}

export interface Claim {
  readonly tenant: string;
  readonly workload: string;
  readonly association: Associations;
  readonly associated: Day;
}

export interface RevenueFact {
  readonly tenant: string;
  readonly month: string;
  readonly workload: string;
  readonly association: Associations;
  readonly amount: number;
  readonly attached?: number | undefined;
}

export interface UsageFact {
  readonly tenant: string;
  readonly month: string;
  readonly workload: string;
  readonly association: Associations;
  readonly units: number;
}
