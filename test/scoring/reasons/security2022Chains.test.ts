import { describe, expect, test } from 'vitest';
import { azure, licences } from '../../golden/portfolio.ts';
import { LAST_YEAR, NOW, said, seats, usd, users } from './said.ts';

// Tenants of Security 2022, whose halves look at every month of the year.

describe('Security 2022', () => {
  const single = (document: Parameters<typeof said>[0], metric: Parameters<typeof said>[3]) =>
    said(document, 'security-2022-10', 'single', metric);

  test('seats: enough now, and none the month before', () => {
    const rows = [
      licences('t', 30, 5, 3),
      licences('u', 24, 5),
      licences('u', 24, 5, 1),
      licences('v', 25, 1, 12),
    ];
    expect(single({ licenses: rows }, 'net-customer-adds')).toMatchObject([
      {
        // Won in July and lost in August: nothing remains.
        ...{ tenant: 't', side: 'm365', standing: 'not', points: 0 },
        now: [
          { code: 'association', month: '2026-07' },
          { code: 'workload' },
          { code: 'seats', met: true, have: seats(30), need: { atLeast: 25 } },
        ],
        before: [{ code: 'baseline', met: true, month: '2026-06', have: seats(0), need: { atMost: 0 } }],
      },
      {
        ...{ tenant: 'u', standing: 'not', points: 0 },
        now: [
          { met: true },
          { met: true },
          { code: 'seats', met: false, month: NOW, have: seats(24), distance: seats(1) },
        ],
        before: [{ code: 'baseline', met: false, month: '2026-09', have: seats(24) }],
      },
      { tenant: 'v', standing: 'lost', points: -2 },
    ]);
  });

  test('deployments: enough seats now, a share that was too low a year ago and has been enough since', () => {
    const rows = [licences('t', 100, 14, 12), licences('t', 100, 15, 4), licences('t', 25, 0)];
    expect(single({ licenses: rows }, 'deployments')).toMatchObject([
      {
        ...{ tenant: 't', standing: 'won', points: 3.333333 },
        now: [
          { code: 'association', met: true, month: NOW },
          { code: 'workload', met: true, month: NOW },
          { code: 'seats', met: true, month: NOW, have: seats(25) },
          { code: 'active-share', met: true, month: '2026-06', have: { active: 15, paid: 100 } },
        ],
        before: [
          {
            code: 'share-below',
            met: true,
            month: LAST_YEAR,
            have: { active: 14, paid: 100 },
            need: { numerator: 15, denominator: 100 },
          },
        ],
      },
    ]);
  });

  test('a year’s consumption reached once is enough, from below a year ago', () => {
    const rows = [
      azure('t', 12_000, 8),
      azure('t', 11_999.99, 12),
      azure('u', 12_000),
      azure('u', 12_000, 12),
    ];
    expect(single({ azure: rows }, 'deployments')).toMatchObject([
      {
        ...{ tenant: 't', side: 'azure', standing: 'won', points: 3.333333 },
        share: { now: usd(12_000_00), before: usd(11_999_99) },
        now: [
          { code: 'association' },
          { code: 'service' },
          { code: 'consumption', met: true, month: '2026-02', have: usd(23_999_99) },
        ],
        before: [
          { code: 'association' },
          { code: 'service' },
          { code: 'baseline', met: true, have: usd(11_999_99), need: { atMost: 11_999_99 } },
        ],
      },
      {
        tenant: 'u',
        standing: 'not',
        before: [{}, {}, { code: 'baseline', met: false, have: usd(12_000_00) }],
      },
    ]);
  });

  test('users, since the association began; and the growth of the year', () => {
    const rows = [licences('t', 50, 10, 5), licences('t', 50, 35), licences('u', 50, 8, 12)];
    const verdicts = single(
      { licenses: rows, azure: [azure('t', 2500), azure('u', 5000, 12)] },
      'usage-growth',
    );
    expect(verdicts).toMatchObject([
      {
        tenant: 't',
        side: 'm365',
        workload: 'Intune',
        standing: 'kept',
        points: 0.1,
        share: { now: users(35), before: users(0), atStart: users(10) },
      },
      {
        tenant: 'u',
        side: 'm365',
        standing: 'lost',
        points: -0.032,
        share: { now: users(0), before: users(8), atStart: users(0) },
      },
      {
        tenant: 't',
        side: 'azure',
        standing: 'won',
        points: 1,
        share: { now: usd(2500_00), before: usd(0) },
      },
      { tenant: 'u', side: 'azure', standing: 'lost', points: -2 },
    ]);
  });
});
