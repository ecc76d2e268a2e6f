import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_ORGANIZATION } from '../../../server/ledger/index.ts';
import { SamplePartner } from '../../../server/tasks/samplePartner.ts';
import { type Archive, type Installation, install, openArchive } from './installation.ts';

let archive: Archive;
let at: Installation;
beforeAll(async () => {
  archive = await openArchive();
  at = await install(archive);
  // Work over all organizations goes over all that there are.
  await at.restart({ ledger: () => archive.ledger });
});
afterAll(async () => {
  await at.close();
  await archive.close();
});

test('the channel is told nothing of the sample, also where the bot has one channel for everybody', async () => {
  await new SamplePartner(archive.ledger, archive.clock).today();
  const scope = archive.ledger.scope(SAMPLE_ORGANIZATION);
  expect((await scope.pendingEvents()).length).toBeGreaterThan(0);
  for (let day = 0; day < 8; day++) await at.after(86_400_000);
  expect(at.connector.requests).toEqual([]);
  const waiting = await scope.pendingEvents();
  expect(waiting.every(({ attempts }) => attempts === 0)).toBe(true);
  expect(await scope.digests()).toEqual([]);
});
