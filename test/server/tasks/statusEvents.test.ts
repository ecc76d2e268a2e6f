import { expect, test } from 'vitest';
import type { Day, Designation, DesignationDocument, Standing } from '#scoring';
import { type History, statusEvents } from '../../../server/tasks/statusEvents.ts';

const scored = (designation: Designation, standing: Standing, total = 65): DesignationDocument => ({
  designation,
  edition: `${designation}-2026-07`,
  month: '2026-10',
  selectedPath: 'smb',
  total,
  qualified: standing === 'qualified',
  paths: [],
  standing,
});

type Known = readonly [Designation, Standing, number?, Day?];
function told(known: readonly Known[], designations: readonly DesignationDocument[]): string[] {
  const history: History = {
    latest: new Map(known.map(([name, standing, , asOf = '2026-09-30']) => [name, { asOf, standing }])),
    epochs: new Map(known.map(([name, , epoch = 0]) => [name, epoch])),
  };
  return statusEvents({ asOf: '2026-10-31', designations }, history).map(
    ({ designation, event, epoch }) => `${designation} ${event} ${epoch}`,
  );
}

test.each<[Standing, number, Standing, string[]]>([
  ['building', 0, 'near', ['security near 0']],
  ['building', 0, 'blocked', ['security blocked 0']],
  ['near', 0, 'blocked', ['security blocked 0']],
  ['near', 0, 'qualified', ['security qualified 1']],
  ['near', 2, 'qualified', ['security qualified 3']],
  ['qualified', 1, 'near', ['security near 1']],
  ['near', 0, 'near', []],
  ['near', 0, 'building', []],
  ['qualified', 1, 'building', []],
  ['qualified', 1, 'qualified', []],
])('%s in epoch %i, then %s', (before, epoch, now, events) => {
  expect(told([['security', before, epoch]], [scored('security', now)])).toEqual(events);
});

test('of first scores only the one nearest to a change is told', () => {
  const first = [
    scored('data-ai', 'near', 62),
    scored('infrastructure', 'qualified', 71),
    scored('modern-work', 'blocked', 75),
    scored('security', 'near', 68),
  ];
  expect(told([], first)).toEqual(['security near 0']);
  expect(told([], first.slice(1, 3))).toEqual(['modern-work blocked 0']);
  expect(told([], first.slice(1, 2))).toEqual(['infrastructure qualified 1']);
  expect(told([], [scored('security', 'building')])).toEqual([]);
});

test('every change among known designations is told', () => {
  const known: Known[] = [
    ['data-ai', 'building'],
    ['security', 'near'],
  ];
  expect(told(known, [scored('data-ai', 'near'), scored('security', 'qualified')])).toEqual([
    'data-ai near 0',
    'security qualified 1',
  ]);
});

test('a score for an earlier day than the newest is history', () => {
  expect(told([['security', 'building', 0, '2026-11-30']], [scored('security', 'near')])).toEqual([]);
});
