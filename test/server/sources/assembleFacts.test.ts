import { expect, it } from 'vitest';
import { parseFacts } from '#contract';
import type { Association } from '#scoring';
import {
  assembleFacts,
  type FactsChunk,
  type FactsLists,
  type Source,
} from '../../../server/sources/index.ts';
import { readingOf } from './reading.ts';

const PARTNER = { id: 'contoso', name: 'Contoso' };
const assembled = (chunks: readonly FactsChunk[], samePeople?: ReadonlyMap<string, string>) => {
  const found = assembleFacts(PARTNER, '2026-10-31', chunks, samePeople);
  expect(parseFacts(found.document)).toMatchObject({ ok: true });
  return found;
};
const chunk = (source: Source, period: string, facts: FactsLists): FactsChunk => ({ source, period, facts });
const seats = (
  workload: string,
  paid: number,
  association: Association | readonly Association[] = 'CPOR',
  month = '2026-10',
) => ({ tenant: 't1', month, workload, association, paid, active: 1 });

it('lets the first source stand that speaks of a tenant, workload, month and association, never the sum', () => {
  const document = chunk('facts-document', '2026-10', { licenses: [seats('Teams', 1)] });
  const office = chunk('OfficeUsage', '2026-10', {
    licenses: [
      seats('Teams', 10),
      seats('intune', 20),
      seats('Teams', 30, 'CSP Tier 1'),
      seats('Yammer', 40),
    ],
  });
  const ems = chunk('EMSUsage', '2026-10', {
    licenses: [seats('Intune', 200), seats('Microsoft Entra ID P1', 300)],
  });
  const cpor = chunk('CPOR-M365', '2026-10', {
    licenses: [
      seats('Viva Engage', 4000),
      seats('Microsoft Entra ID P1', 3000),
      seats('Exchange Online', 5000),
    ],
  });
  const { document: found, overruled } = assembled([cpor, ems, office, document]);
  expect(found.licenses).toEqual([
    seats('Teams', 1),
    ...[seats('intune', 20), seats('Teams', 30, 'CSP Tier 1'), seats('Yammer', 40)],
    seats('Microsoft Entra ID P1', 300),
    seats('Exchange Online', 5000),
  ]);
  expect(overruled).toBe(4);
});

it('keeps each month apart, and money whole', () => {
  const row = (month: string, acr: number, association: Association | readonly Association[]) => ({
    ...{ tenant: 't1', month, service: 'Key Vault', association, acr },
  });
  const { document: found } = assembled([
    chunk('facts-document', '2026-10', { azure: [row('2026-10', 1, 'PAL')] }),
    chunk('AzureUsage', '2026-10', {
      azure: [row('2026-10', 5, ['PAL', 'CSP Tier 1']), row('2026-10', 7, 'CSP Tier 1')],
    }),
    chunk('AzureUsage', '2026-09', { azure: [row('2026-09', 9, 'PAL')] }),
  ]);
  expect(found.azure).toEqual([
    row('2026-09', 9, 'PAL'),
    row('2026-10', 1, 'PAL'),
    row('2026-10', 7, 'CSP Tier 1'),
  ]);
});

it('names customers by the list of customers, and by other exports only where it says nothing', () => {
  const { document: found } = assembled([
    chunk('CustomersAndTenants', '2026-10-01', {
      customers: [{ tenant: 't1', name: 'Old', segment: 'smb' }],
    }),
    chunk('CustomersAndTenants', '2026-11-01', {
      customers: [
        { tenant: 't1', name: 'Fabrikam' },
        { tenant: 't2', segment: 'smc' },
      ],
    }),
    chunk('AzureUsage', '2026-09', { customers: [{ tenant: 't1', name: 'x', segment: 'enterprise' }] }),
    chunk('AzureUsage', '2026-10', {
      customers: [{ tenant: 't2', name: 'Tailspin', segment: 'enterprise' }],
    }),
    chunk('OfficeUsage', '2026-08', {
      customers: [
        { tenant: 't2', name: 'Tail' },
        { tenant: 't3', name: 'Adatum' },
      ],
    }),
  ]);
  expect(found.customers).toEqual([
    { tenant: 't1', name: 'Fabrikam', segment: 'enterprise' },
    { tenant: 't2', name: 'Tailspin', segment: 'smc' },
    { tenant: 't3', name: 'Adatum' },
  ]);
});

it('knows how far each list goes: the newest month that all its sources cover', () => {
  const { document: found, coverage } = assembled([
    ...['2026-06', '2026-07', '2026-09', '2026-10'].map((month) => chunk('OfficeUsage', month, {})),
    ...['2026-08', '2026-09'].map((month) => chunk('EMSUsage', month, {})),
    chunk('AzureUsage', '2026-08', {}),
    { ...chunk('facts-document', '2026-10-31', {}), through: { azure: '2026-10', usage: '2026-07' } },
    { ...chunk('facts-document', '2026-09-30', {}), through: { revenue: '2026-09' } },
  ]);
  expect(found.dataThrough).toEqual({ azure: '2026-10', licenses: '2026-09', usage: '2026-07' });
  expect(coverage.exports.find(({ source }) => source === 'OfficeUsage')).toEqual({
    ...{ source: 'OfficeUsage', list: 'licenses', through: '2026-10' },
    missing: ['2026-08'],
  });
});

