import { expect } from 'vitest';
import type { FactsDocument, PathName } from '#scoring';
import { golden } from './examples.ts';
import { azure, each, facts, holders, licences, metric, scored } from './portfolio.ts';

// Expected values are typed in from the sources, never recorded from a run.

const example = golden('security');

const SECURITY = ['security-2025-01', 'security-2026-07'] as const;

/** People in steps 1, 2 and 3 of Security, the same ones as far as they go. */
const security = (s1: number, s2: number, s3: number): FactsDocument =>
  facts({ certifications: [...holders('AZ-500', s1), ...holders('SC-200', s2), ...holders('SC-100', s3)] });

const securitySkills = (path: PathName, steps: [number, number, number], points: number): void => {
  for (const edition of SECURITY) {
    const found = metric(security(...steps), edition, path, 'intermediate-certifications');
    expect(found, edition).toEqual({ points, value: steps[2] });
  }
};

example('security enterprise (2,2,3) is 20', () => securitySkills('enterprise', [2, 2, 3], 20));
example('security enterprise (2,2,2) is 13.3', () => securitySkills('enterprise', [2, 2, 2], 13.333333));
example('security enterprise (2,0,2) is 0', () => securitySkills('enterprise', [2, 0, 2], 0));
example('security enterprise (1,2,2) is 0', () => securitySkills('enterprise', [1, 2, 2], 0));
example('security enterprise (2,2,6) is 40', () => securitySkills('enterprise', [2, 2, 6], 40));
example('security smb (2,2,3) is 32', () => securitySkills('smb', [2, 2, 3], 32));
example('security smb (2,2,2) is 24', () => securitySkills('smb', [2, 2, 2], 24));
example('security smb (2,0,2) is 4', () => securitySkills('smb', [2, 0, 2], 4));
example('security smb (0,0,2) is 0', () => securitySkills('smb', [0, 0, 2], 0));
example('security smb (1,1,4) is 40', () => securitySkills('smb', [1, 1, 4], 40));

/** Tenants with $600 in the year, won for a positive number, lost for a negative one. */
const adds = (net: number): FactsDocument =>
  facts({ azure: each(Math.abs(net), (n) => azure(`t${n}`, 600, net > 0 ? 3 : 15)) });

example('security net adds', () => {
  for (const edition of SECURITY) {
    const points = (path: PathName, net: number) => metric(adds(net), edition, path, 'net-customer-adds');
    expect(points('enterprise', 10)).toEqual({ points: 20, value: 10 });
    expect(points('enterprise', 1)).toEqual({ points: 2, value: 1 });
    expect(points('enterprise', -3)).toEqual({ points: 0, value: -3 });
    expect(points('smb', 5)).toEqual({ points: 20, value: 5 });
  }
});

example('security deployments', () => {
  const deployed = (count: number): FactsDocument =>
    facts({ licenses: each(count, (n) => licences(`t${n}`, 400, 60)) });
  for (const edition of SECURITY) {
    const points = (count: number) => metric(deployed(count), edition, 'enterprise', 'deployments').points;
    expect(points(6)).toBe(20);
    expect(points(1)).toBe(3.333333);
  }
});

example('security usage growth', () => {
  const users = (paid: number, growth: number): FactsDocument =>
    facts({ licenses: [licences('t', paid, 10, 12), licences('t', paid, 10 + growth)] });
  const manyUsers = (growth: number): FactsDocument =>
    facts({ licenses: [licences('t', 3000, 10, 12), licences('t', 3000, 10 + growth)] });
  const spend = (before: number, growth: number): FactsDocument =>
    facts({ azure: [azure('t', before, 12), azure('t', before + growth)] });
  for (const edition of SECURITY) {
    const points = (document: FactsDocument, path: PathName) =>
      metric(document, edition, path, 'usage-growth').points;
    expect(points(users(400, 125), 'enterprise')).toBe(1);
    expect(points(manyUsers(2500), 'enterprise')).toBe(20);
    expect(points(spend(20_000, 1250), 'enterprise')).toBe(1);
    expect(points(users(200, 50), 'smb')).toBe(1);
    expect(points(spend(5000, 750), 'smb')).toBe(1);
    const fifteenThousand = facts({ azure: each(3, (n) => azure(`t${n}`, 5000)) });
    expect(points(fifteenThousand, 'smb')).toBe(20);
  }
});

example('a cliff', () => {
  const certifications = [...holders('AZ-500', 1, 9), ...holders('SC-200', 1), ...holders('SC-100', 4)];
  const azureRows = [...each(5, (n) => azure(`t${n}`, 1000)), azure('big', 3000)];
  const before = facts({ certifications, azure: azureRows });
  const after = facts({
    certifications: certifications.filter(({ person }) => person !== 'p9'),
    azure: azureRows,
  });
  const smb = (document: FactsDocument) =>
    scored(document, 'security-2026-07').paths.find(({ path }) => path === 'smb')?.total ?? 0;
  // The four points of step 1 and all 32 of step 3 go; step 2 keeps its four.
  expect(smb(before) - smb(after)).toBe(36);
  expect(metric(after, 'security-2026-07', 'smb', 'intermediate-certifications').points).toBe(4);
});
