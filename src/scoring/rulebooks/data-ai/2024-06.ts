import type { AzureFilter } from '../../levels.ts';
import type { Rulebook } from '../../rulebook.ts';
import { NOT_COMPUTED, READINGS } from '../readings.ts';

const filter: AzureFilter = {
  associations: ['PAL', 'DPOR', 'CSP Tier 1', 'CSP Tier 2'],
  excludedOffers: ['Support', 'Internal', 'Benefit Program', 'Trial'],
};

const INTERMEDIATE = ['DP-300', 'AI-102', 'DP-100', 'DP-203', 'PL-300', 'MB-260', 'DP-420'];

// Money in cents.
export const dataAi202406: Rulebook = {
  id: 'data-ai-2024-06',
  designation: 'data-ai',
  edition: '2024-06',
  validFrom: '2024-06-01',
  uses: ['azure'],
  choice: { by: 'customer-mix', filter, smbFrom: [80, 100], enterpriseFrom: 1_000_000_00 },
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
            won: { months: 2, baselineMonths: 2, baseline: 'nothing' },
            lost: { baselineMonths: 2, months: 2 },
          },
          clause: {
            document: 'azure-smb-deck',
            section: 'Net customer adds, Enterprise path',
            quote:
              'Partners earn 10 points for each incremental net customer add, up to 3 max net customer adds.',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 40,
          rule: {
            kind: 'people',
            prerequisites: [
              { anyOf: ['AZ-104'], people: 2, points: 0 },
              { anyOf: ['AZ-305'], people: 2, points: 0 },
            ],
            scoring: { holds: [INTERMEDIATE], points: [4, 1] },
          },
          clause: {
            document: 'azure-smb-deck',
            section: 'Requirements for skilling: Data & AI, Enterprise path',
            quote:
              'Once prerequisites are met, partners earn 4 points each for up to 10 unique certified individuals.',
          },
        },
        {
          metric: 'usage-growth',
          max: 20,
          rule: { kind: 'percent-growth', of: { what: 'acr', filter, months: 1 }, nowFrom: 1_000_00 },
          clause: {
            document: 'azure-smb-deck',
            section: 'Usage Growth',
            quote: 'Each 1% growth in ACR contributes one point, up to a maximum of 20 points.',
          },
        },
        {
          metric: 'deployments',
          max: 10,
          rule: {
            kind: 'services',
            points: [2, 1],
            filter,
            except: ['Virtual Machines Licenses'],
            count: 'first-uses',
          },
          clause: {
            document: 'azure-smb-deck',
            section: 'Deployments',
            quote:
              'Eligible deployments are any Service Level 2 Azure service** deployed in the trailing 12 months.',
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
            won: { months: 2, baselineMonths: 2, baseline: 'nothing' },
            lost: { baselineMonths: 2, months: 2 },
          },
          clause: {
            document: 'azure-smb-deck',
            section: 'Net customer adds, SMB path',
            quote:
              'Partners earn 10 points for each incremental net customer add, up to 3 max net customer adds.',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 40,
          rule: {
            kind: 'people',
            prerequisites: [
              { anyOf: ['AZ-104'], people: 1, points: 4 },
              { anyOf: ['AZ-305'], people: 1, points: 4 },
            ],
            scoring: { holds: [INTERMEDIATE], points: [4, 1] },
          },
          clause: {
            document: 'azure-smb-deck',
            section: 'Requirements for skilling: Data & AI, SMB path',
            quote:
              'Once prerequisites are met, partners earn 4 points each for up to 8 unique certified individuals.',
          },
        },
        {
          metric: 'usage-growth',
          max: 20,
          rule: { kind: 'percent-growth', of: { what: 'acr', filter, months: 1 }, nowFrom: 1_000_00 },
          clause: {
            document: 'azure-smb-deck',
            section: 'Usage Growth',
            quote: 'Each 1% growth in ACR contributes one point, up to a maximum of 20 points.',
          },
        },
        {
          metric: 'deployments',
          max: 10,
          rule: {
            kind: 'services',
            points: [2, 1],
            filter,
            except: ['Virtual Machines Licenses'],
            count: 'first-uses',
          },
          clause: {
            document: 'azure-smb-deck',
            section: 'Deployments',
            quote:
              'Eligible deployments are any Service Level 2 Azure service** deployed in the trailing 12 months.',
          },
        },
      ],
    },
  ],
  readings: [
    READINGS.minimumIsOnePoint,
    READINGS.azureThreshold,
    READINGS.azureAddsByEdition,
    READINGS.virtualMachinesCount,
    READINGS.millionBoundary,
    READINGS.zeroBaseline,
    READINGS.deploymentUnit,
    READINGS.growthContinuous,
    READINGS.monthGrowth,
    READINGS.retiredYear,
  ],
  notComputed: NOT_COMPUTED,
};
