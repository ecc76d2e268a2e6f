import type { Ledger, Partner } from '../../ledger/index.ts';
import { scoringOrder, standingFacts } from '../partnerFacts.ts';
import { type AnswerOf, answerOn, type PageAsked, type QuestionOf } from './answers.ts';
import { KeptFacts } from './keptFacts.ts';
import { PageThread } from './pageThread.ts';

/** From this size on, packed, laying out and scoring facts would keep everybody else waiting. */
const LARGE_FACTS = 256 * 1024;

/** Answers what pages ask about partners' facts: here, or for large partners in a thread beside the server. */
export class KnownFacts {
  readonly #ledger: Ledger;
  readonly #kept = new KeptFacts();
  readonly #thread = new PageThread();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Undefined before the partner's first score. */
  async answer<P extends PageAsked>(
    organizationId: string,
    { partnerId: id, name }: Partner,
    page: P,
    question: QuestionOf<P>,
  ): Promise<{ readonly answer: AnswerOf<P> } | undefined> {
    const scope = this.#ledger.scope(organizationId);
    const [facts, scores] = await Promise.all([standingFacts(scope, id), scope.latestScores(id)]);
    const asOf = scores
      .map((score) => score.asOf)
      .sort()
      .at(-1);
    if (!facts || asOf === undefined) return undefined;
    const partner = { id, name };
    const named = { key: JSON.stringify([organizationId, id, facts.keptHash]), partner, asOf };
    const order = () => scoringOrder(scope, { partnerId: id, name }, facts, { on: asOf, today: asOf });
    if (facts.lines.reduce((sum, { bytes }) => sum + bytes, 0) >= LARGE_FACTS) {
      return { answer: await this.#thread.answer(named, order, page, question) };
    }
    return { answer: answerOn(await this.#kept.of(named, order), page, question) };
  }
}
