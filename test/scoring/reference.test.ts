import { test } from 'vitest';
import { designationOf, EDITIONS } from './reference/editions.ts';
import { portfolio } from './reference/portfolio.ts';
import { sameScores } from './reference/sameScores.ts';

// The core against a second, naive implementation of the same texts, over random portfolios. A long run:
// REFERENCE_RUNS=20000 npx vitest run --config test/vitest.config.ts test/scoring/reference.test.ts

const RUNS = Number(process.env.REFERENCE_RUNS ?? 300);
const FROM = Number(process.env.REFERENCE_FROM ?? 0);
const TIMEOUT = 60_000 + RUNS * 100;

function compare(seed: number, focus: string | undefined, editions: Record<string, string>): void {
  const { facts, on } = portfolio(seed, focus);
  const options = on === undefined ? { editions } : { on, editions };
  sameScores(facts, options, focus === undefined ? undefined : [focus]);
}

test.for(EDITIONS.map(({ id }) => id))(
  '%s scores random portfolios as the reference does',
  { timeout: TIMEOUT },
  (id) => {
    const designation = designationOf(id);
    for (let seed = FROM; seed < FROM + RUNS; seed += 1) {
      compare(seed, designation, { [designation]: id });
    }
  },
);

test('the editions in force on random days score as the reference does', { timeout: TIMEOUT }, () => {
  for (let seed = FROM; seed < FROM + RUNS; seed += 1) {
    compare(seed, undefined, {});
  }
});
