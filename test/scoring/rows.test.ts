import { describe, expect, test } from 'vitest';
import type { Association, FactsDocument, MetricName, PathName } from '#scoring';
import { azure, facts, licences, metric, month } from '../golden/portfolio.ts';
import { judged } from './judged.ts';
import { metricOf } from './rulesOf.ts';

// What rows amount to: the same thing twice, the same thing through several associations, nothing, and less
// than nothing.

const value = (document: Partial<FactsDocument>, edition: string, path: PathName, name: MetricName): number =>
  metric(facts(document), edition, path, name).value;

const used = (units: number, association: Association, workload = 'Business Central') => ({
  tenant: 't',
  month: month(),
  workload,
  association,
  units,
});

describe('the same row twice adds up', () => {
  test('Azure consumption', () => {
    const rows = [azure('t', 300), azure('t', 300)];
    expect(value({ azure: rows }, 'security-2026-07', 'smb', 'net-customer-adds')).toBe(1);
    expect(value({ azure: rows.slice(1) }, 'security-2026-07', 'smb', 'net-customer-adds')).toBe(0);
  });

  test('licences', () => {
    const rows = [licences('t', 3, 0), licences('t', 2, 0)];
    expect(value({ licenses: rows }, 'security-2026-07', 'smb', 'net-customer-adds')).toBe(1);
    expect(value({ licenses: rows.slice(1) }, 'security-2026-07', 'smb', 'net-customer-adds')).toBe(0);
  });

  test('active users with them', () => {
    const rows = [licences('t', 50, 10), licences('t', 50, 5)];
    expect(value({ licenses: rows }, 'security-2026-07', 'smb', 'deployments')).toBe(1);
  });

  test('revenue', () => {
    const row = { tenant: 't', month: month(), workload: 'Sales', association: 'CPOR' as const, amount: 125 };
    expect(value({ revenue: [row, row] }, 'business-applications-2026-05', 'smb', 'net-customer-adds')).toBe(
      1,
    );
    expect(value({ revenue: [row] }, 'business-applications-2026-05', 'smb', 'net-customer-adds')).toBe(0);
  });

  test('usage', () => {
    const row = used(3, 'CPOR');
    expect(value({ usage: [row, row] }, 'business-applications-2026-05', 'smb', 'deployments')).toBe(1);
    expect(value({ usage: [row] }, 'business-applications-2026-05', 'smb', 'deployments')).toBe(0);
  });
});

describe('the same customer through several eligible associations', () => {
  test('is one customer', () => {
    const associations: Association[] = ['CPOR', 'CSP Tier 1', 'CSP Tier 2'];
    const rows = associations.map((association) => licences('t', 100, 0, 0, { association }));
    expect(value({ licenses: rows }, 'security-2026-07', 'smb', 'net-customer-adds')).toBe(1);
  });

  test('has the licences of the row with the most paid, never their sum', () => {
    const rows = [licences('t', 200, 0), licences('t', 200, 0, 0, { association: 'CSP Tier 1' })];
    expect(value({ licenses: rows }, 'security-2026-07', 'enterprise', 'net-customer-adds')).toBe(0);
    expect(value({ licenses: rows }, 'security-2026-07', 'smb', 'net-customer-adds')).toBe(1);
  });

  test('has the active users of that same row, and of equals the most active', () => {
    const other = { association: 'CSP Tier 1' as const };
    const deployed = (...rows: ReturnType<typeof licences>[]) =>
      [rows, [...rows].reverse()].map((licenses) =>
        value({ licenses }, 'security-2026-07', 'smb', 'deployments'),
      );
    expect(deployed(licences('t', 100, 14), licences('t', 99, 99, 0, other))).toEqual([0, 0]);
    expect(deployed(licences('t', 100, 14), licences('t', 101, 16, 0, other))).toEqual([1, 1]);
    expect(deployed(licences('t', 100, 14), licences('t', 100, 15, 0, other))).toEqual([1, 1]);
    expect(deployed(licences('t', 100, 15), licences('t', 100, 14, 0, other))).toEqual([1, 1]);
    expect(deployed(licences('t', 0, 15), licences('t', 100, 14, 0, other))).toEqual([0, 0]);
  });

  test('has the usage of the row with the most units', () => {
    const rows = (['CPOR', 'DPOR'] as const).map((association) => used(4, association));
    expect(value({ usage: rows }, 'business-applications-2026-05', 'smb', 'deployments')).toBe(0);
    const five = [...rows, used(5, 'CSP Tier 2')];
    expect(value({ usage: five }, 'business-applications-2026-05', 'smb', 'deployments')).toBe(1);
  });

  test('has all its money: consumption and revenue add up', () => {
    const rows = (['PAL', 'CSP Tier 1'] as const).map((association) => azure('t', 300, 0, { association }));
    expect(value({ azure: rows }, 'security-2026-07', 'smb', 'net-customer-adds')).toBe(1);
    const revenue = (['CPOR', 'DPOR'] as const).map((association) => ({
      ...{ tenant: 't', month: month(), workload: 'Sales', amount: 125 },
      association,
    }));
    expect(value({ revenue }, 'business-applications-2026-05', 'smb', 'net-customer-adds')).toBe(1);
  });
});

