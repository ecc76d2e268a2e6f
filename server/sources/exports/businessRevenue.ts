import { type ExportKind, NAMES } from './exportKind.ts';

type Key =
  | 'month'
  | 'tenant'
  | 'customer'
  | 'subscription'
  | 'workload'
  | 'association'
  | 'revenue'
  | 'partner'
  | 'globalPartner';

export const businessRevenue: ExportKind<Key> = {
  source: 'BusinessApplicationsRevenue',
  key: 'tenant',
  month: 'month',
  columns: {
    month: { names: NAMES.month, required: true, date: 'month' },
    tenant: { names: NAMES.tenant, required: true },
    customer: { names: NAMES.customer },
    subscription: { names: NAMES.subscription },
    workload: { names: NAMES.workload, required: true },
    association: { names: NAMES.association, required: true },
    revenue: { names: ['AdjustedRevenueAmtCD', 'AdjustedRevenueAmt', 'AdjustedRevenue'], required: true },
    partner: { names: NAMES.partner },
    globalPartner: { names: NAMES.globalPartner },
  },
  read(row, into) {
    const association = row.association('association');
    const date = row.date('month');
    const tenant = row.tenant('tenant');
    const workload = row.name('workload');
    const amount = row.amount('revenue');
    if (row.refused) return;
    const subscription = row.text('subscription');
    // Without a subscription two rows cannot be told to speak of the same money.
    const says = subscription === '' ? 'first' : undefined;
    into.money({
      date,
      tenant,
      name: workload,
      offer: '',
      subscription,
      detail: '',
      association,
      amount,
      says,
    });
    into.customer(date, tenant, row.text('customer'), undefined);
  },
};
