import { describe, expect, test } from 'vitest';
import { type MetricName, type PathName, RULEBOOKS } from '#scoring';
import type { Fraction } from '../../src/scoring/exact.ts';
import { metricsOf, rulesOf } from './rulesOf.ts';

// The skilling tables of the programme's rules, typed in a second time.

interface Skilling {
  /** Prerequisite certifications, the people each needs, and the points each earns when met. */
  readonly prerequisites: readonly (readonly [anyOf: string, people: number, points: number])[];
  /** One certification of each list. */
  readonly holds: readonly string[];
  readonly points: Fraction;
}

const codes = (text: string): string[] => text.split(/, | /).sort();

function skilling(edition: string, path: PathName, metric: MetricName): Skilling {
  const [rule] = rulesOf(edition, path, metric);
  if (rule?.kind !== 'people') throw new Error(`${metric} of ${edition} is not about people`);
  return {
    prerequisites: rule.prerequisites.map(({ anyOf, people, points }) => [
      codes(anyOf.join(' ')).join(' '),
      people,
      points,
    ]),
    holds: rule.scoring.holds.map((list) => codes(list.join(' ')).join(' ')),
    points: rule.scoring.points,
  };
}

const INTERMEDIATE = 'intermediate-certifications';
const ADVANCED = 'advanced-certifications';

describe('Azure: two people for each prerequisite; on the SMB path one, worth four points', () => {
  const POOLS: readonly (readonly [
    edition: string,
    metric: MetricName,
    prerequisites: string,
    pool: string,
  ])[] = [
    ['data-ai-2022-10', INTERMEDIATE, 'AZ-104', 'DP-300, AI-102, DP-100, DP-203, PL-300'],
    ['data-ai-2022-10', ADVANCED, 'AZ-305', 'MB-260, DP-420'],
    [
      'data-ai-2024-06',
      INTERMEDIATE,
      'AZ-104 AZ-305',
      'DP-300, AI-102, DP-100, DP-203, PL-300, MB-260, DP-420',
    ],
    [
      'data-ai-2026-07',
      INTERMEDIATE,
      'AZ-104 AZ-305',
      'DP-300, AI-102, DP-100, PL-300, DP-420, DP-600, DP-700, DP-800, AI-103, AI-300, DP-750',
    ],
    ['infrastructure-2022-10', INTERMEDIATE, 'AZ-104', 'AZ-700, AZ-600, WSHA'],
    ['infrastructure-2024-06', INTERMEDIATE, 'AZ-104', 'AZ-700, AZ-600, WSHA'],
    ['infrastructure-2026-07', INTERMEDIATE, 'AZ-104', 'AZ-700, WSHA'],
    ['infrastructure-2022-10', ADVANCED, 'AZ-305', 'AZ-140, AZ-120'],
    ['infrastructure-2024-06', ADVANCED, 'AZ-305', 'AZ-140, AZ-120'],
    ['infrastructure-2026-07', ADVANCED, 'AZ-305', 'AZ-140, AZ-120'],
    ['digital-app-innovation-2022-10', INTERMEDIATE, 'AZ-104', 'AZ-204, PL-400'],
    ['digital-app-innovation-2024-06', INTERMEDIATE, 'AZ-104', 'AZ-204, PL-400'],
    ['digital-app-innovation-2026-07', INTERMEDIATE, 'AZ-104', 'AZ-204, PL-400, AI-200, GH-600'],
    ['digital-app-innovation-2022-10', ADVANCED, 'AZ-305', 'AZ-220, AZ-400, PL-600'],
    ['digital-app-innovation-2024-06', ADVANCED, 'AZ-305', 'AZ-220, AZ-400, PL-600'],
    ['digital-app-innovation-2026-07', ADVANCED, 'AZ-305', 'AZ-400, PL-600, GH-200, GH-100, GH-500, GH-300'],
  ];
  const EACH: Partial<Record<PathName, readonly [people: number, points: number]>> = {
    single: [2, 0],
    enterprise: [2, 0],
    smb: [1, 4],
  };

  test.each(POOLS)('%s %s', (edition, metric, prerequisites, pool) => {
    const paths: PathName[] = edition.endsWith('2022-10') ? ['single'] : ['enterprise', 'smb'];
    for (const path of paths) {
      const [people = 0, points = 0] = EACH[path] ?? [];
      expect(skilling(edition, path, metric)).toEqual({
        prerequisites: prerequisites.split(' ').map((code) => [code, people, points]),
        holds: [codes(pool).join(' ')],
        points: [4, 1],
      });
    }
  });
});

