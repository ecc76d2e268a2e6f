import type { FactsDocument } from '#scoring';
import { byStanding, type FactsChunk, monthChunks, snapshots } from './chunk.ts';

type Customer = NonNullable<FactsDocument['customers']>[number];

/**
 * Each tenant once: by a facts document, then by the list of customers, and where these say nothing by the newest
 * month of the other exports.
 */
export function customersOf(chunks: readonly FactsChunk[]): Customer[] {
  const newestFirst = byStanding(monthChunks(chunks)).sort((a, b) =>
    a.period < b.period ? 1 : a.period > b.period ? -1 : 0,
  );
  const found = new Map<string, Customer>();
  for (const { facts } of [...snapshots(chunks), ...newestFirst]) {
    for (const { tenant, name, segment } of facts.customers ?? []) {
      const known = found.get(tenant);
      const said = { name: known?.name ?? name, segment: known?.segment ?? segment };
      found.set(tenant, {
        tenant,
        ...(said.name === undefined ? {} : { name: said.name }),
        ...(said.segment === undefined ? {} : { segment: said.segment }),
      });
    }
  }
  return [...found.values()];
}
