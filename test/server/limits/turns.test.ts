import { expect, it } from 'vitest';
import { Recent } from '../../../server/limits/recent.ts';
import { Turns } from '../../../server/limits/turns.ts';

it('so many at a time, the others in the order in which they came, also after one that fails', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
  const all = ends.map(({ promise }, i) =>
    turns.take(() => {
      begun.push(i);
      return promise;
    }),
  );
  expect(begun).toEqual([0, 1]);
  ends[1]?.reject(new Error('no'));
  await expect(all[1]).rejects.toThrow('no');
  expect(begun).toEqual([0, 1, 2]);
  for (const { resolve } of ends) resolve();
  await Promise.all([all[0], all[2], all[3]]);
  expect(begun).toEqual([0, 1, 2, 3]);
  expect(await turns.take(async () => 'free again')).toBe('free again');
});

it('what came up lately is remembered for a while, and only so much of it', () => {
  let now = 0;
  const recent = new Recent(1_000, () => now);
  recent.add('a');
  now = 999;
  expect([recent.has('a'), recent.has('b')]).toEqual([true, false]);
  now = 1_000;
  expect(recent.has('a')).toBe(false);
  recent.add('a');
  for (let made = 0; made < 10_000; made++) recent.add(`made up ${made}`);
  expect([recent.has('a'), recent.has('made up 0')]).toEqual([false, true]);
});
