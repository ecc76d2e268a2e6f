import type { Day } from '#scoring';
import { type Ledger, type Partner, SAMPLE_ORGANIZATION } from '../ledger/index.ts';
import { sampleFacts } from '../sample/index.ts';
import { acceptFacts } from './acceptFacts.ts';
import { dayIn } from './localTime.ts';
import { scorePartner } from './scorePartner.ts';

/** The id of the sample partner; also in whose name made-up facts are accepted. */
export const SAMPLE = 'sample';

const ORGANIZATION = { name: 'Sample', timeZone: 'UTC', language: 'en' };

/**
 * The partner that people may look at before there is one of their own. It is made when the first of a day asks for
 * it: made-up facts of that day, taken in and scored like any others. Doing it twice is doing it once, also from two
 * servers at the same time.
 */
export class SamplePartner {
  readonly #ledger: Ledger;
  readonly #clock: () => Date;
  #made: { readonly day: Day; readonly partner: Promise<Partner> } | undefined;

  constructor(ledger: Ledger, clock: () => Date) {
    this.#ledger = ledger;
    this.#clock = clock;
  }

  /** The partner as of today. */
  today(): Promise<Partner> {
    const day = dayIn(ORGANIZATION.timeZone, this.#clock());
    if (this.#made?.day === day) return this.#made.partner;
    const made = { day, partner: this.#make(day) };
    this.#made = made;
    made.partner.catch(() => {
      if (this.#made === made) this.#made = undefined;
    });
    return made.partner;
  }

  async #make(day: Day): Promise<Partner> {
    const scope = this.#ledger.scope(SAMPLE_ORGANIZATION);
    if (!(await scope.isScoredFor(SAMPLE, day))) {
      await scope.saveOrganization(ORGANIZATION);
      const facts = sampleFacts(day);
      await acceptFacts(scope, { ...facts, partner: { ...facts.partner, id: SAMPLE } }, SAMPLE);
      await scorePartner(scope, SAMPLE, { now: this.#clock() });
    }
    const [partner] = await scope.partners();
    if (!partner) throw new Error('The sample partner was made and cannot be found.');
    return partner;
  }
}
