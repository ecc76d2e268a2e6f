import {
  type Day,
  type Designation,
  type DesignationDocument,
  type DesignationScore,
  type FactsDocument,
  score,
  scoreDocument,
} from '#scoring';
import type { Scope, ScoreToSave, StoredEvent, TakenScore } from '../ledger/index.ts';
import { receiptOf } from './receipt.ts';
import { type History, statusEvents } from './statusEvents.ts';
import { type StoredScore, storedScore } from './storedScore.ts';
import { ALL_EVENTS } from './waitingEvents.ts';

export type PartnerScored =
  | {
      readonly outcome: 'scored';
      readonly asOf: Day;
      /** How many are other than those taken before for the same day; none: nothing has changed. */
      readonly newScores: number;
      readonly newEvents: number;
    }
  | { readonly outcome: 'no-facts' };

/**
 * Scores what is known of a partner now, for the day of its facts or for another one. The scores and what they
 * have to tell are written together; doing it twice is doing it once.
 */
export async function scorePartner(scope: Scope, partnerId: string, on?: Day): Promise<PartnerScored> {
  const facts = await scope.currentFacts(partnerId);
  if (facts === undefined) return { outcome: 'no-facts' };
  // The contract has checked it when it was accepted.
  const scored = score(facts.document as FactsDocument, on === undefined ? {} : { on });
  const { asOf, designations, warnings } = scoreDocument(scored, 'metrics');
  const scores = scored.designations.flatMap((exact, i): ScoreToSave[] => {
    const printed = designations[i];
    if (printed === undefined) return [];
    const document: StoredScore = { ...printed, warnings };
    return [toSave(exact, printed, asOf, facts.contentHash, document)];
  });
  const history = historyOf(await scope.latestScores(partnerId), await scope.eventLog(partnerId, ALL_EVENTS));
  const saved = await scope.saveScores(partnerId, scores, statusEvents({ asOf, designations }, history));
  if (!saved.ok) throw new Error(`The partner ${partnerId} is gone while it was scored.`);
  return { outcome: 'scored', asOf, newScores: saved.newScores, newEvents: saved.newEvents };
}

function toSave(
  { rulebook, month }: DesignationScore,
  { designation, edition, selectedPath, total, qualified }: DesignationDocument,
  asOf: Day,
  factsHash: string,
  document: StoredScore,
): ScoreToSave {
  const receipt = receiptOf(rulebook, factsHash);
  return { designation, asOf, edition, month, path: selectedPath, total, qualified, receipt, document };
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
