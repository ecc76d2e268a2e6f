import { type ExportKind, NAMES } from './exportKind.ts';

type Key =
  | 'month'
  | 'tenant'
  | 'customer'
  | 'segment'
  | 'workload'
  | 'paid'
  | 'active'
  | 'association'
  | 'repetition'
  | 'partner'
  | 'globalPartner';

export const officeUsage: ExportKind<Key> = {
  source: 'OfficeUsage',
  key: 'tenant',
  month: 'month',
  columns: {
    month: { names: NAMES.month, required: true, date: 'month' },
    tenant: { names: NAMES.tenant, required: true },
    customer: { names: NAMES.customer },
    segment: { names: NAMES.segment },
    workload: { names: NAMES.workload, required: true },
    paid: { names: ['PaidAvailableUnits'], required: true },
    active: { names: ['MonthlyActiveUsers'], required: true },
    association: { names: NAMES.association, required: true },
    repetition: { names: ['IsDuplicateRowForPGA'] },
    partner: { names: NAMES.partner },
    globalPartner: { names: NAMES.globalPartner },
  },
  read(row, into) {
    if (row.flag('repetition')) row.leaveOut('repetition');
    const association = row.association('association');
    const date = row.date('month');
    const tenant = row.tenant('tenant');
    const workload = row.name('workload');
    const values = [row.count('paid'), row.count('active')] as const;
    if (row.refused) return;
    into.seats(date, tenant, workload, association, values);
    into.customer(date, tenant, row.text('customer'), row.segment('segment'));
  },
};