const award = (person: string, certification: string, expires?: string) => ({
  ...{ person, certification, earned: '2025-11-02' },
  ...(expires === undefined ? {} : { expires }),
});

it('joins people by their id, then by their corporate mail, and titles to codes', () => {
  const { document: found, mergeCandidates } = assembled([
    chunk('facts-document', '2026-09-30', {
      people: [{ id: 'p1', name: 'Ada Example', email: 'ADA@contoso.example' }],
      certifications: [award('p1', 'AZ-104'), award('p9', 'Certified Basket Weaver')],
    }),
    chunk('TrainingCompletions', '2026-11-20', {
      people: [
        { id: '1001', name: 'Ada Example', email: 'ada@contoso.example' },
        { id: 'ada@contoso.example', email: 'ada@contoso.example' },
        { id: '1002', name: 'Ben Example' },
      ],
      certifications: [
        award('1001', 'Microsoft Certified: Azure Security Engineer Associate', '2026-11-02'),
        award('ada@contoso.example', 'Microsoft 365 Certified: Fundamentals'),
        award('1002', 'AZ-104'),
      ],
    }),
  ]);
  expect(found.people).toEqual([
    { id: 'p1', name: 'Ada Example', email: 'ADA@contoso.example' },
    { id: 'p9' },
    { id: '1002', name: 'Ben Example' },
  ]);
  expect(found.certifications).toEqual([
    award('p1', 'AZ-104'),
    award('p9', 'Certified Basket Weaver'),
    award('p1', 'AZ-500', '2026-11-02'),
    award('p1', 'MS-900'),
    award('1002', 'AZ-104'),
  ]);
  expect(mergeCandidates).toEqual([]);
});

it('offers people for merging who look like one, and merges them only when told', () => {
  const chunks = [
    chunk('TrainingCompletions', '2026-11-20', {
      people: [
        { id: '1001', name: 'Ada Example', email: 'ada@contoso.example' },
        { id: '2001', name: 'Ada Other', email: 'Ada@contoso.example' },
        { id: '3001', name: ' ada  example' },
      ],
      certifications: [award('1001', 'AZ-104'), award('2001', 'AZ-500'), award('3001', 'AZ-305')],
    }),
  ];
  const { document: found, mergeCandidates } = assembled(chunks);
  expect(found.people?.map(({ id }) => id)).toEqual(['1001', '2001', '3001']);
  expect(mergeCandidates).toEqual([
    { because: 'same-mail', people: ['1001', '2001'] },
    { because: 'same-name', people: ['1001', '3001'] },
  ]);
  const told = assembled(chunks, new Map([['2001', '1001']]));
  expect(told.document.certifications?.map(({ person }) => person)).toEqual(['1001', '1001', '3001']);
  expect(told.mergeCandidates).toEqual([{ because: 'same-name', people: ['1001', '3001'] }]);
});

it('takes the newest snapshot of certificates, and claims by their sources', () => {
  const claim = (workload: string, associated: string) => ({
    ...{ tenant: 't1', workload, association: 'CPOR' as const, associated },
  });
  const { document: found } = assembled([
    chunk('TrainingCompletions', '2026-10-20', { certifications: [award('1001', 'AZ-104')] }),
    chunk('TrainingCompletions', '2026-11-20', { certifications: [award('1001', 'AZ-305')] }),
    chunk('facts-document', '2026-10-31', { claims: [claim('Yammer', '2026-01-01')] }),
    chunk('CPOR-M365', '2026-11-20', {
      claims: [claim('Viva Engage', '2025-01-01'), claim('Teams', '2026-02-01')],
    }),
  ]);
  expect(found.certifications).toEqual([award('1001', 'AZ-305')]);
  expect(found.claims).toEqual([claim('Yammer', '2026-01-01'), claim('Teams', '2026-02-01')]);
});

it('makes of a facts document’s periods the same document again', async () => {
  const document = {
    partner: PARTNER,
    asOf: '2026-10-31',
    dataThrough: { azure: '2026-09' },
    people: [{ id: 'p1', name: 'Ada' }],
    certifications: [award('p1', 'AZ-104')],
    customers: [{ tenant: 't1', segment: 'smb' }],
    azure: [{ tenant: 't1', month: '2026-09', service: 'Key Vault', association: 'PAL', acr: 812.45 }],
    licenses: [seats('Teams', 5, 'CPOR', '2026-08'), seats('Teams', 6, ['CPOR', 'CSP Tier 2'])],
    claims: [],
    revenue: [],
    usage: [],
  };
  const { periods, source } = await readingOf(JSON.stringify(document));
  const found = assembled(periods.map((period) => ({ ...period, source })));
  expect(found.document).toEqual({ ...document, dataThrough: expect.anything() });
  expect(found.document.dataThrough).toMatchObject({ azure: '2026-09', licenses: '2026-10' });
});
