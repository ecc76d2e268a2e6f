import type { Day, Designation, Month, PathName } from '#scoring';
import { canonicalJson } from './canonicalJson.ts';
import { type Judged, type PartnerCourse, readCourse } from './courseLines.ts';
import type { InScope, Work } from './engine.ts';
import { type EventToSend, writeEvents } from './eventsWrite.ts';
import { type NoticeToSend, writeNotices } from './notices.ts';
import { hashOf } from './packing.ts';
import { lockPartner } from './partners.ts';

/** What it takes to compute a score again: with the as-of day, the same result to the last digit. */
export interface Receipt {
  readonly coreVersion: string;
  readonly rulebookHash: string;
  readonly factsHash: string;
}

/** One designation's score, without its explanation. */
export interface ScoreLine {
  readonly designation: Designation;
  readonly asOf: Day;
  readonly edition: string;
  readonly month: Month;
  readonly path: PathName;
  /** As it is printed: never compare it with 70, `qualified` says that exactly. */
  readonly total: number;
  readonly qualified: boolean;
  readonly receipt: Receipt;
}

export interface ScoreToSave extends ScoreLine {
  readonly judged?: Judged;
  readonly document: object;
}

export interface TakenScoreLine extends ScoreLine {
  readonly taking: number;
  readonly takenAt: string;
}

export interface TakenScore extends TakenScoreLine {
  readonly document: unknown;
}

export type ScoresSaved =
  | { readonly ok: true; readonly newScores: number; readonly newEvents: number }
  | { readonly ok: false; readonly code: 'unknown-partner' };

/**
 * Writes a partner's scores and the events they lead to: all of them or none. The events are those given, or those
 * that follow from all its scores together. A score that equals the newest one taken for its day, and an event
 * whose key exists, are left alone: doing it twice is doing it once. Notices are what is told to single people
 * at the same time.
 */
export async function saveScores(
  scope: InScope,
  partnerId: string,
  scores: readonly ScoreToSave[],
  events: readonly EventToSend[] | ((course: PartnerCourse) => readonly EventToSend[]),
  notices: readonly NoticeToSend[] = [],
): Promise<ScoresSaved> {
  return scope.transaction(async (tables) => {
    if (!(await lockPartner(scope, tables, partnerId))) return { ok: false, code: 'unknown-partner' };
    let newScores = 0;
    for (const score of scores) if (await writeScore(scope, tables, partnerId, score)) newScores++;
    const told = typeof events === 'function' ? events(await readCourse(scope, tables, partnerId)) : events;
    const newEvents =
      (await writeEvents(scope, tables, partnerId, told)) +
      (await writeNotices(scope, tables, partnerId, notices));
    return { ok: true, newScores, newEvents };
  });
}

async function writeScore(
  scope: InScope,
  tables: Work,
  partnerId: string,
  score: ScoreToSave,
): Promise<boolean> {
  const { designation, asOf, edition, month, path, total, qualified, receipt, judged, document } = score;
  const documentHash = hashOf(canonicalJson({ edition, month, path, total, qualified, receipt, document }));
  const newest = await tables
    .selectFrom('scores')
    .select(['taking', 'document_hash'])
    .where('organization_id', '=', scope.organizationId)
    .where('partner_id', '=', partnerId)
    .where('designation', '=', designation)
    .where('as_of', '=', asOf)
    .orderBy('taking', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest?.document_hash === documentHash) return false;
  await tables
    .insertInto('scores')
    .values({
      organization_id: scope.organizationId,
      partner_id: partnerId,
      designation,
      as_of: asOf,
      taking: (newest?.taking ?? 0) + 1,
      taken_at: scope.now(),
      edition,
      month,
      path,
      total,
      qualified,
      document: JSON.stringify(document),
      document_hash: documentHash,
      core_version: receipt.coreVersion,
      rulebook_hash: receipt.rulebookHash,
      facts_hash: receipt.factsHash,
      judged: judged === undefined ? null : JSON.stringify(judged),
    })
    .execute();
  return true;
}
