import { expect } from 'vitest';
import type { FactsDocument, PathName } from '#scoring';
import { golden } from './examples.ts';
import { azure, each, facts, holders, metric, scored } from './portfolio.ts';

// Expected values are typed in from the sources, never recorded from a run.

const example = golden('azure');

const steps = (codes: readonly (readonly [string, number])[]): FactsDocument =>
  facts({ certifications: codes.flatMap(([code, count]) => holders(code, count)) });
const dataAi = (path: PathName, [s1, s2, s3]: [number, number, number]) =>
  (['data-ai-2024-06', 'data-ai-2026-07'] as const).map(
    (edition) =>
      metric(
        steps([
          ['AZ-104', s1],
          ['AZ-305', s2],
          ['DP-300', s3],
        ]),
        edition,
        path,
        'intermediate-certifications',
      ).points,
  );

example('data-ai enterprise skilling', () => {
  expect(dataAi('enterprise', [2, 2, 3])).toEqual([12, 12]);
  expect(dataAi('enterprise', [2, 2, 2])).toEqual([8, 8]);
  expect(dataAi('enterprise', [2, 0, 2])).toEqual([0, 0]);
  expect(dataAi('enterprise', [1, 2, 2])).toEqual([0, 0]);
  expect(dataAi('enterprise', [2, 2, 10])).toEqual([40, 40]);
});

example('data-ai smb skilling', () => {
  expect(dataAi('smb', [2, 2, 3])).toEqual([20, 20]);
  expect(dataAi('smb', [2, 2, 2])).toEqual([16, 16]);
  expect(dataAi('smb', [2, 0, 2])).toEqual([4, 4]);
  expect(dataAi('smb', [0, 0, 2])).toEqual([0, 0]);
  expect(dataAi('smb', [1, 1, 8])).toEqual([40, 40]);
});

example('infrastructure and digital skilling', () => {
  const metrics = [
    ['infrastructure', 'intermediate-certifications', 'AZ-104', 'AZ-700'],
    ['infrastructure', 'advanced-certifications', 'AZ-305', 'AZ-140'],
    ['digital-app-innovation', 'intermediate-certifications', 'AZ-104', 'PL-400'],
    ['digital-app-innovation', 'advanced-certifications', 'AZ-305', 'AZ-400'],
  ] as const;
  for (const [designation, name, prerequisite, scoring] of metrics) {
    for (const edition of ['2024-06', '2026-07']) {
      const points = (path: PathName, s1: number, s2: number) => {
        const document = steps([
          [prerequisite, s1],
          [scoring, s2],
        ]);
        return metric(document, `${designation}-${edition}`, path, name).points;
      };
      expect([points('enterprise', 2, 2), points('enterprise', 1, 2), points('enterprise', 2, 5)]).toEqual([
        8, 0, 20,
      ]);
      expect([points('smb', 2, 2), points('smb', 1, 2), points('smb', 0, 2), points('smb', 1, 4)]).toEqual([
        12, 12, 0, 20,
      ]);
    }
  }
});

example('azure net adds enterprise', () => {
  const net = (rows: ReturnType<typeof azure>[], edition: string) =>
    metric(facts({ azure: rows }), edition, 'enterprise', 'net-customer-adds').value;
  const won = [azure('t', 0, 1), azure('t', 1000)];
  const lost = [azure('t', 1200, 13), azure('t', 1200, 12), azure('t', 900, 1), azure('t', 800)];
  const grown = [azure('t', 200, 13), azure('t', 200, 12), azure('t', 1500)];
  for (const designation of ['data-ai', 'digital-app-innovation', 'infrastructure']) {
    expect(['2024-06', '2026-07'].map((edition) => net(won, `${designation}-${edition}`))).toEqual([1, 1]);
    expect(['2024-06', '2026-07'].map((edition) => net(lost, `${designation}-${edition}`))).toEqual([-1, -1]);
    expect(['2024-06', '2026-07'].map((edition) => net(grown, `${designation}-${edition}`))).toEqual([0, 1]);
  }
});

example('azure path of 2024', () => {
  /** A year's consumption in the scored month, over customers of which so many are SMB. */
  const path = (year: number, small: number, all: number) => {
    const rest = all - 1;
    const document = facts({
      azure: [...each(rest, (n) => azure(`t${n}`, 1)), azure(`t${all}`, year - rest)],
      customers: each(all, (n) => ({
        tenant: `t${n}`,
        segment: n <= small ? ('smb' as const) : ('enterprise' as const),
      })),
    });
    return scored(document, 'infrastructure-2024-06').selectedPath;
  };
  expect(path(999_999, 80, 100)).toBe('smb');
  expect(path(1_000_000, 95, 100)).toBe('enterprise');
  expect(path(400_000, 799, 1000)).toBe('enterprise');
});
