import { type ExportKind, NAMES } from './exportKind.ts';

type Key =
  | 'month'
  | 'tenant'
  | 'customer'
  | 'segment'
  | 'subscription'
  | 'service'
  | 'detail'
  | 'offer'
  | 'association'
  | 'again'
  | 'repetition'
  | 'acr'
  | 'partner'
  | 'globalPartner';

export const azureUsage: ExportKind<Key> = {
  source: 'AzureUsage',
  key: 'tenant',
  month: 'month',
  columns: {
    month: { names: NAMES.month, required: true, date: 'month' },
    tenant: { names: NAMES.tenant, required: true },
    customer: { names: NAMES.customer },
    segment: { names: NAMES.segment },
    subscription: { names: NAMES.subscription },
    service: { names: ['ServiceLevel2'], required: true },
    detail: { names: ['ServiceLevel4'] },
    offer: { names: ['Offer', 'OfferType', 'OfferName'] },
    association: { names: NAMES.association, required: true },
    again: { names: ['IsACRDuplicateAtPGALevel', 'IsDuplicateAtPGALevel'] },
    repetition: { names: ['IsACRDuplicateAtPGAAttachTypeLevel', 'IsDuplicateAtPGAAttachTypeLevel'] },
    acr: { names: ['ACR_USD', 'ACR'], required: true },
    partner: { names: NAMES.partner },
    globalPartner: { names: NAMES.globalPartner },
  },
  read(row, into) {
    if (row.flag('repetition')) row.leaveOut('repetition');
    const association = row.association('association');
    const date = row.date('month');
    const tenant = row.tenant('tenant');
    const service = row.name('service');
    const amount = row.amount('acr');
    const again = row.flag('again');
    if (row.refused) return;
    const subscription = row.text('subscription');
    // Without the flag and a subscription two rows cannot be told to speak of the same money.
    const says = again ? 'again' : row.has('again') || subscription === '' ? 'first' : undefined;
    const [offer, detail] = [row.text('offer'), row.text('detail')];
    into.money({ date, tenant, name: service, offer, subscription, detail, association, amount, says });
    into.customer(date, tenant, row.text('customer'), row.segment('segment'));
  },
};
