import { type Day, type Designation, rulebookOf } from '#scoring';
import type { Scope, ScoreToSave, StoredEvent, TakenScore } from '../ledger/index.ts';
import { localTime } from './localDay.ts';
import { scoringOrder, standingFacts } from './partnerFacts.ts';
import { receiptOf } from './receipt.ts';
import type { FactsScored } from './scoreFacts.ts';
import { type History, statusEvents } from './statusEvents.ts';
import { type StoredScore, storedScore } from './storedScore.ts';
import { ALL_EVENTS } from './waitingEvents.ts';
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
  const today = localTime(now, (await scope.organization())?.timeZone ?? 'UTC').day;
  const scored = await factsScored(await scoringOrder(scope, partner, facts, { on, today }));
  const { asOf } = scored;
  const designations = scored.designations.map(({ printed }) => printed);
  const history = historyOf(await scope.latestScores(partnerId), await scope.eventLog(partnerId, ALL_EVENTS));
  const events = statusEvents({ asOf, designations }, history);
  const saved = await scope.saveScores(partnerId, toSave(scored, facts.factsHash), events);
  if (!saved.ok) throw new Error(`The partner ${partnerId} is gone while it was scored.`);
  return { outcome: 'scored', asOf, newScores: saved.newScores, newEvents: saved.newEvents };
}

function toSave({ asOf, designations, warnings }: FactsScored, factsHash: string): ScoreToSave[] {
  return designations.map(({ printed, month }) => {
    const { designation, edition, selectedPath: path, total, qualified } = printed;
    const rulebook = rulebookOf(edition);
    if (!rulebook) throw new Error(`The edition ${edition} has scored and cannot be found.`);
    const document: StoredScore = { ...printed, warnings };
    const receipt = receiptOf(rulebook, factsHash);
    return { designation, asOf, edition, month, path, total, qualified, receipt, document };
  });
}

function historyOf(latest: readonly TakenScore[], events: readonly StoredEvent[]): History {
  const epochs = new Map<Designation, number>();
  for (const { designation, epoch } of events) {
    epochs.set(designation, Math.max(epochs.get(designation) ?? 0, epoch));
  }
  const known = latest.map((taken) => {
    const { standing } = storedScore(taken).designation;
    return [taken.designation, { asOf: taken.asOf, standing }] as const;
  });
  return { latest: new Map(known), epochs };
}
