import type { NotificationSettings, ToldEvent } from '#contract';

// The settings while they are being changed: numbers are texts until they are saved.

export interface Draft {
  readonly channel: NotificationSettings['channel'];
  readonly events: NotificationSettings['events'];
  readonly nearFrom: string;
  readonly nearUntil: string;
  readonly riskDays: string;
  readonly digestDay: NotificationSettings['digestDay'];
  readonly isQuiet: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly language: NotificationSettings['language'];
}

export function draftOf(settings: NotificationSettings): Draft {
  const { channel, events, nearFrom, nearUntil, riskDays, digestDay, quietHours, language } = settings;
  return {
    ...{ channel, events, digestDay, language },
    nearFrom: String(nearFrom),
    nearUntil: String(nearUntil),
    riskDays: riskDays.join(', '),
    isQuiet: quietHours !== null,
    quietFrom: quietHours?.from ?? '18:00',
    quietTo: quietHours?.to ?? '08:00',
  };
}

export type WrongField = 'nearFrom' | 'nearUntil' | 'riskDays' | 'quietHours';

/** What the draft says, as it is sent; `wrong` lists what cannot be sent. */
export function settingsOf(draft: Draft): {
  readonly settings: NotificationSettings;
  readonly wrong: readonly WrongField[];
} {
  const { channel, events, digestDay, language, quietFrom: from, quietTo: to } = draft;
  const [nearFrom, nearUntil] = [wholeOf(draft.nearFrom), wholeOf(draft.nearUntil)];
  const riskDays = draft.riskDays.split(/[\s,;]+/).flatMap((text) => (text === '' ? [] : [wholeOf(text)]));
  const wrong: WrongField[] = [];
  if (!(nearFrom >= 1 && nearFrom <= 69)) wrong.push('nearFrom');
  if (!(nearUntil >= 0 && nearUntil <= 69 && !(nearUntil > nearFrom))) wrong.push('nearUntil');
  if (!fall(riskDays)) wrong.push('riskDays');
  if (draft.isQuiet && (from === '' || to === '' || from === to)) wrong.push('quietHours');
  return {
    settings: {
      ...{ channel, events, digestDay, language, nearFrom, nearUntil, riskDays },
      quietHours: draft.isQuiet ? { from, to } : null,
    },
    wrong,
  };
}

const wholeOf = (text: string): number => (/^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN);

const fall = (days: readonly number[]): boolean =>
  days.length >= 1 &&
  days.length <= 5 &&
  days.every((one, i) => one >= 1 && one <= 180 && (i === 0 || one < (days[i - 1] ?? 0)));

/** Whether and from when one kind of event is told. */
export const eventIn = ({ events }: Pick<Draft, 'events'>, event: ToldEvent) =>
  events[event] ?? { send: true, snoozedUntil: null };
