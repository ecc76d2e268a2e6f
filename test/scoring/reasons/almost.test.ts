import { describe, expect, test } from 'vitest';
import type { FactsDocument, MetricName, PathName } from '#scoring';
import { azure, licences, month } from '../../golden/portfolio.ts';
import { said } from './said.ts';

describe('almost there', () => {
  const standing = (dollars: number, more: Partial<FactsDocument> = {}) => {
    const [verdict] = said(
      { azure: [azure('t', dollars)], ...more },
      'security-2026-07',
      'smb',
      'net-customer-adds',
    );
    return verdict && 'standing' in verdict && verdict.standing;
  };
  test('from three quarters of a threshold on', () => {
    expect([standing(449.99), standing(450), standing(599.99), standing(600)]).toEqual([
      'not',
      'almost',
      'almost',
      'won',
    ]);
  });

  test('by seats, by users and by consumption value likewise', () => {
    const found = (document: Partial<FactsDocument>, edition: string, path: PathName, metric: MetricName) => {
      const [verdict] = said(document, edition, path, metric);
      return verdict && 'standing' in verdict && verdict.standing;
    };
    const bySeats = [225, 226].map((paid) =>
      found({ licenses: [licences('t', paid, 0)] }, 'security-2025-01', 'enterprise', 'net-customer-adds'),
    );
    expect(bySeats).toEqual(['not', 'almost']);
    const byUsers = [44, 45, 60].map((active) =>
      found({ licenses: [licences('t', 400, active)] }, 'security-2025-01', 'enterprise', 'deployments'),
    );
    expect(byUsers).toEqual(['not', 'almost', 'won']);
    const row = { tenant: 't', month: month(), workload: 'Portals', association: 'PAL' as const };
    const byValue = [37, 38].map((units) =>
      found({ usage: [{ ...row, units }] }, 'business-applications-2026-05', 'smb', 'deployments'),
    );
    expect(byValue).toEqual(['not', 'almost']);
  });

  test('not where anything else is missing, too', () => {
    const rows = [licences('t', 290, 0)];
    const [verdict] = said({ licenses: rows }, 'security-2025-01', 'enterprise', 'deployments');
    expect(verdict).toMatchObject({ standing: 'not' });
  });

  test('not where two things are missing, be it a little of each', () => {
    const rows = [licences('t', 290, 40)];
    const [verdict] = said({ licenses: rows }, 'security-2025-01', 'enterprise', 'deployments');
    expect(verdict).toMatchObject({ standing: 'not' });
  });

  test('not beyond the range, from which nothing is missing', () => {
    const [verdict] = said(
      { licenses: [licences('t', 301, 0)] },
      'security-2025-01',
      'smb',
      'net-customer-adds',
    );
    expect(verdict).toMatchObject({ standing: 'not' });
  });

  test('also where who was small a year ago could have stayed', () => {
    const [verdict] = said(
      { licenses: [licences('t', 4, 0)] },
      'security-2026-07',
      'smb',
      'net-customer-adds',
    );
    expect(verdict).toMatchObject({ standing: 'almost' });
  });

  test('not with nothing at all', () => {
    expect(standing(0)).toBe('not');
  });
});
