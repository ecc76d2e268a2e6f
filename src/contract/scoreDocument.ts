import { z } from 'zod';
import { type DesignationDocument, DOCUMENTS, type ScoreDocument, type SourceDocument } from '#scoring';
import { explanationWith } from './explanation.ts';
import { amount, type Shown, share, withheld } from './redacted.ts';
import { count, designation, list, metricName, pathName } from './vocabulary.ts';

// The score as it is answered. The core owns the types, this file says them to programs that are not written here.

const DOCUMENT_IDS = Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[];

const sourceDocument: z.ZodType<SourceDocument> = z
  .strictObject({ title: z.string(), published: z.string(), verbatim: z.boolean() })
  .meta({ id: 'SourceDocument' });

/** The documents that clauses quote. */
export const sourceDocuments = z.record(z.enum(DOCUMENT_IDS), sourceDocument);

export const clause = z
  .strictObject({ document: z.enum(DOCUMENT_IDS), section: z.string(), quote: z.string() })
  .meta({ id: 'Clause' });

const reading = z
  .strictObject({
    row: count,
    topic: z.string(),
    quotes: list(clause),
    reading: z.string(),
    metrics: list(metricName).exactOptional(),
  })
  .meta({ id: 'Reading' });

export const rules = z
  .strictObject({
    validFrom: z.string(),
    minimum: z.enum(['one-point', 'above-zero']),
    choice: z.enum(['only', 'better', 'market', 'customer-mix', 'large-workloads']),
    readings: list(reading),
    notComputed: list(clause),
  })
  .meta({ id: 'Rules' });

const assignment = z.union([
  z.strictObject({
    by: z.literal('customer-mix'),
    customers: count,
    small: count,
    smbFrom: z.strictObject({ numerator: count, denominator: count }),
    isLarge: z.boolean(),
  }),
  z.strictObject({ by: z.literal('large-workloads'), now: count, before: count, needed: count }),
]);

const closeCall = z.strictObject({
  row: count,
  reading: z.enum([
    ...['minimum-above-zero', 'minimum-one-point', 'rounded-points', 'whole-points', 'parts-of-a-step'],
    ...['higher-total', 'month-instead-of-year'],
  ] as const),
  qualified: z.boolean(),
});

export const warning = z
  .strictObject({
    code: z.enum(['unknown-certification', 'unknown-workload', 'no-segment']),
    name: z.string(),
    count,
  })
  .meta({ id: 'Warning' });

const counted = z.strictObject({
  unit: z.enum(['licences', 'users', 'people', 'tenants', 'value']),
  count: z.number(),
});
const quantity = z.union([amount, counted]).meta({ id: 'Quantity' });
export const shownQuantity = z.union([amount, counted, share, withheld]).meta({ id: 'ShownQuantity' });

/** A designation's score, with whatever stands in the place of quantities. */
function designationWith<Q extends z.ZodType>(quantity: Q) {
  const metric = z.strictObject({
    metric: metricName,
    points: z.number(),
    max: z.number(),
    value: z.number(),
    explanation: explanationWith(quantity, clause).exactOptional(),
  });
  const path = z.strictObject({
    path: pathName,
    total: z.number(),
    qualified: z.boolean(),
    short: z.number().exactOptional(),
    unmet: list(metricName).exactOptional(),
    metrics: list(metric),
  });
  return z.strictObject({
    designation,
    edition: z.string(),
    month: z.string(),
    selectedPath: pathName,
    total: z.number(),
    qualified: z.boolean(),
    paths: list(path),
    closeCalls: list(closeCall).exactOptional(),
    olderRulebook: z.literal(true).exactOptional(),
    standing: z.enum(['building', 'near', 'blocked', 'qualified']).exactOptional(),
    rules: rules.exactOptional(),
    assignment: assignment.exactOptional(),
  });
}

const designationDocument: z.ZodType<DesignationDocument> = designationWith(quantity).meta({
  id: 'DesignationScore',
});

/** The same as it is shown to people: without amounts where they may not see them. */
export const shownDesignation: z.ZodType<Shown<DesignationDocument>> = designationWith(shownQuantity).meta({
  id: 'ShownDesignationScore',
});

const scoreDocument: z.ZodType<ScoreDocument> = z
  .strictObject({
    partner: z.string(),
    asOf: z.string(),
    designations: list(designationDocument),
    warnings: list(warning),
  })
  .meta({ id: 'Score' });

/** `POST /api/v1/score`: a document's score, or those of a list in its order. */
export const scored = z.union([scoreDocument, list(scoreDocument)]);
