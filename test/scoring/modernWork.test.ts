import { describe, expect, test } from 'vitest';
import type { Association, FactsDocument } from '#scoring';
import { facts, licences, metric } from '../golden/portfolio.ts';
import { judged } from './judged.ts';
import { metricOf } from './rulesOf.ts';

// Growth of Modern Work is counted association by association, from when each began.

const EDITIONS = ['modern-work-2022-10', 'modern-work-2026-05'] as const;
type Rows = ReturnType<typeof licences>[];

const growth = (document: Partial<FactsDocument>, path: 'enterprise' | 'smb' = 'smb') =>
  metric(facts(document), 'modern-work-2026-05', path, 'usage-growth').value;
const growths = (rows: Rows, claims: FactsDocument['claims'] = []) => growth({ licenses: rows, claims });
const through = (association: Association) => ({ association });

const claim = (associated: string, association: Association = 'CPOR', workload = 'Intune') => ({
  tenant: 't',
  workload,
  association,
  associated,
});

describe('users grow', () => {
  test('over the year where the association is as old', () => {
    expect(growths([licences('t', 100, 40, 12), licences('t', 100, 90)])).toBe(50);
  });

  test('since the association began where it is younger', () => {
    const rows = [licences('t', 100, 30, 11), licences('t', 100, 70, 5), licences('t', 100, 90)];
    expect(growths(rows)).toBe(60);
  });

  test('not at all in the month in which the association begins', () => {
    expect(growths([licences('t', 100, 90)])).toBe(0);
  });

  test('from nothing where the first row is of zeros', () => {
    expect(growths([licences('t', 0, 0, 6), licences('t', 100, 90)])).toBe(90);
  });

  test('less than nothing through both associations, which earns nothing', () => {
    const rows = (['CPOR', 'CSP Tier 2'] as const).flatMap((association) => [
      licences('t', 100, 90, 12, { association }),
      licences('t', 100, 40, 0, { association }),
    ]);
    // Of equal losses of users, the one through CSP is worth fewer points.
    expect(metric(facts({ licenses: rows }), 'modern-work-2026-05', 'smb', 'usage-growth')).toEqual({
      points: 0,
      value: -50,
    });
  });

  test('only in tenants of the band: those of last year then, those of this year now', () => {
    const other = [licences('u', 100, 10, 12), licences('u', 100, 90)];
    const shrunk = [licences('t', 100, 50, 12), licences('t', 10, 9), ...other];
    expect(growths(shrunk)).toBe(30);
    const grown = [licences('t', 10, 9, 12), licences('t', 100, 50)];
    expect(growths(grown)).toBe(50);
  });

  test('in all workloads of a tenant of which one is in the band', () => {
    const teams = { workload: 'Teams' };
    const rows = [
      licences('t', 100, 50, 12),
      licences('t', 100, 60),
      licences('t', 3, 1, 12, teams),
      licences('t', 3, 3, 0, teams),
    ];
    expect(growths(rows)).toBe(12);
  });

  test('in tenants that were small last year and are large now, from 2026 on', () => {
    const small = [licences('u', 100, 0, 12), licences('u', 100, 120)];
    const rows = [licences('t', 300, 100, 12), licences('t', 301, 250), ...small];
    const values = EDITIONS.map(
      (edition) => metric(facts({ licenses: rows }), edition, 'smb', 'usage-growth').value,
    );
    expect(values).toEqual([20, 270]);
  });
});

