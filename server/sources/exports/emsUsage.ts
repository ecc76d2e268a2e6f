import { type ExportKind, NAMES } from './exportKind.ts';

type Key =
  | 'month'
  | 'tenant'
  | 'customer'
  | 'segment'
  | 'sku'
  | 'association'
  | 'entraPaid'
  | 'entraActive'
  | 'intunePaid'
  | 'intuneActive'
  | 'purviewPaid'
  | 'purviewActive'
  | 'partner'
  | 'globalPartner';

/** One row speaks of three workloads. */
const WORKLOADS = [
  ['Microsoft Entra ID P1', 'entraPaid', 'entraActive'],
  ['Intune', 'intunePaid', 'intuneActive'],
  ['Microsoft Purview Information Protection', 'purviewPaid', 'purviewActive'],
] as const;

export const emsUsage: ExportKind<Key> = {
  source: 'EMSUsage',
  key: 'tenant',
  month: 'month',
  columns: {
    month: { names: NAMES.month, required: true, date: 'month' },
    tenant: { names: NAMES.tenant, required: true },
    customer: { names: NAMES.customer },
    segment: { names: NAMES.segment },
    sku: { names: ['FreeVsPaidSKU'] },
    association: { names: NAMES.association, required: true },
    entraPaid: { names: ['AADPPaidAvailableUnits'] },
    entraActive: { names: ['AADPMonthlyActiveUsers'] },
    intunePaid: { names: ['IntunePaidAvailableUnits'] },
    intuneActive: { names: ['IntuneMonthlyActiveUsers'] },
    purviewPaid: { names: ['AzipPaidAvailableUnits'] },
    purviewActive: { names: ['AzipMonthlyActiveUsers'] },
    partner: { names: NAMES.partner },
    globalPartner: { names: NAMES.globalPartner },
  },
  oneOf: ['entraActive', 'intuneActive', 'purviewActive'],
  read(row, into) {
    if (/\bfree\b/i.test(row.text('sku'))) row.leaveOut('free-sku');
    const association = row.association('association');
    const date = row.date('month');
    const tenant = row.tenant('tenant');
    // A workload of which the row says nothing is none; half of one is an error, and so is a row without any.
    const there = WORKLOADS.filter(([, paid, active]) => row.has(paid) && row.has(active));
    const said = there.filter(([, paid, active]) => row.text(paid) !== '' || row.text(active) !== '');
    const seats = (said.length > 0 ? said : there).map(
      ([name, paid, active]) => [name, [row.count(paid), row.count(active)]] as const,
    );
    if (row.refused) return;
    for (const [name, values] of seats) into.seats(date, tenant, name, association, values);
    into.customer(date, tenant, row.text('customer'), row.segment('segment'));
  },
};
