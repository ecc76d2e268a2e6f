import { expect } from 'vitest';
import { golden } from './examples.ts';
import { each, facts, licences, metric } from './portfolio.ts';

// Expected values are typed in from the sources, never recorded from a run.

const example = golden('modernWork');

const grown = (association: 'CPOR' | 'DPOR' | 'CSP Tier 1', paid: number, growth: number) => [
  licences(`t-${association}`, paid, 50, 12, { association }),
  licences(`t-${association}`, paid, 50 + growth, 0, { association }),
];
const manySmall = (association: 'CPOR' | 'CSP Tier 1', growth: number) =>
  each(growth / 100, (n) => [
    licences(`${association}${n}`, 200, 50, 12, { association }),
    licences(`${association}${n}`, 200, 150, 0, { association }),
  ]).flat();

example('modern work usage growth', () => {
  const enterprise = facts({ licenses: [...grown('DPOR', 5000, 2000), ...grown('CPOR', 5000, 1500)] });
  expect(metric(enterprise, 'modern-work-2026-05', 'enterprise', 'usage-growth')).toEqual({
    points: 30,
    value: 1500,
  });
  const onlyDpor = facts({ licenses: grown('DPOR', 5000, 2000) });
  expect(metric(onlyDpor, 'modern-work-2026-05', 'enterprise', 'usage-growth').points).toBe(15);
  const smb = facts({ licenses: [...manySmall('CSP Tier 1', 1000), ...manySmall('CPOR', 1000)] });
  expect(metric(smb, 'modern-work-2026-05', 'smb', 'usage-growth')).toEqual({ points: 30, value: 1000 });
  const onlyCsp = facts({ licenses: manySmall('CSP Tier 1', 1000) });
  expect(metric(onlyCsp, 'modern-work-2026-05', 'smb', 'usage-growth').points).toBe(15);
});

example('modern work deployments', () => {
  /** Deployed now, and with the partner for longer than a year. */
  const deployed = (association: 'CPOR' | 'DPOR' | 'CSP Tier 1', paid: number, count: number) =>
    each(count, (n) => [
      licences(`${association}${n}`, paid, 0, 12, { association }),
      licences(`${association}${n}`, paid, paid / 2, 0, { association }),
    ]).flat();
  const enterprise = facts({ licenses: [...deployed('DPOR', 400, 4), ...deployed('CPOR', 400, 3)] });
  expect(metric(enterprise, 'modern-work-2026-05', 'enterprise', 'deployments').points).toBe(15);
  const smb = facts({ licenses: [...deployed('CSP Tier 1', 100, 4), ...deployed('CPOR', 100, 4)] });
  expect(metric(smb, 'modern-work-2026-05', 'smb', 'deployments').points).toBe(20);
});

example('modern work bands', () => {
  const counts = (paid: readonly number[], edition: string) => {
    const workloads = ['Intune', 'Exchange Online'];
    const document = facts({
      licenses: paid.map((count, i) => licences('t', count, 0, 0, { workload: workloads[i] ?? '' })),
    });
    return (['enterprise', 'smb'] as const).map(
      (path) => metric(document, edition, path, 'net-customer-adds').value,
    );
  };
  for (const edition of ['modern-work-2022-10', 'modern-work-2026-05']) {
    expect(counts([10], edition)).toEqual([0, 0]);
    expect(counts([11], edition)).toEqual([0, 1]);
    expect(counts([300], edition)).toEqual([0, 1]);
    expect(counts([301], edition)).toEqual([1, 0]);
    expect(counts([500, 50], edition)).toEqual([1, 1]);
  }
});
