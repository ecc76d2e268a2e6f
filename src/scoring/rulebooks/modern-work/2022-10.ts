import type { LicenceFilter, Range } from '../../levels.ts';
import type { Rulebook } from '../../rulebook.ts';
import type { Association } from '../../vocabulary.ts';
import { NOT_COMPUTED, READINGS } from '../readings.ts';

const ENTERPRISE: readonly Association[] = ['CPOR', 'DPOR'];
const SMB: readonly Association[] = ['CPOR', 'CSP Tier 1', 'CSP Tier 2'];

const WORKLOADS = [
  'Intune',
  'Exchange Online',
  'Microsoft 365 Apps',
  'SharePoint Online',
  'Teams',
  'Teams Meetings',
  'Teams Phone',
  'Teams Phone calling',
  'Teams Platform',
  'Yammer',
];

const enterpriseAdds: LicenceFilter = { associations: ENTERPRISE, workloads: WORKLOADS };
const smbAdds: LicenceFilter = { associations: SMB, workloads: WORKLOADS };

const LARGE: Range = { above: 300 };
const SMALL: Range = { atLeast: 11, atMost: 300 };

const INTERMEDIATE = ['MS-900', 'MS-203', 'MODERN-DESKTOP', 'MS-700', 'MS-600'];
const ADVANCED = ['ENTERPRISE-ADMIN'];

export const modernWork202210: Rulebook = {
  id: 'modern-work-2022-10',
  designation: 'modern-work',
  edition: '2022-10',
  validFrom: '2022-10-03',
  uses: ['licenses'],
  choice: { by: 'better' },
  minimum: 'above-zero',
  paths: [
    {
      path: 'enterprise',
      metrics: [
        {
          metric: 'net-customer-adds',
          max: 20,
          rule: {
            kind: 'net-count',
            points: [4, 1],
            levels: [{ side: 'm365', filter: enterpriseAdds, range: LARGE }],
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Modern Work: Performance, enterprise eligibility path',
            quote: 'Target for max points: 5 Net Customer Adds in TTM',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 10,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [INTERMEDIATE], points: [10, 4] } },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Modern Work: Skilling, enterprise eligibility path',
            quote:
              'The number of individuals at a partner who have achieved one of the Microsoft 365 Associate certifications.',
          },
        },
        {
          metric: 'advanced-certifications',
          max: 15,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [ADVANCED], points: [15, 2] } },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Modern Work: Skilling, enterprise eligibility path',
            quote:
              'The number of individuals at a partner who have achieved one of the Microsoft 365 Expert certifications.',
          },
        },
        {
          metric: 'usage-growth',
          max: 30,
          rule: {
            kind: 'option-growth',
            eligible: { filter: enterpriseAdds, range: LARGE },
            options: [
              { option: 'CPOR', usersForMaximum: 1000 },
              { option: 'DPOR', usersForMaximum: 4000 },
            ],
          },
          clause: {
            document: 'partner-program-deck',
            section:
              'Requirements for Modern Work: Customer Success – Usage Growth, enterprise eligibility path',
            quote:
              'Partners will be awarded points based on the partner association type that earns them the most points.',
          },
        },
        {
          metric: 'deployments',
          max: 25,
          rule: {
            kind: 'option-deployments',
            eligible: { filter: enterpriseAdds, range: LARGE },
            options: [
              { option: 'CPOR', points: [5, 1] },
              { option: 'DPOR', points: [5, 2] },
            ],
            unit: 'tenant-workload',
            activeShare: [40, 100],
          },
          clause: {
            document: 'partner-program-deck',
            section:
              'Requirements for Modern Work: Customer Success – Deployments, enterprise eligibility path',
            quote:
              'Above calculation excludes Deployments that were claimed/associated within the last 12 months and were already >40% at the time of claim/association',
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
            points: [2, 1],
            levels: [{ side: 'm365', filter: smbAdds, range: SMALL }],
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Modern Work: Performance, SMB eligibility path',
            quote: 'Target for max points: 10 Net Customer Adds in TTM',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 10,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [INTERMEDIATE], points: [10, 2] } },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Modern Work: Skilling, SMB eligibility path',
            quote:
              'The number of individuals at a partner who have achieved one of the Microsoft 365 Associate certifications.',
          },
        },
        {
          metric: 'advanced-certifications',
          max: 15,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [ADVANCED], points: [15, 1] } },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Modern Work: Skilling, SMB eligibility path',
            quote:
              'The number of individuals at a partner who have achieved one of the Microsoft 365 Expert certifications.',
          },
        },
        {
          metric: 'usage-growth',
          max: 30,
          rule: {
            kind: 'option-growth',
            eligible: { filter: smbAdds, range: SMALL },
            options: [
              { option: 'CPOR', usersForMaximum: 500 },
              { option: 'CSP', usersForMaximum: 2000 },
            ],
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Modern Work: Customer Success – Usage Growth, SMB eligibility path',
            quote:
              'Partners will be awarded points based on the partner association type that earns them the most points.',
          },
        },
        {
          metric: 'deployments',
          max: 25,
          rule: {
            kind: 'option-deployments',
            eligible: { filter: smbAdds, range: SMALL },
            options: [
              { option: 'CPOR', points: [5, 1] },
              { option: 'CSP', points: [5, 2] },
            ],
            unit: 'tenant-workload',
            activeShare: [40, 100],
          },
          clause: {
            document: 'partner-program-deck',
            section: 'Requirements for Modern Work: Customer Success – Deployments, SMB eligibility path',
            quote:
              'Above calculation excludes Deployments that were claimed/associated within the last 12 months and were already >40% at the time of claim/association',
          },
        },
      ],
    },
  ],
  readings: [
    READINGS.minimumAboveZero,
    READINGS.growthContinuous,
    READINGS.fortyPerCent,
    READINGS.cporKinds,
    READINGS.qualifiedPathFirst,
  ],
  outdatedFrom: '2023-07-01',
  notComputed: NOT_COMPUTED,
};
