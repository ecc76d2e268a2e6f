import { describe, expect, test } from 'vitest';
import type { FactsDocument, MetricName, PathName } from '#scoring';
import { azure, facts, metric, month } from '../golden/portfolio.ts';

// Money to the cent, credits, and what of it is attached to the partner.

const value = (document: Partial<FactsDocument>, edition: string, path: PathName, name: MetricName): number =>
  metric(facts(document), edition, path, name).value;

describe('amounts', () => {
  test('are summed to the cent where floating point is not', () => {
    const rows = Array.from({ length: 6 }, () => azure('t', 0.1)).concat(azure('t', 599.4));
    expect(value({ azure: rows }, 'security-2026-07', 'smb', 'net-customer-adds')).toBe(1);
    const growth = metric(
      facts({ azure: [azure('t', 1000.1, 12), azure('t', 1000.3), azure('t', 0.2, 0), azure('t', -0.4)] }),
      'data-ai-2022-10',
      'single',
      'usage-growth',
    );
    expect(growth).toEqual({ points: 0, value: 0 });
  });

  test('below nothing are credits and take away', () => {
    const rows = [azure('t', 700, 3), azure('t', -100.01)];
    expect(value({ azure: rows }, 'security-2026-07', 'smb', 'net-customer-adds')).toBe(0);
    const services = [azure('t', 5), azure('u', -5)];
    expect(value({ azure: services }, 'data-ai-2026-07', 'smb', 'deployments')).toBe(0);
  });

  test('of revenue are attached to the partner unless something else is said', () => {
    const row = {
      tenant: 't',
      month: month(),
      workload: 'Sales',
      association: 'CPOR' as const,
      amount: 2000,
    };
    const adds = (attached?: number) =>
      value(
        { revenue: [attached === undefined ? row : { ...row, attached }] },
        'business-applications-2022-10',
        'other',
        'net-customer-adds',
      );
    expect([adds(), adds(0.01), adds(0), adds(-1)]).toEqual([1, 1, 0, 0]);
  });

  test('of attached revenue add up, too', () => {
    const row = {
      tenant: 't',
      month: month(),
      workload: 'Sales',
      association: 'CPOR' as const,
      amount: 1000,
    };
    const rows = [
      { ...row, attached: 5 },
      { ...row, attached: -5 },
    ];
    expect(value({ revenue: rows }, 'business-applications-2022-10', 'other', 'net-customer-adds')).toBe(0);
    expect(
      value(
        { revenue: [...rows, { ...row, attached: 1 }] },
        'business-applications-2022-10',
        'other',
        'net-customer-adds',
      ),
    ).toBe(1);
  });
});
