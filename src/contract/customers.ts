import type {
  ConditionDocument,
  Designation,
  MetricName,
  PathName,
  Segment,
  TenantVerdictDocument,
} from '#scoring';
import type { Shown } from './redacted.ts';

/** What one path of one designation is asked about: which edition, as of when. */
export interface PathShown {
  readonly designation: Designation;
  readonly edition: string;
  readonly asOf: string;
  readonly month: string;
  readonly path: PathName;
  readonly paths: readonly PathName[];
}

/** `GET /api/v1/customers`: what became of every tenant, metric by metric. */
export interface Customers extends PathShown {
  /** Those metrics that look at tenants. */
  readonly metrics: readonly { readonly metric: MetricName; readonly points: number; readonly max: number }[];
  /** The first conditions that fail; many tenants fail the same one. */
  readonly reasons: readonly Shown<ConditionDocument>[];
  readonly customers: readonly CustomerRow[];
}

export interface CustomerRow {
  readonly tenant: string;
  readonly name?: string;
  readonly segment?: Segment;
  /** One for each metric; null where the metric has nothing to look at. */
  readonly verdicts: readonly (CustomerVerdict | null)[];
}

export interface CustomerVerdict {
  readonly standing: TenantVerdictDocument['standing'];
  readonly points: number;
  /** What it would add to the metric if it counted; absent where that depends on how much it uses. */
  readonly ifFixed?: number;
  /** Its place among the reasons. */
  readonly reason?: number;
}

/** `GET /api/v1/customers/:tenant`: every condition of one tenant, met or not. */
export interface CustomerChains extends PathShown {
  readonly tenant: string;
  readonly name?: string;
  readonly chains: readonly CustomerChain[];
}

export interface CustomerChain {
  readonly metric: MetricName;
  readonly verdict: Shown<TenantVerdictDocument>;
}
