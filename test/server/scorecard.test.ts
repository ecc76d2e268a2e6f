import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FactsDocument } from '#scoring';
import { tokenVerifier } from '../../server/identity/verify.ts';
import { startTasks, type Tasks } from '../../server/tasks/index.ts';
import { SAMPLE } from '../../server/tasks/samplePartner.ts';
import { openTestLedger, type RunningApp, runApp, silentLog } from './appOnPort.ts';
import { type ClaimChanges, type Issuer, OTHER_TENANT, openIssuer, TENANT } from './identity/issuer.ts';

/** One customer more than a year ago, with money in it. */
const FACTS: FactsDocument = {
  partner: { id: 'contoso', name: 'Contoso' },
  asOf: '2026-10-31',
  customers: [{ tenant: 't1', name: 'Fabrikam', segment: 'smb' }],
  azure: [
    { tenant: 't1', month: '2026-10', service: 'Key Vault', offer: 'PAYG', association: 'PAL', acr: 4321.09 },
  ],
};

let issuer: Issuer;
let database: Awaited<ReturnType<typeof openTestLedger>>;
let tasks: Tasks;
let app: RunningApp;

beforeAll(async () => {
  issuer = await openIssuer();
  database = await openTestLedger();
  const { ledger } = database;
  const organization = { name: 'Northwind', timeZone: 'UTC', language: 'en' };
  for (const tenant of [TENANT, OTHER_TENANT]) await ledger.scope(tenant).saveOrganization(organization);
  const about = { appId: 'app', publicUrl: 'https://seventy.contoso.example' };
  tasks = startTasks({ ledger, clock: () => new Date(), log: silentLog(), app: about });
  app = await runApp({ ledger, verify: tokenVerifier(issuer.rules) });
});
afterAll(async () => {
  await tasks.stop();
  await app.close();
  await database.close();
  await issuer.close();
});

async function scorecard(changes: ClaimChanges = {}) {
  const token = await issuer.sign(issuer.claims(changes));
  const answer = await fetch(`${app.origin}/api/v1/scorecard`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return { status: answer.status, body: await answer.json() };
}

it('says that there is none before anything was imported', async () => {
  expect(await scorecard()).toMatchObject({ status: 404, body: { code: 'no-scorecard' } });
});

it('shows the newest scores to the people of the organization, and to no others', async () => {
  await tasks.acceptFacts(TENANT, FACTS, 'ada');
  const { status, body } = await scorecard();
  expect(status).toBe(200);
  expect(body).toMatchObject({
    partner: { id: 'contoso', name: 'Contoso' },
    asOf: '2026-10-31',
    refreshed: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    source: 'facts-document',
    role: 'member',
  });
  expect(body.designations.map(({ designation }: { designation: string }) => designation)).toContain(
    'security',
  );
  const { tid, iss } = issuer.claims();
  const elsewhere = { tid: OTHER_TENANT, iss: String(iss).replace(String(tid), OTHER_TENANT) };
  expect(await scorecard(elsewhere)).toMatchObject({ status: 404, body: { code: 'no-scorecard' } });
});

it('tells amounts to analysts and admins, never to members', async () => {
  const shown = async (roles: string[]) => JSON.stringify((await scorecard({ roles })).body);
  expect(await shown(['Scorecard.Admin'])).toMatch(/"usd"/);
  expect(await shown(['Scorecard.Analyst'])).toMatch(/"usd"/);
  expect(await shown([])).not.toMatch(/"usd"|"cents"|432109/);
});

it('says where the facts are a sample', async () => {
  await tasks.acceptFacts(TENANT, { ...FACTS, asOf: '2026-11-30' }, SAMPLE);
  expect((await scorecard()).body).toMatchObject({ asOf: '2026-11-30', source: 'sample' });
});
