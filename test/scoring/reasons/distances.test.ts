import { describe, expect, test } from 'vitest';
import { amountCondition, shareCondition } from '../../../src/scoring/metrics/conditions.ts';

// How far a condition is from being met, and that nothing is said of a distance once it is.

const MONTH = 2026 * 12 + 9;
const usd = (cents: number) => ({ unit: 'usd' as const, cents });
const licences = (count: number) => ({ unit: 'licences' as const, count });

describe('an amount', () => {
  test('below its range misses what is up to the lower end', () => {
    expect(amountCondition('consumption', usd(599_99), { atLeast: 600_00 }, MONTH)).toEqual({
      ...{ code: 'consumption', met: false, month: MONTH, have: usd(599_99), need: { atLeast: 600_00 } },
      distance: usd(1),
    });
    expect(amountCondition('licences', licences(300), { above: 300 }, MONTH)).toMatchObject({
      met: false,
      distance: licences(1),
    });
  });

  test('of consumption value misses tenths exactly', () => {
    const have = { unit: 'value' as const, count: 9_999.8 };
    expect(amountCondition('consumption-value', have, { atLeast: 10_000 }, MONTH).distance).toEqual({
      unit: 'value',
      count: 0.2,
    });
  });

  test('within its range, beyond it, or below an upper end alone has no distance', () => {
    const conditions = [
      amountCondition('consumption', usd(600_00), { atLeast: 600_00 }, MONTH),
      amountCondition('licences', licences(301), { atLeast: 5, atMost: 300 }, MONTH),
      amountCondition('baseline', usd(5), { atMost: 0 }, MONTH),
    ];
    expect(conditions.map(({ met }) => met)).toEqual([true, false, false]);
    for (const condition of conditions) expect(condition).not.toHaveProperty('distance');
  });
});

describe('a share', () => {
  const share = (active: number, paid: number) => shareCondition([15, 100], { active, paid }, MONTH);

  test('too small misses whole users', () => {
    expect(share(14, 100)).toEqual({
      ...{ code: 'active-share', met: false, month: MONTH, have: { active: 14, paid: 100 } },
      ...{ need: { numerator: 15, denominator: 100 }, distance: { unit: 'users', count: 1 } },
    });
    expect(share(1, 101).distance).toEqual({ unit: 'users', count: 15 });
  });

  test('reached has no distance, and without paid licences no number of users helps', () => {
    expect(share(15, 100)).not.toHaveProperty('distance');
    expect(share(15, 100).met).toBe(true);
    expect(share(0, 0)).not.toHaveProperty('distance');
    expect(share(0, 0).met).toBe(false);
  });
});
