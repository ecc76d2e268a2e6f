import { expect, test } from 'vitest';
import { type Day, type Designation, exact } from '#scoring';
import type { CourseLine, StoredEnrolment } from '../../../server/ledger/index.ts';
import { acceptedScores, keptTotal } from '../../../server/tasks/acceptedScores.ts';
import { statusEvents } from '../../../server/tasks/statusEvents.ts';

const monthEnd = (index: number): Day => new Date(Date.UTC(2026, index + 1, 0)).toISOString().slice(0, 10);

/** A score accepted on its own day, unless something else is said. */
function line(total: number, asOf: Day, more: Partial<CourseLine> & { unmet?: number } = {}): CourseLine {
  const { unmet = 0, ...rest } = more;
  return {
    designation: 'security',
    asOf,
    taking: 1,
    takenAt: `${asOf}T12:00:00.000Z`,
    edition: 'security-2026-07',
    path: 'smb',
    month: Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1,
    total,
    qualified: total >= 70 && unmet === 0,
    factsHash: `facts of ${asOf}`,
    judged: { total: keptTotal(exact(total)), unmet },
    ...rest,
  };
}

const watch = (today: Day) => ({ today, thresholds: { nearFrom: 60, nearUntil: 57, riskDays: [60, 30, 7] } });

function told(lines: readonly CourseLine[], today: Day, enrolments: readonly StoredEnrolment[] = []) {
  return statusEvents({ lines, enrolments }, watch(today))
    .filter(({ silent }) => silent === undefined)
    .map(({ event, epoch, bucket, payload }) =>
      `${(payload as { day: Day }).day} ${event} ${epoch} ${bucket}`.trim(),
    );
}

const days = (from: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10),
  );

/** Lives through the days, as the ledger does: an event is told when it first becomes known, or never. */
function lived(lines: readonly CourseLine[], from: Day, count: number): string[] {
  const known = new Set<string>();
  return days(from, count).flatMap((today) => {
    const there = lines.filter(({ takenAt }) => takenAt.slice(0, 10) <= today);
    return statusEvents({ lines: there, enrolments: [] }, watch(today)).flatMap((event) => {
      const key = `${event.event} ${event.epoch} ${event.bucket}`;
      if (known.has(key)) return [];
      known.add(key);
      return event.silent === undefined ? [`${today} ${key}`.trim()] : [];
    });
  });
}

const ALTERNATING = [69, 71, 69, 71, 69, 71, 69, 71, 69, 71, 69, 71];

test('two years in which a partner comes back in time: four posts', () => {
  const totals = [...ALTERNATING, 66, 66, 66, ...Array<number>(9).fill(72)];
  const lines = totals.map((total, i) => line(total, monthEnd(i)));
  expect(lived(lines, '2026-01-01', 730)).toEqual([
    '2026-01-31 near 0',
    '2026-02-28 qualified 1',
    '2027-04-01 at-risk 1 60 2027-05-31',
    '2027-04-30 recovered 1 2027-09-30',
  ]);
});

test('two years in which it does not: six posts', () => {
  const lines = [...ALTERNATING, ...Array<number>(12).fill(66)].map((total, i) => line(total, monthEnd(i)));
  expect(lived(lines, '2026-01-01', 730)).toEqual([
    '2026-01-31 near 0',
    '2026-02-28 qualified 1',
    '2027-04-01 at-risk 1 60 2027-05-31',
    '2027-05-01 at-risk 1 30 2027-05-31',
    '2027-05-24 at-risk 1 7 2027-05-31',
    '2027-06-01 lost 1',
  ]);
});

test('scores of every night between the months change nothing of it', () => {
  const totals = [...ALTERNATING, ...Array<number>(12).fill(66)];
  const lines = totals.flatMap((total, i) => {
    const first = line(total, monthEnd(i));
    const nights = days(monthEnd(i), 28).slice(1, i === 23 ? 1 : 28);
    return [
      first,
      ...nights.map((asOf) => ({
        ...first,
        asOf,
        takenAt: `${asOf}T00:05:00.000Z`,
        qualified: false,
        judged: { total: keptTotal(exact(66)), unmet: 0 },
      })),
    ];
  });
  expect(lived(lines, '2026-01-01', 730).map((said) => said.slice(11))).toEqual(
    lived(
      totals.map((total, i) => line(total, monthEnd(i))),
      '2026-01-01',
      730,
    ).map((said) => said.slice(11)),
  );
});

test('of an imported history only where it has led is told', () => {
  const imported = { takenAt: '2027-04-10T09:00:00.000Z' };
  const lines = [...ALTERNATING, 66, 66, 66].map((total, i) => line(total, monthEnd(i), imported));
  expect(told(lines, '2027-04-10')).toEqual(['2027-04-01 at-risk 1 60 2027-05-31']);
  expect(told(lines, '2027-05-12')).toEqual(['2027-05-01 at-risk 1 30 2027-05-31']);
});

test('what has become known too late is kept and told to nobody', () => {
  const events = statusEvents({ lines: [line(65, '2026-01-31')], enrolments: [] }, watch('2026-04-30'));
  expect(events).toMatchObject([
    { event: 'near', silent: 'more than 60 days ago when it became known', payload: { day: '2026-01-31' } },
    { event: 'stale', payload: { day: '2026-03-21' } },
  ]);
  expect(events[1]).not.toHaveProperty('silent');
});

