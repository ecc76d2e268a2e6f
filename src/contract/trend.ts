import type { MetricName, PathName } from '#scoring';

/** `GET /api/v1/trend`: a designation's points at the end of the last months, under one edition. */
export interface Trend {
  readonly edition: string;
  /** `2026-09`, the oldest first. */
  readonly months: readonly string[];
  readonly paths: readonly {
    readonly path: PathName;
    readonly metrics: readonly {
      readonly metric: MetricName;
      readonly max: number;
      /** One for each month; null where the data does not reach back far enough. */
      readonly points: readonly (number | null)[];
    }[];
  }[];
}
