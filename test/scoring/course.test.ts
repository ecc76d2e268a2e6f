import { describe, expect, test } from 'vitest';
import { type Accepted, type CourseOptions, courseOf, exact } from '#scoring';

// Month ends of two years, accepted that day, every metric met, no forecast.

const monthEnd = (index: number): string => new Date(Date.UTC(2026, index + 1, 0)).toISOString().slice(0, 10);

const score = (total: number, day: string, more: Partial<Accepted> = {}): Accepted => ({
  day,
  month: Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1,
  edition: 'security-2026-07',
  total: exact(total),
  qualified: total >= 70,
  unmet: 0,
  ...more,
});

const history = (...totals: number[]): Accepted[] => totals.map((total, i) => score(total, monthEnd(i)));

const told = (scores: readonly Accepted[], today: string, options: CourseOptions = {}): string[] =>
  courseOf(scores, today, options)
    .events.filter(({ posts }) => posts)
    .map(({ event, day, epoch, bucket }) => `${day} ${event} ${epoch} ${bucket}`.trim());

const ALTERNATING = [69, 71, 69, 71, 69, 71, 69, 71, 69, 71, 69, 71];

describe('two years of a designation', () => {
  test('a partner that comes back in time is warned once and recovers', () => {
    const totals = [...ALTERNATING, 66, 66, 66, ...Array<number>(9).fill(72)];
    expect(told(history(...totals), '2027-12-31')).toEqual([
      '2026-01-31 near 0',
      '2026-02-28 qualified 1',
      '2027-04-01 at-risk 1 60 2027-05-31',
      '2027-04-30 recovered 1 2027-09-30',
    ]);
  });

  test('one that does not come back is warned three times and loses it', () => {
    const totals = [...ALTERNATING, ...Array<number>(12).fill(66)];
    expect(told(history(...totals), '2027-12-31')).toEqual([
      '2026-01-31 near 0',
      '2026-02-28 qualified 1',
      '2027-04-01 at-risk 1 60 2027-05-31',
      '2027-05-01 at-risk 1 30 2027-05-31',
      '2027-05-24 at-risk 1 7 2027-05-31',
      '2027-06-01 lost 1',
    ]);
  });

  test('replaying a history day by day tells the same', () => {
    const scores = history(...ALTERNATING, 66, 66, 66, 72);
    const days = Array.from({ length: 500 }, (_, i) =>
      new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
    );
    const daily = new Set(days.flatMap((day) => told(scores, day)));
    expect([...daily].sort()).toEqual(told(scores, days.at(-1) ?? '').sort());
  });
});

