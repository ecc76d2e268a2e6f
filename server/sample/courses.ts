import type { Random } from './random.ts';
import { NOW, YEAR_AGO } from './timeline.ts';

/** How what a customer uses goes through the months. */
export type Story = 'steady' | 'won' | 'lost' | 'grown' | 'shrunk';

/** The part of its usual size that something has in a month of the history; 0: it is not there. */
export type Course = (month: number) => number;

/** Growth in a year, of something that is there all the time. */
export type YearlyGrowth = readonly [from: number, to: number];

// Turning points keep a distance from the months that scores compare, so that a story is the same story
// under the month that follows.
const WON_FROM = YEAR_AGO + 2;
const LOST_FROM = YEAR_AGO + 1;

export function courseOf(story: Story, growth: YearlyGrowth, random: Random): Course {
  const yearly = 1 + random.between(...growth);
  const trend: Course = (month) => yearly ** ((month - YEAR_AGO) / 12);
  switch (story) {
    case 'steady':
      return trend;
    case 'won': {
      const first = random.whole(WON_FROM, WON_FROM + 4);
      return (month) => (month < first ? 0 : Math.min(1, 0.7 + (month - first) * 0.1));
    }
    case 'lost': {
      const last = random.whole(LOST_FROM, LOST_FROM + 2);
      return (month) => (month > last ? 0 : month === last ? 0.8 : 1);
    }
    case 'grown':
      return (month) => slope(month, SMALL, 1);
    case 'shrunk':
      return (month) => slope(month, 1, SMALL);
  }
}

/** What a customer is before it grows, or after it shrinks. */
const SMALL = 0.45;

/** From one level to another: flat until some months after the baseline, flat again some months before now. */
export function slope(month: number, before: number, after: number): number {
  const start = YEAR_AGO + 3;
  const end = NOW - 3;
  const progress = Math.min(1, Math.max(0, (month - start) / (end - start)));
  return before + (after - before) * progress;
}
