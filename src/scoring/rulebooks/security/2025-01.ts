import type { AzureFilter, LicenceFilter, Range } from '../../levels.ts';
import type { Rulebook } from '../../rulebook.ts';
import { NOT_COMPUTED, READINGS } from '../readings.ts';
import { SERVICES_2025, WORKLOADS_2025 } from './eligible.ts';

const azure: AzureFilter = {
  associations: ['PAL', 'CSP Tier 1', 'CSP Tier 2'],
  services: SERVICES_2025,
  excludedOffers: ['Support', 'Internal', 'Benefit Program', 'Trial'],
};
const licences: LicenceFilter = {
  associations: ['CPOR', 'CSP Tier 1', 'CSP Tier 2'],
  workloads: WORKLOADS_2025,
};

// Money in cents.
const LARGE_LICENCES: Range = { above: 300 };
const SMALL_LICENCES: Range = { atLeast: 5, atMost: 300 };
const ADDED: Range = { atLeast: 600_00 };
const LARGE_AZURE: Range = { above: 12_000_00 };
const SMALL_AZURE: Range = { above: 0, atMost: 12_000_00 };
const SMALL_DEPLOYMENT: Range = { atLeast: 750_00, atMost: 12_000_00 };

export const security202501: Rulebook = {
  id: 'security-2025-01',
  designation: 'security',
  edition: '2025-01',
  validFrom: '2025-01-01',
  uses: ['azure', 'licenses'],
  choice: { by: 'better' },
  minimum: 'one-point',
  paths: [
    {
      path: 'enterprise',
      metrics: [
        {
          metric: 'net-customer-adds',
          max: 20,
          rule: {
            kind: 'net-count',
            points: [2, 1],
            levels: [
              { side: 'azure', filter: azure, range: ADDED },
              { side: 'm365', filter: licences, range: LARGE_LICENCES },
            ],
          },
          clause: {
            document: 'security-overview',
            section: 'Net customer adds',
            quote: 'Each net new customer contributes to two points for up to a maximum of 20 points',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 40,
          rule: {
            kind: 'people',
            prerequisites: [
              { anyOf: ['AZ-500'], people: 2, points: 0 },
              { anyOf: ['SC-200'], people: 2, points: 0 },
            ],
            scoring: { holds: [['SC-100', 'SC-300', 'SC-400']], points: [40, 6] },
          },
          clause: {
            document: 'security-overview',
            section: 'Intermediate certifications metric',
            quote: 'Each certified individual adds 6.67 points in Step 3.',
          },
        },
        {
          metric: 'usage-growth',
          max: 20,
          rule: {
            kind: 'stepped-growth',
            sides: [
              { level: { side: 'azure', filter: azure, range: LARGE_AZURE }, step: 1_250_00 },
              { level: { side: 'm365', filter: licences, range: LARGE_LICENCES }, step: 125 },
            ],
          },
          clause: {
            document: 'security-overview',
            section: 'Usage growth',
            quote:
              'Every Security Azure consumed revenue (ACR) growth of USD 1,250 gets you one point (maximum of 20 points)',
          },
        },
        {
          metric: 'deployments',
          max: 20,
          rule: {
            kind: 'net-count',
            points: [20, 6],
            levels: [
              { side: 'azure', filter: azure, range: LARGE_AZURE },
              { side: 'm365', filter: licences, range: LARGE_LICENCES, activeShare: [15, 100] },
            ],
          },
          clause: {
            document: 'security-smb-deck',
            section: 'Deployments',
            quote: 'unique customer tenants with a total of > $12k Security ACR TTM',
          },
        },
      ],
    },
    {
      path: 'smb',
      metrics: [
        {
          metric: 'net-customer-adds',
          max: 20,
          rule: {
            kind: 'net-count',
            points: [4, 1],
            levels: [
              { side: 'azure', filter: azure, range: ADDED },
              { side: 'm365', filter: licences, range: SMALL_LICENCES },
            ],
          },
          clause: {
            document: 'security-overview',
            section: 'Net customer adds',
            quote: 'Each net new customer contributes to four points for up to a maximum of 20 points',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 40,
          rule: {
            kind: 'people',
            prerequisites: [
              { anyOf: ['AZ-500'], people: 1, points: 4 },
              { anyOf: ['SC-200'], people: 1, points: 4 },
            ],
            scoring: { holds: [['SC-100', 'SC-300', 'SC-400']], points: [8, 1] },
          },
          clause: {
            document: 'security-overview',
            section: 'Intermediate certifications metric',
            quote: 'Each certified individual adds eight points in Step 3.',
          },
        },
        {
          metric: 'usage-growth',
          max: 20,
          rule: {
            kind: 'stepped-growth',
            sides: [
              { level: { side: 'azure', filter: azure, range: SMALL_AZURE }, step: 750_00 },
              { level: { side: 'm365', filter: licences, range: SMALL_LICENCES }, step: 50 },
            ],
          },
          clause: {
            document: 'security-overview',
            section: 'Usage growth',
            quote:
              'Every Security Azure consumed revenue (ACR) growth of USD 750 gets you one point (maximum of 20 points)',
          },
        },
        {
          metric: 'deployments',
          max: 20,
          rule: {
            kind: 'net-count',
            points: [20, 6],
            levels: [
              { side: 'azure', filter: azure, range: SMALL_DEPLOYMENT },
              { side: 'm365', filter: licences, range: SMALL_LICENCES, activeShare: [15, 100] },
            ],
          },
          clause: {
            document: 'security-smb-deck',
            section: 'Deployments',
            quote: 'unique customer tenants with a total of between ≥ $750 and ≤ $12k Security ACR TTM',
          },
        },
      ],
    },
  ],
  readings: [
    READINGS.minimumIsOnePoint,
    READINGS.bothPathsJudged,
    READINGS.securityGrowthIsAbsolute,
    READINGS.categoryPoints,
    READINGS.samePersonInSeveralSteps,
    READINGS.stepThreeExamples,
    READINGS.exactThirds,
    READINGS.wholeSteps,
    READINGS.lossStaysOnItsSide,
    READINGS.qualifiedPathFirst,
    READINGS.trailingYear,
    READINGS.shareOverAllWorkloads,
    READINGS.seatsArePaidLicences,
    READINGS.cporKinds,
    READINGS.retiredYear,
  ],
  notComputed: NOT_COMPUTED,
};
