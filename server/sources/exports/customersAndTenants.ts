import { type ExportKind, NAMES } from './exportKind.ts';

type Key =
  | 'month'
  | 'tenant'
  | 'customer'
  | 'tenantName'
  | 'segment'
  | 'topSegment'
  | 'partner'
  | 'globalPartner';

export const customersAndTenants: ExportKind<Key> = {
  source: 'CustomersAndTenants',
  key: 'tenant',
  columns: {
    month: { names: NAMES.month, date: 'month' },
    tenant: { names: NAMES.tenant, required: true },
    customer: { names: ['CustomerName'] },
    tenantName: { names: ['CustomerTenantName'] },
    segment: { names: NAMES.segment },
    topSegment: { names: ['TopSegment'] },
    partner: { names: NAMES.partner },
    globalPartner: { names: NAMES.globalPartner },
  },
  oneOf: ['segment', 'topSegment'],
  // Every export names tenants and segments; another one with a column missing must not be taken for this.
  never: [
    ...['SubscriptionId', 'SKUId', 'ACR_USD', 'ServiceLevel2', 'PaidAvailableUnits', 'MonthlyActiveUsers'],
    ...[...NAMES.workload, 'SubWorkload', 'MetricType', 'MAU', 'AdjustedRevenueAmtCD', 'ClaimId'],
  ],
  read(row, into) {
    const date = row.optionalDate('month');
    const tenant = row.tenant('tenant');
    if (row.refused) return;
    const name = row.text('customer') || row.text('tenantName');
    into.customer(date, tenant, name, row.segment(row.text('segment') === '' ? 'topSegment' : 'segment'));
  },
};
