import { type Day, rulebookOf } from '#scoring';
import type { Scope, ScoreToSave } from '../ledger/index.ts';
import { certificateNotices } from './notices/certificateNotices.ts';
import { holdersOf } from './notices/holders.ts';
import { scoringOrder, standingFacts } from './partnerFacts.ts';
import { receiptOf } from './receipt.ts';
import type { FactsScored } from './scoreFacts.ts';
import { statusEvents } from './statusEvents.ts';
import type { StoredScore } from './storedScore.ts';
import { watchOf, wishesOf } from './wishes.ts';
import { factsScored } from './worker/inWorker.ts';

export type PartnerScored =
  | {
      readonly outcome: 'scored';
      readonly asOf: Day;
      /** How many are other than those taken before for the same day; none: nothing has changed. */
      readonly newScores: number;
      readonly newEvents: number;
    }
  | { readonly outcome: 'no-facts' };

export interface ScoringDay {
  readonly now: Date;
  /** The day the score is for, unless it follows from the facts. */
  readonly on?: Day | undefined;
}

/**
 * Scores what is known of a partner now, for the day of its facts or for another one. The scores and what they
 * have to tell are written together; doing it twice is doing it once.
 */
export async function scorePartner(
  scope: Scope,
  partnerId: string,
  { now, on }: ScoringDay,
): Promise<PartnerScored> {
  const partner = (await scope.partners()).find((known) => known.partnerId === partnerId);
  const facts = partner && (await standingFacts(scope, partnerId));
  if (!facts) return { outcome: 'no-facts' };
  const wishes = await wishesOf(scope);
  const watch = watchOf(wishes, now);
  // What nobody is to be told is not written down either.
  const holders = wishes.personalNotices ? await holdersOf(scope, partnerId, facts) : [];
  const days = { on, today: watch.today };
  const order = await scoringOrder(scope, partner, facts, days);
  const scored = await factsScored({ ...order, linked: holders.map(({ person }) => person) });
  const { asOf, awards } = scored;
  const today = asOf > watch.today ? asOf : watch.today;
  const saved = await scope.saveScores(
    partnerId,
    toSave(scored, facts.factsHash),
    (course) => statusEvents(course, { ...watch, today }),
    // What is told to a person is of the day that it is, whatever day is scored.
    certificateNotices(holders, awards, watch.today),
  );
  if (!saved.ok) throw new Error(`The partner ${partnerId} is gone while it was scored.`);
  return { outcome: 'scored', asOf, newScores: saved.newScores, newEvents: saved.newEvents };
}

function toSave({ asOf, designations, warnings }: FactsScored, factsHash: string): ScoreToSave[] {
  return designations.map(({ printed, month, judged }) => {
    const { designation, edition, selectedPath: path, total, qualified } = printed;
    const rulebook = rulebookOf(edition);
    if (!rulebook) throw new Error(`The edition ${edition} has scored and cannot be found.`);
    const document: StoredScore = { ...printed, warnings };
    const receipt = receiptOf(rulebook, factsHash);
    return { designation, asOf, edition, month, path, total, qualified, receipt, judged, document };
  });
}
