import { expect, test } from 'vitest';
import type { LineDocument, MetricName } from '#scoring';
import { changesBetween, words } from '#words';

const metric = (name: MetricName, points: number, lines: readonly LineDocument[], value = 0) => ({
  metric: name,
  points,
  value,
  explanation: { lines },
});
const net = (won: number, lost: number): LineDocument[] => [
  { code: 'tenants-won', side: 'azure', count: won, points: won * 4 },
  { code: 'tenants-lost', side: 'azure', count: lost, points: lost * -4 },
];
const users = (now: number): LineDocument => ({
  code: 'growth',
  side: 'm365',
  now: { unit: 'users', count: now },
  before: { unit: 'users', count: 100 },
  step: { unit: 'users', count: 50 },
  steps: Math.floor((now - 100) / 50),
  points: Math.floor((now - 100) / 50),
});

test('the metrics whose points differ, the largest first, with what moved in them', () => {
  const before = [
    metric('net-customer-adds', 8, net(3, 1)),
    metric('usage-growth', 17, [users(950)]),
    metric('deployments', 13.333333, net(5, 1)),
    metric('intermediate-certifications', 24, []),
  ];
  const now = [
    metric('net-customer-adds', 16, net(5, 1)),
    metric('usage-growth', 18, [users(1016)]),
    metric('deployments', 10, net(5, 2)),
    metric('intermediate-certifications', 24, []),
  ];
  const changes = changesBetween(before, now);
  expect(changes.map((change) => [change.metric, Math.round(change.points * 10) / 10])).toEqual([
    ['net-customer-adds', 8],
    ['deployments', -3.3],
    ['usage-growth', 1],
  ]);
  const { movement } = words('en');
  const said = changes.flatMap(({ movements }) => movements.map(movement));
  expect(said).toEqual(['2 more tenants won', '1 more tenant lost', '66 more users']);
});

test('a step that is met no longer, and what it withholds', () => {
  const step = (code: 'prerequisite-met' | 'prerequisite-missing'): LineDocument => ({
    code,
    step: 1,
    anyOf: ['AZ-500', 'SC-500'],
    have: code === 'prerequisite-met' ? 1 : 0,
    need: 1,
    points: code === 'prerequisite-met' ? 4 : 0,
  });
  const people = (code: 'scoring-people' | 'scoring-people-withheld', points: number): LineDocument => ({
    code,
    holds: [['SC-300']],
    count: 4,
    points,
  });
  const [change] = changesBetween(
    [metric('intermediate-certifications', 40, [step('prerequisite-met'), people('scoring-people', 32)])],
    [
      metric('intermediate-certifications', 4, [
        step('prerequisite-missing'),
        people('scoring-people-withheld', 0),
      ]),
    ],
  );
  expect(change?.movements).toEqual([
    { kind: 'step', step: 1, anyOf: ['AZ-500', 'SC-500'], met: false },
    { kind: 'people', by: 0, withheld: true },
  ]);
});
