import { describe, expect, test } from 'vitest';
import {
  certification,
  DESIGNATIONS,
  type Designation,
  DOCUMENTS,
  type MetricName,
  RULEBOOKS,
  type Rulebook,
  rulebookOf,
  rulebookOn,
} from '#scoring';

const ids = RULEBOOKS.map(({ id }) => id);
const metricsOf = ({ paths }: Rulebook) => paths.flatMap(({ metrics }) => metrics);

/** Valid from, as the programme's rules list them. */
const EDITIONS: Record<Designation, readonly (readonly [from: string, edition: string])[]> = {
  'business-applications': [
    ['2022-10-03', 'business-applications-2022-10'],
    ['2026-05-01', 'business-applications-2026-05'],
  ],
  'data-ai': [
    ['2022-10-03', 'data-ai-2022-10'],
    ['2024-06-01', 'data-ai-2024-06'],
    ['2026-07-01', 'data-ai-2026-07'],
  ],
  'digital-app-innovation': [
    ['2022-10-03', 'digital-app-innovation-2022-10'],
    ['2024-06-01', 'digital-app-innovation-2024-06'],
    ['2026-07-01', 'digital-app-innovation-2026-07'],
  ],
  infrastructure: [
    ['2022-10-03', 'infrastructure-2022-10'],
    ['2024-06-01', 'infrastructure-2024-06'],
    ['2026-07-01', 'infrastructure-2026-07'],
  ],
  'modern-work': [
    ['2022-10-03', 'modern-work-2022-10'],
    ['2026-05-01', 'modern-work-2026-05'],
  ],
  security: [
    ['2022-10-03', 'security-2022-10'],
    ['2025-01-01', 'security-2025-01'],
    ['2026-07-30', 'security-2026-07'],
  ],
};

test('no program that reads an edition can edit it', () => {
  const frozen = (value: unknown): boolean =>
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(frozen));
  expect(RULEBOOKS.filter((rulebook) => !frozen(rulebook))).toEqual([]);
  expect(frozen(RULEBOOKS)).toBe(true);
});

describe('on every day exactly one edition rules', () => {
  const days: string[] = [];
  for (let at = Date.UTC(2022, 9, 3); at <= Date.UTC(2028, 11, 31); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }

  test.each(DESIGNATIONS)('%s, from 2022-10-03 to the end of 2028', (designation) => {
    const wrong = days.filter((day) => {
      const [, expected] = EDITIONS[designation].findLast(([from]) => from <= day) ?? [];
      return rulebookOn(designation, day)?.id !== expected;
    });
    expect(wrong).toEqual([]);
  });

  test.each(DESIGNATIONS)('%s has no rules before its first edition', (designation) => {
    expect(rulebookOn(designation, '2022-10-02')).toBeUndefined();
    expect(rulebookOn(designation, '0001-01-01')).toBeUndefined();
  });

  test('every edition rules on some day, and says since when', () => {
    const listed = Object.values(EDITIONS).flat();
    expect(RULEBOOKS.map(({ validFrom, id }) => [validFrom, id]).sort()).toEqual(listed.sort());
  });

  test.each(ids)('%s is called by its designation and edition', (id) => {
    const rulebook = rulebookOf(id);
    expect(`${rulebook?.designation}-${rulebook?.edition}`).toBe(id);
  });

  test('an edition that does not exist is none', () => {
    expect(rulebookOf('security-2023-01')).toBeUndefined();
  });
});

type Maxima = Partial<Record<MetricName, number>>;
const maxima = (
  adds: number,
  intermediate: number,
  advanced: number,
  growth: number,
  deployed: number,
): Maxima => ({
  'net-customer-adds': adds,
  'intermediate-certifications': intermediate,
  ...(advanced === 0 ? {} : { 'advanced-certifications': advanced }),
  'usage-growth': growth,
  deployments: deployed,
});
const MAXIMA: Record<Designation, Maxima> = {
  'business-applications': maxima(15, 20, 15, 30, 20),
  'data-ai': maxima(30, 40, 0, 20, 10),
  'digital-app-innovation': maxima(30, 20, 20, 20, 10),
  infrastructure: maxima(30, 20, 20, 20, 10),
  'modern-work': maxima(20, 10, 15, 30, 25),
  security: maxima(20, 40, 0, 20, 20),
};
const DATA_AI_2022 = maxima(30, 20, 20, 20, 10);

describe.each(RULEBOOKS.map((rulebook) => [rulebook.id, rulebook] as const))('%s', (id, rulebook) => {
  const paths = rulebook.paths.map((rules) => [rules.path, rules.metrics] as const);

  test.each(paths)('the maximum points of %s, in the order of the metrics, make 100', (_, metrics) => {
    const expected = id === 'data-ai-2022-10' ? DATA_AI_2022 : MAXIMA[rulebook.designation];
    expect(metrics.map(({ metric, max }) => [metric, max])).toEqual(Object.entries(expected));
    expect(metrics.reduce((total, { max }) => total + max, 0)).toBe(100);
  });

  test('knows every certification that it names', () => {
    const named = metricsOf(rulebook).flatMap(({ rule }) =>
      rule.kind === 'people'
        ? [...rule.prerequisites.flatMap(({ anyOf }) => anyOf), ...rule.scoring.holds.flat()]
        : [],
    );
    expect(named.filter((code) => certification(code)?.code !== code)).toEqual([]);
    expect(named).not.toEqual([]);
  });

  test('says of every metric where it stands written', () => {
    for (const { clause } of metricsOf(rulebook)) {
      expect(DOCUMENTS).toHaveProperty(clause.document);
      expect([clause.section.trim(), clause.quote.trim()]).not.toContain('');
    }
  });

  test('says how silent or contradicting documents are read, and what is not computed', () => {
    expect(rulebook.readings.length).toBeGreaterThan(0);
    for (const { row, topic, quotes, reading } of rulebook.readings) {
      expect(row).toBeGreaterThan(0);
      expect(row).toBeLessThanOrEqual(33);
      expect([topic.trim(), reading.trim()]).not.toContain('');
      expect(quotes.length).toBeGreaterThan(0);
    }
    const clauses = [...rulebook.readings.flatMap(({ quotes }) => quotes), ...rulebook.notComputed];
    expect(rulebook.notComputed.length).toBeGreaterThan(0);
    for (const { document, section, quote } of clauses) {
      expect(DOCUMENTS).toHaveProperty(document);
      expect([section.trim(), quote.trim()]).not.toContain('');
    }
  });

  test('needs more than nothing in every metric in 2022, one point later', () => {
    expect(rulebook.minimum).toBe(rulebook.edition === '2022-10' ? 'above-zero' : 'one-point');
  });
});
