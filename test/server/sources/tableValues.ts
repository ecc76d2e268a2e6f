import fc from 'fast-check';
import { ASSOCIATIONS, type Association, type FactsDocument } from '#scoring';
import type { Table } from './tableForms.ts';

// For every export: any valid facts, and a table of rows that say them.

export type Lists = Omit<FactsDocument, 'partner' | 'asOf' | 'dataThrough'>;
export interface Case {
  readonly facts: Lists;
  readonly table: Table;
}

export const month = fc
  .tuple(fc.integer({ min: 2023, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
export const day = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([of, number]) => `${of}-${String(number).padStart(2, '0')}`);
export const tenant = fc.constantFrom('t1', 't2', 't3', 'aaaaaaaa-0000-4000-8000-000000000001');
export const cents = fc.oneof(
  fc.integer({ min: -200_000_000, max: 200_000_000 }),
  fc.integer({ min: -99, max: 99 }),
);
export const count = fc.oneof(fc.nat(500), fc.nat(3_000_000));
export const association = fc.constantFrom(...ASSOCIATIONS);

const WAYS: Readonly<Record<Association, readonly string[]>> = {
  PAL: ['Partner admin link', 'PAL'],
  DPOR: ['Partner of record', 'Transacting partner of record', 'DPOR'],
  CPOR: ['CPOR', 'CPOR - OSU', 'CPOR RevRec'],
  'CSP Tier 1': ['CSP Tier 1', 'CSP T1', 'CSPTier1'],
  'CSP Tier 2': ['CSP Tier 2', 'CSP T2', 'CSPTier2'],
};
export const way = (of: Association, index: number): string => WAYS[of][index % WAYS[of].length] ?? of;

export const unique = <T>(
  item: fc.Arbitrary<T>,
  key: (item: T) => unknown,
  maxLength = 12,
): fc.Arbitrary<T[]> =>
  fc.uniqueArray(item, { selector: (one) => JSON.stringify(key(one)), minLength: 1, maxLength });
