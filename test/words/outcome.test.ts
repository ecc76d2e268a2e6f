import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MetricName } from '#scoring';
import { type PrintedPath, withUnbrokenCodes, words } from '#words';

const en = words('en');
const de = words('de');

const METRICS = ['net-customer-adds', 'intermediate-certifications', 'usage-growth', 'deployments'] as const;

function path(points: readonly number[], more: Partial<PrintedPath> = {}): PrintedPath {
  const metrics = METRICS.map((metric, i) => ({ metric, points: points[i] ?? 0 }));
  const total = points.reduce((sum, earned) => sum + earned, 0);
  const unmet: MetricName[] = metrics.filter((metric) => metric.points < 1).map(({ metric }) => metric);
  const qualified = unmet.length === 0 && total >= 70;
  return { total, qualified, short: Math.max(0, 70 - total), unmet, metrics, ...more };
}

test('short of 70 with every metric met', () => {
  const near = path([16, 24, 18, 10]);
  expect(en.total(near)).toBe('68');
  expect(en.short(near)).toBe('2 points short');
  expect(en.verdict(near)).toBe('2 points short; every metric has a point');
  expect(en.metricsMet(near)).toBe('every metric has a point');
  expect(de.verdict(near)).toBe('2 Punkte fehlen; jede Metrik hat einen Punkt');
});

test('one point is one point', () => {
  expect(en.short(path([17, 24, 18, 10]))).toBe('1 point short');
  expect(de.short(path([17, 24, 18, 10]))).toBe('1 Punkt fehlt');
});

test('the printed total and the printed distance add up to 70', () => {
  expect(en.verdict(path([6, 12, 5.98, 4]))).toBe('42.02 points short; every metric has a point');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 69_999_999 }), (millionths) => {
      const some = path([], { total: millionths / 1e6, short: (70_000_000 - millionths) / 1e6 });
      const hundredths = (text: string) => Math.round(Number.parseFloat(text) * 100);
      expect(hundredths(en.total(some)) + hundredths(en.short(some))).toBe(7_000);
    }),
  );
});

test('enough points and a metric without any', () => {
  const blocked = path([0, 40, 20, 15]);
  expect(en.short(blocked)).toBe('blocked by Net customer adds');
  expect(en.verdict(blocked)).toBe('Enough points, but Net customer adds has no point yet');
  expect(de.verdict(blocked)).toBe('Genug Punkte, aber Nettokundenzugänge: noch keinen Punkt');
  expect(en.short(path([0, 40, 0, 40]))).toBe('blocked by 2 metrics');
});

test('too few points and metrics below what they need', () => {
  expect(en.verdict(path([0, 40, 10, 4]))).toBe('16 points short; Net customer adds has no point yet');
  expect(en.verdict(path([0, 40, 0, 4]))).toBe('26 points short; 2 metrics have no point yet');
  expect(en.verdict(path([20, 24, 0.5, 10]))).toBe('15.5 points short; Usage growth has less than one point');
});

test('qualified', () => {
  const qualified = path([20, 40, 10, 2]);
  expect(en.verdict(qualified)).toBe('Qualified; every metric has a point');
  expect(en.short(qualified)).toBe('qualified');
  expect(de.short(qualified)).toBe('qualifiziert');
});

test('a total just below 70 is never printed as 70, nor its distance as nothing', () => {
  const close = path([20, 40, 6.666667, 3.333333], { total: 69.99, short: 0.01, qualified: false });
  expect(en.total(close)).toBe('69.99');
  expect(en.short(close)).toBe('0.01 points short');
  const closer = { ...close, total: 70, short: 0 };
  expect(en.total(closer)).toBe('69.99');
  expect(en.short(closer)).toBe('0.01 points short');
});

test('without an explanation the printed numbers are enough', () => {
  const { metrics, total, qualified } = path([16, 24, 18, 10]);
  expect(en.verdict({ metrics, total, qualified })).toBe('2 points short; every metric has a point');
});

test('where the rules ask for more than zero only, less than a point is enough', () => {
  const small = path([20, 40, 0.5, 10], { unmet: [], qualified: true });
  expect(en.verdict(small)).toBe('Qualified; every metric above zero');
  expect(de.verdict(small)).toBe('Qualifiziert; jede Metrik über null');
});

test('on pages a code stays in one piece', () => {
  const step = { code: 'person', holds: [['SC-100', 'AZ-500']], gain: 8 } as const;
  expect(withUnbrokenCodes(en).next(step)).toBe('1 more person with SC-\u2060100 or AZ-\u2060500');
  expect(en.next(step)).toBe('1 more person with SC-100 or AZ-500');
});
