// The programme's words, as types. Everything in the core speaks these.

export const DESIGNATIONS = [
  'business-applications',
  'data-ai',
  'digital-app-innovation',
  'infrastructure',
  'modern-work',
  'security',
] as const;
export type Designation = (typeof DESIGNATIONS)[number];

export const METRICS = [
  'net-customer-adds',
  'intermediate-certifications',
  'advanced-certifications',
  'usage-growth',
  'deployments',
] as const;
export type MetricName = (typeof METRICS)[number];

/** The order in which paths are printed. */
export const PATHS = ['enterprise', 'larger', 'single', 'smb', 'other'] as const;
export type PathName = (typeof PATHS)[number];

export type Category = 'performance' | 'skilling' | 'customer-success';
export const CATEGORY: Readonly<Record<MetricName, Category>> = {
  'net-customer-adds': 'performance',
  'intermediate-certifications': 'skilling',
  'advanced-certifications': 'skilling',
  'usage-growth': 'customer-success',
  deployments: 'customer-success',
};

/** How a partner is credited for a customer. The order is that of the bits in an association set. */
export const ASSOCIATIONS = ['PAL', 'DPOR', 'CPOR', 'CSP Tier 1', 'CSP Tier 2'] as const;
export type Association = (typeof ASSOCIATIONS)[number];

export const SEGMENTS = ['smb', 'smc', 'enterprise'] as const;
export type Segment = (typeof SEGMENTS)[number];

export const MARKETS = ['larger', 'other'] as const;
export type Market = (typeof MARKETS)[number];

/** The lists of facts that come month by month, each with its own freshness. */
export const MONTHLY_LISTS = ['azure', 'licenses', 'revenue', 'usage'] as const;
export type MonthlyList = (typeof MONTHLY_LISTS)[number];

/** A calendar day, `2026-10-31`: ISO days compare as text. */
export type Day = string;
/** A calendar month as a count, year × 12 + month − 1: a year back is −12. */
export type Month = number;
/** US dollars in whole cents. */
export type Cents = number;
