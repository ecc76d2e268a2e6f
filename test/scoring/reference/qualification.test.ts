import { expect, test } from 'vitest';
import type { FactsDocument } from '#scoring';
import { designationOf } from './editions.ts';
import { PINS } from './pins.ts';
import { portfolio } from './portfolio.ts';
import { referenceScore } from './referenceScore.ts';
import { sameScores } from './sameScores.ts';

// What random portfolios hardly ever hang on: one point exactly, and the rules by which a path is selected.

const AREA = 'data-ai';

/** Three adds, all certifications and one deployment; the growth of 300,000 dollars is this and 3,000. */
function growing(base: number): FactsDocument {
  const row = (tenant: string, month: string, acr: number) =>
    ({ tenant, month, service: 'Storage', association: 'PAL', acr }) as const;
  const award = (person: string, certification: string) => ({ person, certification, earned: '2026-01-01' });
  const people = Array.from({ length: 10 }, (_, index) => `p${index}`);
  return {
    partner: { id: 'contoso' },
    asOf: '2026-10-31',
    azure: [
      row('base', '2025-10', 300_000),
      row('base', '2026-10', base),
      ...['a', 'b', 'c'].map((tenant) => row(tenant, '2026-10', 1000)),
    ],
    certifications: people.flatMap((person) =>
      ['AZ-104', 'AZ-305', 'DP-300', 'DP-420'].map((code) => award(person, code)),
    ),
  };
}

test.for([
  { base: 300_000, qualified: true },
  { base: 299_999.99, qualified: false },
])('growth of $base and three new customers', ({ base, qualified }) => {
  const facts = growing(base);
  expect(referenceScore(facts, {}, [AREA]).designations[0]?.qualified).toBe(qualified);
  for (const editions of PINS) {
    sameScores(facts, { editions }, [AREA]);
  }
});

/** The paths of a portfolio of this number, and which one is selected. */
function selection(edition: string, seed: number) {
  const [designation, { facts, on }] = [designationOf(edition), portfolio(seed, designationOf(edition))];
  const options = { editions: { [designation]: edition }, ...(on === undefined ? {} : { on }) };
  sameScores(facts, options, [designation]);
  const scored = referenceScore(facts, options, [designation]).designations[0];
  const named = (path: string | undefined) => scored?.paths.find((each) => each.path === path);
  const other = scored?.selectedPath === 'smb' ? 'enterprise' : 'smb';
  return { path: scored?.selectedPath, selected: named(scored?.selectedPath), other: named(other) };
}

test.for([
  { edition: 'modern-work-2022-10', seed: 107661 },
  { edition: 'modern-work-2026-05', seed: 106606 },
  { edition: 'security-2025-01', seed: 100689 },
  { edition: 'security-2026-07', seed: 108689 },
])('$edition: a qualified path before a higher one that is not', ({ edition, seed }) => {
  const { selected, other } = selection(edition, seed);
  expect([selected?.qualified, other?.qualified]).toEqual([true, false]);
  expect(selected?.total).toBeLessThan(other?.total ?? 0);
});

test.for([
  { edition: 'modern-work-2026-05', seed: 104025 },
  { edition: 'security-2025-01', seed: 100198 },
  { edition: 'security-2026-07', seed: 101582 },
])('$edition: of two equal totals the one with more metrics met', ({ edition, seed }) => {
  const { path, selected, other } = selection(edition, seed);
  expect(path).toBe('smb');
  expect(selected?.total).toBe(other?.total);
});
