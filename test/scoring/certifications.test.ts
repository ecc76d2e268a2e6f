import { describe, expect, test } from 'vitest';
import { CERTIFICATIONS, certification, type Day } from '#scoring';
import { type Award, awardFault, heldCodes } from '../../src/scoring/certifications.ts';

/** The register of the programme's rules, typed in a second time: last days, and what was retired when. */
const RETIRED: Record<string, readonly [retired: Day, lastDay: Day]> = {
  'AZ-500': ['2026-08-31', '2027-08-31'],
  'SC-400': ['2025-05-31', '2026-05-31'],
  'MS-500': ['2023-06-30', '2024-06-30'],
  'MS-900': ['2026-03-31', '2027-03-31'],
  'MS-102': ['2026-11-30', '2027-11-30'],
  'ENTERPRISE-ADMIN': ['2026-11-30', '2027-11-30'],
  'TEAMS-ROOMS-ASSESSMENT': ['2026-06-15', '2027-06-15'],
  'AZ-600': ['2023-07-31', '2024-07-31'],
  'AZ-800': ['2026-09-30', '2027-09-30'],
  'AZ-801': ['2026-09-30', '2027-09-30'],
  WSHA: ['2026-09-30', '2027-09-30'],
  'AZ-204': ['2026-07-31', '2027-07-31'],
  'AZ-220': ['2023-07-31', '2024-07-31'],
  'PL-600': ['2026-06-30', '2027-06-30'],
  'AI-102': ['2026-06-30', '2027-06-30'],
  'DP-100': ['2026-06-01', '2027-06-01'],
  'DP-203': ['2025-03-31', '2026-03-31'],
  'MB-240': ['2026-06-30', '2027-06-30'],
  'PL-200': ['2026-08-31', '2027-08-31'],
  'PL-500': ['2026-06-30', '2027-06-30'],
  'MB-280': ['2026-07-31', '2027-07-31'],
  'MB-335': ['2026-06-30', '2027-06-30'],
  'MB-700': ['2026-06-30', '2027-06-30'],
  'MB-600': ['2023-06-30', '2023-06-30'],
  'PL-100': ['2023-11-30', '2023-11-30'],
};
const CURRENT =
  `AZ-104 AZ-305 SC-500 SC-200 SC-100 SC-300 SC-401 AB-900 MS-700 MS-721 MD-102 MODERN-DESKTOP AZ-700
  AZ-140 AZ-120 AZ-400 PL-400 AI-200 GH-600 GH-200 GH-100 GH-500 GH-300 DP-300 PL-300 MB-260 DP-420 DP-600 DP-700 DP-800
  AI-103 AI-300 DP-750 MB-310 MB-500 MB-330 MB-230 MB-800 AB-410 D365-SALES-AI D365-CONTACT-CENTER-AI MB-820 AB-100
  MB-400 MB-340 MB-320 MB-220 MB-210 MS-203 MS-600 MD-100 MD-101 MS-100 MS-101`.split(/\s+/);

describe('the register', () => {
  test('holds these certifications and no others, each once', () => {
    const codes = CERTIFICATIONS.map(({ code }) => code);
    expect([...codes].sort()).toEqual([...Object.keys(RETIRED), ...CURRENT].sort());
  });

  test.each(Object.entries(RETIRED))(
    '%s was retired and earned points a while longer',
    (code, [retired, lastDay]) => {
      expect(certification(code)).toMatchObject({ retired, lastDay });
    },
  );

  test.each(CURRENT)('%s has no last day', (code) => {
    const { retired, lastDay } = certification(code) ?? {};
    expect([retired, lastDay]).toEqual([undefined, undefined]);
  });
});

describe('exports write titles, and write them differently', () => {
  const TITLES: readonly (readonly [written: string, code: string])[] = [
    ['Azure Administrator Associate', 'AZ-104'],
    ['Microsoft Certified: Azure Administrator Associate', 'AZ-104'],
    ['microsoft certified:  azure administrator ASSOCIATE ', 'AZ-104'],
    ['Microsoft Azure Administrator Associate', 'AZ-104'],
    ['az-104', 'AZ-104'],
    ['Microsoft AZ-104', 'AZ-104'],
    ['Azure Solutions Architect Expert', 'AZ-305'],
    ['Security Operations Analyst', 'SC-200'],
    ['Cybersecurity Architect Expert', 'SC-100'],
    ['Cybersecurity Architect', 'SC-100'],
    ['Microsoft Certified: Identity and Access Administrator', 'SC-300'],
    ['Microsoft 365 Enterprise Administrator Expert', 'ENTERPRISE-ADMIN'],
    ['Identity and Access Administrator Associate', 'SC-300'],
    ['Information Protection Administrator', 'SC-400'],
    ['Information Security Administrator Associate', 'SC-401'],
    ['Windows Server Hybrid Administrator Associate', 'WSHA'],
    ['Microsoft 365 Administrator Expert', 'MS-102'],
    ['Enterprise Administrator Expert', 'ENTERPRISE-ADMIN'],
    ['Endpoint Administrator Associate', 'MD-102'],
    ['Modern Desktop Administrator Associate', 'MODERN-DESKTOP'],
    ['Teams Meetings and Meeting Rooms Technical Assessment', 'TEAMS-ROOMS-ASSESSMENT'],
    ['Power Platform Functional Consultant Associate', 'PL-200'],
  ];
  test.each(TITLES)('%s', (written, code) => {
    expect(certification(written)?.code).toBe(code);
  });

  test.each(CERTIFICATIONS.map(({ code }) => code))(
    '%s is found by its code, its title and each alias',
    (code) => {
      const { title = '', aliases = [] } = certification(code) ?? {};
      expect([code, title, ...aliases].map((name) => certification(name)?.code)).toEqual(
        [code, title, ...aliases].map(() => code),
      );
    },
  );

  test.each(['AZ-999', 'Azure Administrator', '', 'Certified: AZ-104', 'MB-300'])(
    '%s is not known',
    (name) => {
      expect(certification(name)).toBeUndefined();
    },
  );
});

