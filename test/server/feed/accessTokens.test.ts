import { afterEach, beforeEach, expect, test } from 'vitest';
import { accessTokens } from '../../../server/feed/accessTokens.ts';
import { secretSlot } from '../../../server/secrets/secretSlot.ts';
import { type FeedBench, OFFICE, openBench } from './feedBench.ts';
import { boxWith, memoryStore, randomKey } from './memoryStore.ts';
import { answers } from './partnerCenter/faults.ts';

let bench: FeedBench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

test('every new refresh token is kept, sealed, in the place of the old one', async () => {
  const before = await bench.access.load();
  const tokens = accessTokens(bench.access, bench.context());
  expect(await tokens.current()).toMatchObject({ ok: true });
  const after = await bench.access.load();
  expect(after).toMatchObject({ state: 'secret' });
  expect(after).not.toEqual(before);
});

test('a token is used for as long as it is good, and given up five minutes before its end', async () => {
  const tokens = accessTokens(bench.access, bench.context());
  const first = await tokens.current();
  bench.clock.advance(54 * 60_000);
  expect(await tokens.current()).toEqual(first);
  bench.clock.advance(60_000);
  expect(await tokens.current()).not.toEqual(first);
});

test('overtaken by another process: the refresh token that one has left is taken', async () => {
  const readings = [await bench.access.load()];
  expect(await accessTokens(bench.access, bench.context()).current()).toMatchObject({ ok: true });
  const readEarlier = { ...bench.access, load: async () => readings.shift() ?? bench.access.load() };
  expect(await accessTokens(readEarlier, bench.context()).current()).toMatchObject({ ok: true });
  expect(bench.center.received('token')).toHaveLength(3);
});

test('nobody has connected Partner Center', async () => {
  await bench.access.remove();
  const outcomes = await bench.pull([OFFICE, { ...OFFICE, dataset: 'EMSUsage' }]);
  const problem = { code: 'consent-needed', remedy: expect.stringContaining('second factor') };
  expect(outcomes).toMatchObject([{ problem }, { problem }]);
  expect(bench.center.received()).toEqual([]);
});

test('the consent was withdrawn over there: said once, and not asked again for every dataset', async () => {
  bench.center.signIn.withdrawConsent();
  const outcomes = await bench.pull([OFFICE, { ...OFFICE, dataset: 'EMSUsage' }]);
  const problem = { code: 'consent-needed', detail: expect.stringContaining('invalid_grant, AADSTS50173') };
  expect(outcomes).toMatchObject([{ problem }, { problem }]);
  expect(bench.center.received('token')).toHaveLength(1);
});

test('the key of the stored access is gone', async () => {
  const store = memoryStore();
  const place = { organizationId: 'contoso', name: 'partner-center' };
  await secretSlot(boxWith(randomKey()), store, place).save('sealed with a key that is gone');
  const tokens = accessTokens(secretSlot(bench.box, store, place), bench.context());
  expect(await tokens.current()).toMatchObject({ problem: { code: 'consent-needed' } });
});

test('the client secret has expired: it is the registration, not the consent', async () => {
  bench.center.signIn.registered.clientSecret = 'a new secret of the app';
  expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'app-refused' } });
  expect(await bench.access.load()).toMatchObject({ state: 'secret' });
});

test.each([
  ['interaction_required', 'consent-needed'],
  ['unauthorized_client', 'app-refused'],
  ['<b>anything</b> else', 'app-refused'],
])('a refusal by the name %s', async (error, code) => {
  const body = JSON.stringify({ error, error_description: 'AADSTS50076: whatever', error_codes: [50076] });
  bench.center.faults.add('token', { does: 'answer', status: 400, body });
  const outcome = await bench.pullOffice();
  expect(outcome).toMatchObject({ problem: { code, detail: expect.stringContaining('AADSTS50076') } });
  expect(JSON.stringify(outcome)).not.toMatch(/whatever|<b>/);
});

test('an answer in an unknown form', async () => {
  bench.center.faults.add(
    'token',
    { does: 'answer', status: 200, body: '{"access_token":""}' },
    answers(400),
  );
  expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'unexpected-answer' } });
  expect(await bench.pullOffice()).toMatchObject({ problem: { code: 'unexpected-answer' } });
});
