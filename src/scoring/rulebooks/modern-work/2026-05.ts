import type { LicenceFilter, Range } from '../../levels.ts';
import type { Rulebook } from '../../rulebook.ts';
import type { Association } from '../../vocabulary.ts';
import { NOT_COMPUTED, READINGS } from '../readings.ts';

const ENTERPRISE: readonly Association[] = ['CPOR', 'DPOR'];
const SMB: readonly Association[] = ['CPOR', 'CSP Tier 1', 'CSP Tier 2'];

const WORKLOADS = [
  'Exchange Online',
  'Intune',
  'M365 Copilot',
  'Microsoft 365 Apps',
  'Microsoft Entra ID P1',
  'SharePoint Online',
  'Teams',
  'Teams Apps',
  'Teams for Frontline Workers',
  'Teams Meetings',
  'Teams Phone',
  'Teams Phone calling',
  'Teams Phone Enabled Users',
  'Teams Rooms Monthly Active Devices',
  'Viva Connections',
  'Viva Engage',
  'Viva Goals',
  'Viva Insights',
  'Viva Learning',
  'Viva Topics',
  'Windows 365',
];
const DEPLOYED_WORKLOADS = [...WORKLOADS, 'Teams Premium'];

const enterpriseAdds: LicenceFilter = { associations: ENTERPRISE, workloads: WORKLOADS };
const smbAdds: LicenceFilter = { associations: SMB, workloads: WORKLOADS };
const enterpriseUse: LicenceFilter = { associations: ENTERPRISE, workloads: DEPLOYED_WORKLOADS };
const smbUse: LicenceFilter = { associations: SMB, workloads: DEPLOYED_WORKLOADS };

const LARGE: Range = { above: 300 };
const SMALL: Range = { atLeast: 11, atMost: 300 };
/** A customer that has outgrown the small band since last year still counts for smb. */
const STAYING = { before: SMALL, now: LARGE };

const INTERMEDIATE = ['MS-900', 'MS-700', 'SC-300', 'MS-721', 'MD-102', 'AB-900'];
const ADVANCED = ['MS-102', 'TEAMS-ROOMS-ASSESSMENT'];

export const modernWork202605: Rulebook = {
  id: 'modern-work-2026-05',
  designation: 'modern-work',
  edition: '2026-05',
  validFrom: '2026-05-01',
  uses: ['licenses'],
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
            points: [4, 1],
            levels: [{ side: 'm365', filter: enterpriseAdds, range: LARGE }],
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Modern Work, enterprise path, net customer adds',
            quote:
              'Four points for each net new customer, up to five: tenants with more than 300 paid licences of a workload, less those of last year.',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 10,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [INTERMEDIATE], points: [10, 4] } },
          clause: {
            document: 'programme-pages-2026',
            section: 'Modern Work, enterprise path, intermediate certifications',
            quote: 'Four people with an intermediate certification make the maximum of ten points.',
          },
        },
        {
          metric: 'advanced-certifications',
          max: 15,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [ADVANCED], points: [15, 2] } },
          clause: {
            document: 'programme-pages-2026',
            section: 'Modern Work, enterprise path, advanced certifications',
            quote: 'Two people with an advanced certification make the maximum of 15 points.',
          },
        },
        {
          metric: 'usage-growth',
          max: 30,
          rule: {
            kind: 'option-growth',
            eligible: { filter: enterpriseUse, range: LARGE },
            options: [
              { option: 'CPOR', usersForMaximum: 1000 },
              { option: 'DPOR', usersForMaximum: 4000 },
            ],
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Modern Work, enterprise path, usage growth',
            quote:
              '1,000 more active users through CPOR, or 4,000 through DPOR, make the maximum of 30 points; the better of the two counts.',
          },
        },
        {
          metric: 'deployments',
          max: 25,
          rule: {
            kind: 'option-deployments',
            eligible: { filter: enterpriseUse, range: LARGE },
            options: [
              { option: 'CPOR', points: [5, 1] },
              { option: 'DPOR', points: [5, 2] },
            ],
            unit: 'tenant',
            activeShare: [40, 100],
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Modern Work, enterprise path, deployments',
            quote:
              'Five net deployments through CPOR, or ten through DPOR, make the maximum of 25 points: tenants with at least 40 % of their paid licences active.',
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
            levels: [{ side: 'm365', filter: smbAdds, range: SMALL, sticky: STAYING }],
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Modern Work, SMB path, net customer adds',
            quote:
              'Two points for each net new customer, up to ten: tenants with 11 to 300 paid licences of a workload, less those of last year.',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 10,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [INTERMEDIATE], points: [10, 2] } },
          clause: {
            document: 'programme-pages-2026',
            section: 'Modern Work, SMB path, intermediate certifications',
            quote: 'Two people with an intermediate certification make the maximum of ten points.',
          },
        },
        {
          metric: 'advanced-certifications',
          max: 15,
          rule: { kind: 'people', prerequisites: [], scoring: { holds: [ADVANCED], points: [15, 1] } },
          clause: {
            document: 'programme-pages-2026',
            section: 'Modern Work, SMB path, advanced certifications',
            quote: 'One person with an advanced certification makes the maximum of 15 points.',
          },
        },
        {
          metric: 'usage-growth',
          max: 30,
          rule: {
            kind: 'option-growth',
            eligible: { filter: smbUse, range: SMALL, sticky: STAYING },
            options: [
              { option: 'CPOR', usersForMaximum: 500 },
              { option: 'CSP', usersForMaximum: 2000 },
            ],
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Modern Work, SMB path, usage growth',
            quote:
              '500 more active users through CPOR, or 2,000 through CSP, make the maximum of 30 points; the better of the two counts.',
          },
        },
        {
          metric: 'deployments',
          max: 25,
          rule: {
            kind: 'option-deployments',
            eligible: { filter: smbUse, range: SMALL, sticky: STAYING },
            options: [
              { option: 'CPOR', points: [5, 1] },
              { option: 'CSP', points: [5, 2] },
            ],
            unit: 'tenant',
            activeShare: [40, 100],
          },
          clause: {
            document: 'programme-pages-2026',
            section: 'Modern Work, SMB path, deployments',
            quote:
              'Five net deployments through CPOR, or ten through CSP, make the maximum of 25 points: tenants with at least 40 % of their paid licences active.',
          },
        },
      ],
    },
  ],
  readings: [
    READINGS.modernWorkMinimum,
    READINGS.growthContinuous,
    READINGS.fortyPerCent,
    READINGS.shareOverAllWorkloads,
    READINGS.cporKinds,
    READINGS.retiredYear,
    READINGS.qualifiedPathFirst,
  ],
  notComputed: NOT_COMPUTED,
};
