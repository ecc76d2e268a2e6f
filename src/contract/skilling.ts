import { z } from 'zod';
import { pathShown } from './customers.ts';
import { personSteps } from './explanation.ts';
import { count, designation, list, metricName } from './vocabulary.ts';

const skillingStep = z.strictObject({
  /** 0 is the scoring step; prerequisites count from 1. */
  step: count,
  /** One certification out of each of these lists. */
  holds: list(list(z.string())),
  /** The same without those that can no longer be earned. */
  earnable: list(list(z.string())),
  have: count,
  /** Of a prerequisite: so many people are needed. */
  need: count.exactOptional(),
  /** What one more person in it would add, or all that are missing before points can be scored; absent where nobody is needed. */
  gain: z.number().exactOptional(),
});
export type SkillingStep = z.infer<typeof skillingStep>;

const skillingMetric = z.strictObject({
  metric: metricName,
  points: z.number(),
  max: z.number(),
  steps: list(skillingStep),
});
export type SkillingMetric = z.infer<typeof skillingMetric>;

const steps = z.strictObject(personSteps);
export type PersonSteps = z.infer<typeof steps>;

const leaving = z.strictObject({
  designation,
  before: z.number(),
  after: z.number(),
  losesQualification: z.boolean(),
});
export type Leaving = z.infer<typeof leaving>;

const personRow = z
  .strictObject({
    person: z.string(),
    /** Initials where the name is not for the one who asks. */
    name: z.string().exactOptional(),
    /** For analysts and admins. */
    email: z.string().exactOptional(),
    /** The one who asks. */
    self: z.literal(true).exactOptional(),
    verdicts: list(z.strictObject({ metric: metricName, verdict: steps })),
    /** Of every designation that would lose points without them. */
    leaving: list(leaving),
  })
  .meta({ id: 'PersonRow' });
export type PersonRow = z.infer<typeof personRow>;

const certificationLine = z.strictObject({
  code: z.string(),
  title: z.string(),
  retired: z.string().exactOptional(),
  lastDay: z.string().exactOptional(),
});
export type CertificationLine = z.infer<typeof certificationLine>;

/** `GET /api/v1/skilling`: who counts in which step of a path, until when, and what their leaving would cost. */
export const skilling = z
  .strictObject({
    ...pathShown,
    metrics: list(skillingMetric),
    people: list(personRow),
    /** The certifications that occur, with what is known of their end. */
    certifications: list(certificationLine),
    /** Whether the person who asks is linked to certifications of theirs. */
    linked: z.boolean(),
  })
  .meta({ id: 'Skilling' });
export type Skilling = z.infer<typeof skilling>;
