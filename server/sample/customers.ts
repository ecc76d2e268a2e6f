import { certification, type Day, type FactsDocument, type Segment } from '#scoring';
import { COHORTS, type Cohort } from './cohorts.ts';
import { companyName } from './companyNames.ts';
import { type Random, random } from './random.ts';

export interface SampleCustomer {
  readonly tenant: string;
  readonly name: string;
  readonly segment?: Segment;
  /** Where in the range of its segment, from 0 to 1. */
  readonly size: number;
  readonly story: Cohort;
}

/** Large customers are few, and small ones mostly at the lower end. */
const sizeIn = (dice: Random): number => dice.between(0, 1) ** 1.6;

/** The customers of the sample: always the same ones. */
export function sampleCustomers(today: Day): SampleCustomer[] {
  const dice = random('customers');
  const given = new Set<string>();
  const customers = COHORTS.flatMap((story) =>
    Array.from({ length: story.count }, (): SampleCustomer => {
      const segment = story.segment ?? segmentOf(dice);
      return {
        tenant: tenantId(dice),
        name: companyName(segment === 'enterprise', given, dice),
        ...(segment === undefined ? {} : { segment }),
        size: sizeIn(dice),
        story: loyalWhenNeeded(story, today),
      };
    }),
  );
  // Exports come in the order of ids: cohorts must not stand together.
  return customers.toSorted((a, b) => (a.tenant < b.tenant ? -1 : 1));
}

/**
 * Modern Work is blocked by net customer adds below zero. Once its only certification for the advanced
 * metric has had its last day, that metric is the zero; the customers stay, as the total needs the adds.
 */
function loyalWhenNeeded(story: Cohort, today: Day): Cohort {
  const lastDay = certification('MS-102')?.lastDay;
  const loyal = story.licences === 'lost' && lastDay !== undefined && today > lastDay;
  return loyal ? { ...story, licences: 'steady' } : story;
}

function segmentOf(dice: Random): Segment | undefined {
  if (dice.chance(0.04)) return undefined;
  return dice.chance(0.16) ? 'smc' : 'smb';
}

function tenantId(dice: Random): string {
  const digits = (count: number): string =>
    Array.from({ length: count }, () => dice.whole(0, 15).toString(16)).join('');
  return `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`;
}

export const customerFacts = (customers: readonly SampleCustomer[]): FactsDocument['customers'] =>
  customers.map(({ tenant, name, segment }) => ({
    tenant,
    name,
    ...(segment === undefined ? {} : { segment }),
  }));
