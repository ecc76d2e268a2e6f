import { describe, expect, test } from 'vitest';
import { type FactsDocument, score } from '#scoring';
import { azure, facts, licences, month } from '../golden/portfolio.ts';

const warnings = (document: Partial<FactsDocument>, pinned = {}) =>
  score(facts(document), { editions: pinned }).warnings;
const holder = (certification: string) => ({ person: 'p', certification, earned: '2026-01-01' });
const usage = (workload: string, association: 'PAL' | 'CPOR' = 'CPOR') => ({
  tenant: 't',
  month: month(),
  workload,
  association,
  units: 1,
});

describe('what was not understood is said, with how often', () => {
  test('certifications nobody knows', () => {
    const certifications = ['AZ-104', 'Basket Weaving', 'MB-300', 'Basket Weaving'].map(holder);
    expect(warnings({ certifications })).toEqual([
      { code: 'unknown-certification', name: 'Basket Weaving', count: 2 },
      { code: 'unknown-certification', name: 'MB-300', count: 1 },
    ]);
  });

  test('licence workloads that no edition in force lists', () => {
    const rows = [
      licences('t', 10, 5, 0, { workload: 'Intune' }),
      licences('t', 10, 5, 0, { workload: 'Sharing Points' }),
      licences('t', 10, 5, 1, { workload: 'sharing  points' }),
      licences('u', 10, 5, 0, { workload: 'Teams Premium' }),
    ];
    expect(warnings({ licenses: rows })).toEqual([
      { code: 'unknown-workload', name: 'Sharing Points', count: 2 },
    ]);
  });

  test('Defender for Endpoint without a plan counts in Security 2025, not in 2026', () => {
    const rows = [licences('t', 10, 5, 0, { workload: 'Microsoft Defender for Endpoint' })];
    expect(warnings({ licenses: rows })).toMatchObject([
      { name: 'Microsoft Defender for Endpoint', count: 1 },
    ]);
    expect(warnings({ licenses: rows }, { security: 'security-2025-01' })).toEqual([]);
    expect(warnings({ licenses: rows }, { security: 'security-2022-10' })).toEqual([]);
    const withPlan = [licences('t', 10, 5, 0, { workload: 'Microsoft Defender for Endpoints P2' })];
    expect(warnings({ licenses: withPlan })).toEqual([]);
  });

  test('nothing is said of workloads that one designation alone lists', () => {
    const rows = ['Microsoft Defender for Identity', 'Viva Goals', 'Exchange Online', 'Teams Premium'].map(
      (workload) => licences('t', 10, 5, 0, { workload }),
    );
    expect(warnings({ licenses: rows })).toEqual([]);
    expect(warnings({ licenses: rows }, { 'modern-work': 'modern-work-2022-10' })).toMatchObject([
      { name: 'Viva Goals' },
      { name: 'Teams Premium' },
    ]);
  });

  test('usage workloads without a rate, however close their names', () => {
    const rows = ['Business Central', 'Sales', 'Power App', 'Powered Apps'].map((workload) =>
      usage(workload),
    );
    expect(warnings({ usage: rows })).toEqual([{ code: 'unknown-workload', name: 'Powered Apps', count: 1 }]);
  });

  test('customers without a segment, where the path hangs on the mix of customers', () => {
    const document = {
      azure: [azure('t', 10), azure('u', 10), azure('v', 10), azure('w', 10, 3), azure('x', -10)],
      customers: [{ tenant: 't', segment: 'smb' as const }, { tenant: 'u' }],
    };
    expect(warnings(document)).toEqual([{ code: 'no-segment', name: '', count: 2 }]);
    const by2022 = {
      'data-ai': 'data-ai-2022-10',
      'digital-app-innovation': 'digital-app-innovation-2022-10',
      infrastructure: 'infrastructure-2022-10',
    };
    expect(warnings(document, by2022)).toEqual([]);
  });
});

describe('what is no cause for a warning', () => {
  test('a service by any name: all count in the Azure areas', () => {
    expect(
      warnings({
        azure: [azure('t', 1, 0, { service: 'Gravity' })],
        customers: [{ tenant: 't', segment: 'smb' }],
      }),
    ).toEqual([]);
  });

  test('a revenue workload by any name', () => {
    const row = {
      tenant: 't',
      month: month(),
      workload: 'Miscellaneous',
      association: 'CPOR' as const,
      amount: 1,
    };
    expect(warnings({ revenue: [row] })).toEqual([]);
  });

  test('nothing at all', () => {
    expect(warnings({})).toEqual([]);
  });
});
