import { describe, expect, test } from 'vitest';
import { type FactsDocument, type MetricRules, type NextStep, RULEBOOKS } from '#scoring';
import { lastClosedMonth } from '../../../src/scoring/calendar.ts';
import { compare, type Exact, printed, subtract } from '../../../src/scoring/exact.ts';
import { columnsOf } from '../../../src/scoring/facts/columns.ts';
import { viewOf } from '../../../src/scoring/facts/view.ts';
import { award, measure, next } from '../../../src/scoring/metrics/index.ts';
import { portfolio } from '../reference/portfolio.ts';
import { metricsOf } from '../rulesOf.ts';
import { portfolios } from '../testLength.ts';
import { taken } from './take.ts';

// Whether the next steps earn what they promise: each is taken by itself, exactly as it says.

const RUNS = portfolios(15, 2);

function judge(document: FactsDocument, rules: MetricRules): { points: Exact; steps: NextStep[] } {
  const view = viewOf(columnsOf(document), document.asOf, lastClosedMonth(document.asOf));
  const counts = measure(view, rules);
  return { points: award(rules, counts).points, steps: next(rules, counts, document.asOf) };
}

/** Random portfolios of the designation, with the steps that each metric names. */
function stepsOf(
  edition: string,
  look: (document: FactsDocument, rules: MetricRules, points: Exact, steps: NextStep[]) => void,
): void {
  const designation = edition.replace(/-\d{4}-\d\d$/, '');
  for (let seed = 0; seed < RUNS; seed++) {
    const { dataThrough: _, ...document } = portfolio(seed, designation).facts;
    for (const rules of metricsOf(edition)) {
      const { points, steps } = judge(document, rules);
      try {
        look(document, rules, points, steps);
      } catch (cause) {
        throw new Error(`${edition} ${rules.metric}, portfolio ${seed}`, { cause });
      }
    }
  }
}

describe('taking a step earns exactly what it promises', () => {
  test.each(RULEBOOKS.map(({ id }) => id))('%s', (edition) => {
    let count = 0;
    stepsOf(edition, (document, rules, points, steps) => {
      for (const step of steps) {
        const ways = taken(document, rules, step);
        const gains = ways.map((way) => subtract(judge(way, rules).points, points));
        count += ways.length;
        const kept = gains.every((gain) => compare(gain, step.gain) === 0);
        expect([step.code, printed(step.gain), gains.map(printed), kept]).toEqual([
          step.code,
          printed(step.gain),
          gains.map(printed),
          true,
        ]);
      }
    });
    expect(count).toBeGreaterThan(RUNS);
  });
});

describe('a step is named', () => {
  test.each(RULEBOOKS.map(({ id }) => id))(
    '%s: where there is something to earn, and only there',
    (edition) => {
      stepsOf(edition, (_, rules, points, steps) => {
        const full = printed(points) === rules.max;
        if (full) expect(steps).toEqual([]);
        for (const { code, gain } of steps) {
          expect(printed(gain)).toBeLessThanOrEqual(rules.max - printed(points) + 1e-6);
          // Prerequisites are named also where nobody would score yet.
          if (code !== 'prerequisites') expect(printed(gain)).toBeGreaterThan(0);
          expect(printed(gain)).toBeGreaterThanOrEqual(0);
        }
      });
    },
  );
});
