import { expect, test } from 'vitest';
import type { CustomerRow, Customers, CustomerVerdict } from '#contract';
import {
  counts,
  leading,
  leadingMetric,
  pointsIfFixed,
  pointsNow,
  pointsOfAll,
  visibleCustomers,
} from '../../src/tab/pages/customers/customerList.ts';

const verdict = (standing: CustomerVerdict['standing'], more: Partial<CustomerVerdict> = {}) => ({
  standing,
  points: 0,
  ...more,
});
const near = { code: 'consumption', met: false, month: '2026-10' } as const;
const reasons: Customers['reasons'] = [
  { ...near, have: { unit: 'usd', cents: 10_000 }, distance: { unit: 'usd', cents: 50_000 } },
  { ...near, have: { unit: 'share', percent: 90 }, distance: { unit: 'share', percent: 10 } },
];
const customers: readonly CustomerRow[] = [
  { tenant: 't1', name: 'Adatum', verdicts: [verdict('won', { points: 4 }), verdict('kept')] },
  { tenant: 't2', name: 'Bellows', verdicts: [verdict('not', { reason: 0, ifFixed: 4 }), verdict('kept')] },
  { tenant: 't3', name: 'Contoso', verdicts: [verdict('not', { reason: 1, ifFixed: 4 }), null] },
  {
    tenant: 't4',
    verdicts: [verdict('lost', { points: -4, ifFixed: 4 }), verdict('almost', { ifFixed: 3 })],
  },
];
const answer = { customers, reasons } as unknown as Customers;
const wishes = { metric: 0, standing: undefined, search: '', sort: 'nearest' } as const;
const shown = (changes: object) =>
  visibleCustomers(answer, { ...wishes, ...changes }).map(({ tenant }) => tenant);

test('customers are counted by one metric, or by what asks for something to be done', () => {
  expect(counts(customers, 0)).toEqual({ counting: 1, almost: 0, lost: 1, not: 2 });
  expect(counts(customers, undefined)).toEqual({ counting: 2, almost: 0, lost: 1, not: 1 });
  expect(leading(customers[3] as CustomerRow, undefined)?.standing).toBe('lost');
  expect(leadingMetric(customers[2] as CustomerRow, undefined)).toBe(0);
  expect(leadingMetric(customers[1] as CustomerRow, undefined)).toBe(1);
});

test('points are added over the metrics that are looked at', () => {
  const row = customers[3] as CustomerRow;
  expect(pointsNow(row, undefined)).toBe(-4);
  expect(pointsNow({ tenant: 't5', verdicts: [null, { standing: 'kept' }] }, undefined)).toBe(undefined);
  expect([0, 1].map((place) => pointsOfAll(customers, place))).toEqual([0, 0]);
  expect(pointsOfAll([{ tenant: 't5', verdicts: [{ standing: 'kept' }] }], 0)).toBe(undefined);
  expect(pointsIfFixed(row, undefined)).toBe(7);
  expect(pointsIfFixed(row, 1)).toBe(3);
  expect(pointsIfFixed(customers[0] as CustomerRow, undefined)).toBe(undefined);
});

test('the nearest to counting comes first, whether distances are amounts or shares', () => {
  expect(shown({})).toEqual(['t4', 't1', 't3', 't2']);
});

test('search finds names and ids, and standings narrow down', () => {
  expect(shown({ search: ' contOSO ' })).toEqual(['t3']);
  expect(shown({ search: 't4' })).toEqual(['t4']);
  expect(shown({ standing: 'not', sort: 'name' })).toEqual(['t2', 't3']);
  expect(shown({ sort: 'points' })[0]).toBe('t1');
});