const award = (name: string, earned: Day = '2022-01-01', expires?: Day): Award => ({
  certification: name,
  earned,
  ...(expires ? { expires } : {}),
});

describe('an award counts', () => {
  const fault = (day: Day, ...one: Parameters<typeof award>) => awardFault(award(...one), day);

  test('from the day it was earned', () => {
    expect(fault('2025-11-01', 'AZ-104', '2025-11-02')).toBe('not-yet-earned');
    expect(fault('2025-11-02', 'AZ-104', '2025-11-02')).toBeUndefined();
  });

  test('until its own expiry, that day included', () => {
    const renewed = ['AZ-104', '2025-11-02', '2026-11-02'] as const;
    expect(fault('2026-11-02', ...renewed)).toBeUndefined();
    expect(fault('2026-11-03', ...renewed)).toBe('expired');
  });

  test('until the last day of points of its certification, whatever its own expiry', () => {
    expect(fault('2027-08-31', 'AZ-500', '2026-08-01', '2028-08-01')).toBeUndefined();
    expect(fault('2027-09-01', 'AZ-500', '2026-08-01', '2028-08-01')).toBe('retired');
    expect(fault('2027-09-01', 'Azure Security Engineer Associate')).toBe('retired');
  });

  test('a fundamental without expiry counts for years', () => {
    expect(fault('2036-01-01', 'AB-900', '2026-04-01')).toBeUndefined();
  });

  test('never, where nobody knows the certification', () => {
    expect(fault('2026-01-01', 'Basket Weaving Associate')).toBe('unknown');
  });
});

describe('what a person holds', () => {
  const held = (day: Day, ...awards: Award[]): string[] => [...heldCodes(awards, day)].sort();

  test('codes, however the awards are written, those that count on the day', () => {
    const awards = [
      award('azure administrator associate'),
      award('AZ-305', '2026-02-01'),
      award('Magic Associate'),
    ];
    expect(held('2026-01-31', ...awards)).toEqual(['AZ-104']);
    expect(held('2026-02-01', ...awards)).toEqual(['AZ-104', 'AZ-305']);
  });

  test('a renewal beside an expired award', () => {
    expect(
      held('2026-01-31', award('AZ-104', '2024-01-01', '2025-01-01'), award('AZ-104', '2025-06-01')),
    ).toEqual(['AZ-104']);
  });

  test('a composite when all its exams are held', () => {
    expect(held('2026-01-01', award('AZ-800'))).toEqual(['AZ-800']);
    expect(held('2026-01-01', award('AZ-801'))).toEqual(['AZ-801']);
    expect(held('2026-01-01', award('AZ-800'), award('AZ-801'))).toEqual(['AZ-800', 'AZ-801', 'WSHA']);
    expect(held('2023-01-01', award('MD-100'), award('MD-101'))).toContain('MODERN-DESKTOP');
    expect(held('2023-01-01', award('MS-100'), award('MS-101'))).toContain('ENTERPRISE-ADMIN');
  });

  test('or by its own title', () => {
    expect(held('2026-01-01', award('Windows Server Hybrid Administrator Associate'))).toEqual(['WSHA']);
  });

  test('not when one exam has expired', () => {
    const exams = [award('MD-100'), award('MD-101', '2022-01-01', '2022-12-31')];
    expect(held('2022-12-31', ...exams)).toContain('MODERN-DESKTOP');
    expect(held('2023-01-01', ...exams)).toEqual(['MD-100']);
  });

  test('nor after its last day of points', () => {
    const exams = [award('MS-100'), award('MS-101')];
    expect(held('2027-11-30', ...exams)).toEqual(['ENTERPRISE-ADMIN', 'MS-100', 'MS-101', 'MS-102']);
    expect(held('2027-12-01', ...exams)).toEqual(['MS-100', 'MS-101']);
  });

  test.each([
    ['MS-102', 'ENTERPRISE-ADMIN'],
    ['MD-102', 'MODERN-DESKTOP'],
  ])('%s and %s are one, under either name', (one, other) => {
    expect(held('2026-01-01', award(one))).toEqual([one, other].sort());
    expect(held('2026-01-01', award(other))).toEqual([one, other].sort());
  });

  test('the exams of a composite make the renamed certification, too', () => {
    expect(held('2026-01-01', award('MD-100'), award('MD-101'))).toContain('MD-102');
  });
});