describe('from one state to the next', () => {
  const states = (scores: readonly Accepted[], options: CourseOptions = {}) =>
    scores.map((_, i) => courseOf(scores.slice(0, i + 1), scores[i]?.day ?? '', options).course.state);

  test('near is entered at 60 and left below 57', () => {
    expect(states(history(59, 60, 57, 56, 59, 60))).toEqual([
      'building',
      'near',
      'near',
      'building',
      'building',
      'near',
    ]);
  });

  test('near is told once in an epoch', () => {
    expect(told(history(60, 50, 61), '2026-03-31')).toEqual(['2026-01-31 near 0']);
  });

  test('a zero at 70 blocks, and near again from blocked is not told', () => {
    const blocked = score(75, monthEnd(1), { qualified: false, unmet: 1 });
    const scores = [score(55, monthEnd(0)), blocked, score(65, monthEnd(2))];
    expect(states(scores)).toEqual(['building', 'blocked', 'near']);
    expect(told(scores, monthEnd(2))).toEqual(['2026-02-28 blocked 0']);
  });

  test('one move away, a forecast and a close call are near whatever the distance', () => {
    for (const more of [{ oneMoveAway: true }, { forecast: true }, { tooCloseToCall: true }]) {
      expect(states([score(45, monthEnd(0), more)])).toEqual(['near']);
    }
  });

  test('after a loss the next score is not told, and qualifying opens a new epoch', () => {
    const scores = [...history(71), score(65, '2026-08-31'), score(72, '2026-09-30')];
    expect(states(scores)).toEqual(['secured', 'near', 'secured']);
    expect(told(scores, '2026-09-30').slice(-2)).toEqual(['2026-07-01 lost 1', '2026-09-30 qualified 2']);
  });

  test('who falls back below 57 and comes near again without qualifying is told once', () => {
    expect(told(history(50, 61, 50, 62), monthEnd(3))).toEqual(['2026-02-28 near 0']);
  });

  test('below 70 with a metric unmet a partner is building, and near by one move alone', () => {
    const unmet = { unmet: 1, qualified: false };
    expect(states([score(69, monthEnd(0), unmet)])).toEqual(['building']);
    expect(states([score(69, monthEnd(0), { ...unmet, oneMoveAway: true })])).toEqual(['near']);
  });

  test('blocked is told to who was near, and to who had no score yet', () => {
    const blocked = (index: number) => score(75, monthEnd(index), { qualified: false, unmet: 1 });
    expect(told([score(62, monthEnd(0)), blocked(1)], monthEnd(1))).toEqual([
      '2026-01-31 near 0',
      '2026-02-28 blocked 0',
    ]);
    expect(told([blocked(0)], monthEnd(0))).toEqual(['2026-01-31 blocked 0']);
  });

  test('the warning comes on its day, and the last day is still secure', () => {
    const scores = history(71);
    const stateOn = (day: string) => courseOf(scores, day).course.state;
    expect(courseOf(scores, '2026-02-01').course.securedUntil).toBe('2026-06-30');
    expect(stateOn('2026-04-30')).toBe('secured');
    expect(stateOn('2026-05-01')).toBe('at-risk');
    expect(stateOn('2026-06-30')).toBe('at-risk');
    expect(stateOn('2026-07-01')).toBe('lost');
  });

  test('who is at risk stays so, also when the next score comes with a forecast', () => {
    const scores = [...history(71), score(66, '2026-05-15', { forecast: true })];
    expect(courseOf(scores, '2026-05-15').course.state).toBe('at-risk');
  });

  test('without any score nothing is known, and nothing is old', () => {
    expect(courseOf([], '2026-02-27')).toEqual({
      course: { state: 'no-data', epoch: 0, stale: false },
      events: [],
    });
  });

  test('what comes after today is not told yet', () => {
    expect(courseOf(history(50, 61, 71), '2026-02-27')).toEqual(courseOf(history(50), '2026-02-27'));
  });

  test('events stand in the order of their days, also where an old score grows stale before the warning', () => {
    const order = courseOf(history(71), '2026-05-10').events.map(({ event, day }) => `${day} ${event}`);
    expect(order).toEqual(['2026-01-31 qualified', '2026-03-21 stale', '2026-05-01 at-risk']);
    const both = [score(50, '2026-01-31', { edition: 'security-2025-01' }), score(71, '2026-02-28')];
    expect(told(both, '2026-02-28')).toEqual([
      '2026-02-28 rules-changed 1 security-2026-07',
      '2026-02-28 qualified 1',
    ]);
  });

  test('who lost it is secure until no day', () => {
    const { course } = courseOf([...history(71), score(50, '2026-08-31')], '2026-08-31');
    expect(course).toMatchObject({ state: 'building', lastQualified: '2026-01-31' });
    expect(course).not.toHaveProperty('securedUntil');
  });

  test('a second qualified day of the month makes nothing longer', () => {
    const scores = [score(71, '2026-01-10'), score(72, '2026-01-20')];
    expect(courseOf(scores, '2026-01-31').events.map(({ event }) => event)).toEqual(['qualified']);
  });

  test('a longer security is not posted', () => {
    const { course, events } = courseOf(history(71, 72), '2026-02-28');
    expect(course.securedUntil).toBe('2026-07-31');
    expect(events.at(-1)).toMatchObject({ event: 'secured-longer', posts: false, bucket: '2026-07-31' });
  });

  test('with a forecast to qualify nothing is at risk', () => {
    const below = (forecast: boolean) => [...history(71, 71, 66, 66), score(66, '2026-05-31', { forecast })];
    expect(told(below(true), '2026-07-15')).toEqual(['2026-01-31 qualified 1']);
    expect(told(below(false), '2026-07-15')).toContain('2026-06-01 at-risk 1 60 2026-07-31');
  });

  test('a score grows stale on the 21st after the month that should have come', () => {
    const scores = history(50);
    expect(courseOf(scores, '2026-03-20').course.stale).toBe(false);
    expect(courseOf(scores, '2026-03-21').course).toMatchObject({ stale: true, state: 'building' });
    expect(told(scores, '2026-06-01').filter((event) => event.includes('stale'))).toEqual([
      '2026-03-21 stale 0 24312',
    ]);
  });

  test('an edition that takes over between months is told once', () => {
    const scores = [score(50, monthEnd(0), { edition: 'security-2025-01' }), ...history(50, 50, 50).slice(1)];
    expect(told(scores, monthEnd(2))).toEqual(['2026-02-28 rules-changed 0 security-2026-07']);
  });

  test('a correction replaces the score: an edit where the state stays, news where it does not', () => {
    const corrected = [score(62, '2026-01-31'), score(63, '2026-02-01', { corrects: true })];
    expect(courseOf(corrected, '2026-02-01').events.map(({ event, posts }) => [event, posts])).toEqual([
      ['near', true],
      ['corrected', false],
    ]);
    const upset = [score(71, '2026-01-31'), score(68, '2026-02-01', { corrects: true })];
    expect(courseOf(upset, '2026-02-01')).toMatchObject({ course: { state: 'near', epoch: 0 } });
    expect(told(upset, '2026-02-01')).toEqual(['2026-01-31 qualified 1', '2026-02-01 near 0']);
    expect(courseOf(upset, '2026-02-01').events.map(({ event }) => event)).not.toContain('corrected');
  });
});

describe('an enrolled partner', () => {
  const enrolment = { enrolled: true, anniversary: '2024-09-15' } as const;

  test('keeps the designation until its anniversary whatever the score', () => {
    const { course, events } = courseOf(history(50, 50), '2026-02-28', { enrolment });
    expect(course).toMatchObject({ state: 'secured', securedUntil: '2026-09-15' });
    expect(events).toEqual([]);
  });

  test('needs a qualified day in the month of the anniversary or the five before it', () => {
    const early = courseOf(history(50, 50, 71), '2026-03-31', { enrolment }).course;
    const inTime = courseOf(history(50, 50, 50, 71), '2026-04-30', { enrolment }).course;
    expect([early.securedUntil, inTime.securedUntil]).toEqual(['2026-09-15', '2027-09-15']);
  });

  test('is warned before the anniversary and loses the designation after it', () => {
    expect(told(history(50, 50, 50, 50, 50, 50, 50, 50, 50), '2026-09-30', { enrolment })).toEqual([
      '2026-07-17 at-risk 0 60 2026-09-15',
      '2026-08-16 at-risk 0 30 2026-09-15',
      '2026-09-08 at-risk 0 7 2026-09-15',
      '2026-09-16 lost 0',
    ]);
  });

  test('that lost it is near or building like anybody else', () => {
    const scores = [...history(...Array<number>(8).fill(50)), score(62, '2026-10-31')];
    expect(courseOf(scores, '2026-10-31', { enrolment }).course.state).toBe('near');
  });
});
