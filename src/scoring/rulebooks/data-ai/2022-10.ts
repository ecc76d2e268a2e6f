import type { AzureFilter } from '../../levels.ts';
import type { Rulebook } from '../../rulebook.ts';
import { NOT_COMPUTED, READINGS } from '../readings.ts';

const filter: AzureFilter = {
  associations: ['PAL', 'DPOR', 'CSP Tier 1', 'CSP Tier 2'],
  excludedOffers: ['Support', 'Internal', 'Benefit Program', 'Trial'],
};

const INTERMEDIATE = ['DP-300', 'AI-102', 'DP-100', 'DP-203', 'PL-300'];
const ADVANCED = ['MB-260', 'DP-420'];

// Money in cents.
export const dataAi202210: Rulebook = {
  id: 'data-ai-2022-10',
  designation: 'data-ai',
  edition: '2022-10',
  validFrom: '2022-10-03',
  uses: ['azure'],
  choice: { by: 'only' },
  minimum: 'above-zero',
  paths: [
    {
      path: 'single',
      metrics: [
        {
          metric: 'net-customer-adds',
          max: 30,
          rule: {
            kind: 'monthly-adds',
            points: [10, 1],
            filter,
            threshold: 1_000_00,
            won: { months: 1, baselineMonths: 1, baseline: 'below-threshold' },
            lost: { baselineMonths: 1, months: 2 },
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Data & AI (Azure): Performance',
            quote: 'A consuming customer is defined by having ACR >= $1,000/month.',
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
            document: 'partner-program-deck',
            section: 'Requirements for Data & AI (Azure): Skilling',
            quote: 'Requires 2 Azure Administrator Associate (AZ-104) certifications to qualify.',
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
            document: 'partner-program-deck',
            section: 'Requirements for Data & AI (Azure): Skilling',
            quote: 'Requires 2 Azure Solutions Architect Expert (AZ-305) certifications to qualify.',
          },
        },
        {
          metric: 'usage-growth',
          max: 20,
          rule: { kind: 'percent-growth', of: { what: 'acr', filter, months: 1 }, nowFrom: 1_000_00 },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Data & AI (Azure): Customer Success',
            quote:
              '20% growth Year over Year =ACR today – ACR from 12 months ago divided by ACR from 12 months ago x 100.',
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
            document: 'partner-program-deck',
            section: 'Requirements for Data & AI (Azure): Customer Success',
            quote:
              'Total number of advanced Azure services represented in ACR (Service Level 2) over the last 12 months',
          },
        },
      ],
    },
  ],
  readings: [
    READINGS.minimumAboveZero,
    READINGS.azureServicePoints,
    READINGS.azureHeadings,
    READINGS.zeroBaseline,
    READINGS.azureAdds2022,
    READINGS.growthContinuous,
    READINGS.monthGrowth,
  ],
  outdatedFrom: '2023-07-01',
  notComputed: NOT_COMPUTED,
};