describe('Security', () => {
  test('2022: MS-500 and AZ-500 and one of the SC exams, six people', () => {
    expect(skilling('security-2022-10', 'single', INTERMEDIATE)).toEqual({
      prerequisites: [],
      holds: ['MS-500', 'AZ-500', 'SC-200 SC-300 SC-400'],
      points: [40, 6],
    });
  });

  const STEPS = [
    ['security-2025-01', 'AZ-500', 'SC-200', 'SC-100, SC-300, SC-400'],
    ['security-2026-07', 'AZ-500 SC-500', 'SC-200', 'SC-100, SC-300, SC-400, SC-401'],
  ] as const;
  test.each(STEPS)('%s: three steps', (edition, first, second, third) => {
    expect(skilling(edition, 'enterprise', INTERMEDIATE)).toEqual({
      prerequisites: [
        [first, 2, 0],
        [second, 2, 0],
      ],
      holds: [codes(third).join(' ')],
      points: [40, 6],
    });
    expect(skilling(edition, 'smb', INTERMEDIATE)).toEqual({
      prerequisites: [
        [first, 1, 4],
        [second, 1, 4],
      ],
      holds: [codes(third).join(' ')],
      points: [8, 1],
    });
  });
});

describe('Modern Work and Business Applications: people without prerequisites', () => {
  const MODERN_2022 = ['MS-900, MS-203, MODERN-DESKTOP, MS-700, MS-600', 'ENTERPRISE-ADMIN'];
  const MODERN_2026 = ['MS-900, MS-700, SC-300, MS-721, MD-102, AB-900', 'MS-102, TEAMS-ROOMS-ASSESSMENT'];
  const BUSINESS_2022 = [
    'MB-310, MB-340, MB-500, MB-330, MB-320, MB-230, MB-210, MB-240, MB-800, MB-400, MB-220, PL-100, PL-300, PL-200, PL-400',
    'MB-700, MB-600, PL-600',
  ];
  const BUSINESS_2026 = [
    'MB-310, MB-500, MB-330, MB-230, MB-240, MB-800, PL-300, PL-200, PL-400, PL-500, MB-280, AB-410, D365-SALES-AI, D365-CONTACT-CENTER-AI',
    'MB-335, MB-700, PL-600, MB-820, AB-100',
  ];
  const TABLE: readonly (readonly [
    string,
    PathName,
    string[],
    intermediate: Fraction,
    advanced: Fraction,
  ])[] = [
    ['modern-work-2022-10', 'enterprise', MODERN_2022, [10, 4], [15, 2]],
    ['modern-work-2022-10', 'smb', MODERN_2022, [10, 2], [15, 1]],
    ['modern-work-2026-05', 'enterprise', MODERN_2026, [10, 4], [15, 2]],
    ['modern-work-2026-05', 'smb', MODERN_2026, [10, 2], [15, 1]],
    ['business-applications-2022-10', 'larger', BUSINESS_2022, [20, 20], [15, 7]],
    ['business-applications-2022-10', 'other', BUSINESS_2022, [20, 10], [15, 3]],
    ['business-applications-2026-05', 'enterprise', BUSINESS_2026, [20, 20], [15, 7]],
    ['business-applications-2026-05', 'smb', BUSINESS_2026, [20, 5], [15, 2]],
  ];
  const value = ([numerator, denominator]: Fraction): number => numerator / denominator;

  test.each(TABLE)('%s %s', (edition, path, pools, ...points) => {
    [INTERMEDIATE, ADVANCED].forEach((metric, i) => {
      const found = skilling(edition, path, metric as MetricName);
      expect(found).toMatchObject({ prerequisites: [], holds: [codes(pools[i] ?? '').join(' ')] });
      expect(value(found.points)).toBe(value(points[i] as Fraction));
    });
  });
});

test('every skilling metric of every edition stands in one of these tables', () => {
  const people = RULEBOOKS.flatMap(({ id }) => metricsOf(id).filter(({ rule }) => rule.kind === 'people'));
  // Azure: three 2022 metrics twice, then data-ai once and the others twice on two paths; Security 1 + 2 + 2; the rest 2 on 2 paths.
  expect(people).toHaveLength(6 + 2 * (2 + 4 + 4) + 5 + 4 * 4);
});
