import { describe, expect, test } from 'vitest';
import type { FactsDocument, MetricName } from '#scoring';
import { azure, facts, licences, metric } from '../golden/portfolio.ts';
import { said } from './reasons/said.ts';

// Security 2022 by small portfolios: every month of the year is looked at, and a year ago.

const value = (lists: Partial<FactsDocument>, name: MetricName): number =>
  metric(facts(lists), 'security-2022-10', 'single', name).value;

describe('net customer adds by seats', () => {
  const adds = (...counts: number[]) => {
    const rows = counts.map((paid, i) => licences('t', paid, 0, counts.length - 1 - i));
    return value({ licenses: rows }, 'net-customer-adds');
  };

  test('are won from no seats to twenty-five, not from a few', () => {
    expect(adds(0, 25)).toBe(1);
    expect(adds(0, 24)).toBe(0);
    expect(adds(0, 10, 30)).toBe(0);
  });

  test('are lost from twenty-five to none, not to a few', () => {
    expect(adds(0, 30, 0)).toBe(0);
    expect(adds(0, 30, 10)).toBe(1);
    expect(adds(0, 30, 10, 0)).toBe(1);
  });

  test('are counted as often as they come back', () => {
    expect(adds(0, 25, 0, 25)).toBe(1);
    expect(adds(0, 25, 25, 25)).toBe(1);
  });
});

describe('usage growth', () => {
  test('is what users are more than a year ago', () => {
    const rows = [licences('t', 100, 250, 12), licences('t', 100, 500)];
    expect(value({ licenses: rows }, 'usage-growth')).toBe(1);
  });

  test('of an association that began within the year is what is more than at its beginning', () => {
    const rows = [licences('t', 100, 250, 5), licences('t', 100, 500)];
    expect(value({ licenses: rows }, 'usage-growth')).toBe(1);
    expect(value({ licenses: rows.slice(1) }, 'usage-growth')).toBe(0);
  });

  test('is what the year consumed more than the year before', () => {
    const rows = [azure('t', 5_000, 12), azure('t', 2_500, 11), azure('t', 5_000)];
    expect(value({ azure: rows }, 'usage-growth')).toBe(1);
  });
});

describe('the month that decided', () => {
  const conditions = (lists: Partial<FactsDocument>, name: MetricName) =>
    said(lists, 'security-2022-10', 'single', name).flatMap((verdict) =>
      'standing' in verdict
        ? [[verdict.standing, ...verdict.now.map(({ code, month, met }) => `${code} ${month} ${met}`)]]
        : [],
    );

  test('is the one in which twenty-five seats came from none, exactly', () => {
    const rows = [licences('t', 25, 0, 3), licences('t', 25, 0, 2), licences('t', 25, 0)];
    expect(conditions({ licenses: rows.slice(0, 2) }, 'net-customer-adds')[0]?.at(-1)).toBe(
      'seats 2026-07 true',
    );
    expect(conditions({ licenses: rows }, 'net-customer-adds')[0]?.at(-1)).toBe('seats 2026-10 true');
  });

  test('is the one in which the year reached $12,000, exactly', () => {
    const rows = [azure('t', 6_000, 7), azure('t', 6_000, 4), azure('t', 1)];
    expect(conditions({ azure: rows }, 'deployments')).toEqual([
      ['won', 'association 2026-10 true', 'service 2026-10 true', 'consumption 2026-06 true'],
    ]);
  });

  test('is the scored one where nothing was reached', () => {
    expect(conditions({ azure: [azure('t', 11_999, 7)] }, 'deployments')[0]?.at(-1)).toBe(
      'consumption 2026-10 false',
    );
  });
});
