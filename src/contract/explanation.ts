import { z } from 'zod';
import { count, list } from './vocabulary.ts';

// Why a metric has the points it has: lines, what the next points cost, and the verdict on every subject. Each
// with whatever stands in the place of a quantity.

const side = z.enum(['azure', 'm365', 'revenue', 'usage']);
const option = z.enum(['CPOR', 'DPOR', 'CSP']);
const points = z.number();
const codes = list(z.string());
const holds = list(codes);

/** A line of a metric's account; the points of all lines are those of the metric. */
function lineWith<Q extends z.ZodType>(quantity: Q) {
  const both = { now: quantity, before: quantity, points };
  return z.union([
    z.strictObject({ code: z.enum(['tenants-won', 'tenants-lost']), side, count, points }),
    z.strictObject({
      code: z.enum(['prerequisite-met', 'prerequisite-missing']),
      ...{ step: count, anyOf: codes, have: count, need: count, points },
    }),
    z.strictObject({ code: z.enum(['scoring-people', 'scoring-people-withheld']), holds, count, points }),
    z.strictObject({ code: z.enum(['growth', 'no-growth']), side, step: quantity, steps: count, ...both }),
    z.strictObject({ code: z.enum(['percent-growth', 'year-growth']), ...both }),
    z.strictObject({
      code: z.literal('growth-withheld'),
      why: z.enum(['no-baseline', 'baseline-too-small', 'too-small-now']),
      need: quantity.exactOptional(),
      ...both,
    }),
    z.strictObject({ code: z.enum(['services', 'first-uses']), count, names: codes, points }),
    z.strictObject({
      code: z.literal('users-growth'),
      ...{ option, now: count, before: count, atStart: count, points },
    }),
    z.strictObject({
      code: z.literal('deployments'),
      ...{ option, now: count, before: count, takenOver: count, points },
    }),
    z.strictObject({ code: z.literal('option-not-chosen'), option, value: count, would: points, points }),
    z.strictObject({ code: z.enum(['half-above-maximum', 'half-below-zero']), side, points }),
    z.strictObject({ code: z.enum(['above-maximum', 'below-zero']), points }),
  ]);
}

/** What the next points cost; several are alternatives. */
function nextStepWith<Q extends z.ZodType>(quantity: Q) {
  const gain = z.number();
  const missing = list(z.strictObject({ step: count, anyOf: codes, people: count }));
  return z.union([
    z.strictObject({ code: z.literal('tenants'), side: side.exactOptional(), count, gain }),
    z.strictObject({ code: z.literal('person'), holds, gain }),
    z.strictObject({ code: z.literal('prerequisites'), missing, gain }),
    z.strictObject({ code: z.literal('growth'), side, more: quantity, gain }),
    z.strictObject({ code: z.enum(['services', 'first-uses']), count, gain }),
    z.strictObject({ code: z.literal('users-growth'), option, more: count, gain }),
    z.strictObject({ code: z.literal('deployments'), option, count, gain }),
  ]);
}

/** One condition on a tenant, met or not, with what is there, what is needed, and how much is missing. */
export function conditionWith<Q extends z.ZodType>(quantity: Q) {
  const range = z.strictObject({
    atLeast: z.number().exactOptional(),
    above: z.number().exactOptional(),
    atMost: z.number().exactOptional(),
  });
  const activity = z.strictObject({ active: z.number(), paid: z.number() });
  const fraction = z.strictObject({ numerator: z.number(), denominator: z.number() });
  return z.strictObject({
    code: z.enum([
      ...['association', 'service', 'offer', 'workload', 'consumption', 'month-consumption', 'baseline'],
      ...['seats', 'share-below', 'first-use', 'licences', 'active-share', 'revenue', 'attached'],
      ...['consumption-value', 'stays-smb'],
    ] as const),
    met: z.boolean(),
    month: z.string(),
    have: z.union([quantity, codes, activity]).exactOptional(),
    need: z.union([fraction, range, codes]).exactOptional(),
    distance: quantity.exactOptional(),
  });
}

/** What became of one tenant in a metric. */
export function tenantVerdictWith<Q extends z.ZodType>(quantity: Q) {
  const share = { now: quantity, before: quantity, atStart: quantity.exactOptional() };
  const conditions = list(conditionWith(quantity));
  return z.strictObject({
    subject: z.literal('tenant'),
    tenant: z.string(),
    name: z.string().exactOptional(),
    workload: z.string().exactOptional(),
    side,
    option: option.exactOptional(),
    standing: z.enum(['won', 'kept', 'lost', 'taken-over', 'almost', 'not']),
    points,
    share: z.strictObject(share).exactOptional(),
    now: conditions,
    before: conditions,
  });
}

export const personSteps = {
  steps: list(z.strictObject({ step: count, certifications: codes, until: z.string().exactOptional() })),
  faults: list(
    z.strictObject({
      certification: z.string(),
      fault: z.enum(['unknown', 'not-yet-earned', 'expired', 'retired']),
      since: z.string().exactOptional(),
    }),
  ),
};

function verdictWith<Q extends z.ZodType>(quantity: Q) {
  const name = z.string().exactOptional();
  return z.union([
    tenantVerdictWith(quantity),
    z.strictObject({ subject: z.literal('person'), person: z.string(), name, ...personSteps }),
    z.strictObject({
      subject: z.literal('service'),
      service: z.string(),
      counts: z.boolean(),
      why: z.enum(['in-use', 'nothing-consumed', 'excluded']),
      points,
      consumed: quantity,
    }),
  ]);
}

export function explanationWith<Q extends z.ZodType, C extends z.ZodType>(quantity: Q, clause: C) {
  return z.strictObject({
    category: z.enum(['performance', 'skilling', 'customer-success']),
    lines: list(lineWith(quantity)),
    next: list(nextStepWith(quantity)),
    clause,
    verdicts: list(verdictWith(quantity)).exactOptional(),
  });
}
