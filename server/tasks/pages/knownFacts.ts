import { type Columns, columnsOf, type Day } from '#scoring';
import type { Ledger, Partner, Scope } from '../../ledger/index.ts';
import { type StandingFacts, scoringOrder, standingFacts } from '../partnerFacts.ts';
import { samePeople } from '../samePeople.ts';
import { factsOf } from '../scoreFacts.ts';

/** A partner's facts, ready to be scored in any way that a page asks for. */
export interface KnownPartner {
  readonly partner: { readonly id: string; readonly name: string };
  readonly columns: Columns;
  /** The mail of those who have one, by id. */
  readonly mails: ReadonlyMap<string, string>;
  /** Entries that are another's by an admin's word, with the id that stands. */
  readonly merged: ReadonlyMap<string, string>;
  /** The day of the newest score. */
  readonly asOf: Day;
  /** What was computed of these facts already. */
  once<T>(key: string, compute: () => T): T;
}

interface Kept extends Pick<KnownPartner, 'columns' | 'mails'> {
  readonly computed: Map<string, unknown>;
}

/** So many partners' facts stay in memory. */
const PARTNERS = 4;
/** And so many results of each. */
const RESULTS = 64;

/** The facts of organizations' partners, kept while people look at them: every page asks for the same ones. */
export class KnownFacts {
  readonly #ledger: Ledger;
  readonly #kept = new Map<string, Promise<Kept>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Of one of an organization's partners; nothing before its first score. */
  async of(organizationId: string, { partnerId: id, name }: Partner): Promise<KnownPartner | undefined> {
    const scope = this.#ledger.scope(organizationId);
    const [facts, scores] = await Promise.all([standingFacts(scope, id), scope.latestScores(id)]);
    const asOf = scores
      .map((score) => score.asOf)
      .sort()
      .at(-1);
    if (!facts || asOf === undefined) return undefined;
    const key = JSON.stringify([organizationId, id, facts.factsHash]);
    const { computed, ...kept } = await this.#columns(key, scope, { id, name }, facts, asOf);
    const merged = samePeople(facts.merges);
    return {
      ...{ partner: { id, name }, ...kept, merged, asOf },
      once: (what, compute) => once(computed, what, compute),
    };
  }

  #columns(
    key: string,
    scope: Scope,
    { id, name }: KnownPartner['partner'],
    facts: StandingFacts,
    asOf: Day,
  ): Promise<Kept> {
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const kept = known ?? read();
    this.#kept.set(key, kept);
    if (!known) kept.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= PARTNERS) break;
      this.#kept.delete(oldest);
    }
    return kept;

    async function read(): Promise<Kept> {
      const days = { on: asOf, today: asOf };
      const order = await scoringOrder(scope, { partnerId: id, name }, facts, days);
      const document = await factsOf(order);
      const mails = new Map(document.people?.flatMap(({ id: one, email }) => (email ? [[one, email]] : [])));
      return { columns: columnsOf(document), mails, computed: new Map() };
    }
  }
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
