import { describe, expect, test } from 'vitest';
import { azure, facts } from '../../golden/portfolio.ts';
import { judged } from '../judged.ts';
import { metricOf } from '../rulesOf.ts';
import { customers, FABRIKAM, LAST_YEAR, NOW, said, usd } from './said.ts';

// Tenants and services of the Azure areas, and the whole of what is said of them.

const AZURE = ['PAL', 'DPOR', 'CSP Tier 1', 'CSP Tier 2'];

describe('net adds', () => {
  test('a tenant won: its highest month now, and the baseline that it must not have had', () => {
    const rows = [azure('t', 500, 1), azure('t', 300), azure('t', 499.99, 13), azure('t', 10, 12)];
    expect(said({ azure: rows, customers }, 'data-ai-2026-07', 'smb', 'net-customer-adds')).toEqual([
      {
        ...{ subject: 'tenant', ...FABRIKAM, side: 'azure', standing: 'won', points: 10 },
        now: [
          { code: 'association', met: true, month: NOW, have: ['PAL'], need: AZURE },
          { code: 'month-consumption', met: true, month: NOW, have: usd(500_00), need: { atLeast: 500_00 } },
        ],
        before: [
          { code: 'association', met: true, month: LAST_YEAR, have: ['PAL'], need: AZURE },
          { code: 'baseline', met: true, month: LAST_YEAR, have: usd(499_99), need: { atMost: 499_99 } },
        ],
      },
    ]);
  });

  const standing = (edition: string, ...months: [dollars: number, back: number][]) => {
    const rows = months.map(([dollars, back]) => azure('t', dollars, back));
    const [verdict] = said(
      { azure: rows },
      edition,
      edition.endsWith('2022-10') ? 'single' : 'enterprise',
      'net-customer-adds',
    );
    return verdict && 'standing' in verdict && [verdict.standing, verdict.points];
  };

  test.each([
    ['2022', 'data-ai-2022-10', [1000, 0], [1000, 12], ['kept', 0]],
    ['2022, not lost yet', 'data-ai-2022-10', [1000, 1], [1000, 12], ['kept', 0]],
    ['2022, lost', 'data-ai-2022-10', [999.99, 0], [1000, 12], ['lost', -10]],
    ['2022, won', 'data-ai-2022-10', [1000, 0], [999.99, 12], ['won', 10]],
    ['2022, almost', 'data-ai-2022-10', [750, 0], [1, 12], ['almost', 0]],
    ['2022, not', 'data-ai-2022-10', [749.99, 0], [1, 12], ['not', 0]],
    ['2024, a customer before is no win', 'data-ai-2024-06', [1000, 0], [0.01, 12], ['kept', 0]],
    ['2024, won', 'data-ai-2024-06', [1000, 0], [0, 12], ['won', 10]],
    ['2026, won', 'data-ai-2026-07', [1000, 0], [0.01, 12], ['won', 10]],
    ['2026, lost', 'data-ai-2026-07', [999, 0], [1000, 13], ['lost', -10]],
  ] as const)('%s', (_, edition, now, before, expected) => {
    expect(standing(edition, [...now], [...before])).toEqual(expected);
  });

  test.each([
    ['kept', 1000],
    ['lost', 999.99],
  ])('2022: a tenant that is %s says one month', (standing, dollars) => {
    const rows = [azure('t', dollars), azure('t', 2000, 12)];
    const [verdict] = said({ azure: rows }, 'infrastructure-2022-10', 'single', 'net-customer-adds');
    expect(verdict).toMatchObject({
      standing,
      now: [{ code: 'association' }, { code: 'month-consumption' }],
    });
  });

  test('2022: a tenant not lost yet says which month keeps it', () => {
    const rows = [azure('t', 1500, 1), azure('t', 100), azure('t', 2000, 12)];
    const [verdict] = said({ azure: rows }, 'infrastructure-2022-10', 'single', 'net-customer-adds');
    expect(verdict).toMatchObject({
      standing: 'kept',
      now: [
        { code: 'association' },
        { code: 'month-consumption', met: false, month: NOW, have: usd(100_00), distance: usd(900_00) },
        {
          ...{ code: 'month-consumption', met: true, month: '2026-09', have: usd(1500_00) },
          need: { atLeast: 1000_00 },
        },
      ],
      before: [
        { code: 'association' },
        { code: 'baseline', met: false, have: usd(2000_00), need: { atMost: 999_99 } },
      ],
    });
  });

  test('2024: the baseline is nothing', () => {
    const [verdict] = said(
      { azure: [azure('t', 1000)] },
      'infrastructure-2024-06',
      'enterprise',
      'net-customer-adds',
    );
    expect(verdict).toMatchObject({
      before: [
        { code: 'association', met: false },
        { code: 'baseline', met: true, need: { atMost: 0 } },
      ],
    });
  });
});

