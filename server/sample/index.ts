import type { Day, FactsDocument } from '#scoring';
import { azureFacts, creditNote } from './azure.ts';
import { businessFacts } from './businessApplications.ts';
import { claims } from './claims.ts';
import { customerFacts, sampleCustomers } from './customers.ts';
import { licenceFacts, licenceStreams } from './licences.ts';
import { certificationFacts, personFacts } from './people.ts';
import { timelineOn } from './timeline.ts';

export interface SampleOptions {
  /** The sample as it will be when the month that follows has been delivered. */
  readonly next?: boolean;
}

/**
 * The facts of a made-up partner as a real one would have them on a day: the same day, the same facts.
 * Security is near 70, Modern Work blocked, Infrastructure qualified, Data & AI near, the others building;
 * with the next month, Digital & App Innovation comes near.
 */
export function sampleFacts(today: Day, { next = false }: SampleOptions = {}): FactsDocument {
  const timeline = timelineOn(today, next);
  const { asOf, months } = timeline;
  const customers = sampleCustomers(today);
  const licences = licenceStreams(customers);
  const azure = azureFacts(customers, months);
  const through = months.at(-1);
  return {
    partner: { id: 'northwind', name: 'Northwind Partners', market: 'other' },
    asOf,
    dataThrough: { azure: through, licenses: through, revenue: through, usage: through },
    people: personFacts(),
    certifications: certificationFacts(timeline),
    customers: customerFacts(customers),
    azure: [...azure, ...creditNote(azure, months)],
    licenses: licenceFacts(licences, months),
    claims: claims(licences, months),
    ...businessFacts(customers, months),
  };
}
