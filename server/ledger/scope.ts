import { type Kysely, sql, type Transaction } from 'kysely';
import { apiKeyOf, apiKeys, noteApiKeyUse, revokeApiKey, saveApiKey } from './apiKeys.ts';
import { deeds, recordDeed } from './audit.ts';
import { loadBlob, saveBlob } from './blobs.ts';
import { livingCard, saveLivingCard } from './cards.ts';
import { holdChannel, releaseChannel } from './channelLeases.ts';
import { conversations, removeConversation, saveConversation } from './conversations.ts';
import { courseLines } from './courseLines.ts';
import { deliveries } from './deliveries.ts';
import { digests, latestDigests, recordDigest, writeDigest } from './digests.ts';
import { enrolments, saveEnrolment } from './enrolments.ts';
import { erasedHashes, erasePerson, everyVersion, rememberErasure, rewriteFacts } from './erasure.ts';
import {
  eventLog,
  lookAgain,
  pendingEvents,
  putOff,
  recordFailed,
  recordSent,
  recordSilent,
} from './events.ts';
import { acceptFacts, saveChunk, saveFacts, undoFacts } from './facts.ts';
import { readChunks, standingChunks } from './factsRead.ts';
import { importErrors, saveImportErrors } from './importErrors.ts';
import { acceptImport, beginImport, stepImport, undoImport } from './imports.ts';
import { importOf, imports } from './importsRead.ts';
import { beginRequest, dropRequest, endRequest } from './keptAnswers.ts';
import { keptTexts, replaceText } from './keptTexts.ts';
import { noticeLog, pendingNotices, recordNotice } from './notices.ts';
import { notificationSettings, saveNotificationSettings } from './notificationSettings.ts';
import { organization, SAMPLE_ORGANIZATION, saveOrganization } from './organizations.ts';
import { partnerCenterIds, savePartnerCenterIds } from './partnerCenterIds.ts';
import { firstPartner, saveSeenBy, seenPartners } from './partnerSight.ts';
import { partners, savePartner } from './partners.ts';
import { decideLink, linkPerson, personLinks } from './personLinks.ts';
import { mergePerson, personMerges, separatePerson } from './personMerges.ts';
import { forgetUncounted, retention, saveRetention } from './retention.ts';
import { saveScores } from './scores.ts';
import { isScoredFor, latestScores, scoreBefore, scoreHistory } from './scoresRead.ts';
import { beginShare, endShare } from './shares.ts';
import type { Tables } from './tables.ts';
import { saveTokenCache, tokenCache } from './tokenCaches.ts';

export type Work = Transaction<Tables>;

/** What a query has to work with: whose rows, what time it is, and the one way to the tables. */
export interface InScope {
  readonly organizationId: string;
  now(): string;
  transaction<T>(work: (tables: Work) => Promise<T>): Promise<T>;
}

export interface Engine {
  readonly db: Kysely<Tables>;
  /** The role that queries run as: one that row-level security holds for. */
  readonly role: string;
  readonly clock: () => Date;
  /** What the database is told in each transaction about how long it may take. */
  readonly bounds?: Settings;
}

type Settings = ReturnType<typeof sql>;

/** The ledger of one organization: the only door to its rows. */
export function scopeOf(engine: Engine, organizationId: string) {
  if (organizationId === '') throw new TypeError('A scope needs an organization.');
  const scope: InScope = {
    organizationId,
    now: () => engine.clock().toISOString(),
    transaction: (work) =>
      begin(engine, sql`set_config('app.organization_id', ${organizationId}, true)`, work),
  };
  return {
    ...accessIn(scope),
    saveFacts: bind(scope, saveFacts),
    acceptFacts: bind(scope, acceptFacts),
    undoFacts: bind(scope, undoFacts),
    saveChunk: bind(scope, saveChunk),
    standingChunks: bind(scope, standingChunks),
    readChunks: bind(scope, readChunks),
    beginImport: bind(scope, beginImport),
    importOf: bind(scope, importOf),
    imports: bind(scope, imports),
    stepImport: bind(scope, stepImport),
    acceptImport: bind(scope, acceptImport),
    undoImport: bind(scope, undoImport),
    saveImportErrors: bind(scope, saveImportErrors),
    importErrors: bind(scope, importErrors),
    partnerCenterIds: bind(scope, partnerCenterIds),
    savePartnerCenterIds: bind(scope, savePartnerCenterIds),
    ...peopleIn(scope),
    loadBlob: bind(scope, loadBlob),
    saveBlob: bind(scope, saveBlob),
    keptTexts: bind(scope, keptTexts),
    replaceText: bind(scope, replaceText),
    courseLines: bind(scope, courseLines),
    writeDigest: bind(scope, writeDigest),
    digests: bind(scope, digests),
    latestDigests: bind(scope, latestDigests),
    recordDigest: bind(scope, recordDigest),
    enrolments: bind(scope, enrolments),
    saveEnrolment: bind(scope, saveEnrolment),
    notificationSettings: bind(scope, notificationSettings),
    saveNotificationSettings: bind(scope, saveNotificationSettings),
    conversations: bind(scope, conversations),
    saveConversation: bind(scope, saveConversation),
    removeConversation: bind(scope, removeConversation),
    holdChannel: bind(scope, holdChannel),
    releaseChannel: bind(scope, releaseChannel),
    saveScores: bind(scope, saveScores),
    latestScores: bind(scope, latestScores),
    scoreBefore: bind(scope, scoreBefore),
    scoreHistory: bind(scope, scoreHistory),
    isScoredFor: bind(scope, isScoredFor),
    pendingEvents: bind(scope, pendingEvents),
    recordSent: bind(scope, recordSent),
    recordFailed: bind(scope, recordFailed),
    recordSilent: bind(scope, recordSilent),
    putOff: bind(scope, putOff),
    lookAgain: bind(scope, lookAgain),
    eventLog: bind(scope, eventLog),
    deliveries: bind(scope, deliveries),
    ...auditIn(scope),
    ...personalIn(scope),
    livingCard: bind(scope, livingCard),
    saveLivingCard: bind(scope, saveLivingCard),
  };
}

