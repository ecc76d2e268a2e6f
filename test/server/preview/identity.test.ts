import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenRules } from '../../../server/identity/rules.ts';
import { tokenVerifier, type Verifier } from '../../../server/identity/verify.ts';
import { BOT, CLIENT, PEOPLE, registrationAt, TENANT } from '../../../server/preview/organization.ts';
import { type RunningPreview, runPreview } from './previewOnPort.ts';

let preview: RunningPreview;
let verify: Verifier;

beforeAll(async () => {
  preview = await runPreview();
  verify = tokenVerifier(tokenRules(registrationAt(preview.origin), preview.identity.authority));
});
afterAll(() => preview.close());

async function personToken(body: unknown) {
  const answer = await fetch(`${preview.origin}/preview/identity/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

describe('a token for a person', () => {
  it.each([
    ['admin', 'getAuthToken'],
    ['admin', 'naa'],
    ['member', 'getAuthToken'],
    ['member', 'naa'],
  ] as const)('of the %s by %s passes the same check as one of Entra ID', async (person, provider) => {
    const { status, body } = await personToken({ person, provider });
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    const { id, name, mail } = PEOPLE[person];
    expect(await verify(body.access_token)).toEqual({
      ok: true,
      person: { tenant: TENANT, id, name, mails: [mail], role: person },
    });
  });

  it('names who asked: Teams for its own token, the app itself for a nested one', async () => {
    const clients = await Promise.all(
      ['getAuthToken', 'naa'].map(async (provider) => {
        const { body } = await personToken({ person: 'admin', provider });
        return decodeJwt(body.access_token).azp;
      }),
    );
    expect(clients).toEqual(['5e3ce6c0-2b1f-4285-8d4b-75ee78787346', CLIENT]);
  });

  it.each([
    { person: 'root', provider: 'naa' },
    { person: 'admin', provider: 'naa', roles: ['Scorecard.Admin'] },
    {},
  ])('is not given for %j', async (body) => {
    expect(await personToken(body)).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  it('of another start of the preview is refused: its key is gone', async () => {
    const other = await runPreview();
    const { body } = await personToken({ person: 'admin', provider: 'naa' });
    const rules = tokenRules(registrationAt(preview.origin), {
      ...other.identity.authority,
      issuers: preview.identity.authority.issuers,
    });
    expect(await tokenVerifier(rules)(body.access_token)).toMatchObject({
      ok: false,
      code: 'token-signature',
    });
    await other.close();
  });
});

describe('the token of the bot', () => {
  it('is given for its secret', async () => {
    const { status, body } = await preview.botToken();
    expect(status).toBe(200);
    expect(await preview.identity.isBotToken(body.access_token)).toBe(true);
  });

  it('opens nothing of the API', async () => {
    const { body } = await preview.botToken();
    expect(await verify(body.access_token)).toMatchObject({ ok: false });
  });

  it.each([
    [{ client_secret: 'guessed' }, 401, 'invalid_client'],
    [{ client_id: CLIENT }, 400, 'invalid_request'],
    [{ grant_type: 'password' }, 400, 'invalid_request'],
    [{ scope: 'https://graph.microsoft.com/.default' }, 400, 'invalid_request'],
  ])('is not given with %j', async (changes, status, error) => {
    expect(await preview.botToken(changes)).toMatchObject({ status, body: { error } });
  });

  it('is not any other token', async () => {
    const { body } = await personToken({ person: 'admin', provider: 'naa' });
    expect(await preview.identity.isBotToken(body.access_token)).toBe(false);
    expect(await preview.identity.isBotToken('')).toBe(false);
    expect(BOT).not.toBe(CLIENT);
  });
});
