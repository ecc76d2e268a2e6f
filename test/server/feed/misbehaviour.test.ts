import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FeedBench, OFFICE, openBench } from './feedBench.ts';
import {
  answers,
  type Fault,
  hangUp,
  hangUpAfterwards,
  maintenancePage,
  type Step,
  throttle,
} from './partnerCenter/faults.ts';

let bench: FeedBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const DATE_IN_HALF_A_MINUTE = 'Fri, 20 Nov 2026 06:00:30 GMT';
const STEPS: readonly Step[] = ['token', 'dataset', 'query', 'report', 'execution', 'download'];
const repeated = (fault: Fault, times: number): Fault[] => Array.from({ length: times }, () => fault);

/** The call that would show a stall: the time for an answer runs out as soon as it is asked for. */
const stall = (): Fault => ({ does: 'stall', arrived: () => bench.clock.expireDeadlines() });

describe('what passes is waited for', () => {
  const passing: readonly [string, (step: Step) => Fault[]][] = [
    ['a closed socket', () => [hangUp]],
    ['a socket closed after the work was done', () => [hangUpAfterwards]],
    ['no answer', () => [stall()]],
    ['a burst of 5xx', () => [answers(500), answers(503)]],
  ];
  test.each(passing.flatMap(([name, faults]) => STEPS.map((step) => [name, step, faults] as const)))(
    '%s at the step %s',
    async (_name, step, faults) => {
      // A refresh token that was used up unseen is gone; only then nothing but a person helps.
      const usedUp = step === 'token' && faults(step)[0] === hangUpAfterwards;
      bench.center.faults.add(step, ...faults(step));
      const outcome = await bench.pullOffice();
      expect(outcome).toMatchObject(usedUp ? { problem: { code: 'consent-needed' } } : { state: 'ready' });
      expect(bench.center.faults.left()).toBe(0);
      expect(readdirSync(bench.folder)).toHaveLength(usedUp ? 0 : 1);
    },
  );

  test('the waits grow and have an end', async () => {
    bench.center.faults.add('dataset', ...repeated(answers(503), 9));
    const outcome = await bench.pullOffice({ attempts: 6, firstBackoffMs: 1000, longestBackoffMs: 6000 });
    expect(outcome).toMatchObject({ state: 'failed', problem: { code: 'unavailable' } });
    expect(bench.clock.waits).toEqual([750, 1500, 3000, 4500, 4500]);
  });

  test('a page that says "maintenance" with 200 is no answer', async () => {
    bench.center.faults.add('execution', maintenancePage);
    expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
    bench.center.faults.add('dataset', ...repeated(maintenancePage, 9));
    expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'unexpected-answer' } });
  });
});

describe('429', () => {
  test.each([
    ['seconds', '30'],
    ['a date', DATE_IN_HALF_A_MINUTE],
  ])('Retry-After as %s is kept', async (_name, retryAfter) => {
    bench.center.faults.add('dataset', throttle(retryAfter));
    expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
    expect(bench.clock.waits[0]).toBe(30_000);
  });

  test.each(STEPS.filter((step) => step !== 'download'))('at the step %s', async (step) => {
    bench.center.faults.add(step, throttle('45'), throttle(), throttle('nonsense'));
    expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
    expect(bench.clock.waits).toContain(45_000);
  });

  test('a long one is left to the next pull, with the time it may come, for all datasets', async () => {
    bench.center.faults.add('dataset', throttle('7200'));
    const problem = { code: 'throttled', retryAt: new Date('2026-11-20T08:00:00.000Z') };
    const outcomes = await bench.pull([OFFICE, { ...OFFICE, dataset: 'EMSUsage' }]);
    expect(outcomes).toMatchObject([
      { dataset: 'OfficeUsage', state: 'failed', problem },
      { dataset: 'EMSUsage', state: 'failed', problem },
    ]);
    expect(bench.center.received('dataset')).toHaveLength(1);
    expect(bench.clock.waits).toEqual([]);
  });
});

describe('the token', () => {
  test('withdrawn in the middle: a new one, and the work goes on', async () => {
    bench.clock.onSleep = () => {
      bench.clock.onSleep = () => undefined;
      bench.center.signIn.withdrawAccessTokens();
    };
    expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
    expect(bench.center.received('token')).toHaveLength(2);
    expect(bench.center.received('query')).toHaveLength(1);
  });

  test('run out after an hour: renewed before it is refused', async () => {
    bench.center.insights.timing.reportMs = 2 * 3_600_000;
    await bench.pullOffice({ reportMs: 3 * 3_600_000 });
    expect(bench.center.received('token').length).toBeGreaterThan(1);
    expect(bench.logged.join('')).not.toContain('401');
  });

  test('refused though new: the account is not let in', async () => {
    bench.center.faults.add('query', answers(401), answers(401));
    const outcome = await bench.pullOffice();
    expect(outcome).toMatchObject({ state: 'failed', problem: { code: 'not-authorized' } });
    expect(bench.center.received('query')).toHaveLength(2);
  });

  test('without a second factor: a person has to sign in again', async () => {
    bench.center.signIn.person.methods = ['pwd'];
    await bench.access.save(bench.center.signIn.earlierConsent());
    const outcome = await bench.pullOffice();
    expect(outcome).toMatchObject({
      problem: { code: 'consent-needed', detail: expect.stringContaining('900421') },
    });
  });
});

test('cancelled while waiting: it ends at once, for all datasets, and leaves no file', async () => {
  bench.clock.onSleep = () => bench.cancel.abort();
  const outcomes = await bench.pull([OFFICE, { ...OFFICE, dataset: 'EMSUsage' }]);
  expect(outcomes.map((outcome) => outcome.state === 'failed' && outcome.problem.code)).toEqual([
    'cancelled',
    'cancelled',
  ]);
  expect(readdirSync(bench.folder)).toEqual([]);
});

test.each(STEPS)('cancelled during the step %s', async (step) => {
  bench.center.faults.add(step, { does: 'stall', arrived: () => bench.cancel.abort() });
  expect(await bench.pullOffice()).toMatchObject({ state: 'failed', problem: { code: 'cancelled' } });
  expect(bench.center.received(step).length).toBe(1);
  expect(readdirSync(bench.folder)).toEqual([]);
});
