import { expect } from 'vitest';
import { type FactsDocument, score, scoreDocument } from '#scoring';
import { DESIGNATIONS } from './editions.ts';
import { type Options, type ReferenceDocument, referenceScore } from './referenceScore.ts';
import { smallest } from './smallest.ts';

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

/** Holds the core to the reference; where they differ, the smallest facts with that difference are said. */
export function sameScores(
  facts: FactsDocument,
  options: Options,
  designations: readonly string[] = DESIGNATIONS,
): void {
  const differs = (candidate: FactsDocument): boolean =>
    JSON.stringify(core(candidate, options, designations)) !==
    JSON.stringify(referenceScore(candidate, options, designations));
  if (differs(facts)) {
    const least = smallest(facts, differs);
    expect(core(least, options, designations), JSON.stringify({ options, facts: least })).toEqual(
      referenceScore(least, options, designations),
    );
  }
}
