import type { AzureFilter, LicenceFilter } from '../../levels.ts';
import type { Rulebook } from '../../rulebook.ts';
import { NOT_COMPUTED, READINGS } from '../readings.ts';
import { SERVICES_2025, WORKLOADS_2025 } from './eligible.ts';

const azure: AzureFilter = {
  associations: ['PAL'],
  services: SERVICES_2025,
  excludedOffers: ['Support', 'Internal', 'Benefit Program', 'Trial'],
};
const licences: LicenceFilter = { associations: ['CPOR'], workloads: WORKLOADS_2025 };

// Money in cents; averages of a month are compared as sums of the year.
const YEAR = 12;

export const security202210: Rulebook = {
  id: 'security-2022-10',
  designation: 'security',
  edition: '2022-10',
  validFrom: '2022-10-03',
  uses: ['azure', 'licenses'],
  choice: { by: 'only' },
  minimum: 'above-zero',
  paths: [
    {
      path: 'single',
      metrics: [
        {
          metric: 'net-customer-adds',
          max: 20,
          rule: {
            kind: 'halves',
            halves: [
              { counts: 'seat-crossings', filter: licences, seats: 25, points: [2, 1], max: 10 },
              {
                counts: 'year-crossings',
                filter: azure,
                low: YEAR * 25_00,
                high: YEAR * 100_00,
                points: [2, 1],
                max: 10,
              },
            ],
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Security: Performance',
            quote:
              'When a customer has no paid seats in a prior month but has at least twenty-five paid seats in the current month',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 40,
          rule: {
            kind: 'people',
            prerequisites: [],
            scoring: { holds: [['MS-500'], ['AZ-500'], ['SC-200', 'SC-300', 'SC-400']], points: [40, 6] },
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Security: Skilling',
            quote:
              'Partner should have a minimum of six individual certified engineers to achieve full points for this category',
          },
        },
        {
          metric: 'usage-growth',
          max: 20,
          rule: {
            kind: 'halves',
            halves: [
              { counts: 'users', filter: licences, forMaximum: 2_500, max: 10 },
              { counts: 'year-growth', filter: azure, forMaximum: 25_000_00, max: 10 },
            ],
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Security',
            quote: 'At least 2,500 net total MPU growth based on TTM',
          },
        },
        {
          metric: 'deployments',
          max: 20,
          rule: {
            kind: 'halves',
            halves: [
              {
                counts: 'share-crossings',
                filter: licences,
                seats: 25,
                activeShare: [15, 100],
                points: [10, 3],
                max: 10,
              },
              { counts: 'reached-since', filter: azure, threshold: 12_000_00, points: [10, 3], max: 10 },
            ],
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Security: Customer Success – Deployments',
            quote:
              'Below the specified threshold 12 months ago and crossed that threshold at least once over the subsequent 11 months',
          },
        },
      ],
    },
  ],
  readings: [
    READINGS.minimumAboveZero,
    READINGS.exactThirds2022,
    READINGS.growthContinuous,
    READINGS.fourMetrics,
    READINGS.security2022,
    READINGS.seatsArePaidLicences,
    READINGS.shareOverAllWorkloads,
    READINGS.customerIsTenant,
  ],
  outdatedFrom: '2023-07-01',
  notComputed: NOT_COMPUTED,
};
