import { type FactsDocument, isMonth } from '#scoring';
import { byStanding, type FactsChunk, monthChunks, snapshots } from './chunk.ts';

type Customer = NonNullable<FactsDocument['customers']>[number];
type Said = Pick<Customer, 'name' | 'segment'>;

/**
 * Each tenant once: by a facts document, then by the list of customers, and where these say nothing by the newest
 * month of the other exports.
 */
export function customersOf(chunks: readonly FactsChunk[]): Customer[] {
  const found = new Map<string, Customer>();
  for (const { facts } of inOrderOfCustomers([...snapshots(chunks), ...monthChunks(chunks)])) {
    for (const customer of facts.customers ?? []) {
      const { tenant } = customer;
      found.set(tenant, { tenant, ...together(found.get(tenant), customer) });
    }
  }
  return [...found.values()];
}

/** Chunks in the order in which their word about customers stands: snapshots, then the newest month first. */
export function inOrderOfCustomers<Chunk extends Pick<FactsChunk, 'source' | 'period'>>(
  chunks: readonly Chunk[],
): Chunk[] {
  const ordered = byStanding(chunks);
  const months = ordered.filter(({ period }) => isMonth(period));
  return [
    ...ordered.filter(({ period }) => !isMonth(period)),
    ...months.sort((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0)),
  ];
}

/**
 * Takes one chunk after the other in that order, and leaves of its customers only what none before has said: every
 * month of an export names every customer again.
 */
export function withoutRepetition(): <Facts extends FactsChunk['facts']>(facts: Facts) => Facts {
  const known = new Map<string, Said>();
  return (facts) => {
    const customers = facts.customers?.filter((customer) => {
      const before = known.get(customer.tenant);
      const now = together(before, customer);
      if (before && before.name === now.name && before.segment === now.segment) return false;
      known.set(customer.tenant, now);
      return true;
    });
    return customers ? { ...facts, customers } : facts;
  };
}

function together(before: Said | undefined, said: Said): Said {
  const [name, segment] = [before?.name ?? said.name, before?.segment ?? said.segment];
  return { ...(name === undefined ? {} : { name }), ...(segment === undefined ? {} : { segment }) };
}
