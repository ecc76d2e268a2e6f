import { describe, expect, test } from 'vitest';
import type { FactsDocument, PathName } from '#scoring';
import { type Example, golden } from './examples.ts';
import { azure, each, facts, holders, licences, metric, month, scored } from './portfolio.ts';

// Expected values are typed in from the sources, never recorded from a run.

const example = golden(new Set<Example>());
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

describe('Security, certifications', () => {
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
});

describe('Security, customers', () => {
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
});

describe('Azure designations', () => {
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
      expect(['2024-06', '2026-07'].map((edition) => net(lost, `${designation}-${edition}`))).toEqual([
        -1, -1,
      ]);
      expect(['2024-06', '2026-07'].map((edition) => net(grown, `${designation}-${edition}`))).toEqual([
        0, 1,
      ]);
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
});

describe('Modern Work', () => {
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
});

describe('Business Applications', () => {
  const usage = (workload: string, units: number, back = 0, association: 'PAL' | 'CPOR' = 'CPOR') => ({
    tenant: 't',
    month: month(back),
    workload,
    association,
    units,
  });
  const growth = (before: number, now: number, path: PathName) =>
    metric(
      // Finance & Operations: 100 a user; Customer Insights: a fifth for each profile.
      facts({ usage: [...valued(before, 12), ...valued(now, 0)] }),
      'business-applications-2026-05',
      path,
      'usage-growth',
    ).points;
  /** Usage of exactly this consumption value. */
  const valued = (value: number, back: number) => [
    usage('Finance & Operations', Math.floor(value / 100), back),
    usage('Customer Insights', (value % 100) * 5, back, 'PAL'),
  ];

  example('business applications consumption value', () => {
    const before = facts({
      usage: [
        usage('Business Central', 25, 12),
        usage('Business Central', 10),
        usage('Customer Insights', 50_000, 0, 'PAL'),
      ],
    });
    // 25,000 a year ago and 10 × 1,000 + 50,000 × 0.2 = 20,000 now: a fifth less.
    expect(metric(before, 'business-applications-2026-05', 'smb', 'usage-growth')).toEqual({
      points: 0,
      value: -20,
    });
  });

  example('business applications usage growth', () => {
    expect(growth(49_999, 65_000, 'enterprise')).toBe(0);
    expect(growth(50_000, 65_000, 'enterprise')).toBe(30);
    expect(growth(25_000, 27_500, 'smb')).toBe(10);
  });
});

describe('Qualification', () => {
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
});
