import type { AzureFilter, AzureLevel, LicenceFilter, LicenceLevel, Range } from '../../levels.ts';
import type { Rulebook } from '../../rulebook.ts';
import { NOT_COMPUTED, READINGS } from '../readings.ts';

const PAGES = 'programme-pages-2026';

const azure: AzureFilter = {
  associations: ['PAL', 'CSP Tier 1', 'CSP Tier 2'],
  services: [
    'Application Gateway',
    'Azure Active Directory B2C',
    'Azure Active Directory for External Identities',
    'Azure Bastion',
    'Azure DDoS Protection',
    'Azure Firewall',
    'Azure Firewall Manager',
    'Azure Front Door Service',
    'Azure IoT Security',
    'Key Vault',
    'Microsoft Defender for Cloud',
    'Microsoft Entra',
    'Microsoft Entra Domain Services',
    'Microsoft Entra Verified ID',
    'Microsoft Purview',
    'Microsoft Security Copilot',
    'Sentinel',
  ],
  excludedOffers: ['Support', 'Internal', 'Benefit Program', 'Trial'],
};

const licences: LicenceFilter = {
  associations: ['CPOR', 'CSP Tier 1', 'CSP Tier 2'],
  workloads: [
    'Microsoft Entra ID P1',
    'Microsoft Defender for Office 365',
    'Microsoft Defender for Endpoint P2',
    'Microsoft Defender for Identity',
    'Microsoft Purview Information Protection',
    'Intune',
  ],
};

const STEP_1 = ['AZ-500', 'SC-500'];
const STEP_2 = ['SC-200'];
const STEP_3 = ['SC-100', 'SC-300', 'SC-400', 'SC-401'];

// Money in cents.
const LARGE_LICENCES: Range = { above: 300 };
const SMALL_LICENCES: Range = { atLeast: 5, atMost: 300 };
const ADDED: Range = { atLeast: 600_00 };
const LARGE_AZURE: Range = { above: 12_000_00 };
const SMALL_AZURE: Range = { above: 0, atMost: 12_000_00 };
const SMALL_DEPLOYMENT: Range = { atLeast: 750_00, atMost: 12_000_00 };

/** A customer that has outgrown its small range since last year still counts for smb. */
const staying = (before: Range, now: Range) => ({ before, now });
const stayingLicences = staying(SMALL_LICENCES, LARGE_LICENCES);

const added: AzureLevel = { side: 'azure', filter: azure, range: ADDED };
const largeAzure: AzureLevel = { side: 'azure', filter: azure, range: LARGE_AZURE };
const largeLicences: LicenceLevel = { side: 'm365', filter: licences, range: LARGE_LICENCES };
const smallLicences: LicenceLevel = {
  side: 'm365',
  filter: licences,
  range: SMALL_LICENCES,
  sticky: stayingLicences,
};

export const security202607: Rulebook = {
  id: 'security-2026-07',
  designation: 'security',
  edition: '2026-07',
  validFrom: '2026-07-30',
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
            levels: [added, largeLicences],
          },
          clause: {
            document: PAGES,
            section: 'Security, enterprise path, net customer adds',
            quote:
              'Two points for each net new customer, up to ten: at least $600 security consumption in twelve months, or a workload with more than 300 paid licences.',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 40,
          rule: {
            kind: 'people',
            prerequisites: [
              { anyOf: STEP_1, people: 2, points: 0 },
              { anyOf: STEP_2, people: 2, points: 0 },
            ],
            scoring: { holds: [STEP_3], points: [40, 6] },
          },
          clause: {
            document: PAGES,
            section: 'Security, enterprise path, skilling',
            quote:
              'Two people in step 1 and two in step 2, without points; then 6.67 points for each person with a step 3 certification, up to six.',
          },
        },
        {
          metric: 'usage-growth',
          max: 20,
          rule: {
            kind: 'stepped-growth',
            sides: [
              { level: largeAzure, step: 1_250_00 },
              { level: largeLicences, step: 125 },
            ],
          },
          clause: {
            document: PAGES,
            section: 'Security, enterprise path, usage growth',
            quote:
              'One point for every $1,250 of growth among tenants above $12,000 in twelve months, and one for every 125 protected users among tenants with more than 300 paid licences.',
          },
        },
        {
          metric: 'deployments',
          max: 20,
          rule: {
            kind: 'net-count',
            points: [20, 6],
            levels: [
              largeAzure,
              { side: 'm365', filter: licences, range: LARGE_LICENCES, activeShare: [15, 100] },
            ],
          },
          clause: {
            document: PAGES,
            section: 'Security, enterprise path, deployments',
            quote:
              'Six net deployments make the maximum: tenants above $12,000 in twelve months, or with more than 300 paid licences of which 15 % are active.',
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
            levels: [added, smallLicences],
          },
          clause: {
            document: PAGES,
            section: 'Security, SMB path, net customer adds',
            quote:
              'Four points for each net new customer, up to five: at least $600 security consumption in twelve months, or a workload with 5 to 300 paid licences.',
          },
        },
        {
          metric: 'intermediate-certifications',
          max: 40,
          rule: {
            kind: 'people',
            prerequisites: [
              { anyOf: STEP_1, people: 1, points: 4 },
              { anyOf: STEP_2, people: 1, points: 4 },
            ],
            scoring: { holds: [STEP_3], points: [8, 1] },
          },
          clause: {
            document: PAGES,
            section: 'Security, SMB path, skilling',
            quote:
              'One person in step 1 and one in step 2, four points each; then eight points for each person with a step 3 certification, up to four.',
          },
        },
        {
          metric: 'usage-growth',
          max: 20,
          rule: {
            kind: 'stepped-growth',
            sides: [
              {
                level: {
                  side: 'azure',
                  filter: azure,
                  range: SMALL_AZURE,
                  sticky: staying(SMALL_AZURE, LARGE_AZURE),
                },
                step: 750_00,
              },
              {
                level: smallLicences,
                step: 50,
              },
            ],
          },
          clause: {
            document: PAGES,
            section: 'Security, SMB path, usage growth',
            quote:
              'One point for every $750 of growth among tenants up to $12,000 in twelve months, and one for every 50 protected users among tenants with 5 to 300 paid licences.',
          },
        },
        {
          metric: 'deployments',
          max: 20,
          rule: {
            kind: 'net-count',
            points: [20, 6],
            levels: [
              {
                side: 'azure',
                filter: azure,
                range: SMALL_DEPLOYMENT,
                sticky: staying(SMALL_DEPLOYMENT, LARGE_AZURE),
              },
              {
                side: 'm365',
                filter: licences,
                range: SMALL_LICENCES,
                activeShare: [15, 100],
                sticky: stayingLicences,
              },
            ],
          },
          clause: {
            document: PAGES,
            section: 'Security, SMB path, deployments',
            quote:
              'Six net deployments make the maximum: tenants with $750 to $12,000 in twelve months, or with 5 to 300 paid licences of which 15 % are active.',
          },
        },
      ],
    },
  ],
  readings: [
    READINGS.minimumIsOnePoint,
    READINGS.bothPathsJudged,
    READINGS.securityGrowthIsAbsolute,
    READINGS.samePersonInSeveralSteps,
    READINGS.exactThirds,
    READINGS.wholeSteps,
    READINGS.lossStaysOnItsSide,
    READINGS.sc400Ended,
    READINGS.qualifiedPathFirst,
    READINGS.trailingYear,
    READINGS.shareOverAllWorkloads,
    READINGS.seatsArePaidLicences,
  ],
  notComputed: NOT_COMPUTED,
};
