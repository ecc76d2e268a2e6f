import type { Day } from '#scoring';
import type { Ledger } from '../ledger/index.ts';
import { addDaysTo, dayIn } from './localTime.ts';
import { type PartnerScored, scorePartner } from './scorePartner.ts';

/** Scores partners, one score of each after the other: what is new is told from the score before. */
export class Scoring {
  readonly #ledger: Ledger;
  readonly #clock: () => Date;
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(ledger: Ledger, clock: () => Date) {
    this.#ledger = ledger;
    this.#clock = clock;
  }

  async run(organizationId: string, partnerId: string, on?: Day): Promise<PartnerScored> {
    const key = JSON.stringify([organizationId, partnerId]);
    const before = this.#running.get(key) ?? Promise.resolve();
    const mine = before
      .catch(() => undefined)
      .then(() =>
        on === undefined ? this.#now(organizationId, partnerId) : this.#for(organizationId, partnerId, on),
      );
    this.#running.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#running.get(key) === mine) this.#running.delete(key);
    }
  }

  /** Once nothing is being scored. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }

  #for(organizationId: string, partnerId: string, on?: Day): Promise<PartnerScored> {
    return scorePartner(this.#ledger.scope(organizationId), partnerId, { now: this.#clock(), on });
  }

  /** For the day of the facts, and for today where a night has had its score already: what is newest counts. */
  async #now(organizationId: string, partnerId: string): Promise<PartnerScored> {
    const scope = this.#ledger.scope(organizationId);
    const first = await this.#for(organizationId, partnerId);
    const today = dayIn((await scope.organization())?.timeZone ?? 'UTC', this.#clock());
    if (first.outcome === 'no-facts' || first.asOf >= today) return first;
    if (!(await scope.isScoredFor(partnerId, addDaysTo(first.asOf, 1)))) return first;
    const second = await this.#for(organizationId, partnerId, today);
    if (second.outcome === 'no-facts') return first;
    const newScores = first.newScores + second.newScores;
    return { ...second, newScores, newEvents: first.newEvents + second.newEvents };
  }
}
