import { type Columns, columnsOf } from '#scoring';
import { factsOf, type ScoringOrder } from '../scoreFacts.ts';
import type { KnownPartner } from './knownPartner.ts';

interface Kept {
  readonly columns: Columns;
  readonly mails: ReadonlyMap<string, string>;
  readonly computed: Map<string, unknown>;
}

/** Which facts, of whom, and the day of their newest score. */
export interface FactsNamed {
  readonly key: string;
  readonly partner: KnownPartner['partner'];
  readonly asOf: string;
}

/** So many partners' facts stay in memory. */
const PARTNERS = 4;
/** And so many results of each. */
const RESULTS = 64;

/** Partners' facts laid out for counting, kept while people look at them: every page asks for the same ones. */
export class KeptFacts {
  readonly #kept = new Map<string, Promise<Kept>>();

  has(key: string): boolean {
    return this.#kept.has(key);
  }

  /** `order` is asked for where they are not kept. */
  async of({ key, partner, asOf }: FactsNamed, order: () => Promise<ScoringOrder>): Promise<KnownPartner> {
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const kept = known ?? layOut(order);
    this.#kept.set(key, kept);
    if (!known) kept.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= PARTNERS) break;
      this.#kept.delete(oldest);
    }
    const { columns, mails, computed } = await kept;
    return { partner, asOf, columns, mails, once: (what, compute) => once(computed, what, compute) };
  }
}

async function layOut(order: () => Promise<ScoringOrder>): Promise<Kept> {
  const document = await factsOf(await order());
  const mails = new Map(document.people?.flatMap(({ id, email }) => (email ? [[id, email]] : [])));
  return { columns: columnsOf(document), mails, computed: new Map() };
}

function once<T>(computed: Map<string, unknown>, key: string, compute: () => T): T {
  // Nothing but what the same key computed stands under it.
  if (computed.has(key)) return computed.get(key) as T;
  const result = compute();
  const [oldest] = computed.keys();
  if (computed.size >= RESULTS && oldest !== undefined) computed.delete(oldest);
  computed.set(key, result);
  return result;
}
