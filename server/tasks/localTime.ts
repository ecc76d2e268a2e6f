import type { Day } from '#scoring';

// Days and hours are the organization's: where its time zone says midnight is.

/** The day that it is in a time zone. */
export const dayIn = (timeZone: string, now: Date): Day => partsIn(timeZone, now).day;

/** The time of day there, as `18:05`. */
export const timeIn = (timeZone: string, now: Date): string => partsIn(timeZone, now).time;

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The first instant at or after which it is that day and time there. */
export function instantAt(timeZone: string, day: Day, time = '00:00'): Date {
  const wanted = `${day} ${time}`;
  const said = (at: number): string => {
    const parts = partsIn(timeZone, new Date(at));
    return `${parts.day} ${parts.time}`;
  };
  // No zone is further from UTC than 14 hours, and none changes by less than a quarter of an hour.
  const middle = Date.parse(`${day}T${time}:00Z`);
  let before = middle - 15 * 3_600_000;
  let after = middle + 15 * 3_600_000;
  while (after - before > 60_000) {
    const between = Math.floor((before + after) / 120_000) * 60_000;
    if (between <= before) break;
    if (said(between) < wanted) before = between;
    else after = between;
  }
  return new Date(after);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function partsIn(timeZone: string, now: Date): { day: Day; time: string } {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    });
    formatters.set(timeZone, formatter);
  }
  const parts = Object.fromEntries(formatter.formatToParts(now).map(({ type, value }) => [type, value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

export const addDaysTo = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
