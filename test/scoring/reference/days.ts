import { EDITIONS } from './editions.ts';
import type { Random } from './random.ts';

// Days on which something changes, and the days beside them.

const TURNS = [
  ...EDITIONS.map(({ from }) => from),
  ...['2024-06-30', '2024-07-31', '2026-03-31', '2026-05-31', '2027-03-31', '2027-06-01', '2027-06-15'],
  ...['2027-06-30', '2027-07-31', '2027-08-31', '2027-09-30', '2027-11-30', '2023-06-30', '2023-11-30'],
  ...['2024-02-29', '2025-02-28', '2028-02-28', '2028-02-29'],
];
const FIRST = '2022-10-03';

export function daysFrom(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function anyDay(random: Random): string {
  const month = `${random.whole(2022, 2028)}-${String(random.whole(1, 12)).padStart(2, '0')}`;
  const first = `${month}-01`;
  return random.pick([
    daysFrom(first, -1),
    first,
    `${month}-15`,
    `${month}-28`,
    daysFrom(first, random.whole(0, 27)),
  ]);
}

/** A day on which every designation has an edition. */
export function asOfDay(random: Random): string {
  const day = random.chance(0.4)
    ? daysFrom(random.pick(TURNS), random.pick([-1, 0, 0, 1, 40]))
    : anyDay(random);
  return day < FIRST ? FIRST : day;
}
