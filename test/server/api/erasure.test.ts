import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentOf } from '../../../server/ledger/index.ts';
import { acceptFacts } from '../../../server/tasks/acceptFacts.ts';
import { scoringOrder, standingFacts } from '../../../server/tasks/partnerFacts.ts';
import { scoreFacts } from '../../../server/tasks/scoreFacts.ts';
import { TENANT } from '../identity/issuer.ts';
import { trainingCompletions } from '../imports/files.ts';
import { securityFacts } from '../tasks/securityFacts.ts';
import { everythingKept } from './everythingKept.ts';
import { OURS, openWholeApi, type WholeApi } from './wholeApi.ts';

// Somebody asks for their data to be erased. Their name, mail and link go; every number that was ever told stays
// what it was, and can be computed again.

const { partner: _, ...whole } = securityFacts({ customers: 3, people: 3, users: 100 });
const [first] = whole.people ?? [];
if (!first?.email || !first.name) throw new Error('The facts name nobody.');
const { email: MAIL, name: NAME } = first;
/** An id that is nowhere by chance. */
const PERSON = 'learner-0001';
const facts: typeof whole = JSON.parse(JSON.stringify(whole).replaceAll(`"${first.id}"`, `"${PERSON}"`));
const OF_THEM = [MAIL, MAIL.toUpperCase(), NAME, PERSON];
const ACCOUNT = 'eeeeeeee-0000-4000-8000-00000000abcd';
/** A second partner of the same organization. */
const THERE = 'tailspin';

let api: WholeApi;
let admin: string;
beforeAll(async () => {
  api = await openWholeApi(facts);
  admin = await api.token();
}, 120_000);
afterAll(() => api?.close());

const scope = () => api.ledger.scope(TENANT);
const post = (path: string, body: unknown) => api.ask('POST', `/api/v1${path}`, admin, { body });

/** The same facts scored again, and the hash that the receipts of their scores name. */
async function scoredAgain() {
  const known = await standingFacts(scope(), OURS);
  if (!known) throw new Error('There are no facts.');
  const days = { on: facts.asOf, today: facts.asOf } as const;
  const order = await scoringOrder(scope(), { partnerId: OURS, name: OURS }, known, days);
  return { score: await scoreFacts(order), factsHash: known.factsHash };
}

/** Where anything of the person is kept. */
async function keptOf(...secrets: string[]): Promise<string[]> {
  const tables = [...(await everythingKept(api.ledger, TENANT))];
  return tables.filter(([, kept]) => secrets.some((one) => kept.includes(one))).map(([name]) => name);
}

/** Whose it is nobody knows unless it is said. */
async function sendTrainings(partner?: string): Promise<string> {
  const rows = [{ id: PERSON, mail: MAIL, name: ['First', 'Person'] as const }];
  const options = { body: trainingCompletions(rows), headers: { 'Content-Type': 'text/csv' } };
  const path = `/api/v1/imports?name=trainings.csv${partner === undefined ? '' : `&partner=${partner}`}`;
  const { id } = (await (await api.ask('POST', path, admin, options)).json()) as { id: string };
  const one = async () =>
    (await (await api.ask('GET', `/api/v1/imports/${id}`, admin)).json()) as { state: string };
  while ((await one()).state === 'reading') await pause(50);
  return id;
}

it('nobody is erased who is not there', async () => {
  const answer = await post('/people/erasures', { person: 'nobody' });
  expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'person-unknown' }]);
});

