import type { Scope } from '../../../../server/ledger/index.ts';
import { NEAR, PARTNER } from '../samples.ts';

const KEY = { partnerId: PARTNER, ...NEAR };
const LATER = { until: '2999-01-01T00:00:00.000Z', reason: 'x' };
const CONVERSATION = {
  channel: '19:theirs@thread.tacv2',
  serviceUrl: 'https://smba.trafficmanager.net/teams',
  teamId: null,
  teamName: null,
  channelName: null,
} as const;
const ENROLMENT = {
  designation: 'security',
  enrolled: true,
  anniversary: '2026-03-15',
  path: 'smb',
} as const;

/** What there is around notifications, in an organization that has it. */
export async function fillNotifications(scope: Scope): Promise<void> {
  await scope.saveEnrolment(PARTNER, ENROLMENT, 'ada');
  await scope.saveNotificationSettings({ digestDay: 'friday' }, 'ada');
  await scope.saveConversation({ ...CONVERSATION, channel: 'status' });
  await scope.writeDigest(PARTNER, '2026-10-26', { payload: { near: 1 } });
  await scope.holdChannel('status', 'ours', new Date('2998-01-01T00:00:00Z'));
}

export const notificationsOf = async (scope: Scope) => ({
  course: await scope.courseLines(PARTNER),
  enrolments: await scope.enrolments(PARTNER),
  settings: await scope.notificationSettings(),
  conversations: await scope.conversations(),
  digests: await scope.digests(),
});

const refused = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => false,
    () => true,
  );

/** What an organization that has nothing gets when it tries them. */
export const NOTIFICATIONS_AS_STRANGER = {
  courseLines: (stranger: Scope) =>
    stranger
      .courseLines(PARTNER)
      .then(({ lines, enrolments }) => lines.length === 0 && enrolments.length === 0),
  isScoredFor: (stranger: Scope) => stranger.isScoredFor(PARTNER, '2000-01-01').then((is) => !is),
  enrolments: (stranger: Scope) => stranger.enrolments(PARTNER).then((found) => found.length === 0),
  saveEnrolment: (stranger: Scope) => refused(stranger.saveEnrolment(PARTNER, ENROLMENT, 'x')),
  notificationSettings: (stranger: Scope) =>
    stranger.notificationSettings().then((found) => found === undefined),
  saveNotificationSettings: (stranger: Scope) =>
    stranger.saveNotificationSettings({ digestDay: 'never' }, 'x').then(() => true),
  writeDigest: (stranger: Scope) => refused(stranger.writeDigest(PARTNER, '2026-11-02', { payload: {} })),
  digests: (stranger: Scope) => stranger.digests().then((found) => found.length === 0),
  latestDigests: (stranger: Scope) => stranger.latestDigests().then((found) => found.length === 0),
  recordDigest: (stranger: Scope) =>
    stranger.recordDigest(PARTNER, '2026-10-26', { activityId: 'x' }).then((done) => !done),
  conversations: (stranger: Scope) => stranger.conversations().then((found) => found.length === 0),
  saveConversation: (stranger: Scope) => stranger.saveConversation(CONVERSATION).then(() => true),
  removeConversation: (stranger: Scope) => stranger.removeConversation('status').then(() => true),
  holdChannel: (stranger: Scope) => stranger.holdChannel('status', 'x', new Date('2999-01-01T00:00:00Z')),
  releaseChannel: (stranger: Scope) => stranger.releaseChannel('status', 'ours').then(() => true),
  recordSilent: (stranger: Scope) => stranger.recordSilent(KEY, 'x').then((done) => !done),
  lookAgain: (stranger: Scope) => stranger.lookAgain().then(() => true),
  putOff: (stranger: Scope) => stranger.putOff(KEY, LATER).then((done) => !done),
};
