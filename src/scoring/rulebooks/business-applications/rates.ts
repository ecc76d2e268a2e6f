import type { UsageFilter } from '../../levels.ts';
import type { Association } from '../../vocabulary.ts';

/** Dynamics 365 is associated by subscription, Power Platform and Customer Insights by resource. */
const BY_SUBSCRIPTION: readonly Association[] = ['CPOR', 'CSP Tier 1', 'CSP Tier 2', 'DPOR'];
const BY_RESOURCE: readonly Association[] = ['PAL'];

/** Consumption value of an active user or a unit of capacity. */
export const RATES: UsageFilter = {
  workloads: [
    { workload: 'Business Central', rate: [1000, 1], associations: BY_SUBSCRIPTION },
    { workload: 'Contact Center', rate: [200, 1], associations: BY_SUBSCRIPTION },
    { workload: 'Core HR', rate: [1000, 1], associations: BY_SUBSCRIPTION },
    { workload: 'Customer Engagement', rate: [200, 1], associations: BY_SUBSCRIPTION },
    { workload: 'Customer Insights', rate: [1, 5], associations: BY_RESOURCE },
    { workload: 'Finance & Operations', rate: [100, 1], associations: BY_SUBSCRIPTION },
    { workload: 'Guides', rate: [1000, 1], associations: BY_SUBSCRIPTION },
    { workload: 'Portals', rate: [100, 1], associations: BY_RESOURCE },
    { workload: 'Power Apps', rate: [200, 1], associations: BY_RESOURCE },
    { workload: 'Power Automate', rate: [200, 1], associations: BY_RESOURCE },
    { workload: 'Power BI', rate: [200, 1], associations: BY_RESOURCE },
    { workload: 'Remote Assist', rate: [1000, 1], associations: BY_SUBSCRIPTION },
    { workload: 'Retail', rate: [100, 1], associations: BY_SUBSCRIPTION },
    { workload: 'Talent Attract', rate: [1000, 1], associations: BY_SUBSCRIPTION },
    { workload: 'Talent Onboard', rate: [1000, 1], associations: BY_SUBSCRIPTION },
  ],
};
