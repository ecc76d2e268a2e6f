import { describe, expect, test } from 'vitest';
import { azure, licences } from '../../golden/portfolio.ts';
import { customers, FABRIKAM, LAST_YEAR, NOW, said, seats, usd, users } from './said.ts';

// Tenants of Security, and the whole of what is said of them.

describe('Security from 2025 on', () => {
  const AZURE = ['PAL', 'CSP Tier 1', 'CSP Tier 2'];
  const M365 = ['CPOR', 'CSP Tier 1', 'CSP Tier 2'];

  test('an Azure tenant that has not had enough in the year: who was credited, for what, how far it is', () => {
    const rows = [
      { ...azure('t', 450, 11), offer: 'Standard' },
      { ...azure('t', 300, 11), offer: 'trial' },
      azure('t', 999, 3, { service: 'Virtual Machines' }),
      azure('t', 999, 3, { association: 'DPOR' }),
      azure('t', 80, 12),
    ];
    const [verdict, ...others] = said(
      { azure: rows, customers },
      'security-2026-07',
      'smb',
      'net-customer-adds',
    );
    expect(others).toEqual([]);
    expect(verdict).toMatchObject({
      ...{ subject: 'tenant', ...FABRIKAM, side: 'azure', standing: 'almost', points: 0 },
      share: { now: usd(0), before: usd(0) },
      now: [
        { code: 'association', met: true, month: NOW, have: ['PAL', 'DPOR'], need: AZURE },
        { code: 'service', met: true, month: NOW, have: ['Key Vault', 'Virtual Machines'] },
        { code: 'offer', met: true, month: NOW, have: ['standard', 'trial', ''] },
        {
          code: 'consumption',
          met: false,
          month: NOW,
          have: usd(450_00),
          need: { atLeast: 600_00 },
          distance: usd(150_00),
        },
      ],
      before: [
        { code: 'association', met: true, month: LAST_YEAR, have: ['PAL'], need: AZURE },
        { code: 'service', met: true, month: LAST_YEAR, have: ['Key Vault'] },
        { code: 'consumption', met: false, month: LAST_YEAR, have: usd(80_00), distance: usd(520_00) },
      ],
    });
  });

  test('a tenant whose licences nobody is credited for: each link of the chain is judged', () => {
    const rows = [licences('t', 100, 50, 0, { association: 'PAL' })];
    const [verdict] = said({ licenses: rows, customers }, 'security-2026-07', 'smb', 'deployments');
    expect(verdict).toMatchObject({
      ...{ ...FABRIKAM, side: 'm365', standing: 'not' },
      now: [
        { code: 'association', met: false, have: ['PAL'], need: M365 },
        { code: 'workload', met: false, have: [] },
        {
          code: 'licences',
          met: false,
          have: seats(0),
          need: { atLeast: 5, atMost: 300 },
          distance: seats(5),
        },
        {
          code: 'active-share',
          met: false,
          have: { active: 0, paid: 0 },
          need: { numerator: 15, denominator: 100 },
        },
        { code: 'stays-smb', met: false, month: LAST_YEAR, need: { atLeast: 5, atMost: 300 } },
      ],
    });
    expect(verdict && 'now' in verdict && verdict.now[3]).not.toHaveProperty('distance');
  });

  test('a deployed tenant, won: what of it counts', () => {
    const rows = [
      licences('t', 100, 10),
      licences('t', 40, 11, 0, { workload: 'Microsoft Defender for Identity' }),
      licences('t', 100, 14, 12),
    ];
    const [verdict] = said({ licenses: rows }, 'security-2025-01', 'smb', 'deployments');
    expect(verdict).toMatchObject({
      ...{ tenant: 't', standing: 'won', points: 3.333333 },
      share: { now: users(21), before: users(0) },
      now: [
        { code: 'association', met: true, have: ['CPOR'] },
        { code: 'workload', met: true, have: ['Intune', 'Microsoft Defender for Identity'] },
        { code: 'licences', met: true, have: seats(100) },
        { code: 'active-share', met: true, have: { active: 21, paid: 140 } },
      ],
      before: [
        { code: 'association', met: true },
        { code: 'workload', met: true },
        { code: 'licences', met: true },
        { code: 'active-share', met: false, have: { active: 14, paid: 100 }, distance: users(1) },
      ],
    });
    expect(verdict).not.toHaveProperty('name');
  });

  test('a tenant that has outgrown smb stays, and says since when it was small', () => {
    const rows = [licences('t', 301, 100), licences('t', 300, 60, 12)];
    const [verdict] = said({ licenses: rows }, 'security-2026-07', 'smb', 'usage-growth');
    expect(verdict).toMatchObject({
      ...{ standing: 'kept', points: 0, share: { now: users(100), before: users(60) } },
      now: [
        { code: 'association' },
        { code: 'workload' },
        { code: 'licences', met: false, have: seats(301) },
        { code: 'stays-smb', met: true, month: LAST_YEAR, need: { atLeast: 5, atMost: 300 } },
      ],
    });
    expect(verdict && 'now' in verdict && verdict.now[2]).not.toHaveProperty('distance');
  });

  test('a tenant within its range says nothing of staying', () => {
    const [verdict] = said(
      { licenses: [licences('t', 300, 60)] },
      'security-2026-07',
      'smb',
      'net-customer-adds',
    );
    expect(verdict && 'now' in verdict && verdict.now.map(({ code }) => code)).toEqual([
      'association',
      'workload',
      'licences',
    ]);
  });

  test('of several workloads the one that is in the band is named, else the nearest below it, else any', () => {
    const named = (...paid: number[]) => {
      const workloads = ['Intune', 'Microsoft Entra ID P1', 'Microsoft Defender for Identity'];
      const rows = paid.map((count, i) => licences('t', count, 0, 0, { workload: workloads[i] ?? '' }));
      const [verdict] = said({ licenses: rows }, 'security-2025-01', 'smb', 'net-customer-adds');
      return verdict && 'now' in verdict && verdict.now[2]?.have;
    };
    expect([named(900, 7, 2), named(2, 4, 1), named(900, 3, 800), named(900, 400)]).toEqual(
      [7, 4, 3, 900].map(seats),
    );
  });

  test('a lost tenant takes its points away', () => {
    const [verdict] = said(
      { azure: [azure('t', 600, 12)] },
      'security-2026-07',
      'enterprise',
      'net-customer-adds',
    );
    expect(verdict).toMatchObject({
      standing: 'lost',
      points: -2,
      share: { now: usd(0), before: usd(600_00) },
    });
  });
});
