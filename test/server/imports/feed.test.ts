import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Imports } from '../../../server/tasks/importFile.ts';
import { Uploads } from '../../../server/tasks/imports/uploads.ts';
import { PartnerCenter, type PartnerCenterSettings } from '../../../server/tasks/partnerCenter.ts';
import { silentLog } from '../appOnPort.ts';
import { type FakePartnerCenter, openPartnerCenter, REDIRECT } from '../feed/fakePartnerCenter.ts';
import { boxWith, randomKey } from '../feed/memoryStore.ts';
import { virtualClock } from '../feed/virtualClock.ts';
import { embeddedPlace, type Place } from '../ledger/place.ts';
import { type Conversation, type ImportInstallation, importInstallation } from './installation.ts';

/** What was pulled is accepted by itself. */
const UNDER_WAY = new Set(['receiving', 'reading', 'staged']);

let place: Place;
let at: ImportInstallation;
let center: FakePartnerCenter;
let settings: PartnerCenterSettings;
let folder: string;
beforeAll(async () => {
  place = embeddedPlace();
  const clock = virtualClock();
  center = await openPartnerCenter(clock.now);
  const { application, addresses } = center;
  settings = { application, addresses, clock, box: boxWith(randomKey()), redirectUri: REDIRECT };
  folder = mkdtempSync(join(tmpdir(), 'seventy-uploads-'));
  mkdirSync(join(folder, 'feed', 'contoso'), { recursive: true });
  writeFileSync(join(folder, 'feed', 'contoso', 'TrainingCompletions-1.csv'), 'Ada');
  at = await importInstallation(place, { partnerCenter: settings, folder });
}, 120_000);
afterAll(async () => {
  await at?.close();
  await center?.close();
  place?.remove();
  rmSync(folder, { recursive: true, force: true });
});

it('what a pull had fetched when its server was killed is gone after the next start', () => {
  expect(readdirSync(folder)).toEqual([]);
});

/** Signs in with an account of the own organization, unless another one is said. */
async function connect(
  partnerCenter: PartnerCenter,
  { organizationId }: Conversation,
  account = organizationId,
) {
  const by = `${organizationId}/ada`;
  center.signIn.person.tenant = account;
  const response = await fetch(partnerCenter.connect(organizationId, by), { redirect: 'manual' });
  const back = new URL(response.headers.get('Location') ?? 'none:').searchParams;
  return partnerCenter.connected(organizationId, by, {
    state: back.get('state') ?? '',
    code: back.get('code') ?? '',
  });
}

