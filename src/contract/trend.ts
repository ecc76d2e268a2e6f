import { z } from 'zod';
import { list, metricName, pathName } from './vocabulary.ts';

const metric = z.strictObject({
  metric: metricName,
  max: z.number(),
  /** One for each month; null where the data does not reach back far enough. */
  points: list(z.number().nullable()),
});

/** `GET /api/v1/trend`: a designation's points at the end of the last months, under one edition. */
export const trend = z
  .strictObject({
    edition: z.string(),
    /** `2026-09`, the oldest first. */
    months: list(z.string()),
    paths: list(z.strictObject({ path: pathName, metrics: list(metric) })),
  })
  .meta({ id: 'Trend' });
export type Trend = z.infer<typeof trend>;
