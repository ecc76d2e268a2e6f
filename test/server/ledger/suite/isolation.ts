import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../../server/ledger/index.ts';
import { FACTS, NEAR, PARTNER, securityScore } from '../samples.ts';
import type { Store } from '../store.ts';

const KEY = { partnerId: PARTNER, ...NEAR };
const VERSION = { partnerId: PARTNER, period: FACTS.period, version: 1 };
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
  currentFacts: (stranger) => stranger.currentFacts(PARTNER).then((found) => found === undefined),
  standingFacts: (stranger) => stranger.standingFacts(PARTNER).then((found) => found === undefined),
  factsAsKnownOn: (stranger) =>
    stranger.factsAsKnownOn(PARTNER, '2999-01-01T00:00:00Z').then((found) => found === undefined),
  saveScores: (stranger) =>
    stranger.saveScores(PARTNER, [securityScore({ total: 1 })], []).then((saved) => !saved.ok),
  latestScores: (stranger) => stranger.latestScores(PARTNER).then((found) => found.length === 0),
  scoreBefore: (stranger) =>
    stranger.scoreBefore(PARTNER, 'security', 2999 * 12).then((found) => found === undefined),
  scoreHistory: (stranger) => stranger.scoreHistory(PARTNER, 'security').then((found) => found.length === 0),
  pendingEvents: (stranger) => stranger.pendingEvents().then((found) => found.length === 0),
  recordSent: (stranger) => stranger.recordSent(KEY, { activityId: 'x', card: CARD }).then((done) => !done),
  recordFailed: (stranger) =>
    stranger.recordFailed(KEY, { error: 'x', nextAttemptAt: null }).then((done) => !done),
  eventLog: (stranger) => stranger.eventLog(PARTNER).then((found) => found.length === 0),
  livingCard: (stranger) =>
    stranger.livingCard(PARTNER, 'security', 'status').then((found) => found === undefined),
  saveLivingCard: (stranger) =>
    stranger.saveLivingCard(PARTNER, 'security', CARD).then(
      () => false,
      () => true,
    ),
};

/** Fills one organization and lets another try everything. */
export async function strangerGetsNothing(scope: Scope, stranger: Scope): Promise<void> {
  const everything = async () => ({
    organization: await scope.organization(),
    partners: await scope.partners(),
    facts: await scope.currentFacts(PARTNER),
    scores: await scope.latestScores(PARTNER),
    events: await scope.eventLog(PARTNER),
    card: await scope.livingCard(PARTNER, 'security', 'status'),
  });
  await scope.saveFacts(FACTS);
  await scope.saveFacts({ ...FACTS, document: {}, staged: true });
  await scope.saveScores(PARTNER, [securityScore()], [{ ...NEAR, payload: {} }]);
  await scope.saveLivingCard(PARTNER, 'security', { ...CARD, activityId: 'a1' });
  const before = await everything();
  expect(Object.keys(AS_STRANGER).sort()).toEqual(Object.keys(scope).sort());
  for (const [name, kept] of Object.entries(AS_STRANGER)) {
    expect(await kept(stranger), `${name} by another organization`).toBe(true);
    expect(await everything(), `after ${name} by another organization`).toEqual(before);
  }
}

/** Two organizations that call a partner by the same id have two partners. */
export async function namesakesStayApart(scope: Scope, other: Scope): Promise<void> {
  await other.saveOrganization({ name: 'Other', timeZone: 'UTC', language: 'en' });
  await other.savePartner({ partnerId: PARTNER, name: 'Their Contoso' });
  for (const document of [{ ours: 1 }, { ours: 2 }]) await scope.saveFacts({ ...FACTS, document });
  await scope.saveScores(PARTNER, [securityScore()], [{ ...NEAR, payload: { ours: 1 } }]);
  expect(await other.saveFacts({ ...FACTS, document: { theirs: 1 } })).toMatchObject({ version: 1 });
  expect(await other.currentFacts(PARTNER)).toMatchObject({ version: 1, document: { theirs: 1 } });
  expect(await scope.currentFacts(PARTNER)).toMatchObject({ version: 2, document: { ours: 2 } });
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
