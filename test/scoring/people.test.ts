import { describe, expect, test } from 'vitest';
import type { FactsDocument, PersonVerdict } from '#scoring';
import { facts, metric } from '../golden/portfolio.ts';
import { judged } from './judged.ts';
import { metricOf } from './rulesOf.ts';

const awarded = (person: string, certification: string, earned = '2026-01-15', expires?: string) => ({
  person,
  certification,
  earned,
  ...(expires ? { expires } : {}),
});
const skilled = (...certifications: NonNullable<FactsDocument['certifications']>): FactsDocument =>
  facts({ certifications });
const intermediate = (document: FactsDocument, edition: string, path: 'enterprise' | 'smb' | 'single') =>
  metric(document, edition, path, 'intermediate-certifications');

describe('people are counted', () => {
  test('once in a step, however many of its certifications they hold', () => {
    const document = skilled(
      awarded('a', 'AZ-104'),
      ...['AZ-104', 'AZ-305', 'DP-300', 'DP-700', 'PL-300', 'DP-300'].map((code) => awarded('b', code)),
    );
    expect(intermediate(document, 'data-ai-2026-07', 'smb')).toEqual({ points: 4 + 4 + 4, value: 1 });
  });

  test('in several steps', () => {
    const all = ['AZ-500', 'SC-200', 'SC-100'].map((code) => awarded('a', code));
    expect(intermediate(skilled(...all), 'security-2026-07', 'smb')).toEqual({ points: 16, value: 1 });
  });

  test('in Security 2022 only with one certification of each list', () => {
    const day = '2023-01-01';
    const holding = (...codes: string[]) => ({
      ...skilled(...codes.map((code) => awarded('a', code, day))),
      asOf: day,
    });
    const value = (...codes: string[]) => intermediate(holding(...codes), 'security-2022-10', 'single').value;
    expect(value('MS-500', 'AZ-500', 'SC-400')).toBe(1);
    expect(value('MS-500', 'AZ-500', 'SC-200', 'SC-300')).toBe(1);
    expect([value('MS-500', 'AZ-500'), value('MS-500', 'SC-200'), value('AZ-500', 'SC-200')]).toEqual([
      0, 0, 0,
    ]);
  });

  test('by the awards, whether or not they are listed among the people', () => {
    const people = [{ id: 'a', name: 'Ada' }, { id: 'z' }];
    const document = { ...skilled(awarded('a', 'MS-700'), awarded('b', 'MD-102')), people };
    expect(intermediate(document, 'modern-work-2026-05', 'smb')).toEqual({ points: 10, value: 2 });
  });

  test('as scoring people even where a prerequisite is missing, but without points', () => {
    const withheld = skilled(awarded('a', 'SC-100'), awarded('b', 'SC-401'), awarded('b', 'SC-200'));
    expect(intermediate(withheld, 'security-2026-07', 'smb')).toEqual({ points: 4, value: 2 });
  });

  test('under the 2022 name of a renamed certification, and the new name in 2022', () => {
    const renamed = skilled(awarded('a', 'Enterprise Administrator Expert'), awarded('b', 'MS-102'));
    for (const edition of ['modern-work-2022-10', 'modern-work-2026-05']) {
      expect(metric(renamed, edition, 'enterprise', 'advanced-certifications').points).toBe(15);
    }
  });

  test('on the as-of day, not in the month that is scored', () => {
    const asOf = '2026-11-12';
    const count = (earned: string, expires?: string) =>
      intermediate(
        { ...skilled(awarded('a', 'MS-700', earned, expires)), asOf },
        'modern-work-2026-05',
        'smb',
      ).value;
    expect(count('2026-11-12')).toBe(1);
    expect(count('2026-11-13')).toBe(0);
    expect(count('2025-11-12', '2026-11-12')).toBe(1);
    expect(count('2025-11-11', '2026-11-11')).toBe(0);
  });
});

