import { describe, expect, test } from 'vitest';
import {
  ASSOCIATION,
  AZURE,
  CERTIFICATION,
  CLAIM,
  CUSTOMER,
  DAY,
  DOCUMENT,
  LICENCES,
  MONTH,
  NO_KEY,
  PERSON,
  problemsOf,
  REVENUE,
  refused,
  USAGE,
  without,
} from './documents.ts';

// Keys that do not exist, and things that are missing, are said with their paths.

describe('refused: what is no facts document at all', () => {
  refused([
    ['nothing', undefined, ': missing → an object'],
    ['null', null, ': null → an object'],
    ['a list', [DOCUMENT], ': "a list of 1" → an object'],
    ['a text', '{}', ': "{}" → an object'],
    ['an object without a partner and a day', {}, 'partner: missing → an object', `asOf: missing → ${DAY}`],
  ]);
});

describe('refused: unknown keys, at every level', () => {
  refused([
    ['of the document', { ...DOCUMENT, revenues: [] }, `revenues: "a list of 0" → ${NO_KEY}`],
    ['of the partner', { ...DOCUMENT, partner: { id: 'c', mpn: 5 } }, `partner.mpn: 5 → ${NO_KEY}`],
    [
      'of dataThrough',
      { ...DOCUMENT, dataThrough: { claims: '2026-10' } },
      `dataThrough.claims: "2026-10" → ${NO_KEY}`,
    ],
    ['of a person', { ...DOCUMENT, people: [{ ...PERSON, age: 5 }] }, `people[0].age: 5 → ${NO_KEY}`],
    [
      'of a certification',
      { ...DOCUMENT, certifications: [CERTIFICATION, { ...CERTIFICATION, title: 'x' }] },
      `certifications[1].title: "x" → ${NO_KEY}`,
    ],
    [
      'of a customer',
      { ...DOCUMENT, customers: [{ ...CUSTOMER, size: 1 }] },
      `customers[0].size: 1 → ${NO_KEY}`,
    ],
    ['of an Azure row', { ...DOCUMENT, azure: [{ ...AZURE, ACR: 1 }] }, `azure[0].ACR: 1 → ${NO_KEY}`],
    [
      'of licences',
      { ...DOCUMENT, licenses: [{ ...LICENCES, seats: 1 }] },
      `licenses[0].seats: 1 → ${NO_KEY}`,
    ],
    ['of a claim', { ...DOCUMENT, claims: [{ ...CLAIM, id: 1 }] }, `claims[0].id: 1 → ${NO_KEY}`],
    ['of revenue', { ...DOCUMENT, revenue: [{ ...REVENUE, acr: 1 }] }, `revenue[0].acr: 1 → ${NO_KEY}`],
    ['of usage', { ...DOCUMENT, usage: [{ ...USAGE, mau: 1 }] }, `usage[0].mau: 1 → ${NO_KEY}`],
    ['that need quotes', { ...DOCUMENT, 'as of': 1 }, `["as of"]: 1 → ${NO_KEY}`],
    ['several at once', { ...DOCUMENT, a: 1, b: 2 }, `a: 1 → ${NO_KEY}`, `b: 2 → ${NO_KEY}`],
    [
      'that look like a prototype',
      JSON.parse(`{"partner":{"id":"c"},"asOf":"2026-10-31","__proto__":1}`),
      `__proto__: 1 → ${NO_KEY}`,
    ],
  ]);
});

describe('refused: what is required is missing, or null', () => {
  const required: readonly (readonly [
    list: string,
    row: Record<string, unknown>,
    key: string,
    expected: string,
  ])[] = [
    ['people', PERSON, 'id', 'a text'],
    ['certifications', CERTIFICATION, 'person', 'a text'],
    ['certifications', CERTIFICATION, 'certification', 'a text'],
    ['certifications', CERTIFICATION, 'earned', DAY],
    ['customers', CUSTOMER, 'tenant', 'a text'],
    ...['tenant', 'service'].map((key) => ['azure', AZURE, key, 'a text'] as const),
    ['azure', AZURE, 'month', MONTH],
    ['azure', AZURE, 'association', `${ASSOCIATION}, or a list`],
    ['azure', AZURE, 'acr', 'a number'],
    ...['tenant', 'workload'].map((key) => ['licenses', LICENCES, key, 'a text'] as const),
    ['licenses', LICENCES, 'month', MONTH],
    ...['paid', 'active'].map((key) => ['licenses', LICENCES, key, 'a number'] as const),
    ...['tenant', 'workload'].map((key) => ['claims', CLAIM, key, 'a text'] as const),
    ['claims', CLAIM, 'associated', DAY],
    ...['tenant', 'workload'].map((key) => ['revenue', REVENUE, key, 'a text'] as const),
    ['revenue', REVENUE, 'month', MONTH],
    ['revenue', REVENUE, 'amount', 'a number'],
    ['usage', USAGE, 'units', 'a number'],
  ];
  test.each(required)('%s %j without %s', (list, row, key, expected) => {
    expect(problemsOf({ ...DOCUMENT, [list]: [without(row, key)] })).toEqual([
      `${list}[0].${key}: missing → ${expected}`,
    ]);
    expect(problemsOf({ ...DOCUMENT, [list]: [{ ...row, [key]: null }] })).toEqual([
      `${list}[0].${key}: null → ${expected}`,
    ]);
  });
  refused([
    ['a list that is null', { ...DOCUMENT, people: null }, 'people: null → a list'],
    ['a list that is an object', { ...DOCUMENT, azure: {} }, 'azure: "an object" → a list'],
    ['a row that is a text', { ...DOCUMENT, azure: ['t1'] }, 'azure[0]: "t1" → an object'],
    [
      'an optional value that is null',
      { ...DOCUMENT, customers: [{ tenant: 't1', segment: null }] },
      'customers[0].segment: null → one of "smb", "smc", "enterprise"',
    ],
    [
      'an expiry that is null',
      { ...DOCUMENT, certifications: [{ ...CERTIFICATION, expires: null }] },
      `certifications[0].expires: null → ${DAY}`,
    ],
    [
      'dataThrough that is null',
      { ...DOCUMENT, dataThrough: null },
      `dataThrough: null → ${MONTH}, or an object`,
    ],
  ]);
});
