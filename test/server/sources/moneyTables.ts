import fc from 'fast-check';
import { ASSOCIATIONS, type Association } from '#scoring';
import type { Field } from './tableForms.ts';
import { association, type Case, cents, month, tenant, unique, way } from './tableValues.ts';

/** By the programme's order: the first of several is the one that is not marked as a repetition. */
const PRIORITY: readonly Association[] = ['PAL', 'DPOR', 'CSP Tier 1', 'CSP Tier 2', 'CPOR'];

export const azureCase: fc.Arbitrary<Case> = unique(
  fc.record({
    tenant,
    month,
    service: fc.constantFrom('Key Vault', 'Storage', 'SQL "Database", small'),
    offer: fc.constantFrom(undefined, 'Pay-As-You-Go'),
    associations: fc.subarray([...ASSOCIATIONS], { minLength: 1 }),
    cents,
    pieces: fc.integer({ min: 1, max: 3 }),
    repeated: fc.boolean(),
  }),
  ({ pieces: _, cents: __, repeated: ___, ...key }) => key,
).map((items) => ({
  facts: {
    azure: items.map(({ associations, offer, cents: of, tenant: who, month: when, service }) => ({
      ...{ tenant: who, month: when, service },
      ...(offer === undefined ? {} : { offer }),
      association: single(associations),
      acr: of / 100,
    })),
  },
  table: {
    key: 1,
    columns: [
      ...[
        'Month',
        'CustomerTenantId',
        'SubscriptionId',
        'ServiceLevel2',
        'OfferType',
        'PartnerAttributionType',
      ],
      ...['IsACRDuplicateAtPGALevel', 'IsACRDuplicateAtPGAAttachTypeLevel', 'ACR_USD'],
    ],
    rows: items.flatMap((item, index) => azureRows(item, index)),
  },
}));

interface AzureItem {
  readonly tenant: string;
  readonly month: string;
  readonly service: string;
  readonly offer: string | undefined;
  readonly associations: readonly Association[];
  readonly cents: number;
  readonly pieces: number;
  readonly repeated: boolean;
}

function azureRows(item: AzureItem, index: number): Field[][] {
  const rows: Field[][] = [];
  for (let piece = 0; piece < item.pieces; piece++) {
    const share = Math.trunc(item.cents / item.pieces);
    const own = piece === 0 ? item.cents - share * (item.pieces - 1) : share;
    const credited = PRIORITY.filter((one) => item.associations.includes(one));
    credited.forEach((one, at) => {
      const row = (again: string, repetition: string): Field[] => [
        ...[{ month: item.month }, item.tenant, `s${index}-${piece}`, item.service, item.offer ?? ''],
        ...[way(one, index), again, repetition, { cents: own }],
      ];
      if (item.repeated) rows.push(row('1', '1'));
      rows.push(row(at === 0 ? '0' : '1', '0'));
    });
  }
  return rows;
}

const single = (associations: readonly Association[]): Association | readonly Association[] => {
  const [first] = associations;
  return associations.length === 1 && first !== undefined ? first : associations;
};

export const revenueCase: fc.Arbitrary<Case> = unique(
  fc.record({ tenant, month, workload: fc.constantFrom('Business Central', 'Finance'), association, cents }),
  ({ cents: _, ...key }) => key,
).map((items) => ({
  facts: {
    revenue: items.map(({ cents: of, ...row }) => ({ ...row, amount: of / 100 })),
  },
  table: {
    key: 1,
    columns: [
      ...['FiscalMonthName', 'CustomerTenantID', 'PartnerAssociationType', 'Workloads'],
      ...['AdjustedRevenueAmtCD', 'SubscriptionId'],
    ],
    rows: items.map((row, index) => [
      ...[{ month: row.month }, row.tenant, way(row.association, index), row.workload],
      ...[{ cents: row.cents }, `s${index}`],
    ]),
  },
}));
