import { z } from 'zod';
import { isDay, PATHS } from '#scoring';
import { adaptiveCard } from './card.ts';
import { notificationSettings, TOLD_EVENTS } from './notificationSettings.ts';
import { next } from './page.ts';
import { count, designation, list, pathName } from './vocabulary.ts';

// What an admin sees and says about notifications.

const channelState = z.discriminatedUnion('ready', [
  /** Whether cards that were posted are kept up to date. */
  z.strictObject({ ready: z.literal(true), canUpdate: z.boolean() }),
  z.strictObject({ ready: z.literal(false), reason: z.string() }),
]);

/** `GET /api/v1/notifications`. */
export const notificationsAnswer = z
  .strictObject({
    settings: notificationSettings,
    saved: z.strictObject({ at: z.string(), by: z.string() }).nullable(),
    /** Days and hours are told by it. */
    timeZone: z.string(),
    channel: channelState,
    /** Where the bot is installed. */
    conversations: list(
      z.strictObject({ channel: z.string(), team: z.string().nullable(), name: z.string().nullable() }),
    ),
    /** Whether the address of a workflow is kept; itself it is never shown. */
    workflow: z.enum(['saved', 'none', 'unreadable', 'no-keys']),
  })
  .meta({ id: 'Notifications' });
export type NotificationsAnswer = z.infer<typeof notificationsAnswer>;

/** `PUT /api/v1/notifications/workflow`. */
export const workflowAddress = z.strictObject({ address: z.string().min(1).max(2000) });

/** `GET /api/v1/notifications/samples`: one designation's cards, or those of the one nearest to 70. */
export const askedSamples = z.strictObject({ designation: designation.exactOptional() });

/** Each card with the partner's own newest score. */
export const sampleCards = z
  .strictObject({
    cards: list(z.strictObject({ event: z.enum(TOLD_EVENTS), card: adaptiveCard })),
  })
  .meta({ id: 'SampleCards' });

/** `POST /api/v1/notifications/test`: what became of a card that says it is a test. */
export const cardTested = z
  .strictObject({
    outcome: z.enum(['sent', 'throttled', 'unreachable', 'gone', 'refused', 'no-channel']),
    reason: z.string().nullable(),
  })
  .meta({ id: 'CardTested' });

const logEntry = z
  .strictObject({
    id: z.string(),
    partner: z.string(),
    /** Null for a digest, and for what one person is told. */
    designation: designation.nullable(),
    event: z.string(),
    state: z.enum(['pending', 'sent', 'failed', 'silent']),
    createdAt: z.string(),
    sentAt: z.string().nullable(),
    attempts: count,
    nextAttemptAt: z.string().nullable(),
    /** Why it waits, failed or is told to nobody. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'LogEntry' });
export type LogEntry = z.infer<typeof logEntry>;

/** `GET /api/v1/notifications/log`: a page, the newest first. */
export const notificationLog = z
  .strictObject({ entries: list(logEntry), next })
  .meta({ id: 'NotificationLog' });
export type NotificationLog = z.infer<typeof notificationLog>;

/** `PUT /api/v1/enrolments/:designation`. */
export const savedEnrolment = z
  .strictObject({
    enrolled: z.boolean(),
    anniversary: z.string().refine(isDay, 'a day that exists, as 2026-03-15').nullable().default(null),
    path: z.enum(PATHS).nullable().default(null),
  })
  .refine(({ enrolled, anniversary }) => enrolled === (anniversary !== null), {
    path: ['anniversary'],
    error: 'the day of the enrolment for an enrolled partner, and null for another',
  });
export type SavedEnrolment = z.infer<typeof savedEnrolment>;

const enrolment = z.strictObject({
  designation,
  enrolled: z.boolean(),
  anniversary: z.string().nullable(),
  path: pathName.nullable(),
  saidAt: z.string(),
  saidBy: z.string(),
});

/** `GET /api/v1/enrolments`; a designation that is not listed counts as not enrolled. */
export const enrolments = z
  .strictObject({ partner: z.string(), enrolments: list(enrolment) })
  .meta({ id: 'Enrolments' });
export type Enrolments = z.infer<typeof enrolments>;
