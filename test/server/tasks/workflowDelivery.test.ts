import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { workflowChannel } from '../../../server/channels/workflow.ts';
import { ADDRESS, FakeWorkflow } from '../channels/fakeWorkflow.ts';
import { type Archive, type Installation, install, openArchive } from './installation.ts';
import { securityFacts } from './securityFacts.ts';

// Cards through a workflow: post only, and whatever goes wrong is told in the log and never becomes a storm.

let archive: Archive;
let at: Installation;
let workflow: FakeWorkflow;

beforeAll(async () => {
  archive = await openArchive();
});
afterAll(() => archive.close());
beforeEach(async () => {
  archive.startOver();
  at = await install(archive);
  workflow = await FakeWorkflow.start();
  await useWorkflow(['20.50.1.2']);
});
afterEach(async () => {
  await at.close();
  await workflow.stop();
});

async function useWorkflow(addresses: string[]) {
  const connect = { origin: workflow.origin, resolve: async () => addresses };
  const opened = workflowChannel({ address: ADDRESS, clock: archive.clock, timeoutMs: 3000, connect });
  if (!opened.ok) throw new Error(opened.reason);
  await at.restart({ channel: opened.channel });
}

const HOUR = 3_600_000;
const NEAR = { customers: 3, people: 3, users: 100 };
async function take(portfolio = NEAR) {
  await at.tasks.acceptFacts(at.organizationId, securityFacts(portfolio), 'ada');
  await at.tasks.notify();
}
const near = async () => (await at.scope.eventLog('contoso')).find(({ event }) => event === 'near');

test('a card is posted once and not edited: there is no way to', async () => {
  await take();
  await take({ ...NEAR, customers: 4 });
  expect(workflow.cards.map(({ fallbackText }) => fallbackText.split('.')[0])).toEqual([
    'Security (SMB): 60 of 100 – 10 points short',
  ]);
  expect(await near()).toMatchObject({ state: 'sent', activityId: null });
  expect(workflow.requests).toHaveLength(1);
});

test.each([
  [{ status: 307, headers: { Location: 'https://evil.example/' } }, /307: it leads elsewhere/],
  [{ status: 400 }, /400/],
] as const)('%o is refused, told, and tried again every hour only', async (trouble, reason) => {
  workflow.trouble.push(trouble, trouble);
  await take();
  for (let minutes = 0; minutes < 60; minutes += 10) await at.after(10 * 60_000);
  expect(workflow.requests).toHaveLength(2);
  expect(await near()).toMatchObject({
    state: 'pending',
    attempts: 2,
    lastError: expect.stringMatching(reason),
  });
  await at.after(HOUR);
  expect(await near()).toMatchObject({ state: 'sent', attempts: 3 });
  expect(workflow.cards).toHaveLength(1);
});

test('an answer that was not promised is told and not tried again: the card may stand there', async () => {
  workflow.trouble.push({ status: 204 });
  await take();
  await at.after(HOUR);
  await at.after(2 * HOUR);
  expect(workflow.requests).toHaveLength(1);
  expect(await near()).toMatchObject({
    state: 'failed',
    lastError: 'the workflow answered 204, not 202 as promised',
  });
});

test('a private address is never called', async () => {
  await useWorkflow(['10.0.0.7']);
  await take();
  await at.after(HOUR);
  expect(workflow.requests).toEqual([]);
  expect((await near())?.lastError).toMatch(/leads to a private address$/);
});

test('too fast is waited for as long as was asked', async () => {
  workflow.trouble.push({ status: 429, headers: { 'Retry-After': '300' } });
  await take();
  await at.after(290_000);
  expect(workflow.requests).toHaveLength(1);
  await at.after(15_000);
  expect(await near()).toMatchObject({ state: 'sent' });
});

test('a line that goes dead after the card was taken costs one card twice, no more', async () => {
  workflow.trouble.push({ dropAfterAccepting: true });
  await take();
  expect(await near()).toMatchObject({ state: 'pending' });
  await at.after(60_000);
  await at.after(HOUR);
  expect(workflow.cards).toHaveLength(2);
  expect(await near()).toMatchObject({ state: 'sent' });
});
