import {
  type Day,
  type DesignationDocument,
  type FactsDocument,
  type Month,
  score,
  scoreDocument,
  type Warning,
} from '#scoring';
import { type Chunk, contentOf, FACTS_DOCUMENT, type Judged, type PersonMerge } from '../ledger/index.ts';
import {
  type Assembled,
  assembleFacts,
  type FactsChunk,
  type FactsLists,
  periodsOf,
  type Source,
} from '../sources/index.ts';
import { judgedBy } from './acceptedScores.ts';
import { samePeople } from './samePeople.ts';

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
  readonly designations: readonly {
    readonly printed: DesignationDocument;
    readonly month: Month;
    readonly judged: Judged;
  }[];
  readonly warnings: readonly Warning[];
}

/** Puts a partner's chunks together and scores them, explained metric by metric. */
export async function scoreFacts(order: ScoringOrder): Promise<FactsScored> {
  const scored = score(await factsOf(order));
  const { asOf, designations, warnings } = scoreDocument(scored, 'metrics');
  return {
    asOf,
    warnings,
    designations: scored.designations.flatMap((exact, index) => {
      const printed = designations[index];
      return printed ? [{ printed, month: exact.month, judged: judgedBy(exact) }] : [];
    }),
  };
}

/**
 * What is known of a partner as one facts document, for the day that is asked for. A facts document alone is that
 * already, of its own day; what Partner Center says is of today.
 */
export async function factsOf(order: ScoringOrder): Promise<FactsDocument> {
  const { on, today, chunks, merges } = order;
  const contents: Content[] = [];
  for (const chunk of chunks) contents.push({ chunk, content: await contentOf(chunk) });
  const document = contents.find(isDocument)?.content as FactsDocument | undefined;
  if (document && contents.length === 1 && merges.length === 0) {
    return { ...document, partner: partnerOf(order, document), asOf: on ?? document.asOf };
  }
  return assembled(order, contents, on ?? (contents.every(isDocument) ? document?.asOf : undefined) ?? today)
    .document;
}

/** The same with what the assembly has found out on the way. */
export async function assembledFacts(order: ScoringOrder): Promise<Assembled> {
  const contents: Content[] = [];
  for (const chunk of order.chunks) contents.push({ chunk, content: await contentOf(chunk) });
  return assembled(order, contents, order.on ?? order.today);
}

interface Content {
  readonly chunk: Chunk;
  readonly content: unknown;
}

const isDocument = ({ chunk }: Content): boolean => chunk.source === FACTS_DOCUMENT;

function assembled(order: ScoringOrder, contents: readonly Content[], asOf: Day): Assembled {
  // The contract, or the reader of the export, has checked it when it came.
  const chunks = contents.flatMap(({ chunk, content }): FactsChunk[] => {
    if (chunk.source !== FACTS_DOCUMENT) {
      return [{ source: chunk.source as Source, period: chunk.period, facts: content as FactsLists }];
    }
    return periodsOf(content as FactsDocument).map((period) => ({ source: FACTS_DOCUMENT, ...period }));
  });
  const document = contents.find(isDocument)?.content as FactsDocument | undefined;
  return assembleFacts(partnerOf(order, document), asOf, chunks, samePeople(order.merges));
}

function partnerOf({ partner }: ScoringOrder, document: FactsDocument | undefined): FactsDocument['partner'] {
  const { market } = document?.partner ?? {};
  return { id: partner.id, name: partner.name, ...(market !== undefined && { market }) };
}
