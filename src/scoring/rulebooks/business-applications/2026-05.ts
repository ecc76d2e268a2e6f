import type { Rulebook } from '../../rulebook.ts';
import type { Association } from '../../vocabulary.ts';
import { NOT_COMPUTED, READINGS } from '../readings.ts';
import { RATES } from './rates.ts';

const ASSOCIATIONS: readonly Association[] = ['CPOR', 'CSP Tier 1', 'CSP Tier 2', 'DPOR'];

const INTERMEDIATE = [
  'MB-310',
  'MB-500',
  'MB-330',
  'MB-230',
  'MB-240',
  'MB-800',
  'PL-300',
  'PL-200',
  'PL-400',
  'PL-500',
  'MB-280',
  'AB-410',
  'D365-SALES-AI',
  'D365-CONTACT-CENTER-AI',
];
const ADVANCED = ['MB-335', 'MB-700', 'PL-600', 'MB-820', 'AB-100'];

// Money in cents.
export const businessApplications202605: Rulebook = {
  id: 'business-applications-2026-05',
  designation: 'business-applications',
  edition: '2026-05',
  validFrom: '2026-05-01',
  uses: ['revenue', 'usage'],
  choice: {
    by: 'large-workloads',
    level: { side: 'revenue', associations: ASSOCIATIONS, range: { above: 5_000_00 } },
    count: 5,
  },
  minimum: 'one-point',
  paths: [
    {
      path: 'enterprise',
      metrics: [
        {
          metric: 'net-customer-adds',
          max: 15,
          rule: {
            kind: 'net-count',
            points: [3, 1],
            levels: [{ side: 'revenue', associations: ASSOCIATIONS, range: { atLeast: 1_500_00 } }],
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Business Applications, enterprise path, net customer adds',
            quote:
              'Three points for each net new workload of a customer, up to five: at least $1,500 of revenue in the month.',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 20,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [INTERMEDIATE], points: [1, 1] } },
          clause: {
            document: 'programme-pages-2026',
            section: 'Business Applications, enterprise path, intermediate certifications',
            quote: 'Twenty people with an intermediate certification make the maximum of 20 points.',
          },
        },
        {
          metric: 'advanced-certifications',
          max: 15,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [ADVANCED], points: [15, 7] } },
          clause: {
            document: 'programme-pages-2026',
            section: 'Business Applications, enterprise path, advanced certifications',
            quote: 'Seven people with an advanced certification make the maximum of 15 points.',
          },
        },
        {
          metric: 'usage-growth',
          max: 30,
          rule: {
            kind: 'percent-growth',
            of: { what: 'consumption-value', filter: RATES },
            baselineFrom: 50_000,
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Business Applications, enterprise path, usage growth',
            quote:
              'One point for every per cent by which the monthly consumption value has grown since last year, up to 30; the baseline must be at least 50,000.',
          },
        },
        {
          metric: 'deployments',
          max: 20,
          rule: {
            kind: 'net-count',
            points: [4, 1],
            levels: [{ side: 'usage', filter: RATES, range: { atLeast: 10_000 } }],
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Business Applications, enterprise path, deployments',
            quote:
              'Five net new workloads of customers with a monthly consumption value of at least 10,000 make the maximum of 20 points.',
          },
        },
      ],
    },
    {
      path: 'smb',
      metrics: [
        {
          metric: 'net-customer-adds',
          max: 15,
          rule: {
            kind: 'net-count',
            points: [3, 1],
            levels: [{ side: 'revenue', associations: ASSOCIATIONS, range: { atLeast: 250_00 } }],
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Business Applications, SMB path, net customer adds',
            quote:
              'Three points for each net new workload of a customer, up to five: at least $250 of revenue in the month.',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 20,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [INTERMEDIATE], points: [4, 1] } },
          clause: {
            document: 'programme-pages-2026',
            section: 'Business Applications, SMB path, intermediate certifications',
            quote: 'Five people with an intermediate certification make the maximum of 20 points.',
          },
        },
        {
          metric: 'advanced-certifications',
          max: 15,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [ADVANCED], points: [15, 2] } },
          clause: {
            document: 'programme-pages-2026',
            section: 'Business Applications, SMB path, advanced certifications',
            quote: 'Two people with an advanced certification make the maximum of 15 points.',
          },
        },
        {
          metric: 'usage-growth',
          max: 30,
          rule: {
            kind: 'percent-growth',
            of: { what: 'consumption-value', filter: RATES },
            baselineFrom: 25_000,
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Business Applications, SMB path, usage growth',
            quote:
              'One point for every per cent by which the monthly consumption value has grown since last year, up to 30; the baseline must be at least 25,000.',
          },
        },
        {
          metric: 'deployments',
          max: 20,
          rule: {
            kind: 'net-count',
            points: [4, 1],
            levels: [{ side: 'usage', filter: RATES, range: { atLeast: 5_000 } }],
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Business Applications, SMB path, deployments',
            quote:
              'Five net new workloads of customers with a monthly consumption value of at least 5,000 make the maximum of 20 points.',
          },
        },
      ],
    },
  ],
  readings: [
    READINGS.minimumIsOnePoint,
    READINGS.businessThresholds,
    READINGS.fifteenSevenths,
    READINGS.growthContinuous,
    READINGS.zeroBaseline,
    READINGS.cporKinds,
    READINGS.retiredYear,
  ],
  notComputed: NOT_COMPUTED,
};
