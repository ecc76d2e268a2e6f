import { describe, expect, test } from 'vitest';
import { type FactsDocument, score, scoreDocument, uncovered } from '#scoring';
import { facts } from '../golden/portfolio.ts';

// Which month is scored, for which designation, and by which edition.

const months = (document: Partial<FactsDocument>, on?: string): Record<string, string> =>
  Object.fromEntries(
    scoreDocument(score(facts(document), on === undefined ? {} : { on })).designations.map(
      ({ designation, month }) => [designation, month],
    ),
  );
const all = (month: string): Record<string, string> => ({
  'business-applications': month,
  'data-ai': month,
  'digital-app-innovation': month,
  infrastructure: month,
  'modern-work': month,
  security: month,
});
const AZURE = ['data-ai', 'digital-app-innovation', 'infrastructure'];
const but = (month: string, designations: readonly string[], earlier: string): Record<string, string> => ({
  ...all(month),
  ...Object.fromEntries(designations.map((designation) => [designation, earlier])),
});

describe('the month that is scored', () => {
  test('is the last closed one where nothing is said of what was delivered', () => {
    expect(months({ asOf: '2026-10-31' })).toEqual(all('2026-10'));
    expect(months({ asOf: '2026-10-30' })).toEqual(all('2026-09'));
  });

  test('is an earlier one as long as the newest has not been delivered', () => {
    expect(months({ asOf: '2026-11-12', dataThrough: '2026-09' })).toEqual(all('2026-09'));
    expect(months({ asOf: '2026-10-31', dataThrough: '2026-10' })).toEqual(all('2026-10'));
  });

  test('is never a later one', () => {
    expect(months({ asOf: '2026-11-12', dataThrough: '2026-12' })).toEqual(all('2026-10'));
  });

  test.each([
    ['azure', [...AZURE, 'security']],
    ['licenses', ['modern-work', 'security']],
    ['revenue', ['business-applications']],
    ['usage', ['business-applications']],
  ])('waits for %s in those designations that use it', (list, waiting) => {
    expect(months({ asOf: '2026-10-31', dataThrough: { [list]: '2026-08' } })).toEqual(
      but('2026-10', waiting, '2026-08'),
    );
  });

  test('is the earliest of several lists', () => {
    const dataThrough = { azure: '2026-09', licenses: '2026-08', revenue: '2026-07', usage: '2026-10' };
    expect(months({ asOf: '2026-10-31', dataThrough })).toEqual({
      ...but('2026-09', ['modern-work', 'security'], '2026-08'),
      'business-applications': '2026-07',
    });
  });

  test('on an earlier day, is limited by that day', () => {
    expect(months({ asOf: '2026-10-31', dataThrough: '2026-09' }, '2025-06-15')).toEqual(all('2025-05'));
    expect(months({ asOf: '2026-10-31', dataThrough: '2026-09' }, '2025-06-30')).toEqual(all('2025-06'));
    expect(months({ asOf: '2026-10-31', dataThrough: '2024-12' }, '2025-06-30')).toEqual(all('2024-12'));
  });
});

const editions = (asOf: string, pinned = {}): string[] =>
  scoreDocument(score(facts({ asOf }), { editions: pinned })).designations.map(({ edition }) => edition);

describe('the edition', () => {
  test('is the one in force on the as-of day, not in the month that is scored', () => {
    expect(editions('2026-07-01')).toContain('data-ai-2026-07');
    expect(editions('2026-06-30')).toContain('data-ai-2024-06');
    expect(editions('2026-07-29')).toContain('security-2025-01');
    expect(editions('2026-07-30')).toContain('security-2026-07');
  });

  test('on another day, is that day’s', () => {
    const on = scoreDocument(score(facts({ asOf: '2026-10-31' }), { on: '2023-01-31' }));
    expect(on.asOf).toBe('2023-01-31');
    expect(on.designations.map(({ edition }) => edition.slice(-7))).toEqual(Array(6).fill('2022-10'));
  });

  test('is a pinned one whatever the day, also outside its dates', () => {
    expect(editions('2026-10-31', { security: 'security-2022-10' })).toEqual(
      editions('2026-10-31').map((edition) =>
        edition.startsWith('security') ? 'security-2022-10' : edition,
      ),
    );
    expect(editions('2022-10-03', { 'data-ai': 'data-ai-2026-07' })).toContain('data-ai-2026-07');
  });

  test('does not exist before the programme: nothing is guessed', () => {
    expect(editions('2022-10-02')).toEqual([]);
    expect(uncovered('2022-10-02')).toEqual(Object.keys(all('')));
    expect(uncovered('2022-10-03')).toEqual([]);
    expect(uncovered('2026-01-01', { on: '2022-10-02' })).toHaveLength(6);
    expect(uncovered('2022-10-02', { on: '2026-01-01' })).toEqual([]);
    const pinned = { security: 'security-2022-10' };
    expect(uncovered('2020-01-01', { editions: pinned })).not.toContain('security');
    expect(editions('2020-01-01', pinned)).toEqual(['security-2022-10']);
  });
});

describe('a day between the documents and the pages that replaced them', () => {
  const older = (asOf: string, pinned = {}): string[] =>
    scoreDocument(score(facts({ asOf }), { editions: pinned })).designations.flatMap(
      ({ designation, olderRulebook }) => (olderRulebook ? [designation] : []),
    );
  const ALL = Object.keys(all(''));

  test('is marked from mid-2023 to the next edition', () => {
    expect(older('2023-06-30')).toEqual([]);
    expect(older('2023-07-01')).toEqual(ALL);
    expect(older('2024-05-31')).toEqual(ALL);
    expect(older('2024-06-01')).toEqual(['business-applications', 'modern-work', 'security']);
    expect(older('2025-01-01')).toEqual(['business-applications', 'modern-work']);
    expect(older('2026-04-30')).toEqual(['business-applications', 'modern-work']);
    expect(older('2026-05-01')).toEqual([]);
  });

  test('is marked for a 2022 edition that is pinned on it', () => {
    expect(older('2026-10-31', { security: 'security-2022-10' })).toEqual(['security']);
  });
});
