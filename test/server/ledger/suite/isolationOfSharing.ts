import type { Scope } from '../../../../server/ledger/index.ts';
import { PARTNER, securityScore } from '../samples.ts';

const SHARE = {
  ...{ personId: 'ada', idempotencyKey: 'k1', requestHash: 'h', partnerId: PARTNER },
  designation: 'security',
  channel: '19:status@thread.tacv2',
} as const;
const NOTICE = { event: 'certificate-expires', bucket: 'x', recipient: 'mika' } as const;

/** What there is around posts in a person's name and personal notices, in an organization that has it. */
export async function fillSharing(scope: Scope): Promise<void> {
  await scope.saveTokenCache('ada', 'sealed');
  await scope.beginShare(SHARE, 0);
  await scope.saveScores(PARTNER, [securityScore()], [], [{ ...NOTICE, payload: { day: '2026-12-01' } }]);
}

export const sharingOf = async (scope: Scope) => ({
  tokens: await scope.tokenCache('ada'),
  deliveries: await scope.deliveries({ limit: 10 }),
  notices: await scope.noticeLog(PARTNER),
});

const refused = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => false,
    () => true,
  );

/** What an organization that has nothing gets when it tries them. */
export const SHARING_AS_STRANGER = {
  tokenCache: (stranger: Scope) => stranger.tokenCache('ada').then((found) => found === undefined),
  saveTokenCache: (stranger: Scope) => stranger.saveTokenCache('ada', 'theirs').then(() => true),
  keptTexts: (stranger: Scope) =>
    stranger.keptTexts().then((found) => found.every(({ text }) => text === 'theirs')),
  replaceText: (stranger: Scope) =>
    stranger.replaceText({ kind: 'tokens', name: 'ada', text: 'sealed' }, 'stolen').then((done) => !done),
  beginShare: (stranger: Scope) => refused(stranger.beginShare(SHARE, 0)),
  endShare: (stranger: Scope) => stranger.endShare(SHARE, { state: 'failed', reason: 'x' }).then(() => true),
  deliveries: (stranger: Scope) => stranger.deliveries({ limit: 10 }).then((found) => found.length === 0),
  pendingNotices: (stranger: Scope) => stranger.pendingNotices().then((found) => found.length === 0),
  noticeLog: (stranger: Scope) => stranger.noticeLog(PARTNER).then((found) => found.length === 0),
  recordNotice: (stranger: Scope) =>
    stranger.recordNotice({ partnerId: PARTNER, ...NOTICE }, { state: 'sent' }).then((done) => !done),
};
