import fc from 'fast-check';
import type { Field } from './tableForms.ts';
import { association, type Case, count, day, month, tenant, unique, way } from './tableValues.ts';

const seats = fc.record({
  tenant,
  month,
  workload: fc.constantFrom('Exchange Online', 'Teams', 'Intune'),
  association,
  paid: count,
  active: count,
});

export const officeCase: fc.Arbitrary<Case> = unique(seats, ({ paid: _, active: __, ...key }) => key).map(
  (licenses) => ({
    facts: { licenses },
    table: {
      key: 0,
      columns: [
        ...['CustomerTenantId', 'WorkloadName', 'Month', 'PaidAvailableUnits', 'MonthlyActiveUsers'],
        ...['PartnerAttachType', 'IsDuplicateRowForPGA'],
      ],
      rows: licenses.flatMap((row, index): Field[][] => {
        const written = (flag: string): Field[] => [
          ...[row.tenant, row.workload, { month: row.month }, { count: row.paid }, { count: row.active }],
          ...[way(row.association, index), flag],
        ];
        return index % 3 === 0 ? [written('0'), written('1')] : [written('0')];
      }),
    },
  }),
);

export const cporCase: fc.Arbitrary<Case> = unique(
  fc.record({
    tenant,
    month,
    workload: fc.constantFrom('Exchange Online', 'Teams'),
    paid: count,
    active: count,
    associated: day,
  }),
  ({ tenant: who, workload, month: when }) => [who, workload, when],
).map((items) => ({
  facts: {
    licenses: items.map(({ associated: _, ...row }) => ({ ...row, association: 'CPOR' as const })),
    // What two months tell alike is one claim.
    claims: [
      ...new Map(
        items.map(({ tenant: who, workload, associated }) => [
          JSON.stringify([who, workload, associated]),
          { tenant: who, workload, associated, association: 'CPOR' as const },
        ]),
      ).values(),
    ],
  },
  table: {
    key: 0,
    columns: [
      ...['CustomerTenantId', 'WorkloadName', 'MonthlyActiveUsers', 'PaidAvailableUnits'],
      ...['DateAssociated', 'Date', 'ClaimId'],
    ],
    rows: items.map((row, index) => [
      ...[row.tenant, row.workload, { count: row.active }, { count: row.paid }],
      ...[{ day: row.associated }, { month: row.month }, `c${index}`],
    ]),
  },
}));

export const usageCase: fc.Arbitrary<Case> = unique(
  fc.record({
    tenant,
    month,
    workload: fc.constantFrom('Business Central', 'Guides'),
    association,
    units: count,
  }),
  ({ units: _, ...key }) => key,
).map((usage) => ({
  facts: { usage },
  table: {
    key: 1,
    columns: [
      'Fiscal Month Name',
      'CustomerTenantID',
      'PartnerAssociationType',
      'Workload',
      'MetricType',
      'MAU',
    ],
    rows: usage.flatMap((row, index): Field[][] => {
      const written = (type: string): Field[] => [
        ...[{ month: row.month }, row.tenant, way(row.association, index), row.workload],
        ...[type, { count: row.units }],
      ];
      return index % 3 === 0 ? [written('Trial'), written('Paid')] : [written('Paid')];
    }),
  },
}));

export const emsCase: fc.Arbitrary<Case> = unique(
  fc.record({ tenant, month, association, values: fc.tuple(count, count, count, count, count, count) }),
  ({ values: _, ...key }) => key,
).map((items) => ({
  facts: {
    licenses: items.flatMap(({ values, ...of }) =>
      ['Microsoft Entra ID P1', 'Intune', 'Microsoft Purview Information Protection'].map((workload, at) => ({
        ...{ ...of, workload, paid: values[at * 2] ?? 0, active: values[at * 2 + 1] ?? 0 },
      })),
    ),
  },
  table: {
    key: 1,
    columns: [
      ...[
        'Month',
        'CustomerTenantId',
        'PartnerAttributionType',
        'AADPPaidAvailableUnits',
        'AADPMonthlyActiveUsers',
      ],
      ...[
        'IntunePaidAvailableUnits',
        'IntuneMonthlyActiveUsers',
        'AzipPaidAvailableUnits',
        'AzipMonthlyActiveUsers',
      ],
    ],
    rows: items.map(({ tenant: who, month: when, association: of, values }, index) => [
      ...[{ month: when }, who, way(of, index)],
      ...values.map((value) => ({ count: value })),
    ]),
  },
}));