/** The organization and its partners, who sees what, keys of programs, requests that may come once more. */
const accessIn = (scope: InScope) => ({
  now: scope.now,
  saveOrganization: bind(scope, saveOrganization),
  organization: bind(scope, organization),
  savePartner: bind(scope, savePartner),
  partners: bind(scope, partners),
  seenPartners: bind(scope, seenPartners),
  firstPartner: bind(scope, firstPartner),
  saveSeenBy: bind(scope, saveSeenBy),
  saveApiKey: bind(scope, saveApiKey),
  apiKeys: bind(scope, apiKeys),
  apiKeyOf: bind(scope, apiKeyOf),
  revokeApiKey: bind(scope, revokeApiKey),
  noteApiKeyUse: bind(scope, noteApiKeyUse),
  beginRequest: bind(scope, beginRequest),
  endRequest: bind(scope, endRequest),
  dropRequest: bind(scope, dropRequest),
});

/** Who of those who hold certifications is whom. */
const peopleIn = (scope: InScope) => ({
  personMerges: bind(scope, personMerges),
  mergePerson: bind(scope, mergePerson),
  separatePerson: bind(scope, separatePerson),
  personLinks: bind(scope, personLinks),
  linkPerson: bind(scope, linkPerson),
  decideLink: bind(scope, decideLink),
});

/** Who did what, what is kept no longer, and whose data is erased. */
const auditIn = (scope: InScope) => ({
  recordDeed: bind(scope, recordDeed),
  deeds: bind(scope, deeds),
  retention: bind(scope, retention),
  saveRetention: bind(scope, saveRetention),
  forgetUncounted: bind(scope, forgetUncounted),
  erasedHashes: bind(scope, erasedHashes),
  everyVersion: bind(scope, everyVersion),
  rememberErasure: bind(scope, rememberErasure),
  rewriteFacts: bind(scope, rewriteFacts),
  erasePerson: bind(scope, erasePerson),
});

/** What is done in a person's name, and what one person alone is told. */
const personalIn = (scope: InScope) => ({
  pendingNotices: bind(scope, pendingNotices),
  recordNotice: bind(scope, recordNotice),
  noticeLog: bind(scope, noticeLog),
  beginShare: bind(scope, beginShare),
  endShare: bind(scope, endShare),
  tokenCache: bind(scope, tokenCache),
  saveTokenCache: bind(scope, saveTokenCache),
});

export type Scope = ReturnType<typeof scopeOf>;

/**
 * Which organizations there are: the one thing that work over all of them may see without a scope. Nobody is told
 * anything of the sample, and no night passes over it.
 */
export async function organizationIds(engine: Engine): Promise<string[]> {
  const door = sql`set_config('app.door', 'list-organizations', true)`;
  const rows = await begin(engine, door, (tables) =>
    tables
      .selectFrom('organizations')
      .select('organization_id')
      .where('organization_id', '<>', SAMPLE_ORGANIZATION)
      .orderBy('organization_id')
      .execute(),
  );
  return rows.map((row) => row.organization_id);
}

/**
 * Every transaction begins by giving up the right to see everything, by naming what it may see, and by settling
 * how values are spelled. All of it ends with the transaction, so connections can be shared.
 */
function begin<T>(engine: Engine, sight: Settings, work: (tables: Work) => Promise<T>): Promise<T> {
  return engine.db.transaction().execute(async (tables) => {
    await sql`select set_config('role', ${engine.role}, true), ${sight}, set_config('TimeZone', 'UTC', true),
      set_config('DateStyle', 'ISO, YMD', true), set_config('bytea_output', 'hex', true),
      ${engine.bounds ?? sql`null`}`.execute(tables);
    return work(tables);
  });
}

function bind<A extends unknown[], R>(
  scope: InScope,
  query: (scope: InScope, ...rest: A) => R,
): (...rest: A) => R {
  return (...rest) => query(scope, ...rest);
}
