import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

// An AzureUsage export as Partner Center writes it: forty columns, half a kilobyte a row. It is made to be hard: four
// rows of five are a fact of their own, so nearly nothing can be added up while the file is read.

export const MONTHS = 25;
const CUSTOMERS = 4_000;
const SERVICES = 8;
/** Money of its own, and every fourth of it once more through a second association. */
const MONEY_ROWS = CUSTOMERS * SERVICES * MONTHS;
export const ROWS = MONEY_ROWS + MONEY_ROWS / 4;
export const PARTNER_ID = '6123456';

export const COLUMNS = [
  ...['PGAMpnID', 'MPNId', 'PartnerName', 'PartnerLocation', 'PartnerCountry', 'PartnerOneSubID'],
  ...['Month', 'FiscalYear', 'FiscalQuarter', 'SubscriptionId', 'SubscriptionName', 'SubscriptionState'],
  ...['SubscriptionStartDate', 'SubscriptionEndDate', 'CustomerTenantId', 'CustomerName', 'CustomerTpid'],
  ...['CustomerMarket', 'CustomerSegment', 'IndustryName', 'VerticalName', 'SalesUnit', 'AreaName'],
  ...['ServiceLevel1', 'ServiceLevel2', 'ServiceLevel3', 'ServiceLevel4', 'ServiceInfluencer', 'MeterName'],
  ...['MeterCategory', 'UsageQuantity', 'UsageUnits', 'CloudType', 'PartnerAttributionType', 'AdminType'],
  ...['IsACRDuplicateAtPGALevel', 'IsACRDuplicateAtPGAAttachTypeLevel', 'ACR_USD', 'Currency', 'RefreshDate'],
];

/** The last month that is over, so that it is the one that is scored. */
const LAST = new Date().getUTCFullYear() * 12 + new Date().getUTCMonth() - 1;

/** Customers and money by their numbers, so that every run has the same file. */
export async function writeAzureFile(path: string): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  file.write(`${COLUMNS.join(',')}\r\n`);
  for (let month = 0; month < MONTHS; month++) {
    for (let customer = 0; customer < CUSTOMERS; customer++) {
      if (!file.write(rowsOf(month, customer))) await once(file, 'drain');
    }
  }
  file.end();
  await finished(file);
}

function rowsOf(month: number, customer: number): string {
  let rows = '';
  for (let service = 0; service < SERVICES; service++) {
    const amount = ((customer * 7919 + service * 104_729 + month * 31_337) % 4_000_000) / 100;
    rows += rowOf(month, customer, service, amount, false);
    if ((customer + service) % 4 === 0) rows += rowOf(month, customer, service, amount, true);
  }
  return rows;
}

const padded = (number: number, length: number): string => String(number).padStart(length, '0');

function rowOf(month: number, customer: number, service: number, amount: number, again: boolean): string {
  const of = LAST - MONTHS + 1 + month;
  const [year, number] = [Math.floor(of / 12), (of % 12) + 1];
  const subscription = `${padded(customer, 8)}-${padded(service, 4)}-4000-8000-${padded(customer * 97, 12)}`;
  const tenant = `${padded(customer * 31, 8)}-aaaa-4000-9000-${padded(customer, 12)}`;
  return `${[
    ...[PARTNER_ID, '6123457', 'Contoso Cloud Services', 'Contoso Headquarters', 'United States', '10023456'],
    ...[`${number}/1/${year}`, `FY${(year % 100) + (number > 6 ? 1 : 0)}`, 'Q1', subscription],
    ...[`"Production, landing zone ${service}"`, 'Active', '2021-03-01', '', tenant],
    ...[`"Customer number ${customer}, Inc."`, padded(customer * 13, 8), 'United States'],
    ...['Small Medium and Corporate - SMB', 'Professional Services', 'Partner Professional'],
    ...['USA - SMC DTS', 'United States', 'Infrastructure', `Service ${service}`, `Family ${service}`],
    ...[`Detail ${service} of the standard tier`, 'None', `Meter ${customer % 50} of a service`],
    ...['Compute and storage', (amount * 3.7).toFixed(4), 'Hours', 'Public'],
    ...[again ? 'Partner of record' : 'Partner admin link', 'Delegated administrator'],
    ...[again ? 1 : 0, 0, amount.toFixed(2), 'USD', '2026-11-18T00:00:00Z'],
  ].join(',')}\r\n`;
}
