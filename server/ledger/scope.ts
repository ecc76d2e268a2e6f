import { sql } from 'kysely';
import { apiKeyOf, apiKeys, noteApiKeyUse, revokeApiKey, saveApiKey } from './apiKeys.ts';
import { deeds, recordDeed } from './audit.ts';
import { loadBlob, saveBlob } from './blobs.ts';
import { livingCard, saveLivingCard } from './cards.ts';
import { holdChannel, releaseChannel } from './channelLeases.ts';
import { conversations, removeConversation, saveConversation } from './conversations.ts';
import { courseLines } from './courseLines.ts';
import { deliveries } from './deliveries.ts';
import { digests, latestDigests, recordDigest, writeDigest } from './digests.ts';
import { begin, type Engine, type InScope } from './engine.ts';
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
import { importOf, imports, importsInHand } from './importsRead.ts';
import { beginRequest, dropRequest, endRequest, forgetAnswers } from './keptAnswers.ts';
import { keptTexts, replaceText } from './keptTexts.ts';
import { noticeLog, pendingNotices, recordNotice } from './notices.ts';
import { notificationSettings, saveNotificationSettings } from './notificationSettings.ts';
import { organization, saveOrganization } from './organizations.ts';
import { partnerCenterIds, savePartnerCenterIds } from './partnerCenterIds.ts';
import { firstPartner, saveSeenBy, seenPartners } from './partnerSight.ts';
import { partners, savePartner } from './partners.ts';
import { decideLink, linkPerson, personLinks } from './personLinks.ts';
import { mergePerson, personMerges, separatePerson } from './personMerges.ts';
import { forgetUncounted, retention, saveRetention } from './retention.ts';
import { saveScores } from './scores.ts';
import { isScoredFor, latestScores, scoreBefore, scoreHistory } from './scoresRead.ts';
import { beginShare, endShare } from './shares.ts';
import { saveTokenCache, tokenCache } from './tokenCaches.ts';

/** All that can be asked of one organization's rows and done to them. */
const QUERIES = {
  /** The instant that would be written down. */
  now: (scope: InScope) => scope.now(),
  // The organization and its partners, who sees what, keys of programs, requests that may come once more.
  saveOrganization,
  organization,
  savePartner,
  partners,
  seenPartners,
  firstPartner,
  saveSeenBy,
  saveApiKey,
  apiKeys,
  apiKeyOf,
  revokeApiKey,
  noteApiKeyUse,
  beginRequest,
  endRequest,
  dropRequest,
  forgetAnswers,

  // Facts, files, scores, and what is told of them.
  saveFacts,
  acceptFacts,
  undoFacts,
  saveChunk,
  standingChunks,
  readChunks,
  beginImport,
  importOf,
  imports,
  importsInHand,
  stepImport,
  acceptImport,
  undoImport,
  saveImportErrors,
  importErrors,
  partnerCenterIds,
  savePartnerCenterIds,
  loadBlob,
  saveBlob,
  keptTexts,
  replaceText,
  courseLines,
  writeDigest,
  digests,
  latestDigests,
  recordDigest,
  enrolments,
  saveEnrolment,
  notificationSettings,
  saveNotificationSettings,
  conversations,
  saveConversation,
  removeConversation,
  holdChannel,
  releaseChannel,
  saveScores,
  latestScores,
  scoreBefore,
  scoreHistory,
  isScoredFor,
  pendingEvents,
  recordSent,
  recordFailed,
  recordSilent,
  putOff,
  lookAgain,
  eventLog,
  deliveries,
  livingCard,
  saveLivingCard,

  // Who of those who hold certifications is whom.
  personMerges,
  mergePerson,
  separatePerson,
  personLinks,
  linkPerson,
  decideLink,

  // Who did what, what is kept no longer, and whose data is erased.
  recordDeed,
  deeds,
  retention,
  saveRetention,
  forgetUncounted,
  erasedHashes,
  everyVersion,
  rememberErasure,
  rewriteFacts,
  erasePerson,

  // What is done in a person's name, and what one person alone is told.
  pendingNotices,
  recordNotice,
  noticeLog,
  beginShare,
  endShare,
  tokenCache,
  saveTokenCache,
};

type Queries = typeof QUERIES;

/** The ledger of one organization: the only door to its rows. */
export type Scope = {
  readonly [Name in keyof Queries]: Queries[Name] extends (
    scope: InScope,
    ...rest: infer Rest
  ) => infer Answer
    ? (...rest: Rest) => Answer
    : never;
};

type Query = (scope: InScope, ...rest: unknown[]) => unknown;

export function scopeOf(engine: Engine, organizationId: string): Scope {
  if (organizationId === '') throw new TypeError('A scope needs an organization.');
  const scope: InScope = {
    organizationId,
    now: () => engine.clock().toISOString(),
    transaction: (work) =>
      begin(engine, sql`set_config('app.organization_id', ${organizationId}, true)`, work),
  };
  const bound = Object.entries(QUERIES as Readonly<Record<string, Query>>).map(
    ([name, query]) => [name, (...rest: unknown[]) => query(scope, ...rest)] as const,
  );
  return Object.fromEntries(bound) as Scope;
}
