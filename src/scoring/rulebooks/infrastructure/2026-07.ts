import type { AzureFilter } from '../../levels.ts';
import type { Rulebook } from '../../rulebook.ts';
import { NOT_COMPUTED, READINGS } from '../readings.ts';

const filter: AzureFilter = {
  associations: ['PAL', 'DPOR', 'CSP Tier 1', 'CSP Tier 2'],
  excludedOffers: ['Support', 'Internal', 'Benefit Program', 'Trial'],
};

const INTERMEDIATE = ['AZ-700', 'WSHA'];
const ADVANCED = ['AZ-140', 'AZ-120'];

// Money in cents.
export const infrastructure202607: Rulebook = {
  id: 'infrastructure-2026-07',
  designation: 'infrastructure',
  edition: '2026-07',
  validFrom: '2026-07-01',
  uses: ['azure'],
  choice: { by: 'customer-mix', filter, smbFrom: [80, 100] },
  minimum: 'one-point',
  paths: [
    {
      path: 'enterprise',
      metrics: [
        {
          metric: 'net-customer-adds',
          max: 30,
          rule: {
            kind: 'monthly-adds',
            points: [10, 1],
            filter,
            threshold: 1_000_00,
            won: { months: 2, baselineMonths: 2, baseline: 'below-threshold' },
            lost: { baselineMonths: 2, months: 2 },
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Infrastructure, enterprise path, net customer adds',
            quote:
              'Ten points for each net new customer, up to three: $1,000 a month in one of the last two months, less those that had as much in the same two months last year.',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 20,
          rule: {
            kind: 'people',
            prerequisites: [{ anyOf: ['AZ-104'], people: 2, points: 0 }],
            scoring: { holds: [INTERMEDIATE], points: [4, 1] },
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Infrastructure, enterprise path, intermediate certifications',
            quote:
              'Two people with AZ-104, without points; then four points for each person with a certification of the list.',
          },
        },
        {
          metric: 'advanced-certifications',
          max: 20,
          rule: {
            kind: 'people',
            prerequisites: [{ anyOf: ['AZ-305'], people: 2, points: 0 }],
            scoring: { holds: [ADVANCED], points: [4, 1] },
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Infrastructure, enterprise path, advanced certifications',
            quote:
              'Two people with AZ-305, without points; then four points for each person with a certification of the list.',
          },
        },
        {
          metric: 'usage-growth',
          max: 20,
          rule: { kind: 'percent-growth', of: { what: 'acr', filter, months: 12 }, nowFrom: 1_000_00 },
          clause: {
            document: 'programme-pages-2026',
            section: 'Infrastructure, usage growth',
            quote:
              'One point for every per cent by which consumption of the trailing twelve months has grown over the twelve months before, up to 20; at least $1,000.',
          },
        },
        {
          metric: 'deployments',
          max: 10,
          rule: {
            kind: 'services',
            points: [2, 1],
            filter,
            except: ['Virtual Machines', 'Virtual Machines Licenses'],
            count: 'distinct',
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Infrastructure, deployments',
            quote:
              'Two points for each service (level 2) with consumption in the trailing twelve months, up to five; not virtual machines and their licences.',
          },
        },
      ],
    },
    {
      path: 'smb',
      metrics: [
        {
          metric: 'net-customer-adds',
          max: 30,
          rule: {
            kind: 'monthly-adds',
            points: [10, 1],
            filter,
            threshold: 500_00,
            won: { months: 2, baselineMonths: 2, baseline: 'below-threshold' },
            lost: { baselineMonths: 2, months: 2 },
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Infrastructure, SMB path, net customer adds',
            quote:
              'Ten points for each net new customer, up to three: $500 a month in one of the last two months, less those that had as much in the same two months last year.',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 20,
          rule: {
            kind: 'people',
            prerequisites: [{ anyOf: ['AZ-104'], people: 1, points: 4 }],
            scoring: { holds: [INTERMEDIATE], points: [4, 1] },
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Infrastructure, SMB path, intermediate certifications',
            quote:
              'One person with AZ-104, four points for each prerequisite; then four points for each person with a certification of the list.',
          },
        },
        {
          metric: 'advanced-certifications',
          max: 20,
          rule: {
            kind: 'people',
            prerequisites: [{ anyOf: ['AZ-305'], people: 1, points: 4 }],
            scoring: { holds: [ADVANCED], points: [4, 1] },
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Infrastructure, SMB path, advanced certifications',
            quote:
              'One person with AZ-305, four points for each prerequisite; then four points for each person with a certification of the list.',
          },
        },
        {
          metric: 'usage-growth',
          max: 20,
          rule: { kind: 'percent-growth', of: { what: 'acr', filter, months: 12 }, nowFrom: 1_000_00 },
          clause: {
            document: 'programme-pages-2026',
            section: 'Infrastructure, usage growth',
            quote:
              'One point for every per cent by which consumption of the trailing twelve months has grown over the twelve months before, up to 20; at least $1,000.',
          },
        },
        {
          metric: 'deployments',
          max: 10,
          rule: {
            kind: 'services',
            points: [2, 1],
            filter,
            except: ['Virtual Machines', 'Virtual Machines Licenses'],
            count: 'distinct',
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Infrastructure, deployments',
            quote:
              'Two points for each service (level 2) with consumption in the trailing twelve months, up to five; not virtual machines and their licences.',
          },
        },
      ],
    },
  ],
  readings: [
    READINGS.minimumIsOnePoint,
    READINGS.azureAddsByEdition,
    READINGS.virtualMachinesExcluded,
    READINGS.growthContinuous,
    READINGS.azureTrailingYear,
    READINGS.zeroBaseline,
    READINGS.smbAndSmc,
    READINGS.retiredYear,
  ],
  notComputed: NOT_COMPUTED,
};
