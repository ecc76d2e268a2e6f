import type { MetricName } from '#scoring';

const RANK: Readonly<Record<MetricName, number>> = {
  'net-customer-adds': 1,
  'intermediate-certifications': 2,
  'advanced-certifications': 3,
  'usage-growth': 4,
  deployments: 5,
};

/** The order in which rulebooks list metrics and bars show them. */
export const METRIC_ORDER = (Object.keys(RANK) as MetricName[]).toSorted((a, b) => RANK[a] - RANK[b]);