describe('an association begins', () => {
  const rows = [licences('t', 100, 20, 5), licences('t', 100, 90)];

  test('with its first row, or with an earlier claim', () => {
    expect(growths(rows)).toBe(70);
    expect(growths(rows, [claim('2025-10-31')])).toBe(90);
    expect(growths(rows, [claim('2025-11-01')])).toBe(70);
    expect(growths(rows, [claim('2026-06-30')])).toBe(70);
    expect(growths(rows, [claim('2026-06-30'), claim('2025-01-01')])).toBe(90);
  });

  test('by a claim of the same association only', () => {
    expect(growths(rows, [claim('2025-01-01', 'DPOR')])).toBe(70);
    expect(growths(rows, [claim('2025-01-01', 'CSP Tier 1')])).toBe(70);
  });

  test('for CSP by a claim of either tier', () => {
    const csp = rows.map((row) => ({ ...row, association: 'CSP Tier 1' as const }));
    expect(growths(csp)).toBe(70);
    expect(growths(csp, [claim('2025-01-01', 'CSP Tier 2')])).toBe(90);
  });

  test('by a claim of that workload only, however its name is written', () => {
    expect(growths(rows, [claim('2025-01-01', 'CPOR', 'Teams')])).toBe(70);
    expect(growths(rows, [claim('2025-01-01', 'CPOR', ' INTUNE')])).toBe(90);
  });

  test('not by a claim of a workload that was never seen', () => {
    const other = claim('2025-01-01', 'CPOR', 'Viva Goals');
    const deployed = (claims: FactsDocument['claims']) =>
      metric(facts({ licenses: rows, claims }), 'modern-work-2026-05', 'smb', 'deployments').value;
    expect([deployed([]), deployed([other])]).toEqual([1, 1]);
    // The tenant is deployed newly; with a claim it would be an old customer, whose takeover does not matter.
    const taken = [licences('t', 100, 50, 5), licences('t', 100, 90)];
    const taking = (claims: FactsDocument['claims']) =>
      metric(facts({ licenses: taken, claims }), 'modern-work-2026-05', 'smb', 'deployments').value;
    expect([taking([]), taking([other]), taking([claim('2025-01-01')])]).toEqual([0, 0, 1]);
  });
});

describe('each association by itself', () => {
  test('the better one counts, and says what the other would have been', () => {
    const dpor = [
      licences('t', 4000, 100, 12, through('DPOR')),
      licences('t', 4000, 2100, 0, through('DPOR')),
    ];
    const cpor = [licences('u', 4000, 100, 12), licences('u', 4000, 700)];
    const rules = metricOf('modern-work-2026-05', 'enterprise', 'usage-growth');
    const both = judged(facts({ licenses: [...dpor, ...cpor] }), rules);
    expect([both.points, both.value]).toEqual([18, 600]);
    expect(both.lines).toMatchObject([
      { code: 'users-growth', option: 'CPOR', now: 700, before: 100, atStart: 0 },
      { code: 'option-not-chosen', option: 'DPOR', value: 2000, would: 15 * 84, points: 0 },
    ]);
  });

  test('a tie goes to CPOR', () => {
    const rows = (['DPOR', 'CPOR'] as const).flatMap((association) => [
      licences(association, 9000, 0, 12, { association }),
      licences(association, 9000, association === 'CPOR' ? 500 : 2000, 0, { association }),
    ]);
    expect(growth({ licenses: rows }, 'enterprise')).toBe(500);
  });

  test('where both lose, the smaller loss', () => {
    const rows = [
      ...[licences('t', 400, 100, 12), licences('t', 400, 0)],
      ...[licences('u', 400, 100, 12, through('DPOR')), licences('u', 400, 0, 0, through('DPOR'))],
    ];
    const { lines } = judged(
      facts({ licenses: rows }),
      metricOf('modern-work-2026-05', 'enterprise', 'usage-growth'),
    );
    expect(lines[1]).toMatchObject({ code: 'users-growth', option: 'DPOR' });
  });

  test('of the two CSP tiers the row with more paid stands, never their sum', () => {
    const tiers = (back: number, first: number, second: number) => [
      licences('t', 100, first, back, through('CSP Tier 1')),
      licences('t', 101, second, back, through('CSP Tier 2')),
    ];
    expect(growths([...tiers(12, 90, 10), ...tiers(0, 90, 60)])).toBe(50);
    const equal = (back: number, ...active: number[]) =>
      active.map((users, i) =>
        licences('t', 100, users, back, through(i === 0 ? 'CSP Tier 1' : 'CSP Tier 2')),
      );
    expect(growths([...equal(12, 10, 20), ...equal(0, 70, 60)])).toBe(50);
  });

  test('who is eligible is decided over all associations of the path, with the row that has most paid', () => {
    const rows = [
      licences('t', 5, 1, 12),
      licences('t', 5, 5),
      licences('t', 100, 0, 0, through('CSP Tier 1')),
      licences('t', 100, 0, 12, through('CSP Tier 1')),
    ];
    expect(growths(rows)).toBe(4);
  });
});
