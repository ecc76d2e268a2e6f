import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import { type RunningApp, runApp } from '../appOnPort.ts';
import { type Issuer, openIssuer, TENANT } from '../identity/issuer.ts';
import { embeddedPlace, type Place } from '../ledger/place.ts';
import { backupTests } from './backup.ts';
import { commandTests } from './command.ts';
import { azureMonths, azureUsage, tenant, trainingCompletions } from './files.ts';
import { type ImportInstallation, importInstallation } from './installation.ts';

let place: Place;
let at: ImportInstallation;
let issuer: Issuer;
let app: RunningApp;
let admin: string;
let member: string;

beforeAll(async () => {
  place = embeddedPlace();
  at = await importInstallation(place);
  issuer = await openIssuer();
  const { ledger, background } = at;
  const scope = ledger.scope(TENANT);
  await scope.saveOrganization({ name: 'Contoso', timeZone: 'UTC', language: 'en' });
  await scope.savePartner({ partnerId: 'contoso', name: 'Contoso' });
  app = await runApp({ ledger, verify: tokenVerifier(issuer.rules), background });
  admin = await issuer.sign(issuer.claims({ roles: ['Scorecard.Admin'] }));
  member = await issuer.sign(issuer.claims());
}, 120_000);
afterAll(async () => {
  await app?.close();
  await at?.close();
  await issuer?.close();
  place?.remove();
});

interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
}

async function ask(path: string, { method = 'GET', body, token = admin, headers = {} }: Asked = {}) {
  const answer = await fetch(`${app.origin}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv', ...headers },
    ...(body !== undefined && { body }),
  });
  const text = await answer.text();
  const isJson = /json/.test(answer.headers.get('Content-Type') ?? '');
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
}

const send = (body: string, headers: Record<string, string> = {}, query = 'name=azure.csv&partner=contoso') =>
  ask(`/imports?${query}`, { method: 'POST', body, headers });

const decide = (id: string, what: string, body: object = {}) =>
  ask(`/imports/${id}/${what}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });

async function read(id: string) {
  for (;;) {
    const { body } = await ask(`/imports/${id}`);
    if (body.state !== 'reading') return body;
    await pause(50);
  }
}

describe('POST /api/v1/imports', () => {
  it('takes a file, answers before it is read, and tells its report', async () => {
    const begun = await send(azureMonths(['2026-01'], 2));
    expect(begun).toMatchObject({
      status: 202,
      body: { fileName: 'azure.csv', createdBy: expect.any(String) },
    });
    expect(begun.headers.get('Location')).toBe(`/api/v1/imports/${begun.body.id}`);
    expect(await read(begun.body.id)).toMatchObject({ state: 'staged', report: { source: 'AzureUsage' } });
    const { body } = await ask('/imports');
    expect(body.imports.map(({ id }: { id: string }) => id)).toContain(begun.body.id);
  });

  it('with the same key and file is the same import; with another file it is refused', async () => {
    const key = { 'Idempotency-Key': 'month-end-2026-02' };
    const first = await send(azureMonths(['2026-02'], 2), key);
    const again = await send(azureMonths(['2026-02'], 2), key);
    expect(again).toMatchObject({ status: 202, body: { id: first.body.id } });
    expect(await send(azureMonths(['2026-02'], 3), key)).toMatchObject({
      status: 422,
      body: { code: 'key-used' },
    });
    expect(await send('x', { 'Idempotency-Key': 'a b' })).toMatchObject({ status: 400 });
  });

  it('while a file with the same key is arriving says so; one that broke off frees its key', async () => {
    const headers = {
      Authorization: `Bearer ${admin}`,
      'Idempotency-Key': 'slow',
      'Content-Type': 'text/csv',
    };
    const slow = request(`${app.origin}/api/v1/imports?name=slow.csv`, { method: 'POST', headers });
    const gone = new Promise((resolve) => slow.once('error', resolve));
    slow.write('Month,');
    const arriving = async () =>
      (await ask('/imports')).body.imports.some(
        (one: { fileName: string; state: string }) =>
          one.fileName === 'slow.csv' && one.state === 'receiving',
      );
    while (!(await arriving())) await pause(20);
    const key = { 'Idempotency-Key': 'slow' };
    expect(await send('Month,', key)).toMatchObject({ status: 409, body: { code: 'key-in-flight' } });
    slow.destroy();
    await gone;
    while (await arriving()) await pause(20);
    expect((await send('Month,', key)).status).toBe(202);
  });

  it('refuses a file that is too large before it is read, a packed one and a nameless one', async () => {
    const status = await new Promise((resolve) => {
      const headers = { Authorization: `Bearer ${admin}`, 'Content-Length': String(2 * 2 ** 30) };
      const large = request(`${app.origin}/api/v1/imports?name=x.csv`, { method: 'POST', headers });
      large.once('response', (response) => resolve(response.statusCode));
      large.on('error', () => undefined);
      large.write('Month');
    });
    expect(status).toBe(413);
    expect(await send('x', { 'Content-Encoding': 'gzip' })).toMatchObject({ status: 415 });
    expect(await send('x', {}, 'partner=contoso')).toMatchObject({
      status: 400,
      body: { code: 'query-invalid' },
    });
  });
});

