import { expect, test } from 'vitest';
import type { EditionShown } from '#contract';
import { rulebookOf } from '#scoring';
import { clausePairs } from '../../src/tab/pages/rules/clausePairs.ts';

const edition = (id: string) => rulebookOf(id) as unknown as EditionShown;
const told = (first: string, second?: string) =>
  clausePairs(edition(first), second === undefined ? undefined : edition(second));
const MAXIMA = { security: [20, 40, 20, 20] };

test('the only path of an edition is compared with each path of another, whichever of them is read', () => {
  for (const [first, second] of [
    ['security-2022-10', 'security-2026-07'],
    ['security-2026-07', 'security-2022-10'],
  ] as const) {
    const pairs = told(first, second);
    expect(pairs.map(({ path }) => path)).toEqual(['enterprise', 'smb']);
    for (const { here, there, metrics } of pairs) {
      expect([here, there]).toEqual([true, true]);
      expect(metrics.map((one) => one.here?.max)).toEqual(MAXIMA.security);
      expect(metrics.map((one) => one.there?.max)).toEqual(MAXIMA.security);
    }
  }
});

test('a metric that only one of them has stands beside nothing', () => {
  const [path] = told('data-ai-2024-06', 'data-ai-2022-10');
  expect(path?.metrics.map(({ metric, here, there }) => [metric, here?.max, there?.max])).toEqual([
    ['net-customer-adds', 30, 30],
    ['intermediate-certifications', 40, 20],
    ['advanced-certifications', undefined, 20],
    ['usage-growth', 20, 20],
    ['deployments', 10, 10],
  ]);
});

test('paths by other names are those of one edition alone', () => {
  const pairs = told('business-applications-2026-05', 'business-applications-2022-10');
  expect(pairs.map(({ path, here, there }) => [path, here, there])).toEqual([
    ['enterprise', true, false],
    ['smb', true, false],
    ['larger', false, true],
    ['other', false, true],
  ]);
  expect(told('security-2026-07').map(({ path, there }) => [path, there])).toEqual([
    ['enterprise', false],
    ['smb', false],
  ]);
});
