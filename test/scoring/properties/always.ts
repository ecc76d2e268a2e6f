import fc from 'fast-check';
import { expect } from 'vitest';
import type { FactsDocument } from '#scoring';
import { portfolio } from '../reference/portfolio.ts';
import { type Random, randomFrom } from '../reference/random.ts';
import { smallest } from '../reference/smallest.ts';
import { LONG, portfolios, TELLS_SMALLEST } from '../testLength.ts';

// What holds of every portfolio.

const runs = (short: number) => ({ numRuns: portfolios(short), ...(LONG ? {} : { seed: 70 }) });

/** What is looked for in a portfolio; chance is the same chance each time. */
type Check = (document: FactsDocument, chance: Random) => void;

/** Checks random portfolios; one that fails is told in its smallest form. */
export function always(check: Check, short = 60): void {
  const seeds = fc.noShrink(fc.nat({ max: 2 ** 31 - 1 }));
  fc.assert(
    fc.property(seeds, (seed) => {
      const { facts, on } = portfolio(seed);
      const document = on === undefined ? facts : { ...facts, asOf: on };
      const checked = (candidate: FactsDocument): void => check(candidate, randomFrom(seed));
      if (!TELLS_SMALLEST) return checked(document);
      if (!fails(checked, document)) return;
      const least = smallest(document, (candidate) => fails(checked, candidate));
      const told = `portfolio ${seed}: ${JSON.stringify(least)}`;
      try {
        checked(least);
      } catch (cause) {
        throw new Error(told, { cause });
      }
    }),
    runs(short),
  );
}

function fails(check: (document: FactsDocument) => void, document: FactsDocument): boolean {
  try {
    check(document);
    return false;
  } catch {
    return true;
  }
}

/** Some edition of every designation, pinned. */
export const pinned = (chance: Random, editions: readonly { designation: string; id: string }[]) => {
  const byDesignation = Map.groupBy(editions, ({ designation }) => designation);
  return Object.fromEntries(
    [...byDesignation].map(([designation, all]) => [designation, chance.pick(all).id]),
  );
};

/** Equal, told as a difference only where it is not: large documents are compared fast as text. */
export function expectSame(found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
}
