import { describe, test } from 'vitest';
import type { FactsDocument } from '#scoring';
import { CODES } from './certificateStories.ts';
import { LAST_DAY_OF_POINTS } from './certificates.ts';
import { daysFrom } from './days.ts';
import { PINS } from './pins.ts';
import { sameScores } from './sameScores.ts';
import { BUSINESS_WORKLOADS, NAMES } from './writtenNames.ts';

// What random portfolios meet only now and then, once each: every name and every certification, in every
// edition.

const everyEdition = (facts: FactsDocument): void => {
  for (const editions of PINS) {
    sameScores(facts, { editions });
  }
};

const MONTH = '2026-10';
const named = (name: string): FactsDocument => ({
  partner: { id: 'contoso' },
  asOf: `${MONTH}-31`,
  azure: [{ tenant: 't1', month: MONTH, service: name, association: 'PAL', acr: 20_000 }],
  licenses: [
    { tenant: 't1', month: MONTH, workload: name, association: 'CPOR', paid: 400, active: 200 },
    { tenant: 't2', month: MONTH, workload: name, association: ['CPOR', 'CSP Tier 1'], paid: 40, active: 20 },
  ],
  usage: [
    { tenant: 't1', month: '2025-10', workload: 'Business Central', association: 'CPOR', units: 100 },
    { tenant: 't1', month: MONTH, workload: name, association: 'CPOR', units: 77 },
    { tenant: 't2', month: MONTH, workload: name, association: 'PAL', units: 50_000 },
  ],
  revenue: [{ tenant: 't1', month: MONTH, workload: name, association: 'CPOR', amount: 2000 }],
});

test.for([...Object.values(NAMES), BUSINESS_WORKLOADS].flat(2))('%s, however it is written', (name) => {
  everyEdition(named(name));
  everyEdition(named(`  ${name.toUpperCase().replaceAll(' ', '  ')}`));
});

/** Three people who hold it, and others who see to every prerequisite. */
function holding(code: string, asOf: string): FactsDocument {
  const earned = '2022-01-01';
  const award = (person: string, certification: string) => ({ person, certification, earned });
  return {
    partner: { id: 'contoso' },
    asOf,
    certifications: [
      ...['a', 'b', 'c'].map((person) => award(person, code)),
      ...['d', 'e'].flatMap((person) =>
        ['AZ-104', 'AZ-305', 'SC-500', 'SC-200'].map((each) => award(person, each)),
      ),
      ...['MS-500', 'AZ-500'].map((each) => award('a', each)),
    ],
  };
}

describe.for(CODES)('%s', (code) => {
  const last = LAST_DAY_OF_POINTS[code];
  test.for(['2023-01-31', '2026-08-01', ...(last === undefined ? [] : [last, daysFrom(last, 1)])])(
    'on %s',
    (day) => {
      everyEdition(holding(code, day));
    },
  );
});

test.for([
  ['MS-100', 'MS-101'],
  ['MD-100', 'MD-101'],
  ['AZ-800', 'AZ-801'],
])('%s and %s together', ([first = '', second = '']) => {
  for (const day of ['2026-08-01', '2027-09-30', '2027-10-01', '2027-11-30', '2027-12-01']) {
    for (const pair of [[first], [second], [first, second]]) {
      const lists = pair.map((code) => holding(code, day).certifications ?? []);
      everyEdition({ ...holding(first, day), certifications: lists.flat() });
    }
  }
});
