import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, newApiKey, readApiKey } from '../../../server/identity/apiKey.ts';
import { tokenVerifier } from '../../../server/identity/verify.ts';
import { type Issuer, OTHER_TENANT, openIssuer, PERSON, TENANT } from './issuer.ts';

let issuer: Issuer;
beforeAll(async () => {
  issuer = await openIssuer();
});
afterAll(() => issuer.close());

describe('the first admin', () => {
  const roleOf = async (firstAdmin: { tenant: string; id: string }, changes = {}) => {
    const verdict = await tokenVerifier({ ...issuer.rules, firstAdmin })(
      await issuer.sign(issuer.claims(changes)),
    );
    return verdict.ok ? verdict.person.role : verdict.code;
  };

  it('is an admin without a role, and nobody else is', async () => {
    const named = { tenant: TENANT, id: PERSON };
    expect(await roleOf(named)).toBe('admin');
    expect(await roleOf(named, { oid: PERSON.toUpperCase() })).toBe('admin');
    expect(await roleOf(named, { oid: '0b1ec700-0000-4000-8000-000000000002' })).toBe('member');
    expect(await roleOf(named, { oid: PERSON, roles: ['Scorecard.Analyst'] })).toBe('admin');
    expect(await roleOf({ tenant: OTHER_TENANT, id: PERSON })).toBe('member');
  });

  it('is nobody where the token is not taken', async () => {
    const named = { tenant: TENANT, id: PERSON };
    expect(await roleOf(named, { scp: 'openid' })).toBe('token-scope');
  });
});

describe('a guest', () => {
  const guestOf = async (changes: Record<string, unknown>) => {
    const verdict = await tokenVerifier(issuer.rules)(await issuer.sign(issuer.claims(changes)));
    return verdict.ok ? (verdict.guestOf ?? null) : verdict.code;
  };

  it.each([
    ['nobody is one without a word of it', {}, null],
    [
      'nor with their own organization vouching',
      { idp: `https://sts.windows.net/${TENANT.toUpperCase()}/` },
      null,
    ],
    ['nor by the mark of a member', { acct: 0 }, null],
    [
      'somebody for whom another organization vouches',
      { idp: `https://sts.windows.net/${OTHER_TENANT}/` },
      OTHER_TENANT,
    ],
    ['also with a mark', { acct: 1, idp: `https://sts.windows.net/${OTHER_TENANT}/` }, OTHER_TENANT],
    ['somebody with the mark alone', { acct: 1 }, 'unknown'],
    ['the mark as text', { acct: '1' }, 'unknown'],
    [
      'the mark against the own organization',
      { acct: 1, idp: `https://sts.windows.net/${TENANT}/` },
      'unknown',
    ],
    ['an account of their own', { idp: 'live.com' }, 'unknown'],
    ['an account by mail', { idp: 'mail', acct: 1 }, 'unknown'],
  ])('%s', async (_name, changes, home) => {
    expect(await guestOf(changes)).toBe(home);
  });
});

describe('a key', () => {
  it('says which organization and which key it is, and opens with its secret alone', () => {
    const { keyId, text, secretHash } = newApiKey(TENANT);
    const shown = readApiKey(text);
    expect(shown).toMatchObject({ organizationId: TENANT, keyId });
    expect(fits(shown?.secret ?? '', secretHash)).toBe(true);
    expect(fits(readApiKey(newApiKey(TENANT).text)?.secret ?? '', secretHash)).toBe(false);
    expect(fits('', secretHash)).toBe(false);
    expect(text).not.toContain(secretHash);
  });

  it.each(['', 'seventy_', 'x', `seventy_${'g'.repeat(32)}_${'0'.repeat(16)}_${'a'.repeat(43)}`])(
    'is not read from what is none: %s',
    (text) => {
      expect(readApiKey(text)).toBeUndefined();
      expect(readApiKey(`${newApiKey(TENANT).text}x`)).toBeUndefined();
    },
  );

  it('is another one every time', () => {
    const all = Array.from({ length: 100 }, () => newApiKey(TENANT).text);
    expect(new Set(all).size).toBe(all.length);
  });
});
