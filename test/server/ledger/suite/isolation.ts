import { describe, expect, it } from 'vitest';
import { packRows, type Scope } from '../../../../server/ledger/index.ts';
import { documentOf, FACTS, NEAR, PARTNER, securityScore } from '../samples.ts';
import type { Store } from '../store.ts';
import { ACCESS_AS_STRANGER, accessOf, fillAccess } from './isolationOfAccess.ts';
import { AUDIT_AS_STRANGER, auditOf, fillAudit } from './isolationOfAudit.ts';
import { fillNotifications, NOTIFICATIONS_AS_STRANGER, notificationsOf } from './isolationOfNotifications.ts';
import { fillSharing, SHARING_AS_STRANGER, sharingOf } from './isolationOfSharing.ts';

const KEY = { partnerId: PARTNER, ...NEAR };
const VERSION = { partnerId: PARTNER, period: FACTS.period, version: 1 };
const STAGED = 'import-1';
const UPLOAD = { importId: 'import-2', origin: 'upload', fileName: 'x.csv', host: 'h', by: 'x' } as const;
const LINK = { account: 'mika', accountName: 'Mika', person: 'p1', by: 'mika', confirmed: false };
const CARD = { channel: 'status', activityId: 'stolen', cardHash: 'h' };

/** Every function of a scope, tried by an organization that has nothing: what it gets. One without a case fails. */
const AS_STRANGER: { [F in keyof Scope]: (stranger: Scope) => Promise<unknown> } = {
  organization: (stranger) => stranger.organization().then((found) => found?.name !== 'Northwind'),
  saveOrganization: (stranger) =>
    stranger.saveOrganization({ name: 'Stranger', timeZone: 'UTC', language: 'de' }).then(() => true),
  partners: (stranger) => stranger.partners().then((found) => found.length === 0),
  savePartner: (stranger) => stranger.savePartner({ partnerId: 'own', name: 'Own' }).then(() => true),
  saveFacts: (stranger) => stranger.saveFacts(FACTS).then((saved) => !saved.ok),
  acceptFacts: (stranger) =>
    stranger.acceptFacts({ ...VERSION, version: 2 }, 'x').then((o) => o === 'not-staged'),
  undoFacts: (stranger) => stranger.undoFacts(VERSION, 'x').then((outcome) => outcome === 'not-accepted'),
  saveChunk: async (stranger) => {
    const chunk = { ...FACTS, source: 'AzureUsage', content: await packRows({ azure: [{ tenant: 't' }] }) };
    return !(await stranger.saveChunk(chunk)).ok;
  },
  standingChunks: (stranger) => stranger.standingChunks(PARTNER).then((found) => found.length === 0),
  readChunks: async (stranger) => {
    const line = { source: 'facts-document', period: FACTS.period, version: 1, encoding: 'json+brotli' };
    const rest = { contentHash: '', bytes: 1, rowCounts: {}, incomplete: false, importId: null };
    const lines = [{ ...line, ...rest, acceptedAt: null, acceptedBy: null }];
    const [chunk] = await stranger.readChunks(PARTNER, lines);
    return chunk?.pieces.length === 0;
  },
  beginImport: (stranger) => stranger.beginImport(UPLOAD).then((taken) => taken === undefined),
  importOf: (stranger) => stranger.importOf(STAGED).then((found) => found === undefined),
  imports: (stranger) =>
    stranger.imports().then((found) => found.every(({ importId }) => importId === UPLOAD.importId)),
  importsInHand: (stranger) =>
    stranger.importsInHand('h').then((found) => found.every(({ importId }) => importId === UPLOAD.importId)),
  stepImport: (stranger) =>
    stranger.stepImport(STAGED, ['staged'], { state: 'cancelled' }).then((done) => !done),
  acceptImport: (stranger) => stranger.acceptImport(STAGED, 'x').then((outcome) => outcome === 'not-staged'),
  undoImport: (stranger) => stranger.undoImport(STAGED, 'x').then((outcome) => outcome === 'not-accepted'),
  saveImportErrors: (stranger) => refused(stranger.saveImportErrors(STAGED, 'stolen')),
  importErrors: (stranger) => stranger.importErrors(STAGED).then((found) => found === undefined),
  partnerCenterIds: (stranger) => stranger.partnerCenterIds().then((found) => found.length === 0),
  savePartnerCenterIds: (stranger) => refused(stranger.savePartnerCenterIds(PARTNER, ['4711'], 'x')),
  personMerges: (stranger) => stranger.personMerges(PARTNER).then((found) => found.length === 0),
  mergePerson: (stranger) => refused(stranger.mergePerson(PARTNER, { person: 'p1', into: 'p3', by: 'x' })),
  separatePerson: (stranger) => stranger.separatePerson(PARTNER, 'p1', 'x').then((done) => !done),
  personLinks: (stranger) => stranger.personLinks(PARTNER).then((found) => found.length === 0),
  linkPerson: (stranger) =>
    stranger.linkPerson(PARTNER, { ...LINK, person: 'p9' }).then((outcome) => outcome === 'no-partner'),
  decideLink: (stranger) =>
    stranger.decideLink(PARTNER, LINK, { decision: 'part', by: 'x' }).then((done) => !done),
  loadBlob: (stranger) => stranger.loadBlob('access').then((found) => found === undefined),
  saveBlob: (stranger) => stranger.saveBlob('access', 'theirs').then(() => true),
  saveScores: (stranger) =>
    stranger.saveScores(PARTNER, [securityScore({ total: 1 })], []).then((saved) => !saved.ok),
  latestScores: (stranger) => stranger.latestScores(PARTNER).then((found) => found.length === 0),
  scoreBefore: (stranger) =>
    stranger.scoreBefore(PARTNER, 'security', 2999 * 12).then((found) => found === undefined),
  scoreHistory: (stranger) => stranger.scoreHistory(PARTNER, 'security').then((found) => found.length === 0),
  pendingEvents: (stranger) => stranger.pendingEvents().then((found) => found.length === 0),
  ...ACCESS_AS_STRANGER,
  ...AUDIT_AS_STRANGER,
  ...NOTIFICATIONS_AS_STRANGER,
  ...SHARING_AS_STRANGER,
  recordSent: (stranger) => stranger.recordSent(KEY, { activityId: 'x', card: CARD }).then((done) => !done),
  recordFailed: (stranger) =>
    stranger.recordFailed(KEY, { error: 'x', nextAttemptAt: null }).then((done) => !done),
  eventLog: (stranger) => stranger.eventLog(PARTNER).then((found) => found.length === 0),
  livingCard: (stranger) =>
    stranger.livingCard(PARTNER, 'security', 'status').then((found) => found === undefined),
  saveLivingCard: (stranger) => refused(stranger.saveLivingCard(PARTNER, 'security', CARD)),
};