describe('the decisions', () => {
  it('accept, undo and cancel an import, each in its state only', async () => {
    const { body } = await send(azureMonths(['2026-03'], 2));
    await read(body.id);
    expect(await decide(body.id, 'undo')).toMatchObject({ status: 409, body: { code: 'import-state' } });
    expect(await decide(body.id, 'accept')).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect(await decide(body.id, 'accept')).toMatchObject({ status: 409 });
    expect(await decide(body.id, 'undo')).toMatchObject({ status: 200, body: { state: 'undone' } });
    expect(await decide(body.id, 'cancel')).toMatchObject({ status: 409 });
    expect(await decide('nobody', 'accept')).toMatchObject({ status: 404, body: { code: 'import-unknown' } });
    expect(await decide(body.id, 'accept', { yes: true })).toMatchObject({
      status: 422,
      body: { code: 'body-invalid', errors: [{ path: 'yes' }] },
    });
  });

  it('ask for a word where one is needed, and hand out the rows with errors', async () => {
    const rows = [
      { month: '2026-04', tenant: tenant(1) },
      { month: '2026-04', tenant: tenant(2), acr: '=1+1' },
    ];
    const { body } = await send(azureUsage(rows));
    await read(body.id);
    expect(await decide(body.id, 'accept')).toMatchObject({
      status: 409,
      body: { code: 'import-needs-word', errors: [{ path: 'goodRowsOnly', expected: 'true' }] },
    });
    const csv = await ask(`/imports/${body.id}/errors.csv`);
    expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    // A spreadsheet must not run it.
    expect(csv.body).toContain(`3,ACR_USD,'=1+1,`);
    expect(await decide(body.id, 'accept', { goodRowsOnly: true })).toMatchObject({ status: 200 });
    const scorecard = async () => (await ask('/scorecard')).body;
    while (!(await scorecard()).incomplete) await pause(50);
    expect((await scorecard()).incomplete).toMatchObject([{ source: 'AzureUsage', period: '2026-04' }]);
    expect(await ask('/imports/none/errors.csv')).toMatchObject({ status: 404 });
  });

  it('say whose a held file is', async () => {
    const unknown = azureUsage([{ month: '2026-05', tenant: tenant(1), partner: '815' }]);
    const { body } = await send(unknown, {}, 'name=held.csv');
    expect(await read(body.id)).toMatchObject({ state: 'held' });
    expect((await decide(body.id, 'assign', {})).status).toBe(422);
    expect(await decide(body.id, 'assign', { partner: 'contoso' })).toMatchObject({ status: 200 });
    expect(await read(body.id)).toMatchObject({ state: 'staged', partner: 'contoso' });
  });

  it('are for admins: a member gets nothing of it', async () => {
    const { body } = await send(azureMonths(['2026-06'], 1));
    const posted = { method: 'POST', token: member };
    const tried = [
      await ask('/imports', { token: member }),
      await ask('/imports?name=x', { ...posted, body: 'x' }),
      await ask(`/imports/${body.id}`, { token: member }),
      await ask(`/imports/${body.id}/errors.csv`, { token: member }),
      await ask('/feed', { token: member }),
      await ask('/feed/pull', posted),
      await ask('/people/merges', { token: member }),
      ...(await Promise.all(
        ['accept', 'cancel', 'undo', 'assign'].map((what) => ask(`/imports/${body.id}/${what}`, posted)),
      )),
    ];
    for (const one of tried) expect(one).toMatchObject({ status: 403, body: { code: 'admin-only' } });
    expect((await read(body.id)).state).toBe('staged');
  });
});

describe('people and feed', () => {
  it('two entries of one person are merged and parted by an admin', async () => {
    const ada = { mail: 'a@contoso.example', name: ['Ada', 'Example'] } as const;
    const both = [
      { ...ada, id: 'M1' },
      { ...ada, id: 'M2', mail: 'b@contoso.example' },
    ];
    const { body } = await send(trainingCompletions(both));
    await read(body.id);
    await decide(body.id, 'accept');
    expect((await ask('/people/merges')).body.candidates).toHaveLength(1);
    const merge = (person: string, into: string) =>
      ask('/people/merges', {
        method: 'POST',
        body: JSON.stringify({ person, into }),
        headers: { 'Content-Type': 'application/json' },
      });
    expect(await merge('M1', 'M1')).toMatchObject({ status: 422 });
    expect(await merge('M1', 'M9')).toMatchObject({ status: 404, body: { code: 'person-unknown' } });
    expect(await merge('M2', 'M1')).toMatchObject({ status: 200, body: { candidates: [] } });
    expect(await ask('/people/merges/M2', { method: 'DELETE' })).toMatchObject({
      status: 200,
      body: { merged: [] },
    });
  });

  it('an installation without a feed says so', async () => {
    expect(await ask('/feed')).toMatchObject({ status: 200, body: { configured: false } });
    expect(await ask('/feed/pull', { method: 'POST' })).toMatchObject({
      status: 409,
      body: { code: 'feed-not-configured' },
    });
  });
});

const commandPlace = () => ({ dataDir: place.options.dataDir, organizationId: TENANT, ...at });
commandTests(commandPlace);
backupTests(commandPlace);
