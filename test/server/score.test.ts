import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenVerifier } from '../../server/identity/verify.ts';
import { scoreFiles } from '../../server/scoreFiles.ts';
import { portfolio } from '../scoring/reference/portfolio.ts';
import { openTestLedger, type RunningApp, runApp } from './appOnPort.ts';
import { type Issuer, openIssuer } from './identity/issuer.ts';

const FACTS = { partner: { id: 'contoso' }, asOf: '2026-10-31' };

let issuer: Issuer;
let database: Awaited<ReturnType<typeof openTestLedger>>;
let app: RunningApp;
let token: string;

beforeAll(async () => {
  issuer = await openIssuer();
  database = await openTestLedger();
  app = await runApp({ ledger: database.ledger, verify: tokenVerifier(issuer.rules) });
  token = await issuer.sign(issuer.claims());
});
afterAll(async () => {
  await app.close();
  await database.close();
  await issuer.close();
});

async function post(body: unknown, query = '', type = 'application/json') {
  const answer = await fetch(`${app.origin}/api/v1/score${query}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, type: answer.headers.get('Content-Type'), body: await answer.json() };
}

describe('POST /api/v1/score', () => {
  it('scores one document', async () => {
    const { status, body } = await post(FACTS);
    expect(status).toBe(200);
    expect(body).toMatchObject({ partner: 'contoso', asOf: '2026-10-31' });
    expect(body.designations.map(({ designation }: { designation: string }) => designation)).toContain(
      'security',
    );
  });

  it('scores a list of documents in its order, and an empty one', async () => {
    const { body } = await post([FACTS, { ...FACTS, partner: { id: 'fabrikam' } }]);
    expect(body.map(({ partner }: { partner: string }) => partner)).toEqual(['contoso', 'fabrikam']);
    expect((await post([])).body).toEqual([]);
  });

  it('scores several hundred documents in one call, each as the command scores it', async () => {
    const documents = Array.from({ length: 300 }, (_, seed) => portfolio(seed).facts);
    const { status, body } = await post(documents);
    expect(status).toBe(200);
    const different = [];
    for (const [i, document] of documents.entries()) {
      const { output } = await scoreFiles(['-'], async () => Buffer.from(JSON.stringify(document)));
      if (output[0] !== JSON.stringify(body[i])) different.push(i);
    }
    expect([body.length, different]).toEqual([documents.length, []]);
  });

  it('takes its options from the address', async () => {
    const query = '?on=2026-08-31&edition=security=security-2025-01&explain=true';
    const { body } = await post(FACTS, query);
    const security = body.designations.find(
      ({ designation }: { designation: string }) => designation === 'security',
    );
    expect(body.asOf).toBe('2026-08-31');
    expect(security.edition).toBe('security-2025-01');
    expect(security.paths[0].metrics[0].explanation).toBeDefined();
  });

  it('lists every problem with its path, of every document', async () => {
    const { status, type, body } = await post([FACTS, { partner: { id: '' }, asOf: '2026-13-01', more: 1 }]);
    expect(status).toBe(422);
    expect(type).toContain('application/problem+json');
    expect(body.code).toBe('facts-invalid');
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['[1].partner.id', '[1].asOf', '[1].more']),
    );
    expect(body.errors).toHaveLength(3);
  });

  it.each([
    ['an unknown option', '?edit=x', ['edit']],
    ['a day that does not exist', '?on=2026-02-30', ['on']],
    ['two days', '?on=2026-02-01&on=2026-02-02', ['on']],
    ['an unknown edition', '?edition=security=security-1999-01', ['edition']],
    ['an edition of another designation', '?edition=modern-work=security-2025-01', ['edition']],
    ['an edition without its designation', '?edition=security-2025-01', ['edition']],
    [
      'two editions of one',
      '?edition=security=security-2025-01&edition=security=security-2026-07',
      ['edition'],
    ],
    ['several mistakes', '?on=x&edition=y&edition=z', ['on', 'edition', 'edition']],
  ])('refuses %s', async (_what, query, paths) => {
    const { status, body } = await post(FACTS, query);
    expect([status, body.code]).toEqual([400, 'query-invalid']);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(paths);
  });

  it('says where a body stops being JSON', async () => {
    const { status, body } = await post('{\n  "partner": }');
    expect([status, body.code]).toEqual([400, 'body-malformed']);
    expect(body.detail).toContain('line 2, column 14');
  });

  it('wants JSON', async () => {
    expect(await post('partner=contoso', '', 'text/plain')).toMatchObject({
      status: 415,
      body: { code: 'body-type' },
    });
  });

  it.each(['"text"', 'null', '7'])('refuses the document %s', async (body) => {
    expect(await post(body)).toMatchObject({ status: 422, body: { errors: [{ path: '' }] } });
  });

  it('scores for signed-in people only, before it reads the body', async () => {
    const answer = await fetch(`${app.origin}/api/v1/score`, { method: 'POST', body: '{' });
    expect(answer.status).toBe(401);
  });
});
