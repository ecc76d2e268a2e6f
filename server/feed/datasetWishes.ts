import type { DatasetWish, WishedColumn } from './datasetWish.ts';

const needed = (...names: string[]): WishedColumn => ({ names, needed: true });
const useful = (...names: string[]): WishedColumn => ({ names });

/** Seats count in whole rows: two customers with as many seats each must not become one row. */
const seats = (prefix: string): WishedColumn[] => [
  { names: [`${prefix}PaidAvailableUnits`], amount: true },
  { names: [`${prefix}MonthlyActiveUsers`], amount: true },
];

const TENANT = needed('CustomerTenantId', 'CustomerTenantID');
const MONTH = needed('Month', 'MonthStartDate');
const ATTRIBUTION = needed('PartnerAttributionType', 'PartnerAttachType', 'PartnerAssociationType');
/** Whose data it is: a file for ids the partner is not known by is held. */
const PARTNER = [useful('PGAMpnId', 'PGAPartnerID', 'PGA_MPNId'), useful('MPNId', 'PartnerID')];
const CUSTOMER = [useful('CustomerName', 'CustomerTenantName'), useful('CustomerSegment', 'TopSegment')];

/**
 * Growth compares twelve months with the twelve before, and the newest data is up to two months old: 26 months hold
 * all that counts.
 */
const FOR_GROWTH = { months: 26 };

/**
 * The datasets that become facts, in the order in which they are pulled: names and segments first, which the others
 * refer to; then what is small; then the largest. The other exports exist as downloads only.
 */
export const DATASET_WISHES: readonly DatasetWish[] = [
  {
    dataset: 'CustomersAndTenants',
    since: FOR_GROWTH,
    columns: [
      TENANT,
      useful('Month', 'MonthStartDate'),
      useful('CustomerName'),
      useful('CustomerTenantName'),
      useful('CustomerSegment'),
      useful('TopSegment'),
      ...PARTNER,
    ],
  },
  {
    dataset: 'TrainingCompletions',
    // A certificate counts for as long as it is valid, whenever it was earned.
    since: 'lifetime',
    columns: [
      needed('TrainingTitle'),
      needed('TrainingCompletionDate'),
      useful('TrainingType'),
      useful('IndividualFirstName'),
      useful('IndividualLastName'),
      useful('Email'),
      useful('CorpEmail'),
      useful('ExpirationDate'),
      useful('ActivationStatus'),
      useful('MCPID'),
      useful('PartnerName'),
      useful('Month', 'MonthStartDate'),
      ...PARTNER,
    ],
  },
  {
    dataset: 'OfficeUsage',
    since: FOR_GROWTH,
    columns: [
      MONTH,
      TENANT,
      ...CUSTOMER,
      needed('WorkloadName'),
      ATTRIBUTION,
      useful('IsDuplicateRowForPGA'),
      ...seats(''),
      ...PARTNER,
    ],
  },
  {
    dataset: 'EMSUsage',
    since: FOR_GROWTH,
    columns: [
      MONTH,
      TENANT,
      ...CUSTOMER,
      useful('FreeVsPaidSKU'),
      ATTRIBUTION,
      ...['AADP', 'Intune', 'Azip'].flatMap(seats),
      ...PARTNER,
    ],
  },
  {
    dataset: 'AzureUsage',
    since: FOR_GROWTH,
    columns: [
      MONTH,
      TENANT,
      ...CUSTOMER,
      useful('CustomerTpid'),
      useful('SubscriptionId'),
      useful('ServiceLevel1'),
      needed('ServiceLevel2'),
      useful('ServiceLevel4'),
      ATTRIBUTION,
      useful('IsACRDuplicateAtPGALevel'),
      useful('IsACRDuplicateAtPGAAttachTypeLevel', 'IsDuplicateAtPgaAttributionTypeLevel'),
      useful('Offer', 'OfferType'),
      { names: ['ACR_USD'], needed: true, amount: true },
      ...PARTNER,
    ],
  },
];
