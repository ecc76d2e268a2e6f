import { describe, expect, test } from 'vitest';
import { month } from '../../golden/portfolio.ts';
import { customers, FABRIKAM, LAST_YEAR, NOW, said, usd, value } from './said.ts';

// Workloads of Business Applications, and the whole of what is said of them.

describe('Business Applications', () => {
  const row = { tenant: 't', month: month(), workload: 'Sales', association: 'DPOR' as const };

  test('a workload whose revenue is not attached', () => {
    const revenue = [
      { ...row, amount: 1500.01, attached: 0 },
      { ...row, month: month(12), amount: 10 },
    ];
    const said2022 = said(
      { revenue, customers },
      'business-applications-2022-10',
      'larger',
      'net-customer-adds',
    );
    expect(said2022).toEqual([
      {
        ...{ subject: 'tenant', ...FABRIKAM, workload: 'Sales', side: 'revenue', standing: 'not', points: 0 },
        share: { now: usd(0), before: usd(0) },
        now: [
          {
            code: 'association',
            met: true,
            month: NOW,
            have: ['DPOR'],
            need: ['CPOR', 'CSP Tier 1', 'CSP Tier 2', 'DPOR'],
          },
          { code: 'revenue', met: true, month: NOW, have: usd(1500_01), need: { above: 1500_00 } },
          { code: 'attached', met: false, month: NOW, have: usd(0), need: { above: 0 }, distance: usd(1) },
        ],
        before: [
          {
            code: 'association',
            met: true,
            month: LAST_YEAR,
            have: ['DPOR'],
            need: ['CPOR', 'CSP Tier 1', 'CSP Tier 2', 'DPOR'],
          },
          {
            code: 'revenue',
            met: false,
            month: LAST_YEAR,
            have: usd(10_00),
            need: { above: 1500_00 },
            distance: usd(1490_01),
          },
          { code: 'attached', met: true, month: LAST_YEAR, have: usd(10_00), need: { above: 0 } },
        ],
      },
    ]);
  });

  test('a workload by its consumption value, to the tenth', () => {
    const usage = [{ ...row, workload: 'Customer Insights', association: 'PAL' as const, units: 49_999 }];
    const [verdict] = said({ usage }, 'business-applications-2026-05', 'enterprise', 'deployments');
    expect(verdict).toMatchObject({
      ...{
        workload: 'Customer Insights',
        side: 'usage',
        standing: 'almost',
        share: { now: value(0), before: value(0) },
      },
      now: [
        { code: 'association', met: true, have: ['PAL'], need: ['PAL'] },
        { code: 'consumption-value', have: value(9999.8), need: { atLeast: 10_000 }, distance: value(0.2) },
      ],
    });
  });

  test('a customer’s share of the growth, in points', () => {
    const usage = [
      { ...row, units: 250, month: month(12) },
      { ...row, units: 300 },
      { ...row, tenant: 'u', units: 50 },
      { ...row, tenant: 'v', units: 50, month: month(12) },
    ];
    const verdicts = said({ usage }, 'business-applications-2026-05', 'enterprise', 'usage-growth');
    // From 60,000 to 70,000: a sixth.
    expect(verdicts).toMatchObject([
      {
        tenant: 't',
        standing: 'kept',
        points: 16.666667,
        share: { now: value(60_000), before: value(50_000) },
      },
      { tenant: 'u', standing: 'won', points: 16.666667, share: { now: value(10_000), before: value(0) } },
      { tenant: 'v', standing: 'lost', points: -16.666667, share: { now: value(0), before: value(10_000) } },
    ]);
  });
});
