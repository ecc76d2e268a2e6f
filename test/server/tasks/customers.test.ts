import { describe, expect, it } from 'vitest';
import type { AllCustomers, AskedDesignation, CustomerVerdict, Role } from '#contract';
import { scorePath } from '../../../server/tasks/pages/askedScore.ts';
import { chainsOf, customersOf } from '../../../server/tasks/pages/customers.ts';
import { knownSample } from './knownSample.ts';

// What is said of every customer: its points and what it would add, and the sums that they come to.

const known = knownSample();

function scored(asked: AskedDesignation) {
  const path = scorePath(known, asked);
  if (!path.ok) throw new Error('The sample has this path.');
  return path.value;
}
const of = (asked: AskedDesignation, role: Role = 'admin'): AllCustomers =>
  customersOf(scored(asked), known.columns, role);
const SMB = { designation: 'security', path: 'smb' } as const;

function inMetric({ metrics, customers }: AllCustomers, name: string): CustomerVerdict[] {
  const place = metrics.findIndex(({ metric }) => metric === name);
  return customers.flatMap(({ verdicts }) => verdicts[place] ?? []);
}

it.each([
  ['security', 'enterprise'],
  ['security', 'smb'],
  ['modern-work', 'smb'],
  ['data-ai', 'smb'],
] as const)(
  'the customers of %s, %s earn together what a metric has before it is cut off',
  (designation, path) => {
    const answer = of({ designation, path });
    for (const { metric, points, max } of answer.metrics) {
      const sum = inMetric(answer, metric).reduce((all, verdict) => all + (verdict.points ?? Number.NaN), 0);
      expect(Math.min(max, Math.max(0, sum)), metric).toBeCloseTo(points, 3);
    }
  },
);

describe('growth in full steps', () => {
  it('is parted among the customers that it comes from', () => {
    const earning = inMetric(of(SMB), 'usage-growth').filter(({ points = 0 }) => points !== 0);
    expect(earning.length).toBeGreaterThan(50);
  });

  it('is not told of each customer where members would learn amounts of it', () => {
    for (const asked of [SMB, { ...SMB, path: 'single', edition: 'security-2022-10' } as const]) {
      const answer = of(asked, 'member');
      for (const { metric } of answer.metrics) {
        const told = inMetric(answer, metric).filter(({ points }) => points !== undefined).length;
        expect(told > 0, metric).toBe(metric !== 'usage-growth');
      }
      for (const tenant of known.columns.tenants.names.slice(0, 20))
        for (const { metric, verdict } of chainsOf(scored(asked), tenant, 'member'))
          expect('points' in verdict).toBe(metric !== 'usage-growth');
    }
  });
});

it('customers that do not count say why, and what they would add', () => {
  const { reasons, customers } = of(SMB);
  const failing = customers.flatMap(({ verdicts }) =>
    verdicts.filter((one) => one?.standing === 'almost' || one?.standing === 'not'),
  );
  expect(failing.length).toBeGreaterThan(0);
  for (const verdict of failing) expect(reasons[verdict?.reason ?? -1]).toMatchObject({ met: false });
  const [adds] = customers.map(({ verdicts }) => verdicts[0]).filter((one) => one?.standing === 'almost');
  expect(adds?.ifFixed).toBeGreaterThan(0);
});

it.each([
  ['security', 'consumption', 'deployments'],
  ['modern-work', 'licences', 'net-customer-adds'],
] as const)(
  '%s: a customer with too much %s would add nothing that anybody could fix',
  (designation, code, metric) => {
    const answer = of({ designation, path: 'smb' });
    const tooLarge = inMetric(answer, metric).filter(({ reason }) => {
      const failing = answer.reasons[reason ?? -1];
      return failing?.code === code && failing.distance === undefined;
    });
    expect(tooLarge.length).toBe(11);
    for (const verdict of tooLarge) expect(verdict).not.toHaveProperty('ifFixed');
  },
);