describe('one row through a list of associations', () => {
  const listed = (acr: number, ...association: Association[]) => ({ ...azure('t', acr), association });

  test('counts once, when one of them is eligible', () => {
    const adds = (row: ReturnType<typeof listed>) =>
      value({ azure: [row] }, 'security-2026-07', 'smb', 'net-customer-adds');
    expect(adds(listed(599, 'PAL', 'CSP Tier 1', 'CSP Tier 2'))).toBe(0);
    expect(adds(listed(600, 'DPOR', 'PAL'))).toBe(1);
    expect(adds(listed(600, 'DPOR', 'CPOR'))).toBe(0);
  });

  test('is the same row whatever their order', () => {
    const rows = [listed(300, 'PAL', 'DPOR'), listed(300, 'DPOR', 'PAL')];
    expect(value({ azure: rows }, 'security-2026-07', 'smb', 'net-customer-adds')).toBe(1);
  });
});

describe('seats and units through a list of associations', () => {
  // 26 through CPOR, and 301 through CPOR and CSP: 327 through CPOR.
  const listed: Association[] = ['CPOR', 'CSP Tier 1'];

  test('are seats under each of them, and the association with most stands', () => {
    const rows = [licences('t', 26, 0), { ...licences('t', 275, 0), association: listed }];
    const adds = (licenses: FactsDocument['licenses']) =>
      value({ licenses }, 'security-2026-07', 'enterprise', 'net-customer-adds');
    expect(adds(rows)).toBe(1);
    expect(adds(rows.slice(1))).toBe(0);
    expect(adds([licences('t', 26, 0, 0, { association: 'CSP Tier 2' }), ...rows.slice(1)])).toBe(0);
  });

  test('are counted once under an association named twice', () => {
    const rows = [{ ...licences('t', 200, 0), association: ['CPOR', 'CPOR'] as Association[] }];
    expect(value({ licenses: rows }, 'security-2026-07', 'enterprise', 'net-customer-adds')).toBe(0);
  });

  test('are units under each of them', () => {
    const usage = [used(2, 'CPOR'), { ...used(3, 'CPOR'), association: listed }];
    expect(value({ usage }, 'business-applications-2026-05', 'smb', 'deployments')).toBe(1);
    expect(value({ usage: usage.slice(1) }, 'business-applications-2026-05', 'smb', 'deployments')).toBe(0);
  });
});

describe('rows that do not count', () => {
  test.each([
    ['security-2026-07', 'smb', 'DPOR'],
    ['security-2026-07', 'smb', 'CPOR'],
    ['data-ai-2026-07', 'smb', 'CPOR'],
  ] as const)('%s %s: Azure through %s', (edition, path, association) => {
    const rows = [azure('t', 5000, 0, { association })];
    expect(value({ azure: rows }, edition, path, 'net-customer-adds')).toBe(0);
  });

  test.each([
    ['data-ai-2022-10', 'single', 'services'],
    ['data-ai-2024-06', 'smb', 'first uses'],
  ] as const)(
    '%s: what is consumed through CPOR, or by an excluded offer, among the %s',
    (edition, path, _) => {
      const deployments = (...rows: ReturnType<typeof azure>[]) =>
        value({ azure: rows }, edition, path, 'deployments');
      const through = (association: Association) => azure('t', 5, 0, { service: 'SQL', association });
      expect([deployments(through('PAL')), deployments(through('CPOR'))]).toEqual([1, 0]);
      expect(deployments(through('CPOR'), azure('t', 5, 0, { service: 'Sentinel' }))).toBe(1);
      expect(deployments({ ...through('PAL'), offer: 'Support' } as ReturnType<typeof azure>)).toBe(0);
    },
  );

  test('Azure services that Security does not list', () => {
    const rows = [azure('t', 5000, 0, { service: 'Virtual Machines' })];
    expect(value({ azure: rows }, 'security-2026-07', 'smb', 'net-customer-adds')).toBe(0);
  });

  test.each([
    ['modern-work-2026-05', 'enterprise', 'CSP Tier 1', 0],
    ['modern-work-2026-05', 'enterprise', 'DPOR', 1],
    ['modern-work-2026-05', 'smb', 'DPOR', 0],
    ['modern-work-2026-05', 'smb', 'CSP Tier 2', 1],
    ['security-2026-07', 'smb', 'PAL', 0],
  ] as const)('%s %s: licences through %s make %i customers', (edition, path, association, customers) => {
    const rows = [licences('t', path === 'smb' ? 100 : 400, 0, 0, { association })];
    expect(value({ licenses: rows }, edition, path, 'net-customer-adds')).toBe(customers);
  });

  test('usage through an association that its workload does not have', () => {
    const through = (workload: string, association: Association) =>
      value(
        { usage: [used(100_000, association, workload)] },
        'business-applications-2026-05',
        'smb',
        'deployments',
      );
    expect([through('Power BI', 'PAL'), through('Power BI', 'CPOR')]).toEqual([1, 0]);
    expect([through('Guides', 'DPOR'), through('Guides', 'PAL')]).toEqual([1, 0]);
    expect(through('Power Point', 'PAL')).toBe(0);
  });

  test('tenants that are only listed as customers', () => {
    const customers = [{ tenant: 't', name: 'Fabrikam', segment: 'smb' as const }];
    const rules = metricOf('data-ai-2026-07', 'smb', 'net-customer-adds');
    expect(judged(facts({ customers }), rules).tenants()).toEqual([]);
  });
});