it('erases the name, the mail and the link, and every score stands as it was', async () => {
  const word = { decision: 'link', account: ACCOUNT, name: NAME, person: PERSON };
  const headers = { 'Idempotency-Key': 'link' };
  const linked = () =>
    api.ask('POST', `/api/v1/people/links?partner=${OURS}`, admin, { body: word, headers });
  expect((await linked()).status).toBe(200);
  expect((await linked()).headers.get('Idempotency-Replayed')).toBe('true');
  await scope().saveTokenCache(ACCOUNT, 'sealed');
  const notice = { event: 'certificate-expires', recipient: ACCOUNT, payload: { expires: '2026-12-01' } };
  await scope().saveScores(OURS, [], [], [{ ...notice, bucket: `${ACCOUNT} SC-300 2026-12-01 30` }]);
  expect(await keptOf(...OF_THEM)).toEqual(expect.arrayContaining(['facts_pieces', 'kept_answers']));
  // At another partner, under another id in one file and under their mail in it.
  const elsewhere = { ...facts, people: [{ id: 'there', email: MAIL.toUpperCase(), name: NAME }] };
  const certifications = (facts.certifications ?? []).map((one) => ({ ...one, person: 'there' }));
  await acceptFacts(scope(), { ...elsewhere, certifications, partner: { id: THERE, name: THERE } }, 'ada');
  const held = await sendTrainings();
  expect(readdirSync(api.folder)).toContain(`${held}.upload`);
  const before = await scoredAgain();
  const taken = await scope().latestScores(OURS);

  const answer = await post('/people/erasures', { person: PERSON });
  expect([answer.status, await answer.json()]).toMatchObject([
    200,
    {
      ...{ facts: 2, links: 1, notices: 1, imports: [held] },
      partners: [
        { partner: OURS, facts: 1 },
        { partner: THERE, facts: 1 },
      ],
    },
  ]);

  expect(await keptOf(...OF_THEM)).toEqual([]);
  expect(readdirSync(api.folder)).toEqual([]);
  // What was done once is not done again, and its answer is gone.
  const again = await linked();
  expect([again.status, await again.json()]).toMatchObject([409, { code: 'answer-shown-once' }]);
  // Who did what stays, by the id of who signs in.
  expect(await keptOf(ACCOUNT)).toEqual(['audit']);
  const after = await scoredAgain();
  expect(after.score).toEqual(before.score);
  // The receipts of past scores still name these facts.
  expect(after.factsHash).toBe(before.factsHash);
  expect(await scope().latestScores(OURS)).toEqual(taken);
  const people = await (
    await api.ask('GET', `/api/v1/skilling?designation=security&partner=${OURS}`, admin)
  ).text();
  expect(people).toContain('erased-');
  for (const secret of [MAIL, NAME]) expect(people).not.toContain(secret);
});

it('who was erased stays erased when an export brings them again', async () => {
  const id = await sendTrainings(OURS);
  expect((await api.ask('POST', `/api/v1/imports/${id}/accept`, admin)).status).toBe(200);
  expect((await scope().standingChunks(OURS)).map(({ source }) => source)).toContain('TrainingCompletions');
  expect(await keptOf(...OF_THEM)).toEqual([]);
  const people = (await scoredPeople()).filter((id) => id.startsWith('erased-'));
  // One person in both sources, as before.
  expect(people).toHaveLength(1);
});

it('nor do they come back with a facts document; the same one is nothing new', async () => {
  const accept = (asOf: string) =>
    acceptFacts(scope(), { ...facts, asOf, partner: { id: OURS, name: OURS } }, 'ada');
  expect((await accept(facts.asOf)).outcome).toBe('nothing-new');
  expect((await accept('2026-12-31')).outcome).toBe('accepted');
  expect(await keptOf('"asOf":"2026-12-31"')).toContain('facts_pieces');
  expect(await keptOf(...OF_THEM)).toEqual([]);
});

async function scoredPeople(): Promise<string[]> {
  const known = await standingFacts(scope(), OURS);
  const chunks = await scope().readChunks(OURS, known?.lines ?? []);
  const contents = (await Promise.all(chunks.map(contentOf))) as { people?: { id: string }[] }[];
  return [...new Set(contents.flatMap(({ people = [] }) => people.map(({ id }) => id)))];
}

it('the log tells who did what, page by page and as a file, and who fetched it', async () => {
  const read = async (query: string) =>
    (await (await api.ask('GET', `/api/v1/audit?${query}`, admin)).json()) as {
      deeds: { deed: string; by: string; name: string | null }[];
      next: string | null;
    };
  await api.ask('PUT', '/api/v1/retention', admin, { body: { uncountedDays: 30 } });
  const newest = await read('limit=2');
  expect(newest.deeds.map(({ deed }) => deed)).toEqual(['retention-changed', 'import-accepted']);
  const older = await read(`limit=50&after=${newest.next}`);
  expect(older.next).toBeNull();
  expect(older.deeds.map(({ deed }) => deed)).toEqual(
    expect.arrayContaining(['import-begun', 'person-erased', 'person-linked']),
  );
  const file = await api.ask('GET', '/api/v1/audit.csv', admin);
  expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(await file.text()).toMatch(
    /^\uFEFF?at,by,name,deed,subject,details\r\n[^\n]*,export-viewed,audit\.csv,/,
  );
  expect((await read('limit=1')).deeds).toMatchObject([{ deed: 'export-viewed' }]);
  expect((await api.ask('GET', '/api/v1/audit?limit=0', admin)).status).toBe(400);
  expect((await api.ask('GET', '/api/v1/audit?after=yesterday', admin)).status).toBe(400);
  expect((await api.ask('GET', '/api/v1/audit', await api.token([]))).status).toBe(403);
});
