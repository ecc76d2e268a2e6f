import { describe, expect, test } from 'vitest';
import { parseFacts } from '#contract';
import {
  AZURE,
  CERTIFICATION,
  CLAIM,
  DOCUMENT,
  EVERYTHING,
  LICENCES,
  REVENUE,
  USAGE,
  without,
} from './documents.ts';

// What the facts document accepts.

describe('accepted', () => {
  const accepted: readonly (readonly [what: string, document: unknown])[] = [
    ['the example of the format', EVERYTHING],
    ['a partner and a day alone: every list may be absent', DOCUMENT],
    ['empty lists', { ...DOCUMENT, people: [], customers: [], azure: [], licenses: [], claims: [] }],
    [
      'an offer that is null, empty or absent',
      { ...DOCUMENT, azure: [{ ...AZURE, offer: null }, { ...AZURE, offer: '' }, AZURE] },
    ],
    [
      'several associations of one row',
      { ...DOCUMENT, azure: [{ ...AZURE, association: ['PAL', 'CSP Tier 1'] }] },
    ],
    [
      'the same association twice in a list',
      { ...DOCUMENT, usage: [{ ...USAGE, association: ['DPOR', 'DPOR'] }] },
    ],
    [
      'claims through several associations',
      { ...DOCUMENT, claims: [{ ...CLAIM, association: ['CPOR', 'DPOR'] }] },
    ],
    ['one month for all lists', { ...DOCUMENT, dataThrough: '2026-09' }],
    ['a month for no list', { ...DOCUMENT, dataThrough: {} }],
    [
      'credits',
      { ...DOCUMENT, azure: [{ ...AZURE, acr: -0.01 }], revenue: [{ ...REVENUE, amount: -5, attached: -1 }] },
    ],
    ['amounts of ten billion', { ...DOCUMENT, azure: [{ ...AZURE, acr: 10_000_000_000 }] }],
    [
      'zeros',
      { ...DOCUMENT, licenses: [{ ...LICENCES, paid: 0, active: 0 }], usage: [{ ...USAGE, units: 0 }] },
    ],
    ['more active than paid licences', { ...DOCUMENT, licenses: [{ ...LICENCES, active: 999 }] }],
    ['names that nobody knows', { ...DOCUMENT, usage: [{ ...USAGE, workload: 'Nobody knows' }] }],
    [
      'people and tenants that are listed nowhere',
      { ...DOCUMENT, certifications: [CERTIFICATION], azure: [AZURE] },
    ],
    ['a customer without a segment', { ...DOCUMENT, customers: [{ tenant: 't1' }] }],
    ['the same row twice', { ...DOCUMENT, azure: [AZURE, AZURE] }],
    ['the 29th of February of a leap year', { ...DOCUMENT, asOf: '2028-02-29' }],
    ['an award without an expiry', { ...DOCUMENT, certifications: [without(CERTIFICATION, 'expires')] }],
    ['revenue without what is attached', { ...DOCUMENT, revenue: [without(REVENUE, 'attached')] }],
  ];
  test.each(accepted)('%s', (_, document) => {
    const parsed = parseFacts(document);
    expect(parsed).toEqual({ ok: true, value: document });
  });

  test.each([0.01, 0.07, 0.29, 1.1, 19.99, 1234.56, 99_999_999.99, 0.1 + 0.7, -812.45])(
    'the amount %f',
    (acr) => {
      const cents = Math.round(acr * 100) / 100;
      expect(parseFacts({ ...DOCUMENT, azure: [{ ...AZURE, acr: cents }] }).ok).toBe(true);
    },
  );
});