test('data that grows old is told where something may be won or lost by it', () => {
  expect(told([line(65, '2026-01-31')], '2026-03-21')).toContain('2026-03-21 stale 0 24312');
  expect(told([line(30, '2026-01-31')], '2026-03-21')).toEqual([]);
});

test('months that are imported one after the other tell what is so after each', () => {
  const lines = [62, 55, 72].map((total, i) =>
    line(total, monthEnd(i), { takenAt: `2026-04-10T0${i}:00:00.000Z` }),
  );
  // Near was too long ago, and that no newer month has come is news.
  expect(told(lines.slice(0, 1), '2026-04-10')).toEqual(['2026-03-21 stale 0 24312']);
  expect(told(lines.slice(0, 2), '2026-04-10')).toEqual([]);
  expect(told(lines, '2026-04-10')).toEqual(['2026-03-31 qualified 1']);
});

test('history that comes late finds its place and is no news', () => {
  const now = line(62, '2026-03-31');
  const late = line(71, '2026-01-31', { takenAt: '2026-04-20T09:00:00.000Z' });
  expect(told([now], '2026-04-20')).toEqual(['2026-03-31 near 0']);
  expect(told([now, late], '2026-04-20')).toEqual([]);
});

test('other facts for the same month within 48 hours correct what was said', () => {
  const wrong = line(71, '2026-01-31', { takenAt: '2026-02-10T09:00:00.000Z', factsHash: 'wrong' });
  const night = { ...wrong, asOf: '2026-02-11', takenAt: '2026-02-11T00:05:00.000Z' };
  const right = line(68, '2026-01-31', {
    takenAt: '2026-02-11T10:00:00.000Z',
    factsHash: 'right',
    taking: 2,
  });
  expect(told([wrong], '2026-02-10')).toEqual(['2026-01-31 qualified 1']);
  expect(told([wrong, night, right], '2026-02-11')).toEqual(['2026-01-31 near 0']);
  expect(acceptedScores([wrong, night, right]).map(({ day, corrects }) => [day, corrects])).toEqual([
    ['2026-01-31', undefined],
    ['2026-01-31', true],
  ]);
  const tooLate = { ...right, takenAt: '2026-02-12T09:00:01.000Z' };
  expect(told([wrong, tooLate], '2026-02-12')).toEqual(['2026-01-31 qualified 1']);
});

test('a newer program that counts the same facts again replaces the score of the day', () => {
  const first = line(59, '2026-01-31');
  const again = { ...line(61, '2026-01-31', { taking: 2, takenAt: '2026-02-03T09:00:00.000Z' }) };
  expect(acceptedScores([first, again])).toMatchObject([{ day: '2026-01-31', total: exact(61) }]);
});

test('totals are compared exactly, also those that print as 60', () => {
  const total = { n: 59_999_999_999n, d: 1_000_000_000n };
  const judged = { total: keptTotal(total), unmet: 0 };
  expect(told([line(60, '2026-01-31', { judged })], '2026-01-31')).toEqual([]);
  expect(told([line(60, '2026-01-31')], '2026-01-31')).toEqual(['2026-01-31 near 0']);
  // Scores from before that was kept.
  expect(told([line(60, '2026-01-31', { judged: null })], '2026-01-31')).toEqual(['2026-01-31 near 0']);
  const blocked = line(75, '2026-01-31', { judged: null, qualified: false });
  expect(told([blocked], '2026-01-31')).toEqual(['2026-01-31 blocked 0']);
});

test('a metric without its point blocks, and a verdict that hangs on a reading is near', () => {
  expect(told([line(75, '2026-01-31', { unmet: 1 })], '2026-01-31')).toEqual(['2026-01-31 blocked 0']);
  const judged = { total: keptTotal(exact(40)), unmet: 1, tooCloseToCall: true } as const;
  expect(told([line(40, '2026-01-31', { judged })], '2026-01-31')).toEqual(['2026-01-31 near 0']);
});

test('other rules between two months are told once, with the first score under them', () => {
  const lines = [0, 1, 2].map((i) =>
    line(50, monthEnd(i), { edition: i === 0 ? 'security-2025-01' : 'security-2026-07' }),
  );
  expect(lived(lines, '2026-01-01', 110)).toEqual(['2026-02-28 rules-changed 0 security-2026-07']);
});

test('an enrolled partner is told by its anniversary', () => {
  const lines = Array.from({ length: 8 }, (_, i) => line(50, monthEnd(i)));
  const enrolment = {
    designation: 'security',
    enrolled: true,
    anniversary: '2024-09-15',
    path: 'smb',
  } as const;
  const enrolments = [{ ...enrolment, saidAt: '2026-01-01T00:00:00Z', saidBy: 'ada' }];
  expect(told(lines, '2026-09-10', enrolments)).toEqual(['2026-09-08 at-risk 0 7 2026-09-15']);
  expect(told(lines, '2026-09-16', enrolments)).toEqual(['2026-09-16 lost 0']);
  expect(told(lines, '2026-09-16')).toEqual([]);
});

test('designations are told apart', () => {
  const of = (designation: Designation, total: number) => line(total, '2026-01-31', { designation });
  const lines = [of('security', 65), of('data-ai', 72), of('modern-work', 30)];
  const events = statusEvents({ lines, enrolments: [] }, watch('2026-01-31'));
  expect(events.map(({ designation, event }) => `${designation} ${event}`)).toEqual([
    'data-ai qualified',
    'security near',
  ]);
});
