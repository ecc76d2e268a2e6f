import { describe, expect, test } from 'vitest';
import {
  ASSOCIATION,
  AZURE,
  CERTIFICATION,
  CLAIM,
  COUNT,
  DAY,
  DOCUMENT,
  LICENCES,
  MONEY,
  MONTH,
  NO_KEY,
  problemsOf,
  REVENUE,
  refused,
  TEXT,
  USAGE,
} from './documents.ts';

// Days, months, amounts, counts and words that cannot be are said with their paths and values.

describe('refused: days and months that do not exist', () => {
  for (const day of ['2026-02-30', '2026-13-01', '2026-1-1', '2026-10-31T00:00:00Z', '31.10.2026', '']) {
    refused([
      [`as of ${day}`, { ...DOCUMENT, asOf: day }, `asOf: ${JSON.stringify(day)} → ${DAY}`],
      [
        `earned on ${day}`,
        { ...DOCUMENT, certifications: [{ ...CERTIFICATION, earned: day }] },
        `certifications[0].earned: ${JSON.stringify(day)} → ${DAY}`,
      ],
      [
        `associated on ${day}`,
        { ...DOCUMENT, claims: [{ ...CLAIM, associated: day }] },
        `claims[0].associated: ${JSON.stringify(day)} → ${DAY}`,
      ],
    ]);
  }
  for (const month of [
    '2026-13',
    '2026-00',
    '2026-1',
    '2026-10-01',
    'Oct-2026',
    '2009-12',
    '2050-01',
    '9999-12',
  ]) {
    refused([
      [
        `rows of ${month}`,
        { ...DOCUMENT, azure: [{ ...AZURE, month }] },
        `azure[0].month: "${month}" → ${MONTH}`,
      ],
      [`data through ${month}`, { ...DOCUMENT, dataThrough: month }, `dataThrough: "${month}" → ${MONTH}`],
      [
        `usage through ${month}`,
        { ...DOCUMENT, dataThrough: { usage: month } },
        `dataThrough.usage: "${month}" → ${MONTH}`,
      ],
    ]);
  }
  refused([
    [
      'a month as a number',
      { ...DOCUMENT, usage: [{ ...USAGE, month: 202610 }] },
      `usage[0].month: 202610 → ${MONTH}`,
    ],
  ]);
});

describe('refused: amounts and counts', () => {
  for (const acr of [1.005, 0.001, 812.455, 1e11, -1e11, Number.MIN_VALUE]) {
    refused([
      [
        `${acr} dollars`,
        { ...DOCUMENT, azure: [{ ...AZURE, acr }] },
        `azure[0].acr: ${JSON.stringify(acr)} → ${MONEY}`,
      ],
    ]);
  }
  for (const acr of ['812.45', 'NaN', '1e3', '', true, [1]]) {
    const shown = Array.isArray(acr) ? '"a list of 1"' : JSON.stringify(acr);
    refused([
      [
        `the amount ${shown}`,
        { ...DOCUMENT, azure: [{ ...AZURE, acr }] },
        `azure[0].acr: ${shown} → a number`,
      ],
    ]);
  }
  for (const units of [-1, 0.5, 1.0000001, 1e11]) {
    refused([
      [
        `${units} units`,
        { ...DOCUMENT, usage: [{ ...USAGE, units }] },
        `usage[0].units: ${units} → ${COUNT}`,
      ],
      [
        `${units} paid and active`,
        { ...DOCUMENT, licenses: [{ ...LICENCES, paid: units, active: units }] },
        `licenses[0].paid: ${units} → ${COUNT}`,
        `licenses[0].active: ${units} → ${COUNT}`,
      ],
    ]);
  }
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d', (acr) => {
    expect(problemsOf({ ...DOCUMENT, azure: [{ ...AZURE, acr }] })).toEqual([
      'azure[0].acr: null → a number',
    ]);
  });
  refused([
    [
      'revenue and what is attached',
      { ...DOCUMENT, revenue: [{ ...REVENUE, amount: 0.123, attached: '4' }] },
      `revenue[0].amount: 0.123 → ${MONEY}`,
      'revenue[0].attached: "4" → a number',
    ],
  ]);
});

describe('refused: words that are not the programme’s', () => {
  refused([
    [
      'a market',
      { ...DOCUMENT, partner: { id: 'c', market: 'Larger' } },
      'partner.market: "Larger" → one of "larger", "other"',
    ],
    [
      'a segment',
      { ...DOCUMENT, customers: [{ tenant: 't', segment: 'SMB' }] },
      'customers[0].segment: "SMB" → one of "smb", "smc", "enterprise"',
    ],
    [
      'an association',
      { ...DOCUMENT, azure: [{ ...AZURE, association: 'CSP' }] },
      `azure[0].association: "CSP" → ${ASSOCIATION}, or a list`,
    ],
    [
      'an association inside a list',
      { ...DOCUMENT, azure: [{ ...AZURE, association: ['PAL', 'pal'] }] },
      `azure[0].association[1]: "pal" → ${ASSOCIATION}`,
    ],
    [
      'several of them',
      { ...DOCUMENT, azure: [{ ...AZURE, association: ['x', 'PAL', 5] }] },
      `azure[0].association[0]: "x" → ${ASSOCIATION}`,
      `azure[0].association[2]: 5 → ${ASSOCIATION}`,
    ],
    [
      'no association',
      { ...DOCUMENT, azure: [{ ...AZURE, association: [] }] },
      'azure[0].association: "a list of 0" → at least 1 of them',
    ],
    [
      'an offer that is a number',
      { ...DOCUMENT, azure: [{ ...AZURE, offer: 5 }] },
      'azure[0].offer: 5 → a text',
    ],
  ]);
});

describe('refused: names that are empty', () => {
  refused([
    ['of the partner', { ...DOCUMENT, partner: { id: '' } }, `partner.id: "" → ${TEXT}`],
    [
      'of blanks alone',
      { ...DOCUMENT, azure: [{ ...AZURE, service: ' \t' }] },
      `azure[0].service: " \\t" → ${TEXT}`,
    ],
    [
      'of a workload of revenue',
      { ...DOCUMENT, revenue: [{ ...REVENUE, workload: '' }] },
      `revenue[0].workload: "" → ${TEXT}`,
    ],
    ['of a tenant', { ...DOCUMENT, usage: [{ ...USAGE, tenant: '' }] }, `usage[0].tenant: "" → ${TEXT}`],
    [
      'of a certification',
      { ...DOCUMENT, certifications: [{ ...CERTIFICATION, certification: ' ' }] },
      `certifications[0].certification: " " → ${TEXT}`,
    ],
  ]);
});

describe('refused: a tenant listed twice', () => {
  const customers = (...tenants: string[]) => ({
    ...DOCUMENT,
    customers: tenants.map((tenant) => ({ tenant })),
  });
  refused([
    [
      'among the customers',
      customers('a', 'b', 'a', 'a'),
      'customers[2].tenant: "a" → a tenant listed only once',
      'customers[3].tenant: "a" → a tenant listed only once',
    ],
    [
      'also where something else is wrong',
      { ...DOCUMENT, customers: [{ tenant: 'a', segment: 'SMB' }, 'b', { tenant: 'a', size: 1 }] },
      'customers[0].segment: "SMB" → one of "smb", "smc", "enterprise"',
      'customers[1]: "b" → an object',
      `customers[2].size: 1 → ${NO_KEY}`,
      'customers[2].tenant: "a" → a tenant listed only once',
    ],
    ['but not under two names', customers('a', 'A', 'a ')],
  ]);
});
