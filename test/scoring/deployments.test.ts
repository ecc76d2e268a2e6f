import { describe, expect, test } from 'vitest';
import type { Association, FactsDocument } from '#scoring';
import { facts, licences, metric } from '../golden/portfolio.ts';

// Deployments of Modern Work: what is in use now and was not a year ago, nor when the partner came.

const EDITIONS = ['modern-work-2022-10', 'modern-work-2026-05'] as const;
type Rows = ReturnType<typeof licences>[];

const claim = (associated: string) => ({
  tenant: 't',
  workload: 'Intune',
  association: 'CPOR' as const,
  associated,
});
const through = (association: Association) => ({ association });

describe('a deployment', () => {
  const net = (rows: Rows, claims: FactsDocument['claims'] = []) =>
    EDITIONS.map((edition) => metric(facts({ licenses: rows, claims }), edition, 'smb', 'deployments').value);
  const teams = { workload: 'Teams' };

  test('is a workload in 2022, a tenant with all its workloads from 2026 on', () => {
    expect(net([licences('t', 100, 40, 12), licences('t', 100, 40)])).toEqual([0, 0]);
    const two = [
      licences('t', 100, 0, 12),
      licences('t', 100, 50),
      licences('t', 100, 0, 12, teams),
      licences('t', 100, 50, 0, teams),
    ];
    expect(net(two)).toEqual([2, 1]);
    const uneven = [
      licences('t', 100, 0, 12),
      licences('t', 100, 75),
      licences('t', 100, 0, 12, teams),
      licences('t', 100, 4, 0, teams),
    ];
    expect(net(uneven)).toEqual([1, 0]);
  });

  test('is lost when it is used no longer', () => {
    const won = [0, 1, 2].flatMap((n) => [licences(`new${n}`, 100, 0, 12), licences(`new${n}`, 100, 50)]);
    expect(net([...won, licences('t', 100, 40, 12), licences('t', 100, 39)])).toEqual([2, 2]);
    expect(net([...won, licences('t', 100, 40, 12)])).toEqual([2, 2]);
  });

  test('needs paid licences', () => {
    expect(net([licences('t', 100, 0, 0, through('CSP Tier 1')), licences('t', 0, 5, 0)])).toEqual([0, 0]);
  });

  test('that was in use when the association began is taken over, not won', () => {
    expect(net([licences('t', 100, 41, 11), licences('t', 100, 90)])).toEqual([0, 0]);
    expect(net([licences('t', 100, 40, 11), licences('t', 100, 90)])).toEqual([1, 1]);
    expect(net([licences('t', 100, 90, 12), licences('t', 100, 90, 11), licences('t', 100, 90)])).toEqual([
      0, 0,
    ]);
  });

  test('is judged in the first month with paid licences from the beginning on', () => {
    expect(net([licences('t', 0, 0, 11), licences('t', 100, 41, 10), licences('t', 100, 90)])).toEqual([
      0, 0,
    ]);
    expect(net([licences('t', 0, 0, 11), licences('t', 100, 39, 10), licences('t', 100, 90)])).toEqual([
      1, 1,
    ]);
  });

  test('of an association that is older than a year is never taken over', () => {
    const rows = [licences('t', 100, 90, 5), licences('t', 100, 90)];
    expect(net(rows, [claim('2025-10-01')])).toEqual([1, 1]);
    expect(net(rows, [claim('2025-11-01')])).toEqual([0, 0]);
  });

  test('of a tenant begins with its earliest workload', () => {
    const rows = [
      licences('t', 100, 10, 12, teams),
      licences('t', 100, 90, 5),
      licences('t', 100, 90),
      licences('t', 100, 90, 0, teams),
    ];
    // Teams is new in both; Intune alone would be a takeover.
    expect(net(rows)).toEqual([1, 1]);
  });

  test('that is no longer in use was not taken over either', () => {
    expect(net([licences('t', 100, 90, 5), licences('t', 100, 10)])).toEqual([0, 0]);
  });
});
