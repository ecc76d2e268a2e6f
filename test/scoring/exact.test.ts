import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  atLeast,
  clamp,
  compare,
  type Exact,
  exact,
  floor,
  greatest,
  least,
  negate,
  ofFraction,
  printed,
  scale,
  subtract,
  sum,
} from '../../src/scoring/exact.ts';

/** The same number as the ratio of two big integers, however the core keeps it. */
interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}
const rational = (value: Exact): Rational =>
  typeof value === 'number' ? { n: BigInt(value), d: 84n } : value;
const same = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d;
const expectSame = (value: Exact, expected: Rational): void => {
  const found = rational(value);
  expect(same(found, expected), `${found.n}/${found.d} is ${expected.n}/${expected.d}`).toBe(true);
};

const numerators = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.maxSafeInteger(),
  fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
);
const denominators = fc.oneof(
  fc.constantFrom(1, 2, 3, 4, 6, 7, 84, 100),
  fc.integer({ min: 1, max: 10 ** 12 }),
);
const ratios = fc.record({ n: numerators, d: denominators });
const of = ({ n, d }: { n: number; d: number }): [Exact, Rational] => [
  exact(n, d),
  { n: BigInt(n), d: BigInt(d) },
];

describe('against ratios of big integers', () => {
  test('a number is what it was made of', () => {
    fc.assert(fc.property(ratios, (a) => expectSame(exact(a.n, a.d), { n: BigInt(a.n), d: BigInt(a.d) })));
    fc.assert(fc.property(numerators, (n) => expectSame(exact(n), { n: BigInt(n), d: 1n })));
    expectSame(ofFraction([40, 6]), { n: 20n, d: 3n });
  });

  test('add, subtract, negate', () => {
    fc.assert(
      fc.property(ratios, ratios, (one, other) => {
        const [a, x] = of(one);
        const [b, y] = of(other);
        expectSame(add(a, b), { n: x.n * y.d + y.n * x.d, d: x.d * y.d });
        expectSame(subtract(a, b), { n: x.n * y.d - y.n * x.d, d: x.d * y.d });
        expectSame(negate(a), { n: -x.n, d: x.d });
      }),
    );
  });

  test('a sum of many', () => {
    fc.assert(
      fc.property(fc.array(ratios, { maxLength: 6 }), (list) => {
        const total = list.reduce<Rational>(
          (all, { n, d }) => ({ n: all.n * BigInt(d) + BigInt(n) * all.d, d: all.d * BigInt(d) }),
          { n: 0n, d: 1n },
        );
        expectSame(sum(list.map(({ n, d }) => exact(n, d))), total);
      }),
    );
  });

  test('times a whole number, by a whole number', () => {
    fc.assert(
      fc.property(ratios, numerators, denominators, (one, times, by) => {
        const [a, { n, d }] = of(one);
        expectSame(scale(a, times, by), { n: n * BigInt(times), d: d * BigInt(by) });
        expectSame(scale(a, times), { n: n * BigInt(times), d });
      }),
    );
  });

  test('which is greater', () => {
    fc.assert(
      fc.property(ratios, ratios, (one, other) => {
        const [a, x] = of(one);
        const [b, y] = of(other);
        const difference = x.n * y.d - y.n * x.d;
        expect(Math.sign(compare(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(atLeast(a, b)).toBe(difference >= 0n);
        expectSame(least(a, b), difference < 0n ? x : y);
        expectSame(greatest(a, b), difference > 0n ? x : y);
      }),
    );
  });

  test('the greatest whole number not above it', () => {
    fc.assert(
      fc.property(ratios, (one) => {
        const [a, { n, d }] = of(one);
        const down = n / d - (n % d < 0n ? 1n : 0n);
        expect(BigInt(floor(a))).toBe(down);
      }),
    );
  });

  test('printed with up to six decimals, rounded half away from zero', () => {
    const small = fc.record({ n: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), d: denominators });
    fc.assert(
      fc.property(small, (one) => {
        const [a, { n, d }] = of(one);
        const size = n < 0n ? -n : n;
        const millionths = (size * 1_000_000n) / d + (((size * 1_000_000n) % d) * 2n >= d ? 1n : 0n);
        expect(printed(a)).toBe((n < 0n && millionths > 0n ? -1 : 1) * (Number(millionths) / 1e6));
      }),
    );
  });
});

describe('points as partners see them', () => {
  test.each([
    [40, 6, 6.666667],
    [20, 6, 3.333333],
    [15, 7, 2.142857],
    [40, 3, 13.333333],
    [-20, 6, -3.333333],
    [5, 2, 2.5],
    [70, 1, 70],
    [0, 5, 0],
    [1, 2_000_000, 0.000001],
    [1, 2_000_001, 0],
    [-1, 2_000_000, -0.000001],
    [-1, 2_000_001, 0],
    [1, 8_000_000, 0],
    [69_999_999, 1_000_000, 69.999999],
    [139_999_999, 2_000_000, 70],
  ])('%i / %i is %f', (numerator, denominator, shown) => {
    expect(printed(exact(numerator, denominator))).toBe(shown);
  });

  test('nothing is never minus nothing', () => {
    expect(Object.is(printed(exact(-1, 2_000_001)), 0)).toBe(true);
    expect(Object.is(printed(negate(exact(0))), 0)).toBe(true);
  });

  test('six sixths of 40 are 40, seven sevenths of 15 are 15', () => {
    expect(compare(scale(ofFraction([40, 6]), 6), exact(40))).toBe(0);
    expect(compare(scale(ofFraction([15, 7]), 7), exact(15))).toBe(0);
    expect(compare(scale(ofFraction([667, 100]), 6), exact(40))).toBeGreaterThan(0);
  });

  test('a hair below 70 is not 70', () => {
    expect(atLeast(exact(70), exact(70))).toBe(true);
    expect(atLeast(exact(699_999_999_999, 10_000_000_000), exact(70))).toBe(false);
  });

  test('points stay between nothing and the maximum', () => {
    const points = (value: Exact): number => printed(clamp(value, exact(0), exact(20)));
    expect([exact(-1, 3), exact(0), exact(1, 3), exact(20), exact(61, 3)].map(points)).toEqual([
      0, 0, 0.333333, 20, 20,
    ]);
  });

  test('ordinary points are plain whole numbers inside: a what-if on counts does no general fractions', () => {
    for (const points of [exact(40, 6), exact(20, 6), exact(15, 7), exact(5, 2), scale(exact(10, 3), 2)]) {
      expect(points).toBeTypeOf('number');
    }
    expect(add(exact(1, 9), exact(2, 9))).toBeTypeOf('number');
  });
});
