import { expect, it } from 'vitest';
import { TokenBuckets } from '../../../server/limits/tokenBuckets.ts';

function bucketsAt(rate: { burst: number; perSecond: number }) {
  let now = 0;
  const buckets = new TokenBuckets(rate, () => now);
  return { buckets, pass: (seconds: number) => (now += seconds * 1000) };
}

it('a key has its burst at once, and then as much as time puts back', () => {
  const { buckets, pass } = bucketsAt({ burst: 3, perSecond: 0.5 });
  expect([1, 2, 3].map(() => buckets.take('ada'))).toEqual([0, 0, 0]);
  expect(buckets.take('ada')).toBe(2);
  pass(2);
  expect(buckets.take('ada')).toBe(0);
  expect(buckets.take('ada')).toBe(2);
  pass(3600);
  expect([1, 2, 3, 4].map(() => buckets.take('ada') === 0)).toEqual([true, true, true, false]);
});

it('one key takes nothing from another', () => {
  const { buckets } = bucketsAt({ burst: 1, perSecond: 1 });
  expect(['ada', 'ada', 'mika'].map((key) => buckets.take(key))).toEqual([0, 1, 0]);
});

it('asking while there is none makes the wait no longer', () => {
  const { buckets, pass } = bucketsAt({ burst: 1, perSecond: 1 });
  buckets.take('ada');
  for (let tried = 0; tried < 100; tried++) expect(buckets.take('ada')).toBe(1);
  pass(1);
  expect(buckets.take('ada')).toBe(0);
});

it('looking takes nothing', () => {
  const { buckets } = bucketsAt({ burst: 1, perSecond: 0.5 });
  expect([buckets.wait('ada'), buckets.wait('ada'), buckets.take('ada')]).toEqual([0, 0, 0]);
  expect([buckets.wait('ada'), buckets.wait('ada')]).toEqual([2, 2]);
});

it('who makes up keys makes it forget the oldest, not grow', () => {
  const { buckets } = bucketsAt({ burst: 1, perSecond: 0.001 });
  buckets.take('ada');
  for (let key = 0; key < 10_000; key++) buckets.take(`made up ${key}`);
  expect(buckets.take('ada')).toBe(0);
  expect(buckets.take('made up 9999')).toBeGreaterThan(0);
});
