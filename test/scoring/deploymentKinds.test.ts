import { describe, expect, test } from 'vitest';
import type { PathName } from '#scoring';
import { azure, facts, licences, metric } from '../golden/portfolio.ts';

// What a deployment is, edition by edition: a service in use, a first use of one, a tenant, a tenant's workload.

const AREAS = ['data-ai', 'digital-app-innovation', 'infrastructure'];
const paths = (edition: string): PathName[] =>
  edition.endsWith('2022-10') ? ['single'] : ['enterprise', 'smb'];

describe('Azure areas', () => {
  // Two tenants use the same service: one for years, the other since this summer.
  const rows = [azure('old', 5, 20), azure('old', 5), azure('new', 5, 3)];
  const deployments = (edition: string) =>
    paths(edition).map((path) => metric(facts({ azure: rows }), edition, path, 'deployments').value);

  test.each(AREAS.flatMap((area) => [`${area}-2022-10`, `${area}-2026-07`]))(
    '%s: the service is in use',
    (edition) => {
      expect(new Set(deployments(edition))).toEqual(new Set([1]));
      const both = [...rows, azure('new', 5, 3, { service: 'SQL' }), azure('new', 5, 3, { service: 'DNS' })];
      for (const path of paths(edition))
        expect(metric(facts({ azure: both }), edition, path, 'deployments').value).toBe(3);
      const many = [...rows, azure('third', 5), azure('fourth', 5)];
      for (const path of paths(edition))
        expect(metric(facts({ azure: many }), edition, path, 'deployments').value).toBe(1);
    },
  );

  test.each(AREAS.map((area) => `${area}-2024-06`))('%s: a tenant used it for the first time', (edition) => {
    expect(deployments(edition)).toEqual([1, 1]);
    for (const path of paths(edition)) {
      expect(metric(facts({ azure: rows.slice(0, 2) }), edition, path, 'deployments').value).toBe(0);
      const many = [...rows, azure('third', 5), azure('fourth', 5)];
      expect(metric(facts({ azure: many }), edition, path, 'deployments').value).toBe(3);
    }
  });
});

describe('Modern Work', () => {
  const bands = { enterprise: 400, smb: 100 } as const;
  const deployments = (edition: string, path: keyof typeof bands, shares: readonly [number, number]) => {
    const [teams, intune] = shares;
    const paid = bands[path];
    // Associated long ago, in use only now.
    const rows = (['Teams', 'Intune'] as const).flatMap((workload, i) => [
      licences('t', paid, 0, 13, { workload }),
      licences('t', paid, 0, 12, { workload }),
      licences('t', paid, (paid * (i === 0 ? teams : intune)) / 100, 0, { workload }),
    ]);
    return metric(facts({ licenses: rows }), edition, path, 'deployments').value;
  };

  test.each(['enterprise', 'smb'] as const)('2022 %s: every workload of which 40 %% are active', (path) => {
    expect(deployments('modern-work-2022-10', path, [40, 40])).toBe(2);
    expect(deployments('modern-work-2022-10', path, [60, 20])).toBe(1);
    expect(deployments('modern-work-2022-10', path, [39, 39])).toBe(0);
  });

  test.each(['enterprise', 'smb'] as const)(
    '2026 %s: a tenant of whose licences 40 %% are active',
    (path) => {
      expect(deployments('modern-work-2026-05', path, [40, 40])).toBe(1);
      expect(deployments('modern-work-2026-05', path, [60, 20])).toBe(1);
      expect(deployments('modern-work-2026-05', path, [50, 29])).toBe(0);
    },
  );
});
