import { test } from 'vitest';
import { type FactsDocument, score, scoreDocument } from '#scoring';
import { lastClosedMonth, printMonth } from '../../../src/scoring/calendar.ts';
import { always, expectSame } from './always.ts';

// Months for which a list has no rows at all are as empty as those in which only rows are missing.

const numbers = (document: FactsDocument) => scoreDocument(score(document)).designations;

const withService = ({ workload: service, ...row }: { tenant: string; month: string; workload: string }) => ({
  ...{ ...row, service },
  association: 'PAL' as const,
});

test('a score stays the same however far the lists reach, when nothing stands there', () => {
  always((document) => {
    const last = lastClosedMonth(document.asOf);
    // Only what is recent, only what is old, and only the month a year ago and its neighbours.
    for (const [from, to] of [[last - 4, last] as const, [last - 26, last - 13], [last - 13, last - 11]]) {
      const among = <T extends { month: string }>(rows: readonly T[] = []): T[] =>
        rows.filter((row) => row.month >= printMonth(from) && row.month <= printMonth(to));
      const part = {
        ...document,
        azure: among(document.azure),
        licenses: among(document.licenses),
        revenue: among(document.revenue),
        usage: among(document.usage),
      };
      const nothing = [last - 50, last].map((count) => ({
        tenant: 'nobody',
        month: printMonth(count),
        workload: 'Nothing at all',
        association: 'CPOR' as const,
      }));
      const longer = {
        ...part,
        azure: [...part.azure, ...nothing.map((row) => ({ ...withService(row), acr: 0 }))],
        licenses: [...part.licenses, ...nothing.map((row) => ({ ...row, paid: 0, active: 0 }))],
        revenue: [...part.revenue, ...nothing.map((row) => ({ ...row, amount: 0 }))],
        usage: [...part.usage, ...nothing.map((row) => ({ ...row, units: 0 }))],
      };
      expectSame(numbers(longer), numbers(part));
    }
  });
});
