import { expect, test } from 'vitest';
import { type FactsDocument, score, scoreDocument } from '#scoring';
import { DESIGNATIONS, designationOf, EDITIONS } from './reference/editions.ts';
import { portfolio } from './reference/portfolio.ts';
import { type Options, type ReferenceDocument, referenceScore } from './reference/referenceScore.ts';
import { smallest } from './reference/smallest.ts';

// The core against a second, naive implementation of the same texts, over random portfolios. A long run:
// REFERENCE_RUNS=20000 npx vitest run --config test/vitest.config.ts test/scoring/reference.test.ts

const RUNS = Number(process.env.REFERENCE_RUNS ?? 300);
const FROM = Number(process.env.REFERENCE_FROM ?? 0);
const TIMEOUT = 60_000 + RUNS * 100;

/** What the core promises, and nothing that it may say beside it. */
function core(facts: FactsDocument, options: Options, designations: readonly string[]): ReferenceDocument {
  const document = scoreDocument(score(facts, options));
  return {
    partner: document.partner,
    asOf: document.asOf,
    designations: document.designations
      .filter((of) => designations.includes(of.designation))
      .map((of) => ({
        designation: of.designation,
        edition: of.edition,
        month: of.month,
        selectedPath: of.selectedPath,
        total: of.total,
        qualified: of.qualified,
        paths: of.paths.map(({ path, total, qualified, metrics }) => ({
          path,
          total,
          qualified,
          metrics: metrics.map(({ metric, points, max, value }) => ({ metric, points, max, value })),
        })),
      })),
  };
}

function compare(seed: number, focus: string | undefined, editions: Record<string, string>): void {
  const { facts, on } = portfolio(seed, focus);
  const options: Options = on === undefined ? { editions } : { on, editions };
  const designations = focus === undefined ? DESIGNATIONS : [focus];
  const differs = (candidate: FactsDocument): boolean =>
    JSON.stringify(core(candidate, options, designations)) !==
    JSON.stringify(referenceScore(candidate, options, designations));
  if (differs(facts)) {
    const least = smallest(facts, differs);
    expect(
      core(least, options, designations),
      `seed ${seed}: ${JSON.stringify({ options, facts: least })}`,
    ).toEqual(referenceScore(least, options, designations));
  }
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
