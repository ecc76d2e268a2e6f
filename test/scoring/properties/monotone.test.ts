import { describe, expect, test } from 'vitest';
import { type FactsDocument, type MetricScore, RULEBOOKS, score } from '#scoring';
import { lastClosedMonth, printMonth } from '../../../src/scoring/calendar.ts';
import { compare } from '../../../src/scoring/exact.ts';
import { always, pinned } from './always.ts';

// In which direction more and less evidence may move a metric.

/** Every metric of every path of every edition with its points, before and after. */
function compared(
  document: FactsDocument,
  changed: FactsDocument,
  editions: Record<string, string>,
  look: (before: MetricScore, change: number) => void,
): void {
  const after = score(changed, { editions });
  score(document, { editions }).designations.forEach(({ paths }, d) => {
    paths.forEach(({ metrics }, p) => {
      metrics.forEach((metric, m) => {
        const other = after.designations[d]?.paths[p]?.metrics[m];
        look(metric, other ? compare(other.points, metric.points) : Number.NaN);
      });
    });
  });
}

describe('a metric never', () => {
  test('falls for a new customer that came within the year and has not shrunk since', () => {
    always((document, chance) => {
      const last = lastClosedMonth(document.asOf);
      const start = last - chance.whole(0, 11);
      const months = Array.from({ length: last - start + 1 }, (_, i) => i);
      const row = (i: number) => ({ tenant: 'newcomer', month: printMonth(start + i) });
      const [base, step] = [chance.pick([1, 5, 20, 100, 290, 1000]), chance.pick([0, 1, 40, 900])];
      const amount = (i: number): number => base + step * i;
      const association = chance.pick(['PAL', 'CPOR', 'DPOR', 'CSP Tier 1', 'CSP Tier 2'] as const);
      const more: FactsDocument = {
        ...document,
        dataThrough: undefined,
        azure: [
          ...(document.azure ?? []),
          ...months.map((i) => ({ ...row(i), service: 'Key Vault', association, acr: amount(i) })),
        ],
        licenses: [
          ...(document.licenses ?? []),
          ...months.map((i) => ({
            ...{ ...row(i), workload: 'Intune', association },
            ...{ paid: amount(i), active: Math.floor(amount(i) / 3) },
          })),
        ],
        revenue: [
          ...(document.revenue ?? []),
          ...months.map((i) => ({ ...row(i), workload: 'Sales', association, amount: amount(i) * 9 })),
        ],
        usage: [
          ...(document.usage ?? []),
          ...months.map((i) => ({ ...row(i), workload: 'Guides', association, units: amount(i) })),
        ],
      };
      compared(
        { ...document, dataThrough: undefined },
        more,
        pinned(chance, RULEBOOKS),
        ({ rules }, change) => expect([rules.metric, change]).toEqual([rules.metric, Math.max(0, change)]),
      );
    });
  });

  test('rises for a certificate that is taken away', () => {
    always((document, chance) => {
      const certifications = chance.some(document.certifications ?? [], 0.7);
      compared(document, { ...document, certifications }, pinned(chance, RULEBOOKS), ({ rules }, change) =>
        expect([rules.metric, change]).toEqual([rules.metric, Math.min(0, change)]),
      );
    });
  });
});
