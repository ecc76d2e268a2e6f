import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type JobKind, type Jobs, startJobs, type Work } from '../../../server/jobs/jobs.ts';
import { type Ledger, openLedger } from '../../../server/ledger/index.ts';
import { silentLog } from '../appOnPort.ts';
import { serverPlace } from '../ledger/place.ts';
import { type PostgresServer, startPostgres } from '../ledger/postgresServer.ts';
import { azureMonths } from './files.ts';
import { type ImportInstallation, importInstallation } from './installation.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

it('two servers on one database do a job once, whoever of them asks for it', async () => {
  const place = await serverPlace(server);
  const done: string[] = [];
  const open = async (name: string): Promise<[Ledger, Jobs]> => {
    const opened = await openLedger({ ...place.options, clock: () => new Date() });
    if (!opened.ok) throw new Error(opened.sentence);
    const run = async ({ subject }: Work) => void done.push(`${subject} by ${name}`);
    const kinds: JobKind[] = [{ name: 'score', minutes: 1, atOnce: 2, run }];
    return [opened.ledger, await startJobs(opened.ledger.jobs, kinds, { log: silentLog() })];
  };
  const servers = await Promise.all([open('one'), open('other')]);
  const subjects = Array.from({ length: 20 }, (_, index) => `partner ${index}`);
  for (const subject of subjects) {
    await Promise.all(
      servers.map(([, jobs]) => jobs.ask('score', { organizationId: 'o', subject }, 'night')),
    );
  }
  while (done.length < subjects.length) await pause(50);
  // Whatever would be done twice has time to be.
  await pause(3000);
  expect(done.map((line) => line.replace(/ by .*/, '')).sort()).toEqual([...subjects].sort());
  for (const [, jobs] of servers) await jobs.stop();
  for (const [ledger] of servers) await ledger.close();
});

it('two servers on one database take a night’s scores once, and see each other’s imports', async () => {
  const place = await serverPlace(server);
  const servers: ImportInstallation[] = [await importInstallation(place), await importInstallation(place)];
  const [first, second] = servers as [ImportInstallation, ImportInstallation];
  const org = await first.organization();
  const { id } = await org.send(azureMonths(['2026-10'], 2), { partner: 'contoso' });
  const accepted = await second.background.imports.accept(org.organizationId, id, {}, 'ada');
  expect(accepted).toEqual({ outcome: 'done' });
  await org.until(async () => (await org.scope.latestScores('contoso')).length > 0);
  for (const one of servers) one.setClock('2026-12-24T03:00:00Z');
  await Promise.all(servers.map(({ background }) => background.night()));
  const nightly = async () =>
    (await org.scope.scoreHistory('contoso', 'security')).filter(({ asOf }) => asOf === '2026-12-24');
  await org.until(async () => (await nightly()).length > 0);
  expect(await nightly()).toMatchObject([{ taking: 1 }]);
  for (const one of servers) await one.close();
});
