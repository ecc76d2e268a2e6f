import { z } from 'zod';
import type { Quantity } from '#scoring';

// Members and channels see no amounts. What they get has the same shape, with a share of what is needed in the
// place of an amount wherever there is a threshold to measure it against, and nothing in its place elsewhere.

export type Amount = Extract<Quantity, { readonly unit: 'usd' }>;
export const amount: z.ZodType<Amount> = z.strictObject({ unit: z.literal('usd'), cents: z.int() });

/**
 * How much of what is needed is there, or is missing: whole per cents, 100 only when nothing is missing. Of growth in
 * per cent the missing percentage points, which are parts of what was there a year ago.
 */
export const share = z.strictObject({
  unit: z.literal('share'),
  percent: z.number(),
  of: z.literal('a-year-ago').exactOptional(),
});
export type Share = Readonly<z.infer<typeof share>>;

export const withheld = z.strictObject({ unit: z.literal('withheld') });
export type Withheld = Readonly<z.infer<typeof withheld>>;

/** The same without amounts. */
export type Redacted<T> = T extends Amount
  ? Share | Withheld
  : T extends object
    ? { readonly [K in keyof T]: Redacted<T[K]> }
    : T;

/** The same with amounts or without them: what can be shown to anybody. */
export type Shown<T> = T extends Amount
  ? T | Share | Withheld
  : T extends object
    ? { readonly [K in keyof T]: Shown<T[K]> }
    : T;
