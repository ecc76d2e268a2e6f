import {
  type Day,
  type DesignationDocument,
  type FactsDocument,
  type Month,
  score,
  scoreDocument,
  type Warning,
} from '#scoring';
import { type Chunk, contentOf, type PersonMerge } from '../ledger/index.ts';
import { mergedPeople } from './mergedPeople.ts';

/** All that a score follows from: plain data, so that a worker thread can take it. */
export interface ScoringOrder {
  readonly partner: { readonly id: string; readonly name: string };
  readonly chunks: readonly Chunk[];
  readonly merges: readonly PersonMerge[];
  /** The day the score is for; where only a facts document speaks, its own day unless another one is asked for. */
  readonly on: Day | undefined;
  readonly today: Day;
}

export interface FactsScored {
  readonly asOf: Day;
  readonly designations: readonly { readonly printed: DesignationDocument; readonly month: Month }[];
  readonly warnings: readonly Warning[];
}

/** Puts a partner's chunks together and scores them, explained metric by metric. */
export async function scoreFacts(order: ScoringOrder): Promise<FactsScored> {
  const scored = score(await factsOf(order));
  const { asOf, designations, warnings } = scoreDocument(scored, 'metrics');
  return {
    asOf,
    warnings,
    designations: scored.designations.flatMap(({ month }, index) => {
      const printed = designations[index];
      return printed ? [{ printed, month }] : [];
    }),
  };
}

/** What is known of a partner as one facts document, for the day that is asked for. */
export async function factsOf({ partner, chunks, merges, on, today }: ScoringOrder): Promise<FactsDocument> {
  const contents: unknown[] = [];
  for (const chunk of chunks) contents.push(await contentOf(chunk));
  // The contract has checked it when it was accepted.
  const document = contents[0] as FactsDocument;
  const asOf = on ?? document.asOf ?? today;
  return mergedPeople({ ...document, partner: { ...document.partner, ...partner }, asOf }, merges);
}
