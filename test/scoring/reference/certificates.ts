import type { FactsDocument } from '#scoring';

// Who holds what on a day.

export const LAST_DAY_OF_POINTS: Record<string, string> = {
  'AZ-500': '2027-08-31',
  'SC-400': '2026-05-31',
  'MS-500': '2024-06-30',
  'MS-900': '2027-03-31',
  'MS-102': '2027-11-30',
  'ENTERPRISE-ADMIN': '2027-11-30',
  'TEAMS-ROOMS-ASSESSMENT': '2027-06-15',
  'AZ-600': '2024-07-31',
  'AZ-800': '2027-09-30',
  'AZ-801': '2027-09-30',
  WSHA: '2027-09-30',
  'AZ-204': '2027-07-31',
  'AZ-220': '2024-07-31',
  'PL-600': '2027-06-30',
  'AI-102': '2027-06-30',
  'DP-100': '2027-06-01',
  'DP-203': '2026-03-31',
  'MB-240': '2027-06-30',
  'PL-200': '2027-08-31',
  'PL-500': '2027-06-30',
  'MB-280': '2027-07-31',
  'MB-335': '2027-06-30',
  'MB-700': '2027-06-30',
  'MB-600': '2023-06-30',
  'PL-100': '2023-11-30',
};

/** A certification is held in any of these ways: all awards of one of the lists. */
const DESKTOP = [['MD-102'], ['MODERN-DESKTOP'], ['MD-100', 'MD-101']];
const ADMINISTRATOR = [['MS-102'], ['ENTERPRISE-ADMIN'], ['MS-100', 'MS-101']];
const WAYS: Record<string, string[][]> = {
  WSHA: [['WSHA'], ['AZ-800', 'AZ-801']],
  'MD-102': DESKTOP,
  'MODERN-DESKTOP': DESKTOP,
  'MS-102': ADMINISTRATOR,
  'ENTERPRISE-ADMIN': ADMINISTRATOR,
};

/** One certification under two names has one last day. */
const ended = (code: string, day: string): boolean => day > (LAST_DAY_OF_POINTS[code] ?? '9999-12-31');

const hasAward = (facts: FactsDocument, person: string, code: string, day: string): boolean =>
  (facts.certifications ?? []).some(
    (award) =>
      award.person === person &&
      award.certification === code &&
      award.earned <= day &&
      day <= (award.expires ?? '9999-12-31') &&
      !ended(code, day),
  );

const holds = (facts: FactsDocument, person: string, code: string, day: string): boolean =>
  !ended(code, day) &&
  (WAYS[code] ?? [[code]]).some((way) => way.every((award) => hasAward(facts, person, award, day)));

/** How many people hold, of every one of these pools, at least one certification. */
export const peopleHolding = (facts: FactsDocument, day: string, ...pools: (readonly string[])[]): number =>
  [...new Set((facts.certifications ?? []).map((award) => award.person))].filter((person) =>
    pools.every((pool) => pool.some((code) => holds(facts, person, code, day))),
  ).length;
