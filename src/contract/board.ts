import { z } from 'zod';
import { designation, list } from './vocabulary.ts';

const boardChunk = z.strictObject({
  source: z.string(),
  /** A month, or the day of a snapshot. */
  period: z.string(),
  incomplete: z.boolean(),
  acceptedAt: z.string().nullable(),
});
export type BoardChunk = z.infer<typeof boardChunk>;

/** When the next data is expected. */
export const delivery = z.strictObject({
  /** The month that is waited for; null for a snapshot. */
  month: z.string().nullable(),
  /** The day by which it is usually there. */
  by: z.string(),
  /** That day is over. */
  late: z.boolean(),
});
export type Delivery = z.infer<typeof delivery>;

/** The month that a designation's score waits for. */
export const scoreDelivery = delivery.extend({ designation });

const boardSource = z.strictObject({
  source: z.string(),
  /** The newest month, or the newest day of a snapshot; null before there is any. */
  newest: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  next: delivery.nullable(),
});
export type BoardSource = z.infer<typeof boardSource>;

/** `GET /api/v1/board`: what counts of the partner's facts, by source and period. For admins only. */
export const board = z
  .strictObject({
    /** Nobody before the first import. */
    partner: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    chunks: list(boardChunk),
    /** Every source with the newest that there is of it. */
    sources: list(boardSource),
  })
  .meta({ id: 'Board' });
export type Board = z.infer<typeof board>;