describe('what is said of each person', () => {
  const verdictsOn = (document: FactsDocument, edition = 'data-ai-2026-07') =>
    judged(document, metricOf(edition, 'smb', 'intermediate-certifications')).verdicts() as PersonVerdict[];

  test('the steps they are in and with what, the scoring step as step 0', () => {
    const document = {
      ...skilled(...['DP-700', 'AZ-104', 'AZ-305', 'DP-300'].map((code) => awarded('a', code))),
      people: [{ id: 'a', name: 'Ada' }],
    };
    expect(verdictsOn(document)).toEqual([
      {
        subject: 'person',
        person: 'a',
        name: 'Ada',
        steps: [
          { step: 1, certifications: ['AZ-104'] },
          { step: 2, certifications: ['AZ-305'] },
          { step: 0, certifications: ['DP-300', 'DP-700'] },
        ],
        faults: [],
      },
    ]);
  });

  test('nothing of people without a listed certification', () => {
    expect(verdictsOn({ ...skilled(awarded('a', 'MS-700')), people: [{ id: 'b' }] })).toEqual([]);
  });

  test.each([
    ['nothing more expires', [awarded('a', 'AZ-104')], undefined],
    ['its expiry', [awarded('a', 'AZ-104', '2026-01-15', '2027-01-15')], '2027-01-15'],
    [
      'the later of two',
      [awarded('a', 'DP-300', '2026-01-15', '2027-01-15'), awarded('a', 'PL-300')],
      undefined,
    ],
    [
      'the last expiry of several',
      [
        awarded('a', 'DP-300', '2026-01-15', '2027-01-15'),
        awarded('a', 'PL-300', '2026-01-15', '2026-12-01'),
      ],
      '2027-01-15',
    ],
    ['the last day of points', [awarded('a', 'AI-102', '2026-06-01', '2027-12-31')], '2027-06-30'],
    ['the as-of day itself', [awarded('a', 'AZ-104', '2025-10-31', '2026-10-31')], '2026-10-31'],
  ] as const)('how long it lasts: until %s', (_, awards, until) => {
    expect(verdictsOn(skilled(...awards))[0]?.steps[0]?.until).toBe(until);
  });

  test('in Security 2022, until the first of the three is gone', () => {
    const asOf = '2023-01-01';
    const document = skilled(
      awarded('a', 'MS-500', '2022-06-01', '2023-06-01'),
      awarded('a', 'AZ-500', '2022-03-01', '2023-03-01'),
      awarded('a', 'SC-200', '2022-09-01', '2023-09-01'),
    );
    const [verdict] = judged(
      { ...document, asOf },
      metricOf('security-2022-10', 'single', 'intermediate-certifications'),
    ).verdicts() as PersonVerdict[];
    expect(verdict?.steps).toEqual([
      { step: 0, certifications: ['MS-500', 'AZ-500', 'SC-200'], until: '2023-03-01' },
    ]);
  });

  test('why a listed certification does not count, and since when', () => {
    const document = skilled(
      awarded('a', 'AZ-104', '2024-10-30', '2026-10-30'),
      awarded('b', 'DP-300', '2026-11-01'),
      awarded('c', 'DP-203', '2024-01-01'),
      awarded('d', 'PL-300', '2024-10-30', '2025-10-30'),
      awarded('d', 'PL-300', '2025-10-30'),
    );
    const faults = Object.fromEntries(verdictsOn(document).map(({ person, faults }) => [person, faults]));
    expect(faults).toEqual({
      a: [{ certification: 'AZ-104', fault: 'expired', since: '2026-10-30' }],
      b: [{ certification: 'DP-300', fault: 'not-yet-earned', since: '2026-11-01' }],
      d: [],
    });
    const ended = skilled(
      awarded('e', 'SC-400', '2025-01-01'),
      awarded('f', 'MS-102', '2025-01-01', '2026-01-01'),
    );
    expect(verdictsOn(ended, 'security-2026-07')).toMatchObject([
      {
        person: 'e',
        steps: [],
        faults: [{ certification: 'SC-400', fault: 'retired', since: '2026-05-31' }],
      },
    ]);
  });

  test('also under the other name of a renamed certification', () => {
    const document = skilled(awarded('a', 'MODERN-DESKTOP', '2022-01-01', '2023-01-01'));
    expect(verdictsOn(document, 'modern-work-2026-05')).toMatchObject([
      { person: 'a', steps: [], faults: [{ certification: 'MODERN-DESKTOP', fault: 'expired' }] },
    ]);
  });
});

describe('the account of the steps', () => {
  const linesOf = (document: FactsDocument, path: 'enterprise' | 'smb') =>
    judged(document, metricOf('data-ai-2026-07', path, 'intermediate-certifications')).lines;

  test('a prerequisite is met or missing, with the people there and needed', () => {
    const document = skilled(awarded('a', 'AZ-104'), awarded('b', 'DP-300'));
    expect(linesOf(document, 'smb')).toMatchObject([
      { code: 'prerequisite-met', step: 1, anyOf: ['AZ-104'], have: 1, need: 1 },
      { code: 'prerequisite-missing', step: 2, anyOf: ['AZ-305'], have: 0, need: 1, points: 0 },
      { code: 'scoring-people-withheld', count: 1, points: 0 },
    ]);
  });

  test('nobody is withheld where nobody scores', () => {
    expect(linesOf(skilled(), 'enterprise').map(({ code }) => code)).toEqual([
      'prerequisite-missing',
      'prerequisite-missing',
      'scoring-people',
    ]);
  });
});

describe('the next step', () => {
  const nextOf = (document: FactsDocument, edition: string, path: 'enterprise' | 'smb') =>
    judged(document, metricOf(edition, path, 'intermediate-certifications')).next();
  const both = (person: string) => [awarded(person, 'AZ-500'), awarded(person, 'SC-200')];

  test('names every missing prerequisite and what all of them together open', () => {
    const document = skilled(awarded('a', 'AZ-500'), awarded('a', 'SC-100'), awarded('b', 'SC-100'));
    expect(nextOf(document, 'security-2026-07', 'enterprise')).toEqual([
      {
        code: 'prerequisites',
        missing: [
          // AZ-500 was retired two months ago: nobody can earn it any more.
          { step: 1, anyOf: ['SC-500'], people: 1 },
          { step: 2, anyOf: ['SC-200'], people: 2 },
        ],
        gain: 2 * 14 * 40,
      },
    ]);
  });

  test('is a person more, for what a person earns', () => {
    const document = skilled(...both('a'), ...both('b'));
    const holds = [['SC-100', 'SC-300', 'SC-401']];
    expect(nextOf(document, 'security-2026-07', 'smb')).toEqual([{ code: 'person', holds, gain: 8 * 84 }]);
  });

  test('is none at the maximum', () => {
    const scoring = ['a', 'b', 'c', 'd'].map((person) => awarded(person, 'SC-100'));
    expect(nextOf(skilled(...both('a'), ...scoring), 'security-2026-07', 'smb')).toEqual([]);
  });
});
