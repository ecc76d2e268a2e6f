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
  inOrderOfCustomers,
  periodsOf,
  type Source,
  withoutRepetition,
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
  /** The people whose own certificates are wanted beside the score. */
  readonly linked?: readonly string[] | undefined;
}

export interface FactsScored {
  readonly asOf: Day;
  readonly designations: readonly {
    readonly printed: DesignationDocument;
    readonly month: Month;
    readonly judged: Judged;
  }[];
  readonly warnings: readonly Warning[];
  /** The certificates of those that were asked for. */
  readonly awards: NonNullable<FactsDocument['certifications']>;
}

/** Puts a partner's chunks together and scores them, explained metric by metric. */
export async function scoreFacts(order: ScoringOrder): Promise<FactsScored> {
  const facts = await factsOf(order);
  const linked = new Set(order.linked);
  const awards = (facts.certifications ?? []).filter(({ person }) => linked.has(person));
  const scored = score(facts);
  const { asOf, designations, warnings } = scoreDocument(scored, 'metrics');
  return {
    asOf,
    warnings,
    awards,
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
  const documents = chunks.filter(isDocument);
  const [alone] = chunks.length === documents.length ? documents : [];
  if (!alone) return (await assembled(order, on ?? today)).document;
  const document = (await contentOf(alone)) as FactsDocument;
  const asOf = on ?? document.asOf;
  if (merges.length > 0) return (await assembled(order, asOf)).document;
  return { ...document, partner: partnerOf(order, document), asOf };
}

/** The same with what the assembly has found out on the way. */
export const assembledFacts = (order: ScoringOrder): Promise<Assembled> =>
  assembled(order, order.on ?? order.today);

const isDocument = ({ source }: Chunk): boolean => source === FACTS_DOCUMENT;

/** One chunk is unpacked after the other, and what an earlier one has said of a customer already is not kept. */
async function assembled(order: ScoringOrder, asOf: Day): Promise<Assembled> {
  const chunks: FactsChunk[] = [];
  const news = withoutRepetition();
  let document: FactsDocument | undefined;
  for (const chunk of inOrderOfCustomers(order.chunks.map(ofSource))) {
    // The contract, or the reader of the export, has checked it when it came.
    const { source, period } = chunk;
    const content = await contentOf(chunk);
    if (isDocument(chunk)) {
      document = content as FactsDocument;
      chunks.push(...periodsOf(document).map((part) => ({ source, ...part })));
      news(document);
    } else chunks.push({ source, period, facts: news(content as FactsLists) });
  }
  return assembleFacts(partnerOf(order, document), asOf, chunks, samePeople(order.merges));
}

const ofSource = (chunk: Chunk) => ({ ...chunk, source: chunk.source as Source });

function partnerOf({ partner }: ScoringOrder, document: FactsDocument | undefined): FactsDocument['partner'] {
  const { market } = document?.partner ?? {};
  return { id: partner.id, name: partner.name, ...(market !== undefined && { market }) };
}
