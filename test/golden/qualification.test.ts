import { expect } from 'vitest';
import { golden } from './examples.ts';
import { azure, each, facts, holders, licences, scored } from './portfolio.ts';

// Expected values are typed in from the sources, never recorded from a run.

const example = golden('qualification');

const SKILLED = [
  ...holders('AZ-104', 1),
  ...holders('AZ-700', 4),
  ...holders('AZ-305', 1),
  ...holders('AZ-140', 4),
];
/** Infrastructure, smb: 40 points of skilling, ten for each customer, and growth over 100,000 last year. */
const infrastructure = (customers: number, year: number, services: readonly string[]) => {
  const azureRows = [
    ...each(customers, (n) => azure(`t${n}`, 500, 0, { service: services[n - 1] ?? 'Virtual Machines' })),
    azure('base', 100_000, 15, { service: 'Virtual Machines' }),
    azure('base', year - customers * 500, 3, { service: 'Virtual Machines' }),
  ];
  const segments = each(customers, (n) => ({ tenant: `t${n}`, segment: 'smb' as const }));
  return scored(
    facts({ certifications: SKILLED, azure: azureRows, customers: segments }),
    'infrastructure-2026-07',
  );
};

example('qualification needs 70 and every metric', () => {
  expect(infrastructure(2, 108_000, ['Key Vault'])).toMatchObject({ total: 70, qualified: true });
  expect(infrastructure(2, 107_990, ['Key Vault'])).toMatchObject({ total: 69.99, qualified: false });
  // Only virtual machines are in use: no deployments.
  expect(infrastructure(3, 115_000, [])).toMatchObject({ total: 85, qualified: false });
});

example('best metrics of two paths are not added', () => {
  const document = facts({
    certifications: [...holders('AZ-500', 2), ...holders('SC-200', 2), ...holders('SC-100', 3)],
    licenses: [
      // Seven large customers are new, six of them deployed; of six small ones deployed two are new.
      ...each(7, (n) => licences(`large${n}`, 400, n === 7 ? 0 : 146)),
      ...each(6, (n) => licences(`small${n}`, 100, 70)),
      ...each(4, (n) => licences(`small${n}`, 100, 0, 12)),
    ],
  });
  const { paths, selectedPath, total, qualified } = scored(document, 'security-2026-07');
  const totals = Object.fromEntries(paths.map((path) => [path.path, path.total]));
  expect(totals).toEqual({ enterprise: 61, smb: 68 });
  const best =
    paths[0]?.metrics.map(({ points }, i) => Math.max(points, paths[1]?.metrics[i]?.points ?? 0)) ?? [];
  expect(best.reduce((sum, points) => sum + points, 0)).toBe(74);
  expect({ selectedPath, total }).toEqual({ selectedPath: 'smb', total: 68 });
  expect(qualified).toBe(false);
});
