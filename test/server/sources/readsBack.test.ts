import fc from 'fast-check';
import { expect, it } from 'vitest';
import { azureCase, revenueCase } from './moneyTables.ts';
import { readingOf } from './reading.ts';
import { cporCase, emsCase, officeCase, usageCase } from './seatTables.ts';
import { customersCase, trainingCase } from './snapshotTables.ts';
import { anyForm, written } from './tableForms.ts';
import type { Case, Lists } from './tableValues.ts';

// Any table of valid facts, in any of the forms, its columns in any order, reads back the same.

const LONG = process.env.TEST_LENGTH === 'long';
const RUNS = LONG ? 1000 : 50;

const CASES: readonly [source: string, cases: fc.Arbitrary<Case>][] = [
  ['AzureUsage', azureCase],
  ['OfficeUsage', officeCase],
  ['EMSUsage', emsCase],
  ['CPOR-M365', cporCase],
  ['BusinessApplicationsRevenue', revenueCase],
  ['BusinessApplicationsUsage', usageCase],
  ['TrainingCompletions', trainingCase],
  ['CustomersAndTenants', customersCase],
];

it.each(CASES)(
  '%s',
  async (source, cases) => {
    await fc.assert(
      fc.asyncProperty(cases, anyForm, async ({ facts, table }, form) => {
        const reading = await readingOf(written(table, form));
        expect(reading.source).toBe(source);
        expect(reading.errors.shown).toEqual([]);
        const found = together(reading.periods.map((period) => period.facts));
        for (const [list, rows] of Object.entries(facts)) {
          expect(inOrder(found[list])).toEqual(inOrder(rows as readonly object[]));
        }
      }),
      { numRuns: RUNS },
    );
  },
  600_000,
);

function together(periods: readonly Lists[]): Record<string, object[]> {
  const all: Record<string, object[]> = {};
  for (const [list, rows = []] of periods.flatMap((lists) => Object.entries(lists))) {
    all[list] = [...(all[list] ?? []), ...rows];
  }
  return all;
}

const inOrder = (rows: readonly object[] = []): object[] =>
  rows
    .map((row) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
