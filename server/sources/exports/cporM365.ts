import { type ExportKind, NAMES } from './exportKind.ts';

type Key =
  | 'month'
  | 'tenant'
  | 'customer'
  | 'segment'
  | 'workload'
  | 'paid'
  | 'active'
  | 'claim'
  | 'associated'
  | 'association'
  | 'partner'
  | 'globalPartner';

export const cporM365: ExportKind<Key> = {
  source: 'CPOR-M365',
  key: 'tenant',
  month: 'month',
  // Each claim tells the tenant's seats anew, and each day does.
  seatRule: 'newest',
  columns: {
    month: { names: ['Date', ...NAMES.month], required: true, date: 'month' },
    tenant: { names: NAMES.tenant, required: true },
    customer: { names: NAMES.customer },
    segment: { names: NAMES.segment },
    workload: { names: NAMES.workload, required: true },
    paid: { names: ['PaidAvailableUnits'], required: true },
    active: { names: ['MonthlyActiveUsers'], required: true },
    claim: { names: ['ClaimId'] },
    associated: { names: ['DateAssociated', 'AssociatedDate'], required: true, date: 'day' },
    association: { names: NAMES.association },
    partner: { names: NAMES.partner },
    globalPartner: { names: NAMES.globalPartner },
  },
  read(row, into) {
    const association = row.has('association') ? row.association('association') : 'CPOR';
    const date = row.date('month');
    const tenant = row.tenant('tenant');
    const workload = row.name('workload');
    const values = [row.count('paid'), row.count('active')] as const;
    const associated = row.date('associated');
    if (row.refused) return;
    into.seats(date, tenant, workload, association, values);
    into.claim(associated, tenant, workload, association);
    into.customer(date, tenant, row.text('customer'), row.segment('segment'));
  },
};