it('a file that does not become an import is told as not taken, and the next pull fetches it again', async () => {
  const org = await at.organization();
  const folder = mkdtempSync(join(tmpdir(), 'seventy-feed-'));
  const { ledger } = at;
  const noted: string[] = [];
  const parts = { ledger, host: 'here', clock: () => new Date(), changed: async () => undefined };
  const toRead = async (_organization: string, importId: string) => void noted.push(importId);
  const pulling = (uploads: Uploads) =>
    new PartnerCenter({
      ...{ ...settings, ledger, log: silentLog(), folder: join(folder, 'pulled') },
      imports: new Imports({ ...parts, uploads, toRead }),
    });
  const states = async () =>
    (await pulling(new Uploads(folder)).lastPull(org.organizationId))?.datasets.map(({ state }) => state);
  try {
    const full = pulling(new Uploads(folder, 10));
    expect(await connect(full, org)).toMatchObject({ ok: true });
    const { datasets } = await full.pull(org.organizationId);
    expect(datasets).toHaveLength(5);
    for (const { state, detail } of datasets) {
      expect([state, detail]).toEqual(['not-taken', expect.stringContaining('(too-large). The next pull')]);
    }
    expect(await states()).toEqual(Array(5).fill('not-taken'));
    // Nothing of it is left, and nobody waits for it to be read.
    expect(readdirSync(join(folder, 'pulled', org.organizationId))).toEqual([]);
    expect(noted).toEqual([]);
    expect((await org.scope.imports()).map(({ state }) => state)).toEqual(Array(5).fill('failed'));

    await pulling(new Uploads(folder)).pull(org.organizationId);
    expect(await states()).toEqual(Array(5).fill('ready'));
    expect(new Set(noted).size).toBe(5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('of several organizations each connects its own account, and none that of another', async () => {
  const { partnerCenter } = at.background;
  if (!partnerCenter) throw new Error('There is no feed.');
  const [ours, theirs] = [await at.organization(), await at.organization()];
  const nothing = { account: undefined, access: undefined };
  const kept = async ({ organizationId, scope }: Conversation) => ({
    account: await partnerCenter.account(organizationId),
    access: await scope.loadBlob('partner-center-access'),
  });
  for (const [org, other] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    expect(await connect(partnerCenter, org, other.organizationId)).toMatchObject({
      problem: { code: 'another-organization' },
    });
    expect(await kept(org)).toEqual(nothing);
    expect(await connect(partnerCenter, org)).toMatchObject({
      value: { account: { tenant: org.organizationId } },
    });
  }
  // What was given is good at the sign-in of the own organization alone.
  for (const { organizationId } of [ours, theirs]) {
    const before = center.received('token').length;
    const { datasets } = await partnerCenter.pull(organizationId);
    expect(datasets.map(({ state }) => state)).toEqual(Array(5).fill('ready'));
    const asked = center.received('token').slice(before);
    expect(asked.every(({ url }) => url.pathname.startsWith(`/${organizationId}/`))).toBe(true);
    expect(asked).not.toEqual([]);
  }
});

// Ten files are pulled, read and scored here: on a busy machine that takes a while.
it('an admin connects Partner Center once, and what is pulled is imported like any file', {
  timeout: 120_000,
}, async () => {
  const org = await at.organization();
  const { partnerCenter, imports, pull, night } = at.background;
  if (!partnerCenter) throw new Error('There is no feed.');
  expect(await partnerCenter.account(org.organizationId)).toBeUndefined();
  expect(await connect(partnerCenter, org)).toMatchObject({
    ok: true,
    value: { account: { name: 'Ada Lindqvist' } },
  });
  expect(await partnerCenter.account(org.organizationId)).toMatchObject({
    account: { username: 'ada@northwind.example' },
  });
  // What opens Partner Center is in the ledger, and nobody can read it there.
  const kept = await org.scope.loadBlob('partner-center-access');
  expect(kept).toMatch(/^v1\./);
  for (const secret of center.secrets()) expect(kept).not.toContain(secret);

  await org.scope.savePartnerCenterIds('contoso', ['100'], 'ada');
  await pull(org.organizationId, 'the button');
  const settled = async () => {
    const all = await imports.list(org.organizationId);
    return all.length >= 5 && all.every(({ state }) => !UNDER_WAY.has(state)) && all;
  };
  const pulled = await org.until(settled);
  expect(pulled.map(({ source, state, origin }) => [source, state, origin]).sort()).toEqual(
    ['AzureUsage', 'CustomersAndTenants', 'EMSUsage', 'OfficeUsage', 'TrainingCompletions'].map((source) => [
      source,
      'accepted',
      'feed',
    ]),
  );
  const last = await org.until(() => partnerCenter.lastPull(org.organizationId));
  expect(last.datasets.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready', 'ready', 'ready']);
  await org.until(async () => (await org.scope.latestScores('contoso')).length > 0);

  // The same once more, as the night does it: nothing new in any of them, and once however often it is looked.
  at.setClock('2026-11-21T03:00:00Z');
  await night();
  await night();
  const again = await org.until(async () => {
    const all = await settled();
    return all && all.length >= 10 && all;
  });
  expect(again.filter(({ state }) => state === 'nothing-new')).toHaveLength(5);
  expect(again).toHaveLength(10);

  // Suddenly nothing: that takes nothing away, and is told.
  center.insights.datasets = center.insights.datasets.map((dataset) =>
    dataset.name === 'OfficeUsage' ? { ...dataset, rows: [] } : dataset,
  );
  center.insights.queries.clear();
  await pull(org.organizationId, 'the button, later');
  const emptied = await org.until(async () =>
    (await partnerCenter.lastPull(org.organizationId))?.datasets.find(({ state }) => state === 'emptied'),
  );
  expect(emptied).toMatchObject({
    dataset: 'OfficeUsage',
    detail: expect.stringMatching(/empty, where \d+ rows/),
  });
  const sources = (await org.scope.standingChunks('contoso')).map(({ source }) => source);
  expect(sources).toContain('OfficeUsage');

  await partnerCenter.disconnect(org.organizationId, 'ada');
  expect(await partnerCenter.account(org.organizationId)).toBeUndefined();
});
