import { describe, expect, test } from 'vitest';
import type { Association } from '#scoring';
import { azure, licences, month } from '../../golden/portfolio.ts';
import { LAST_YEAR, NOW, said, usd, users } from './said.ts';

// Each customer's share of a growth, and through whom it counted now and a year ago.

const through = (association: Association) => ({ association });

describe('growth of the Azure year', () => {
  const growth = (...rows: ReturnType<typeof azure>[]) =>
    said({ azure: rows }, 'data-ai-2026-07', 'smb', 'usage-growth');

  test('is told of tenants with rows in either year, the first month of each included', () => {
    const verdicts = growth(azure('now', 1_500, 11), azure('before', 1_000, 23), azure('long ago', 9, 24));
    expect(verdicts).toMatchObject([
      {
        ...{ tenant: 'now', side: 'azure', standing: 'won', points: 150 },
        share: { now: usd(1_500_00), before: usd(0) },
        now: [{ code: 'association', met: true, month: NOW, have: ['PAL'] }],
        before: [{ code: 'association', met: false, month: LAST_YEAR, have: [] }],
      },
      {
        ...{ tenant: 'before', side: 'azure', standing: 'lost', points: -100 },
        share: { now: usd(0), before: usd(1_000_00) },
        now: [{ code: 'association', met: false, have: [] }],
        before: [{ code: 'association', met: true, have: ['PAL'] }],
      },
    ]);
    expect(verdicts).toHaveLength(2);
  });

  test('names the associations of each year by themselves', () => {
    const [verdict] = growth(
      azure('t', 2_000),
      azure('t', 500, 12, through('CSP Tier 1')),
      azure('t', 500, 12),
    );
    expect(verdict).toMatchObject({
      now: [{ have: ['PAL'] }],
      before: [{ have: ['PAL', 'CSP Tier 1'] }],
    });
  });

  test('says which offer is left out, and whether another one counts', () => {
    const support = { ...azure('t', 700), offer: 'Support' };
    const [verdict] = growth(support, azure('t', 2_000), azure('t', 500, 12));
    expect(verdict).toMatchObject({
      now: [{ code: 'association' }, { code: 'offer', met: true, have: ['support', ''] }],
    });
    expect(growth(support, azure('t', 500, 12))[0]).toMatchObject({
      now: [
        { code: 'association', met: true },
        { code: 'offer', met: false, have: ['support'] },
      ],
    });
    const foreign = { ...support, ...through('CPOR') };
    expect(growth(foreign, azure('t', 2_000), azure('t', 500, 12))[0]).toMatchObject({
      now: [{ code: 'association', have: ['PAL', 'CPOR'] }],
    });
  });
});

test('growth of consumption value is told by workload, each through its own associations', () => {
  const row = (workload: string, association: Association, units: number, back = 0) => ({
    ...{ tenant: 't', month: month(back), workload, units },
    association,
  });
  const usage = [
    row('Business Central', 'CPOR', 40),
    row('Business Central', 'DPOR', 30, 12),
    row('Power BI', 'PAL', 100),
  ];
  expect(said({ usage }, 'business-applications-2026-05', 'smb', 'usage-growth')).toMatchObject([
    {
      ...{ workload: 'Business Central', side: 'usage', standing: 'kept', points: 33.333333 },
      share: { now: { unit: 'value', count: 40_000 }, before: { unit: 'value', count: 30_000 } },
      now: [{ code: 'association', met: true, month: NOW, have: ['CPOR'] }],
      before: [{ code: 'association', met: true, month: LAST_YEAR, have: ['DPOR'] }],
    },
    {
      ...{ workload: 'Power BI', side: 'usage', standing: 'won', points: 66.666667 },
      now: [{ code: 'association', met: true, have: ['PAL'] }],
      before: [{ code: 'association', met: false, have: [] }],
    },
  ]);
});

test('growth of users in Modern Work is told with what a customer had a year ago', () => {
  const rows = [licences('t', 400, 100, 12), licences('t', 400, 300), licences('gone', 400, 50, 12)];
  const verdicts = said({ licenses: rows }, 'modern-work-2026-05', 'enterprise', 'usage-growth');
  expect(verdicts.filter((verdict) => 'option' in verdict && verdict.option === 'CPOR')).toMatchObject([
    {
      ...{ tenant: 't', standing: 'kept', points: 6 },
      share: { now: users(300), before: users(100), atStart: users(0) },
    },
    {
      ...{ tenant: 'gone', standing: 'lost', points: -1.5 },
      share: { now: users(0), before: users(50), atStart: users(0) },
    },
  ]);
});

test('what full steps of growth earn is parted by the growth: a half for half of it, taken from who uses less', () => {
  const rows = [
    ...[azure('a', 3_000), azure('a', 1_000, 12)],
    ...[azure('b', 2_000), azure('b', 3_000, 12)],
    ...[azure('c', 4_000), azure('c', 3_000, 12)],
  ];
  // $2,000 of growth are two full steps of $750.
  const points = said({ azure: rows }, 'security-2026-07', 'smb', 'usage-growth').map(
    (verdict) => 'points' in verdict && [verdict.points, 'share' in verdict && verdict.share?.now],
  );
  expect(points).toEqual([
    [2, usd(3_000_00)],
    [-1, usd(2_000_00)],
    [1, usd(4_000_00)],
  ]);
  const shrunk = [azure('a', 3_000), azure('b', 2_000, 12), azure('c', 2_000, 12)];
  for (const verdict of said({ azure: shrunk }, 'security-2026-07', 'smb', 'usage-growth'))
    expect(verdict).toMatchObject({ points: 0 });
});
