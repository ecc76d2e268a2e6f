import type { FakeDataset, Row } from './queryLanguage.ts';

const RANGES = ['LAST_MONTH', 'LAST_3_MONTHS', 'LAST_6_MONTHS', 'LAST_1_YEAR', 'LIFETIME'];
const MONTHS = ['2024-10-01', '2025-10-01', '2026-09-01', '2026-10-01'];
const TENANTS = ['7f0a0001-0000-4000-8000-000000000001', '7f0a0001-0000-4000-8000-000000000002'];

const CUSTOMERS = ['PGAMpnID', 'MPNID', 'Month', 'CustomerTenantId', 'CustomerName', 'CustomerSegment'];
const AZURE = [
  'PGAMpnId',
  'MPNId',
  'Month',
  'SubscriptionId',
  'ServiceLevel1',
  'ServiceLevel2',
  'ServiceLevel4',
  'CustomerTenantId',
  'CustomerName',
  'CustomerTpid',
  'CustomerSegment',
  'PartnerAttributionType',
  'IsACRDuplicateAtPGALevel',
  'SalesChannel',
  'UsageUnits',
];
const SEATS = ['PaidAvailableUnits', 'MonthlyActiveUsers'];

const everyMonth = (row: Row): Row[] =>
  MONTHS.flatMap((month) => TENANTS.map((tenant) => ({ Month: month, CustomerTenantId: tenant, ...row })));

/** A partner in small: the datasets the scorecard understands, and one that it does not. */
export function sampleDatasets(): FakeDataset[] {
  const partner = { PGAMpnId: '100', PGAMpnID: '100', PGAPartnerID: '100', MPNId: '101', MPNID: '101' };
  const customer = { CustomerName: 'Fabrikam, "Inc."', CustomerSegment: 'Small, Medium and Corporate' };
  const azure = {
    ...partner,
    ...customer,
    SubscriptionId: 's-1',
    ServiceLevel1: 'Security',
    ServiceLevel2: 'Key Vault',
    PartnerAttributionType: 'Partner admin link',
    IsACRDuplicateAtPGALevel: 0,
  };
  return [
    {
      name: 'CustomersAndTenants',
      columns: CUSTOMERS,
      metrics: [],
      rows: everyMonth({ ...partner, ...customer }),
    },
    {
      name: 'AzureUsage',
      columns: AZURE,
      metrics: ['SubscriptionCount', 'ACR_USD'],
      rows: [
        ...everyMonth({ ...azure, ServiceLevel4: 'Operations', ACR_USD: 812.45 }),
        ...everyMonth({ ...azure, ServiceLevel4: 'Secrets', ACR_USD: 812.45 }),
      ],
    },
    {
      name: 'OfficeUsage',
      columns: [
        ...CUSTOMERS,
        'WorkloadName',
        'PartnerAttachType',
        'IsDuplicateRowForPGA',
        'Country',
        ...SEATS,
      ],
      metrics: [],
      rows: everyMonth({
        ...partner,
        ...customer,
        WorkloadName: 'Exchange Online',
        PartnerAttachType: 'CPOR',
        IsDuplicateRowForPGA: 0,
        PaidAvailableUnits: 120,
        MonthlyActiveUsers: 61,
      }),
    },
    {
      name: 'EMSUsage',
      columns: [
        ...CUSTOMERS,
        'FreeVsPaidSKU',
        'PartnerAttributionType',
        'IntunePaidAvailableUnits',
        'IntuneMonthlyActiveUsers',
      ],
      metrics: [],
      rows: everyMonth({
        ...partner,
        ...customer,
        FreeVsPaidSKU: 'Paid',
        PartnerAttributionType: 'CPOR',
        IntunePaidAvailableUnits: 80,
        IntuneMonthlyActiveUsers: 40,
      }),
    },
    {
      name: 'TrainingCompletions',
      columns: [
        'PGAPartnerID',
        'PartnerID',
        'TrainingTitle',
        'TrainingType',
        'MCPID',
        'TrainingCompletionDate',
      ],
      metrics: ['TrainingCount'],
      rows: [
        {
          ...partner,
          TrainingTitle: 'Microsoft Certified: Azure Security Engineer Associate',
          TrainingType: 'certification',
          MCPID: '990001',
          TrainingCompletionDate: '2025-11-02',
        },
      ],
    },
    { name: 'Profile', columns: ['MPNId', 'PartnerName'], metrics: [], rows: [] },
  ].map((dataset) => ({ ...dataset, dateRanges: RANGES }));
}
