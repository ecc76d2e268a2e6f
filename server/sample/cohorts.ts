import type { Segment } from '#scoring';
import type { Story } from './courses.ts';

// The levers of the sample. A cohort is a number of customers with the same story; what a designation
// earns for net customer adds and deployments is the customers won in this table less those lost.

/** Usage of Azure as a whole, against the $500 (or $1,000) a month that make a customer. */
export type AzureRole =
  | Story
  /** Below the threshold, far or near. */
  | 'small'
  | 'almost'
  /** Well above it, through an association or an offer that does not count. */
  | 'uncounted';

/** Security services in Azure, against the $600 and $750 in twelve months. */
export type AzureSecurityRole = Exclude<Story, 'grown' | 'shrunk'> | 'small' | 'almost' | 'uncounted';

/** Microsoft 365 licences: 11 to 300 of them make a small customer. */
export type LicenceRole = Exclude<Story, 'grown' | 'shrunk'> | 'small' | 'outgrown';

/** Security workloads among them; protecting: bought long ago, and now in use. */
export type LicenceSecurityRole = Exclude<Story, 'grown' | 'shrunk'> | 'protecting' | 'planless';

export type Credit = 'CPOR' | 'CSP' | 'CPOR and CSP' | 'DPOR';

/** How many of the licences are in use, against the 40 % that make a deployment. */
export type Use = 'high' | 'low' | 'rising';

export interface Cohort {
  readonly count: number;
  /** Small and medium customers, with a few of an unknown segment, unless given. */
  readonly segment?: Segment;
  readonly azure?: AzureRole;
  readonly azureSecurity?: AzureSecurityRole;
  readonly licences?: LicenceRole;
  readonly credit?: Credit;
  readonly use?: Use;
  readonly licenceSecurity?: LicenceSecurityRole;
  readonly business?: Story | 'small' | 'uncounted';
}

const full = { azure: 'steady', azureSecurity: 'steady', licences: 'steady', use: 'high' } as const;
const licensed = { licences: 'steady', use: 'high' } as const;

export const COHORTS: readonly Cohort[] = [
  { count: 11, ...full, segment: 'enterprise', credit: 'CPOR', licenceSecurity: 'steady' },
  { count: 3, azure: 'steady', segment: 'enterprise', licences: 'steady', credit: 'DPOR', use: 'high' },
  { count: 22, ...full, credit: 'CPOR', licenceSecurity: 'steady' },
  { count: 14, ...full, credit: 'CSP', licenceSecurity: 'steady' },
  { count: 10, ...full, credit: 'CPOR' },
  { count: 22, azure: 'steady' },
  { count: 12, azure: 'steady', azureSecurity: 'small' },
  { count: 6, azure: 'steady', azureSecurity: 'almost' },
  { count: 5, azure: 'steady', azureSecurity: 'uncounted' },
  { count: 18, azure: 'small' },
  { count: 14, azure: 'small', azureSecurity: 'small', licences: 'steady', credit: 'CSP', use: 'low' },
  { count: 7, azure: 'almost' },
  { count: 6, azure: 'uncounted' },

  // Azure customers: 9 + 2 won, 7 + 2 lost. With security services: 3 + 4 won, 3 + 2 lost.
  { count: 3, azure: 'won', azureSecurity: 'won' },
  { count: 6, azure: 'won' },
  { count: 2, azure: 'grown' },
  { count: 3, azure: 'lost', azureSecurity: 'lost' },
  { count: 4, azure: 'lost' },
  { count: 2, azure: 'shrunk' },
  { count: 4, azure: 'steady', azureSecurity: 'won' },
  { count: 2, azure: 'steady', azureSecurity: 'lost' },

  { count: 17, ...licensed, credit: 'CPOR', licenceSecurity: 'steady' },
  { count: 14, ...licensed, credit: 'CSP' },
  { count: 6, ...licensed, credit: 'CPOR and CSP' },
  { count: 12, licences: 'steady', credit: 'CPOR', use: 'low' },
  { count: 3, ...licensed, credit: 'DPOR' },
  { count: 8, licences: 'small', credit: 'CSP', use: 'high' },
  { count: 2, licences: 'outgrown', credit: 'CSP', use: 'high' },

  // Microsoft 365 customers: 6 won, 7 lost. Deployments through CPOR: 5 rise above 40 %, 1 is lost.
  { count: 3, licences: 'won', credit: 'CPOR', use: 'low' },
  { count: 3, licences: 'won', credit: 'CSP', use: 'low' },
  { count: 6, licences: 'lost', credit: 'CSP', use: 'high' },
  { count: 1, licences: 'lost', credit: 'CPOR', use: 'high' },
  { count: 5, licences: 'steady', credit: 'CPOR', use: 'rising' },

  // Customers with security workloads: 3 won, 2 lost. Deployments: 1 more comes into use.
  { count: 3, ...licensed, credit: 'CSP', licenceSecurity: 'won' },
  { count: 2, ...licensed, credit: 'CSP', licenceSecurity: 'lost' },
  { count: 1, ...licensed, credit: 'CPOR', licenceSecurity: 'protecting' },
  { count: 2, ...licensed, credit: 'CPOR', licenceSecurity: 'planless' },

  // Business applications: 4 won, 2 lost.
  { count: 9, business: 'steady' },
  { count: 4, business: 'won' },
  { count: 2, business: 'lost' },
  { count: 3, business: 'small' },
  { count: 2, business: 'uncounted' },
];
