import { expect, it } from 'vitest';
import { ScoringProcesses } from '../../../server/api/scorers/scoringProcesses.ts';

// What is sent to be scored is scored beside the server: whatever it is, it ends there.

const BOUNDS = { timeMs: 60_000, heapMb: 512, idleMs: 2_000 };
const OPTIONS = { editions: [], explain: false };
const SMALL = { partner: { id: 'contoso' }, asOf: '2026-10-31' };
const orderOf = (body: unknown, options = OPTIONS) => ({ body: Buffer.from(JSON.stringify(body)), options });
const stays = () => new AbortController().signal;

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...{ tenant: `t${i}`, month: '2026-10', service: 'Key Vault', offer: 'PAYG', association: 'PAL' },
    acr: 4321.09,
  }));

it('what takes too long is ended and told, and the next one is scored', async () => {
  const scoring = new ScoringProcesses({ ...BOUNDS, timeMs: 1 });
  const long = await scoring.score('ada', orderOf({ ...SMALL, azure: rows(5_000) }), stays());
  expect(long).toMatchObject({ ok: false, code: 'score-too-large' });
  const patient = new ScoringProcesses(BOUNDS);
  expect(await patient.score('ada', orderOf(SMALL), stays())).toMatchObject({ ok: true });
});

it('what takes too much memory ends the process it is scored in, and the next one is scored', async () => {
  const scoring = new ScoringProcesses({ ...BOUNDS, heapMb: 64 });
  const body = Buffer.from(`[${'{},'.repeat(2_000_000)}1]`);
  const filling = await scoring.score('ada', { body, options: OPTIONS }, stays());
  expect(filling).toMatchObject({ ok: false, code: 'score-too-large' });
  expect(await scoring.score('ada', orderOf(SMALL), stays())).toMatchObject({ ok: true });
});

it('of a thousand and more mistakes the first are told', async () => {
  const scoring = new ScoringProcesses(BOUNDS);
  const told = await scoring.score('ada', orderOf({ ...SMALL, azure: Array(500).fill({}) }), stays());
  if (told.ok) throw new Error('It was scored.');
  expect([told.code, told.errors?.length]).toEqual(['facts-invalid', 1_000]);
  expect(told.detail).toContain('the first 1000 problems');
});

it('nobody waits for what somebody else has sent, and who has gone waits no more', async () => {
  const scoring = new ScoringProcesses(BOUNDS);
  const done: string[] = [];
  const large = orderOf({ ...SMALL, azure: rows(1_500) }, { ...OPTIONS, explain: true });
  const gone = new AbortController();
  const send = (asker: string, name: string, order = orderOf(SMALL), signal = stays()) =>
    scoring.score(asker, order, signal).then(() => done.push(name));
  const all = [
    ...[send('ada', 'her large one', large), send('ada', 'her second'), send('mika', 'his')],
    send('ada', 'whatever she left', large, gone.signal),
  ];
  gone.abort();
  await Promise.all(all);
  expect(done[0]).toBe('whatever she left');
  expect(done.indexOf('his')).toBeLessThan(done.indexOf('her large one'));
  expect(done.at(-1)).toBe('her second');
});
