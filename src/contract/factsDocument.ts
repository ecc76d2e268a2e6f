import { z } from 'zod';
import { ASSOCIATIONS, type FactsDocument, isDay, isMonth, MARKETS, SEGMENTS } from '#scoring';
import { type Parsed, parse } from './problems.ts';

// The facts document: the public exchange format. Everything not named here is refused with its path.

const text = z.string().refine((value) => value.trim() !== '', 'a text that is not empty');

/** Months lie side by side in memory: a stray one in another century would cost a fortune. */
const inRange = (value: string): boolean => value >= '2010' && value < '2050';

/** A text that is missing, or is none, is told as what was expected of it. */
const textOf = (expected: string, fits: (value: string) => boolean) =>
  z.string(expected).refine(fits, expected);

export const day = textOf('a day that exists, as 2026-10-31', isDay);
export const month = textOf(
  'a month from 2010-01 to 2049-12, as 2026-10',
  (value) => isMonth(value) && inRange(value),
);

const LARGEST = 10_000_000_000;
const money = z
  .number()
  .refine(
    (value) => Math.abs(value) <= LARGEST && Math.round(value * 100) / 100 === value,
    'US dollars with at most two decimals, up to ten billion',
  );
const count = z
  .number()
  .refine((value) => Number.isInteger(value) && value >= 0 && value <= LARGEST, 'a whole number, 0 or more');

const association = z.enum(ASSOCIATIONS);
const associations = z.union([association, z.array(association).min(1)]);

const throughLists = z.strictObject({
  azure: month.optional(),
  licenses: month.optional(),
  revenue: month.optional(),
  usage: month.optional(),
});

const customer = z.strictObject({
  tenant: text,
  name: z.string().optional(),
  segment: z.enum(SEGMENTS).optional(),
});
const withTenant = z.looseObject({ tenant: text });
/** A tenant that is listed twice is told also where something else is wrong. */
const customers = z.array(customer).superRefine(
  (list: readonly unknown[], context) => {
    const seen = new Set<string>();
    list.forEach((entry, index) => {
      const { data } = withTenant.safeParse(entry);
      if (!data) return;
      if (seen.has(data.tenant)) {
        context.addIssue({ code: 'custom', path: [index, 'tenant'], message: 'a tenant listed only once' });
      }
      seen.add(data.tenant);
    });
  },
  { when: ({ value }) => Array.isArray(value) },
);

export const factsDocument = z.strictObject({
  partner: z.strictObject({ id: text, name: z.string().optional(), market: z.enum(MARKETS).optional() }),
  asOf: day,
  dataThrough: z.union([month, throughLists]).optional(),
  people: z
    .array(z.strictObject({ id: text, name: z.string().optional(), email: z.string().optional() }))
    .optional(),
  certifications: z
    .array(z.strictObject({ person: text, certification: text, earned: day, expires: day.optional() }))
    .optional(),
  customers: customers.optional(),
  azure: z
    .array(
      z.strictObject({
        tenant: text,
        month,
        service: text,
        offer: z.string().nullable().optional(),
        association: associations,
        acr: money,
      }),
    )
    .optional(),
  licenses: z
    .array(
      z.strictObject({
        tenant: text,
        month,
        workload: text,
        association: associations,
        paid: count,
        active: count,
      }),
    )
    .optional(),
  claims: z
    .array(z.strictObject({ tenant: text, workload: text, association: associations, associated: day }))
    .optional(),
  revenue: z
    .array(
      z.strictObject({
        tenant: text,
        month,
        workload: text,
        association: associations,
        amount: money,
        attached: money.optional(),
      }),
    )
    .optional(),
  usage: z
    .array(z.strictObject({ tenant: text, month, workload: text, association: associations, units: count }))
    .optional(),
}) satisfies z.ZodType<FactsDocument>;

/** A facts document as received, or every problem in it. */
export const parseFacts = (input: unknown): Parsed<FactsDocument> => parse(factsDocument, input);
