import { describe, expect, test } from 'vitest';
import type { FactsDocument, PersonVerdict } from '#scoring';
import { facts } from '../golden/portfolio.ts';
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
    [
      'the end of what replaced an award that has run out',
      [
        awarded('a', 'AZ-104', '2025-01-01', '2026-01-01'),
        awarded('a', 'AZ-104', '2026-06-01', '2027-06-01'),
      ],
      '2027-06-01',
    ],
    [
      'the end of what was earned that very day',
      [awarded('a', 'AZ-104', '2026-10-31', '2027-10-31')],
      '2027-10-31',
    ],
    ['the as-of day itself', [awarded('a', 'AZ-104', '2025-10-31', '2026-10-31')], '2026-10-31'],
  ] as const)('how long it lasts: until %s', (_, awards, until) => {
    expect(verdictsOn(skilled(...awards))[0]?.steps[0]?.until).toBe(until);
  });

  test('of a composite, also where its exams know no end', () => {
    const exams = skilled(awarded('a', 'MS-100', '2022-01-01'), awarded('a', 'MS-101', '2022-01-01'));
    const rules = metricOf('modern-work-2026-05', 'smb', 'advanced-certifications');
    expect(judged(exams, rules).verdicts()).toMatchObject([{ steps: [{ step: 0, until: '2027-11-30' }] }]);
  });

  test('if nothing is renewed: an award that is still to come changes nothing', () => {
    const expiring = awarded('a', 'AZ-104', '2025-11-20', '2026-11-20');
    const coming = awarded('a', 'AZ-104', '2026-11-05', '2027-11-05');
    expect(verdictsOn(skilled(expiring, coming))[0]?.steps[0]?.until).toBe('2026-11-20');
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
