import { type ExportKind, NAMES } from './exportKind.ts';

type Key =
  | 'month'
  | 'tenant'
  | 'customer'
  | 'workload'
  | 'metricType'
  | 'users'
  | 'capacity'
  | 'association'
  | 'partner'
  | 'globalPartner';

export const businessUsage: ExportKind<Key> = {
  source: 'BusinessApplicationsUsage',
  key: 'tenant',
  month: 'month',
  columns: {
    month: { names: NAMES.month, required: true, date: 'month' },
    tenant: { names: NAMES.tenant, required: true },
    customer: { names: NAMES.customer },
    workload: { names: NAMES.workload, required: true },
    metricType: { names: ['MetricType'], required: true },
    users: { names: ['MAU'], required: true },
    capacity: { names: ['MAC'] },
    association: { names: NAMES.association, required: true },
    partner: { names: NAMES.partner },
    globalPartner: { names: NAMES.globalPartner },
  },
  read(row, into) {
    const metricType = row.name('metricType');
    if (/trial/i.test(metricType)) row.leaveOut('trial');
    else if (!/\bpaid\b/i.test(metricType))
      row.leaveOutUnknown('other-metric-type', 'metric-type', metricType);
    const association = row.association('association');
    const date = row.date('month');
    const tenant = row.tenant('tenant');
    const workload = row.name('workload');
    // A workload that is measured by its capacity has no users to count.
    const byCapacity = row.text('users') === '' && row.text('capacity') !== '';
    const units = row.count(byCapacity ? 'capacity' : 'users');
    if (row.refused) return;
    into.seats(date, tenant, workload, association, [units, 0]);
    into.customer(date, tenant, row.text('customer'), undefined);
  },
};