const refused = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => false,
    () => true,
  );

/** Fills one organization and lets another try everything. */
export async function strangerGetsNothing(scope: Scope, stranger: Scope): Promise<void> {
  const everything = async () => ({
    organization: await scope.organization(),
    partners: await scope.partners(),
    facts: await documentOf(scope),
    chunks: await scope.standingChunks(PARTNER),
    imports: await scope.imports(),
    errors: await scope.importErrors(STAGED),
    ids: await scope.partnerCenterIds(),
    merges: await scope.personMerges(PARTNER),
    links: await scope.personLinks(PARTNER),
    secret: await scope.loadBlob('access'),
    scores: await scope.latestScores(PARTNER),
    events: await scope.eventLog(PARTNER),
    card: await scope.livingCard(PARTNER, 'security', 'status'),
    notifications: await notificationsOf(scope),
    sharing: await sharingOf(scope),
    access: await accessOf(scope),
    audit: await auditOf(scope),
  });
  await scope.saveFacts(FACTS);
  await scope.saveFacts({ ...FACTS, document: {}, staged: true });
  await scope.saveScores(PARTNER, [securityScore()], [{ ...NEAR, payload: {} }]);
  await scope.saveLivingCard(PARTNER, 'security', { ...CARD, activityId: 'a1' });
  await fillImports(scope);
  await fillNotifications(scope);
  await fillSharing(scope);
  await fillAccess(scope);
  await fillAudit(scope);
  const before = await everything();
  expect(Object.keys(AS_STRANGER).sort()).toEqual(Object.keys(scope).sort());
  for (const [name, kept] of Object.entries(AS_STRANGER)) {
    expect(await kept(stranger), `${name} by another organization`).toBe(true);
  }
  expect(await everything(), 'after everything another organization has tried').toEqual(before);
}

/** A staged import, and what else there is around imports. */
export async function fillImports(scope: Scope): Promise<void> {
  await scope.beginImport({ ...UPLOAD, importId: STAGED });
  await scope.stepImport(STAGED, ['receiving'], { state: 'staged', partnerId: PARTNER });
  await scope.saveImportErrors(STAGED, 'row 3');
  await scope.savePartnerCenterIds(PARTNER, ['4711'], 'ada');
  await scope.mergePerson(PARTNER, { person: 'p1', into: 'p2', by: 'ada' });
  await scope.linkPerson(PARTNER, LINK);
  await scope.saveBlob('access', 'sealed');
}

/** Two organizations that call a partner by the same id have two partners. */
export async function namesakesStayApart(scope: Scope, other: Scope): Promise<void> {
  await other.saveOrganization({ name: 'Other', timeZone: 'UTC', language: 'en' });
  await other.savePartner({ partnerId: PARTNER, name: 'Their Contoso' });
  for (const document of [{ ours: 1 }, { ours: 2 }]) await scope.saveFacts({ ...FACTS, document });
  await scope.saveScores(PARTNER, [securityScore()], [{ ...NEAR, payload: { ours: 1 } }]);
  expect(await other.saveFacts({ ...FACTS, document: { theirs: 1 } })).toMatchObject({ version: 1 });
  expect(await documentOf(other)).toMatchObject({ version: 1, document: { theirs: 1 } });
  expect(await documentOf(scope)).toMatchObject({ version: 2, document: { ours: 2 } });
  const theirs = await other.saveScores(PARTNER, [securityScore()], [{ ...NEAR, payload: { theirs: 1 } }]);
  expect(theirs).toEqual({ ok: true, newScores: 1, newEvents: 1 });
  expect(await other.latestScores(PARTNER)).toMatchObject([{ taking: 1 }]);
  expect(await other.pendingEvents()).toMatchObject([{ payload: { theirs: 1 } }]);
  expect(await scope.pendingEvents()).toMatchObject([{ payload: { ours: 1 } }]);
}

export function isolationHolds(newStore: () => Promise<Store>): void {
  describe('another organization', () => {
    it('sees and changes nothing, whatever function it tries', async () => {
      const { scope, ledger } = await newStore();
      await strangerGetsNothing(scope, ledger.scope('stranger'));
    });

    it('may have a partner of the same id', async () => {
      const { scope, ledger, organizationId } = await newStore();
      await namesakesStayApart(scope, ledger.scope(`other than ${organizationId}`));
    });

    it('cannot be nobody', async () => {
      const { ledger } = await newStore();
      expect(() => ledger.scope('')).toThrow('A scope needs an organization.');
    });

    it('is listed for work over all of them', async () => {
      const { ledger, organizationId } = await newStore();
      expect(await ledger.organizationIds()).toContain(organizationId);
    });
  });
}
