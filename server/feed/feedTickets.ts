import { z } from 'zod';
import type { BlobStore } from '../secrets/secretSlot.ts';

const ticket = z.object({
  query: z.string(),
  queryId: z.string(),
  report: z.object({ id: z.string(), askedAt: z.string() }).exactOptional(),
  rows: z.number().exactOptional(),
});

/**
 * What Partner Center was already asked for about a dataset, and how many rows came last: a pull that was cut short
 * goes on where it was, and queries are used again.
 */
export type FeedTicket = Readonly<z.infer<typeof ticket>>;

export type OrderedReport = Readonly<NonNullable<FeedTicket['report']>>;

export interface FeedTickets {
  load(dataset: string): Promise<FeedTicket | undefined>;
  save(dataset: string, ticket: FeedTicket): Promise<void>;
}

/** Tickets among the blobs of an organization. There is nothing secret in them. */
export function ticketsIn(store: Pick<BlobStore, 'load' | 'save'>): FeedTickets {
  const name = (dataset: string) => `partner-center-ticket/${dataset}`;
  return {
    async load(dataset) {
      const blob = await store.load(name(dataset));
      return blob === undefined ? undefined : ticket.parse(JSON.parse(blob));
    },
    save: (dataset, content) => store.save(name(dataset), JSON.stringify(content)),
  };
}
