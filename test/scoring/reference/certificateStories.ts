import type { FactsDocument } from '#scoring';
import { daysFrom } from './days.ts';
import type { Random } from './random.ts';

// Awards: some people with nothing, some with one of the pool, some with everything.

const AZURE_STEPS = ['AZ-104', 'AZ-305'];
const POOLS: Record<string, string[]> = {
  'data-ai': [
    ...AZURE_STEPS,
    ...['DP-300', 'AI-102', 'DP-100', 'DP-203', 'PL-300', 'MB-260', 'DP-420', 'DP-600', 'DP-750', 'AI-300'],
    ...['DP-700', 'DP-800', 'AI-103'],
  ],
  infrastructure: [...AZURE_STEPS, ...['AZ-700', 'AZ-600', 'WSHA', 'AZ-800', 'AZ-801', 'AZ-140', 'AZ-120']],
  'digital-app-innovation': [
    ...AZURE_STEPS,
    ...['AZ-204', 'PL-400', 'AI-200', 'GH-600', 'AZ-220', 'AZ-400', 'PL-600', 'GH-200', 'GH-300'],
    ...['GH-100', 'GH-500'],
  ],
  'modern-work': [
    ...['MS-900', 'MS-203', 'MODERN-DESKTOP', 'MD-100', 'MD-101', 'MD-102', 'MS-700', 'MS-600', 'SC-300'],
    ...['MS-721', 'AB-900', 'ENTERPRISE-ADMIN', 'MS-100', 'MS-101', 'MS-102', 'TEAMS-ROOMS-ASSESSMENT'],
  ],
  security: [
    ...['AZ-500', 'SC-500', 'SC-200', 'SC-100', 'SC-300', 'SC-400', 'SC-401', 'MS-500', 'AZ-500', 'SC-200'],
    'MS-500',
  ],
  'business-applications': [
    ...['MB-310', 'MB-340', 'MB-500', 'MB-330', 'MB-320', 'MB-230', 'MB-210', 'MB-240', 'MB-800', 'MB-400'],
    ...['MB-220', 'PL-100', 'PL-300', 'PL-200', 'PL-400', 'MB-700', 'MB-600', 'PL-600', 'PL-500', 'MB-280'],
    ...['AB-410', 'D365-SALES-AI', 'D365-CONTACT-CENTER-AI', 'MB-335', 'MB-820', 'AB-100', 'MB-300'],
  ],
};

type Award = NonNullable<FactsDocument['certifications']>[number];

function award(random: Random, day: string, person: string, certification: string): Award {
  const earned = random.chance(0.8)
    ? daysFrom(day, -random.whole(10, 300))
    : daysFrom(day, random.pick([-1500, -1, 0, 1, 30]));
  const expires = random.chance(0.5) ? undefined : daysFrom(day, random.pick([-200, -1, 0, 1, 60, 60, 60]));
  return { person, certification, earned, ...(expires === undefined ? {} : { expires }) };
}

/** Every certification that any edition names, and some that none does. */
export const CODES = [...new Set(Object.values(POOLS).flat()), 'AZ-999'];

export function certifications(
  random: Random,
  focus: string | undefined,
  day: string,
  flourishing: boolean,
): Award[] {
  const codes =
    focus === undefined
      ? [...new Set(Object.values(POOLS).flat()), 'AZ-999']
      : [...(POOLS[focus] ?? []), 'XX-1'];
  const people = flourishing ? random.whole(4, 20) : random.pick([0, 1, 2, 2, 3, 5, 6, 8, 10, 20]);
  const share = random.pick([0.05, 0.15, 0.3, 0.6].slice(flourishing ? 2 : 0));
  return random
    .times(people, (index) => `p${index + 1}`)
    .flatMap((person) => random.some(codes, share).map((code) => award(random, day, person, code)));
}
