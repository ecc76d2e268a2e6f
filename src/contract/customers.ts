import { z } from 'zod';
import type { ConditionDocument, TenantVerdictDocument } from '#scoring';
import { askedDesignation } from './asked.ts';
import { conditionWith, tenantVerdictWith } from './explanation.ts';
import { askedPage, next } from './page.ts';
import type { Shown } from './redacted.ts';
import { shownQuantity } from './scoreDocument.ts';
import { count, designation, list, metricName, pathName, segment } from './vocabulary.ts';

/** What one path of one designation is asked about: which edition, as of when. */
export const pathShown = {
  designation,
  edition: z.string(),
  asOf: z.string(),
  month: z.string(),
  path: pathName,
  paths: list(pathName),
};
const shown = z.strictObject(pathShown);
export type PathShown = z.infer<typeof shown>;

const condition: z.ZodType<Shown<ConditionDocument>> = conditionWith(shownQuantity).meta({ id: 'Condition' });
type ShownVerdict = Omit<Shown<TenantVerdictDocument>, 'points'> & { readonly points?: number };
const verdict: z.ZodType<ShownVerdict> = tenantVerdictWith(shownQuantity)
  .extend({ points: z.number().exactOptional() })
  .meta({ id: 'TenantVerdict' });

const customerVerdict = z
  .strictObject({
    standing: z.enum(['won', 'kept', 'lost', 'taken-over', 'almost', 'not']),
    /** Of growth its part of all growth; absent where that would tell how much money it is. */
    points: z.number().exactOptional(),
    /** What it would add to the metric if it counted; absent where that depends on how much it uses. */
    ifFixed: z.number().exactOptional(),
    /** Its place among the reasons. */
    reason: count.exactOptional(),
  })
  .meta({ id: 'CustomerVerdict' });
export type CustomerVerdict = z.infer<typeof customerVerdict>;

const customerRow = z
  .strictObject({
    tenant: z.string(),
    name: z.string().exactOptional(),
    segment: segment.exactOptional(),
    /** One for each metric; null where the metric has nothing to look at. */
    verdicts: list(customerVerdict.nullable()),
  })
  .meta({ id: 'CustomerRow' });
export type CustomerRow = z.infer<typeof customerRow>;

/** `GET /api/v1/customers`: what became of every tenant, metric by metric. */
export const customers = z
  .strictObject({
    ...pathShown,
    /** Those metrics that look at tenants. */
    metrics: list(z.strictObject({ metric: metricName, points: z.number(), max: z.number() })),
    /** The first conditions that fail; many tenants fail the same one. */
    reasons: list(condition),
    customers: list(customerRow),
    next,
  })
  .meta({ id: 'Customers' });
export type Customers = z.infer<typeof customers>;
/** All of them, as the facts tell. */
export type AllCustomers = Omit<Customers, 'next'>;

/** All of them, unless so many are asked for. */
export const askedCustomers = askedDesignation.extend(askedPage.shape);

const customerChain = z.strictObject({ metric: metricName, verdict });
export type CustomerChain = z.infer<typeof customerChain>;

/** `GET /api/v1/customers/:tenant`: every condition of one tenant, met or not. */
export const customerChains = z
  .strictObject({
    ...pathShown,
    tenant: z.string(),
    name: z.string().exactOptional(),
    chains: list(customerChain),
  })
  .meta({ id: 'CustomerChains' });
export type CustomerChains = z.infer<typeof customerChains>;
