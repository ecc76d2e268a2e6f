import { type NotificationSettings, notificationSettings } from '#contract';
import { type Language, languageOf } from '#words';
import type { Scope } from '../ledger/index.ts';
import { dayIn } from './localTime.ts';
import type { Watch } from './statusEvents.ts';

/** How an organization wants to be told, with what it has not said filled in. */
export interface Wishes {
  readonly settings: NotificationSettings;
  readonly timeZone: string;
  readonly language: Language;
  /** Whether people are told of their own certifications. */
  readonly personalNotices: boolean;
}

export async function wishesOf(scope: Scope): Promise<Wishes> {
  const [organization, stored] = await Promise.all([scope.organization(), scope.notificationSettings()]);
  // What a newer program has written and this one does not understand counts as not said.
  const settings =
    notificationSettings.safeParse(stored?.settings ?? {}).data ?? notificationSettings.parse({});
  return {
    settings,
    timeZone: organization?.timeZone ?? 'UTC',
    language: settings.language ?? languageOf(organization?.language ?? ''),
    personalNotices: organization?.personalNotices ?? true,
  };
}

export function watchOf({ settings, timeZone }: Wishes, now: Date): Watch {
  const { nearFrom, nearUntil, riskDays } = settings;
  return { today: dayIn(timeZone, now), thresholds: { nearFrom, nearUntil, riskDays } };
}
