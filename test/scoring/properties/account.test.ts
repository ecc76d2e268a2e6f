import { describe, expect, test } from 'vitest';
import {
  DESIGNATIONS,
  type Exact,
  type Explain,
  type Line,
  METRICS,
  type MetricScore,
  PATHS,
  RULEBOOKS,
  type Score,
  type ScoreDocument,
  score,
  scoreDocument,
  verdicts,
} from '#scoring';
import { compare, exact, greatest, subtract, sum, ZERO } from '../../../src/scoring/exact.ts';
import { always, pinned } from './always.ts';

// The numbers of a score agree with each other, exactly.

function each(look: (metric: MetricScore, designation: Score['designations'][number]) => void): void {
  always((document, chance) => {
    const { designations } = score(document, { editions: pinned(chance, RULEBOOKS) });
    expect(designations).toHaveLength(6);
    for (const designation of designations) {
      for (const { metrics } of designation.paths) for (const metric of metrics) look(metric, designation);
    }
  });
}
const expectEqual = (a: Exact, b: Exact): void => expect(compare(a, b)).toBe(0);

/** What only cuts off what the other lines have earned. */
const CUTS = ['above-maximum', 'below-zero', 'half-above-maximum', 'half-below-zero'];
const before = (lines: readonly Line[]): Exact =>
  sum(lines.filter(({ code }) => !CUTS.includes(code)).map(({ points }) => points));

describe('in every score', () => {
  test('a total is the sum of the path’s metrics, and 70 of it with every metric qualify', () => {
    always((document, chance) => {
      for (const { paths, selected } of score(document, { editions: pinned(chance, RULEBOOKS) })
        .designations) {
        for (const { total, metrics, qualified, unmet, short } of paths) {
          expectEqual(total, sum(metrics.map(({ points }) => points)));
          expect(qualified).toBe(compare(total, exact(70)) >= 0 && unmet.length === 0);
          expectEqual(short, greatest(ZERO, subtract(exact(70), total)));
        }
        expect(paths).toContain(selected);
      }
    });
  });

  test('a metric earns between nothing and its maximum', () => {
    each(({ points, rules }) => {
      expect(compare(points, ZERO)).toBeGreaterThanOrEqual(0);
      expect(compare(points, exact(rules.max))).toBeLessThanOrEqual(0);
    });
  });

  test('the lines of a metric add up to its points', () => {
    each(({ points, lines }) => {
      expectEqual(sum(lines.map((line) => line.points)), points);
      expect(lines.length).toBeGreaterThan(0);
    });
  });

  test('a line that cuts off stands last, once, and only where there is something to cut off', () => {
    each(({ points, lines, rules }) => {
      const cuts = lines.filter(({ code }) => code === 'above-maximum' || code === 'below-zero');
      expect(cuts.length).toBeLessThanOrEqual(1);
      for (const cut of cuts) {
        expect(lines.at(-1)).toBe(cut);
        expect(compare(cut.points, ZERO) > 0).toBe(cut.code === 'below-zero');
        expectEqual(points, cut.code === 'below-zero' ? ZERO : exact(rules.max));
      }
    });
  });

  test('what is said of tenants and services adds up to the lines before anything is cut off', () => {
    each(({ rules, lines, counts }, { view }) => {
      // People are not paid by the head where a prerequisite is missing.
      if (rules.rule.kind === 'people') return;
      const told = verdicts(view, rules, counts).map((verdict) =>
        verdict.subject === 'person' ? ZERO : verdict.points,
      );
      expectEqual(sum(told), before(lines));
    });
  });
});

describe('in every score document', () => {
  const documents = (look: (document: ScoreDocument) => void, explain: Explain, runs: number): void =>
    always((facts, chance) => {
      look(scoreDocument(score(facts, { editions: pinned(chance, RULEBOOKS) }), explain));
    }, runs);

  test('numbers have at most six decimals', () => {
    documents(
      (document) => {
        const long: number[] = [];
        JSON.stringify(document, (_, value) => {
          if (typeof value === 'number' && !/^-?\d+(\.\d{1,6})?(e\+\d+)?$/.test(String(value)))
            long.push(value);
          return value;
        });
        expect(long).toEqual([]);
      },
      'subjects',
      15,
    );
  });

  test('designations, paths and metrics stand in their order', () => {
    const inOrder = <T>(found: readonly T[], order: readonly T[]): void =>
      expect(found).toEqual([...found].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    documents(
      ({ designations }) => {
        inOrder(
          designations.map(({ designation }) => designation),
          [...DESIGNATIONS].sort(),
        );
        for (const { paths } of designations) {
          inOrder(
            paths.map(({ path }) => path),
            PATHS,
          );
          for (const { metrics } of paths) {
            inOrder(
              metrics.map(({ metric }) => metric),
              METRICS,
            );
          }
        }
      },
      'none',
      15,
    );
  });

  test('is JSON: written and read again it is the same', () => {
    documents((document) => expect(JSON.parse(JSON.stringify(document))).toEqual(document), 'metrics', 10);
  });
});
