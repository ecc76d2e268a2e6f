import { openInFolder } from './openInFolder.ts';
import { openOnServer } from './openOnServer.ts';
import type { OpenOutcome } from './openOutcome.ts';
import type { Patience } from './postgres.ts';

// The only door to the database. Everything behind it is asked for in the scope of one organization.

export type { ApiKey, NewApiKey } from './apiKeys.ts';
export type { DeedDone, DeedPlace, StoredDeed } from './audit.ts';
export type { Card, LivingCard } from './cards.ts';
export {
  contentOf,
  type PackedContent,
  packDocument,
  packRows,
  type StoredContent,
  tenantsIn,
} from './content.ts';
export type { Conversation } from './conversations.ts';
export type { CourseLine, Judged, PartnerCourse } from './courseLines.ts';
export type { Delivery, DeliveryPlace } from './deliveries.ts';
export type { Digest, DigestOutcome } from './digests.ts';
export { holdsDatabase } from './embedded.ts';
export type { DesignationEnrolment, StoredEnrolment } from './enrolments.ts';
export type { StoredEvent } from './events.ts';
export type { EventKey, EventToSend } from './eventsWrite.ts';
export {
  type ChunkToSave,
  FACTS_DOCUMENT,
  type FactsSaved,
  type FactsToSave,
  type FactsVersion,
} from './facts.ts';
export type { Chunk, ChunkLine, Sight } from './factsRead.ts';
export { isFolderInUse } from './folderLock.ts';
export type { Import, ImportAccepted, ImportStep, NewImport } from './imports.ts';
export type { ImportPlace } from './importsRead.ts';
export type { KeyedRequest, RequestBegun } from './keptAnswers.ts';
export type { KeptText } from './keptTexts.ts';
export { type JobsDatabase, type Ledger, servedBy } from './ledger.ts';
export type { NoticeKey, NoticeToSend, StoredNotice } from './notices.ts';
export type { OpenFailure, OpenFailureCode, OpenOutcome } from './openOutcome.ts';
export { type Organization, type OrganizationToSave, SAMPLE_ORGANIZATION } from './organizations.ts';
export { hashOf } from './packing.ts';
export type { SeenPartner, Viewer } from './partnerSight.ts';
export type { Partner } from './partners.ts';
export type { LinkDecision, LinkOutcome, PersonLink } from './personLinks.ts';
export type { PersonMerge } from './personMerges.ts';
export { databaseIsAway, type Patience } from './postgres.ts';
export { type Restored, restoreBackup } from './restore.ts';
export type { Scope } from './scope.ts';
export type {
  Receipt,
  ScoreLine,
  ScoresSaved,
  ScoreToSave,
  TakenScore,
  TakenScoreLine,
} from './scores.ts';
export type { ShareBegun, ShareOrder } from './shares.ts';
export type { ImportState, SeenBy } from './tables.ts';

export interface LedgerOptions {
  /** A PostgreSQL database; without it the ledger lies in the data folder. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  readonly clock: () => Date;
  /** How long a database server may keep somebody waiting, where that is not what it usually is. */
  readonly patience?: Patience;
}

/** Opens the ledger and brings its tables up to date. What can be expected to go wrong comes back as a sentence. */
export async function openLedger(options: LedgerOptions): Promise<OpenOutcome> {
  const { databaseUrl, dataDir, clock, patience } = options;
  return databaseUrl ? openOnServer(databaseUrl, clock, patience) : openInFolder(dataDir, clock);
}
