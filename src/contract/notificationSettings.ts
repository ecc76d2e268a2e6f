import { z } from 'zod';

// What an organization wants to be told, where and when: `GET` and `PUT /api/v1/notifications/settings`.

/** What is posted, each of which can be switched off or put off. */
export const TOLD_EVENTS = [
  'near',
  'blocked',
  'qualified',
  'at-risk',
  'recovered',
  'lost',
  'stale',
  'rules-changed',
] as const;
export type ToldEvent = (typeof TOLD_EVENTS)[number];

export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day, as 2026-10-31');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, as 18:00');
const wholeFrom = (least: number, most: number) =>
  z
    .number(`a whole number from ${least} to ${most}`)
    .int(`a whole number from ${least} to ${most}`)
    .min(least, `a whole number from ${least} to ${most}`)
    .max(most, `a whole number from ${least} to ${most}`);

const eventSettings = z.strictObject({
  send: z.boolean().default(true),
  /** Until this day nothing of the kind is told; null: it is told. */
  snoozedUntil: day.nullable().default(null),
});

const channel = z.discriminatedUnion('kind', [
  /** The channel that this installation is set up with, or the one the bot was installed in last. */
  z.strictObject({ kind: z.literal('default') }),
  z.strictObject({ kind: z.literal('none') }),
  /** One of those the bot is installed in. */
  z.strictObject({ kind: z.literal('bot'), channel: z.string().min(1) }),
  /** The workflow whose address was saved. */
  z.strictObject({ kind: z.literal('workflow') }),
]);

export const notificationSettings = z
  .strictObject({
    channel: channel.default({ kind: 'default' }),
    events: z.partialRecord(z.enum(TOLD_EVENTS), eventSettings).default({}),
    nearFrom: wholeFrom(1, 69).default(60),
    nearUntil: wholeFrom(0, 69).default(57),
    riskDays: z.array(wholeFrom(1, 180)).min(1).max(5).default([60, 30, 7]),
    digestDay: z.enum(['never', ...WEEKDAYS]).default('monday'),
    quietHours: z.strictObject({ from: time, to: time }).nullable().default(null),
    /** Null: the organization's own. */
    language: z.enum(['en', 'de']).nullable().default(null),
  })
  .refine(({ nearFrom, nearUntil }) => nearUntil <= nearFrom, {
    path: ['nearUntil'],
    error: 'no more than nearFrom',
  })
  .refine(({ riskDays }) => riskDays.every((days, i) => i === 0 || days < (riskDays[i - 1] ?? 0)), {
    path: ['riskDays'],
    error: 'each smaller than the one before',
  });

export type NotificationSettings = z.infer<typeof notificationSettings>;
