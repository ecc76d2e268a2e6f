import { describe, expect, test } from 'vitest';
import { METRICS, type MetricName } from '#scoring';
import { exact, type Fraction, ofFraction, printed } from '../../src/scoring/exact.ts';
import { judgePath } from '../../src/scoring/pathScore.ts';
import type { Rulebook } from '../../src/scoring/rulebook.ts';
import { standingOf } from '../../src/scoring/standing.ts';
import { metricOf } from './rulesOf.ts';

// A path with these points in the five metrics of Modern Work.
const path = (minimum: Rulebook['minimum'], ...points: Fraction[]) =>
  judgePath(
    'smb',
    minimum,
    points.map((fraction, i) => ({
      rules: metricOf('modern-work-2026-05', 'smb', METRICS[i] as MetricName),
      counts: [],
      points: ofFraction(fraction),
      value: exact(0),
      lines: [],
    })),
  );
const since2024 = (...points: Fraction[]) => path('one-point', ...points);
const in2022 = (...points: Fraction[]) => path('above-zero', ...points);

describe('a path is qualified', () => {
  test('with 70 points exactly', () => {
    expect(since2024([20, 1], [10, 1], [15, 1], [24, 1], [1, 1])).toMatchObject({
      qualified: true,
      unmet: [],
    });
    const short = since2024([20, 1], [10, 1], [15, 1], [23_999_999, 1_000_000], [1, 1]);
    expect(short.qualified).toBe(false);
    expect([printed(short.total), printed(short.short)]).toEqual([69.999999, 0.000001]);
  });

  test('not a hair below 70, even where 70 is printed', () => {
    const hair = since2024([20, 1], [10, 1], [15, 1], [239_999_999_999, 10_000_000_000], [1, 1]);
    expect([printed(hair.total), hair.qualified]).toEqual([70, false]);
  });

  test('with thirds and sevenths that make 70', () => {
    const sum = since2024([40, 6], [10, 1], [15, 7], [30, 1], [25, 1]);
    expect(printed(sum.total)).toBe(73.809524);
    expect(since2024([20, 6], [40, 6], [15, 1], [20, 1], [25, 1])).toMatchObject({ qualified: true });
  });

  test('never with a metric that is missing, and says which', () => {
    const missing = since2024([20, 1], [0, 1], [15, 1], [30, 1], [25, 1]);
    expect(missing).toMatchObject({ qualified: false, unmet: ['intermediate-certifications'] });
    expect([printed(missing.total), printed(missing.short)]).toEqual([90, 0]);
  });

  test('with one point in every metric; in 2022 with anything above nothing', () => {
    const almostOne: Fraction = [999_999, 1_000_000];
    const points: Fraction[] = [[20, 1], [10, 1], [15, 1], [30, 1], almostOne];
    expect(since2024(...points)).toMatchObject({ qualified: false, unmet: ['deployments'] });
    expect(in2022(...points)).toMatchObject({ qualified: true, unmet: [] });
    expect(since2024([20, 1], [10, 1], [15, 1], [30, 1], [1, 1]).qualified).toBe(true);
    expect(in2022([20, 1], [10, 1], [15, 1], [30, 1], [0, 1]).qualified).toBe(false);
  });
});

describe('where a partner stands', () => {
  const standing = (...points: Fraction[]) => standingOf(since2024(...points));

  test.each([
    ['qualified', [20, 10, 15, 24, 1]],
    ['near', [20, 10, 15, 23, 1]],
    ['near', [20, 10, 15, 14, 1]],
    ['building', [20, 10, 15, 13, 1]],
    ['blocked', [20, 10, 15, 25, 0]],
    ['building', [20, 10, 15, 24, 0]],
    ['building', [0, 0, 0, 0, 0]],
  ] as const)('%s with %j', (expected, points) => {
    expect(standing(...points.map((count): Fraction => [count, 1]))).toBe(expected);
  });
});
