import type { Scope } from '../../../../server/ledger/index.ts';
import { PARTNER } from '../samples.ts';

export const ADMIN = { id: 'ada', role: 'admin' } as const;
const REQUEST = { asker: 'ada', key: 'k1', fingerprint: 'f1', begunAt: '2026-11-01T09:30:00.000Z' };
export const KEY = {
  keyId: 'key1',
  name: 'Nightly export',
  role: 'member',
  partners: [PARTNER],
  createdBy: 'ada',
  secretHash: 'a'.repeat(64),
  expiresAt: '2999-01-01T00:00:00.000Z',
} as const;

/** Who sees what, keys of programs and kept answers, in an organization that has them. */
export async function fillAccess(scope: Scope): Promise<void> {
  await scope.saveSeenBy(PARTNER, { analysts: true, people: ['mika'] }, 'ada');
  await scope.saveApiKey(KEY);
  await scope.beginRequest(REQUEST);
  await scope.endRequest(REQUEST, 'ours');
}

export const accessOf = async (scope: Scope) => ({
  seen: await scope.seenPartners(ADMIN),
  keys: await scope.apiKeys(),
  key: await scope.apiKeyOf(KEY.keyId),
  answer: await scope.beginRequest(REQUEST),
});

/** What an organization that has nothing gets when it tries them. */
export const ACCESS_AS_STRANGER = {
  seenPartners: (stranger: Scope) =>
    stranger.seenPartners(ADMIN, { partnerId: PARTNER }).then((found) => found.length === 0),
  firstPartner: (stranger: Scope) =>
    stranger.firstPartner(ADMIN).then((found) => found?.partnerId !== PARTNER),
  saveSeenBy: (stranger: Scope) => stranger.saveSeenBy(PARTNER, null, 'x').then((done) => !done),
  // A key of the same id is another key.
  saveApiKey: (stranger: Scope) =>
    stranger.saveApiKey({ ...KEY, name: 'Theirs', createdBy: 'x' }).then(() => true),
  apiKeys: (stranger: Scope) =>
    stranger.apiKeys().then((found) => found.every(({ name }) => name === 'Theirs')),
  apiKeyOf: (stranger: Scope) => stranger.apiKeyOf(KEY.keyId).then((found) => found?.name !== KEY.name),
  revokeApiKey: (stranger: Scope) => stranger.revokeApiKey(KEY.keyId, 'x').then(() => true),
  noteApiKeyUse: (stranger: Scope) => stranger.noteApiKeyUse(KEY.keyId).then(() => true),
  now: async (stranger: Scope) => stranger.now() !== '',
  beginRequest: (stranger: Scope) =>
    stranger.beginRequest(REQUEST).then(({ outcome }) => outcome === 'first'),
  endRequest: (stranger: Scope) => stranger.endRequest(REQUEST, 'theirs').then(() => true),
  forgetAnswers: (stranger: Scope) => stranger.forgetAnswers().then(() => true),
  dropRequest: (stranger: Scope) => stranger.dropRequest(REQUEST).then(() => true),
};
