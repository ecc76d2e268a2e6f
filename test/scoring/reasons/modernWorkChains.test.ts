import { describe, expect, test } from 'vitest';
import { licences } from '../../golden/portfolio.ts';
import { customers, FABRIKAM, LAST_YEAR, NOW, said, users } from './said.ts';

// Tenants of Modern Work, and the whole of what is said of them.

describe('Modern Work', () => {
  test('users of a tenant’s workload, association by association', () => {
    const rows = [
      ...[licences('t', 100, 20, 5), licences('t', 100, 90)],
      licences('t', 100, 7, 12, { association: 'CSP Tier 1' }),
    ];
    expect(said({ licenses: rows, customers }, 'modern-work-2026-05', 'smb', 'usage-growth')).toMatchObject([
      {
        ...{ ...FABRIKAM, workload: 'Intune', side: 'm365', option: 'CPOR', standing: 'kept', points: 4.2 },
        share: { now: users(90), before: users(0), atStart: users(20) },
        now: [
          { code: 'association', met: true },
          { code: 'workload', met: true },
          { code: 'licences', met: true },
        ],
        before: [
          { code: 'association', met: true, have: ['CSP Tier 1'] },
          { code: 'workload' },
          { code: 'licences', met: true },
        ],
      },
      {
        ...{ workload: 'Intune', option: 'CSP', standing: 'kept', points: 0 },
        share: { now: users(0), before: users(7), atStart: users(0) },
      },
    ]);
  });

  test('a deployment that was taken over, and one that also counted a year ago', () => {
    const rows = [licences('t', 100, 90, 5), licences('t', 100, 95)];
    const again = [licences('u', 100, 90, 12), licences('u', 100, 50)];
    const lost = [licences('v', 100, 50, 12), licences('v', 100, 39)];
    const verdicts = said(
      { licenses: [...rows, ...again, ...lost] },
      'modern-work-2022-10',
      'smb',
      'deployments',
    );
    expect(verdicts).toMatchObject([
      { tenant: 't', workload: 'Intune', option: 'CPOR', standing: 'taken-over', points: 0 },
      { tenant: 'u', option: 'CPOR', standing: 'kept', points: 0 },
      { tenant: 'v', option: 'CPOR', standing: 'lost' },
    ]);
    const [, , third] = verdicts;
    expect(third).toMatchObject({
      now: [
        {},
        {},
        {},
        { code: 'active-share', met: false, month: NOW, have: { active: 39, paid: 100 }, distance: users(1) },
      ],
      before: [
        {},
        {},
        {},
        { code: 'active-share', met: true, month: LAST_YEAR, have: { active: 50, paid: 100 } },
      ],
    });
  });

  test('from 2026 on a deployment is the tenant, whatever its workloads', () => {
    const verdicts = said(
      { licenses: [licences('t', 100, 40)] },
      'modern-work-2026-05',
      'smb',
      'deployments',
    );
    expect(verdicts).toHaveLength(1);
    expect(verdicts[0]).not.toHaveProperty('workload');
  });
});
