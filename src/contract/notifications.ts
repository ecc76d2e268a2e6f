import { z } from 'zod';
import { type Day, type Designation, isDay, PATHS, type PathName } from '#scoring';
import type { NotificationSettings } from './notificationSettings.ts';

// What an admin sees and says about notifications.

/** `GET /api/v1/notifications`. */
export interface NotificationsAnswer {
  readonly settings: NotificationSettings;
  readonly saved: { readonly at: string; readonly by: string } | null;
  /** Days and hours are told by it. */
  readonly timeZone: string;
  readonly channel:
    | {
        readonly ready: true /** Whether cards that were posted are kept up to date. */;
        readonly canUpdate: boolean;
      }
    | { readonly ready: false; readonly reason: string };
  /** Where the bot is installed. */
  readonly conversations: readonly {
    readonly channel: string;
    readonly team: string | null;
    readonly name: string | null;
  }[];
  /** Whether the address of a workflow is kept; itself it is never shown. */
  readonly workflow: 'saved' | 'none' | 'unreadable' | 'no-keys';
}

/** `PUT /api/v1/notifications/workflow`. */
export const workflowAddress = z.strictObject({ address: z.string().min(1).max(2000) });

/** `GET /api/v1/notifications/log`. */
export interface LogEntry {
  readonly partner: string;
  /** Null for a digest. */
  readonly designation: Designation | null;
  readonly event: string;
  readonly state: 'pending' | 'sent' | 'failed' | 'silent';
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  /** Why it waits, failed or is told to nobody. */
  readonly reason: string | null;
}

/** `PUT /api/v1/enrolments/{designation}`. */
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

/** `GET /api/v1/enrolments`; a designation that is not listed counts as not enrolled. */
export interface Enrolments {
  readonly partner: string;
  readonly enrolments: readonly {
    readonly designation: Designation;
    readonly enrolled: boolean;
    readonly anniversary: Day | null;
    readonly path: PathName | null;
    readonly saidAt: string;
    readonly saidBy: string;
  }[];
}