describe('usage growth', () => {
  test('a tenant’s share of it, in points', () => {
    const rows = [
      azure('t', 8000, 12),
      azure('t', 9000),
      azure('u', 2000, 12),
      azure('v', 2000, 0, { association: 'DPOR' }),
    ];
    const verdicts = said({ azure: rows }, 'data-ai-2022-10', 'single', 'usage-growth');
    // From 10,000 to 11,000.
    expect(verdicts).toMatchObject([
      { tenant: 't', standing: 'kept', points: 10, share: { now: usd(9000_00), before: usd(8000_00) } },
      { tenant: 'u', standing: 'lost', points: -20, share: { now: usd(0), before: usd(2000_00) } },
      { tenant: 'v', standing: 'won', points: 20, share: { now: usd(2000_00), before: usd(0) } },
    ]);
    expect(verdicts[2]).toMatchObject({
      now: [{ code: 'association', met: true, have: ['DPOR'], need: AZURE }],
    });
  });

  test('no points are shared out where growth earns none', () => {
    const verdicts = said(
      { azure: [azure('t', 1, 12), azure('t', 999.99)] },
      'data-ai-2022-10',
      'single',
      'usage-growth',
    );
    expect(verdicts).toMatchObject([{ tenant: 't', standing: 'kept', points: 0 }]);
  });

  test('of tenants with rows in the two years alone', () => {
    const rows = [azure('t', 1, 23), azure('u', 1, 24), azure('v', 0, 5)];
    const verdicts = said({ azure: rows }, 'data-ai-2026-07', 'smb', 'usage-growth');
    expect(verdicts).toMatchObject([
      { tenant: 't', standing: 'lost' },
      { tenant: 'v', standing: 'not' },
    ]);
  });
});

describe('deployments', () => {
  const machines = { service: 'Virtual Machines' };

  test('services: in use, excluded, or of nothing consumed', () => {
    const rows = [
      azure('t', 5),
      azure('u', 7),
      azure('t', 5, 0, machines),
      azure('t', 3, 12, { service: 'Firewall' }),
    ];
    const service = { subject: 'service' };
    expect(said({ azure: rows }, 'data-ai-2026-07', 'smb', 'deployments')).toEqual([
      { ...service, service: 'Key Vault', counts: true, why: 'in-use', points: 2, consumed: usd(12_00) },
      {
        ...service,
        service: 'Virtual Machines',
        counts: false,
        why: 'excluded',
        points: 0,
        consumed: usd(5_00),
      },
      {
        ...service,
        service: 'Firewall',
        counts: false,
        why: 'nothing-consumed',
        points: 0,
        consumed: usd(0),
      },
    ]);
  });

  test('first uses: of which service, and since when', () => {
    const licence = { service: 'Virtual Machines License' };
    const rows = [
      azure('t', 5, 11),
      azure('t', 5, 12, machines),
      azure('u', 5, 0, licence),
      azure('u', 0, 13),
      azure('u', 1, 2),
    ];
    expect(said({ azure: rows }, 'data-ai-2024-06', 'smb', 'deployments')).toMatchObject([
      {
        ...{ tenant: 't', workload: 'Key Vault', side: 'azure', standing: 'won', points: 2, before: [] },
        now: [
          { code: 'service', met: true, month: NOW, have: ['Key Vault'] },
          { code: 'first-use', met: true, month: '2025-11' },
        ],
      },
      {
        tenant: 't',
        workload: 'Virtual Machines',
        standing: 'not',
        points: 0,
        now: [{ met: true }, { met: false, month: LAST_YEAR }],
      },
      {
        tenant: 'u',
        workload: 'Key Vault',
        standing: 'won',
        now: [{ met: true }, { met: true, month: '2026-08' }],
      },
      {
        tenant: 'u',
        workload: 'Virtual Machines License',
        standing: 'not',
        points: 0,
        now: [{ met: false }, { met: true, month: NOW }],
      },
    ]);
  });

  test('the services that count are named once each, in order', () => {
    const rows = [
      azure('t', 1, 0, { service: 'Zeta' }),
      azure('u', 1, 0, { service: 'Zeta' }),
      azure('u', 1, 0, { service: 'Alpha' }),
    ];
    const lines = (edition: string) =>
      judged(facts({ azure: rows }), metricOf(edition, 'smb', 'deployments')).lines;
    expect(lines('data-ai-2026-07')).toEqual([
      { code: 'services', count: 2, names: ['Alpha', 'Zeta'], points: 4 * 84 },
    ]);
    expect(lines('data-ai-2024-06')).toEqual([
      { code: 'first-uses', count: 3, names: ['Alpha', 'Zeta'], points: 6 * 84 },
    ]);
  });
});
