import { describe, expect, test } from 'vitest';
import type { FactsDocument } from '#scoring';
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

  test('is none where nothing that counts can be earned any more', () => {
    const advanced = metricOf('modern-work-2022-10', 'smb', 'advanced-certifications');
    const steps = ['2026-11-30', '2026-12-01'].map((asOf) => judged({ ...skilled(), asOf }, advanced).next());
    expect(steps).toEqual([[{ code: 'person', holds: [['ENTERPRISE-ADMIN']], gain: 15 * 84 }], []]);
    const first = metricOf('security-2025-01', 'enterprise', 'intermediate-certifications');
    const prerequisites = ['2026-08-31', '2026-09-01'].map((asOf) =>
      judged({ ...skilled(), asOf }, first).next(),
    );
    expect(prerequisites).toMatchObject([[{ code: 'prerequisites' }], []]);
  });
});
