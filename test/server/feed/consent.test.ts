import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ConsentCallback, finishConsent, startConsent } from '../../../server/feed/consent.ts';
import { REDIRECT, TENANT } from './fakePartnerCenter.ts';
import { type FeedBench, openBench } from './feedBench.ts';
import { boxWith, randomKey } from './memoryStore.ts';
import { answers, type Fault, hangUp, throttle } from './partnerCenter/faults.ts';

const ADA = 'contoso/ada';

let bench: FeedBench;
beforeEach(async () => {
  bench = await openBench();
  await bench.access.remove();
});
afterEach(() => bench.close());

const begin = (): URL =>
  new URL(startConsent({ by: ADA, redirectUri: REDIRECT }, bench.box, bench.context()));

/** Signs in at the address and returns what comes back, as the page over here would hand it in. */
async function signInAt(address: URL, by = ADA): Promise<ConsentCallback> {
  const response = await fetch(address, { redirect: 'manual' });
  const back = new URL(response.headers.get('Location') ?? 'none:');
  const [state, code, error] = ['state', 'code', 'error'].map((name) => back.searchParams.get(name));
  return { by, state: state ?? '', ...(code && { code }), ...(error && { error }) };
}

const finish = (callback: ConsentCallback) =>
  finishConsent(callback, bench.box, bench.access, bench.context());

test('a sign-in with a second factor gives lasting access, with which the feed can be pulled', async () => {
  const outcome = await finish(await signInAt(begin()));
  expect(outcome).toEqual({
    ok: true,
    value: {
      account: {
        tenant: TENANT,
        id: bench.center.signIn.person.id,
        name: 'Ada Lindqvist',
        username: 'ada@northwind.example',
      },
      consentedAt: '2026-11-20T06:00:00.000Z',
    },
  });
  expect(await bench.access.load()).toMatchObject({ state: 'secret' });
  expect(await bench.pullOffice()).toMatchObject({ state: 'ready' });
});

test('the address asks for the delegated permission, with a challenge, a state and a nonce of its own', () => {
  const [one, other] = [begin().searchParams, begin().searchParams];
  expect(Object.fromEntries(one)).toMatchObject({
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'https://api.partnercenter.microsoft.com/user_impersonation offline_access openid profile',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
  });
  for (const name of ['state', 'nonce', 'code_challenge']) expect(one.get(name)).not.toBe(other.get(name));
  expect(begin().href).not.toContain(bench.center.application.clientSecret);
});

describe('nothing is kept', () => {
  const cases: readonly [string, string, () => Promise<ConsentCallback>][] = [
    [
      'when the person signed in without a second factor',
      'without-second-factor',
      () => {
        bench.center.signIn.person.methods = ['pwd'];
        return signInAt(begin());
      },
    ],
    [
      'when the person declined',
      'declined',
      () => {
        bench.center.signIn.person.accepts = false;
        return signInAt(begin());
      },
    ],
    [
      'when the account belongs to another organization',
      'another-organization',
      () => {
        bench.center.signIn.person.tenant = '99999999-9999-4999-8999-999999999999';
        return signInAt(begin());
      },
    ],
    [
      'when the sign-in names two organizations at once',
      'another-organization',
      () => {
        bench.center.signIn.mixesUpTenants = true;
        return signInAt(begin());
      },
    ],
    ['when another administrator ends it', 'another-person', () => signInAt(begin(), 'contoso/mika')],
    [
      'when it took too long',
      'state-expired',
      async () => {
        const callback = await signInAt(begin());
        bench.clock.advance(16 * 60_000);
        return callback;
      },
    ],
    ['when nobody began it', 'state-unknown', async () => ({ by: ADA, state: 'made up', code: 'x' })],
    [
      'when the state was sealed elsewhere',
      'state-unknown',
      () => {
        const start = { by: ADA, redirectUri: REDIRECT };
        return signInAt(new URL(startConsent(start, boxWith(randomKey()), bench.context())));
      },
    ],
    [
      'when the code belongs to another sign-in',
      'code-refused',
      async () => ({ ...(await signInAt(begin())), state: (await signInAt(begin())).state }),
    ],
    ['when no code came', 'code-refused', async () => ({ by: ADA, state: (await signInAt(begin())).state })],
    [
      'when the token speaks of another sign-in',
      'token-untrusted',
      () => {
        bench.center.signIn.mixesUpNonces = true;
        return signInAt(begin());
      },
    ],
    [
      'when the access does not last',
      'not-lasting',
      () => {
        bench.center.signIn.lasting = false;
        return signInAt(begin());
      },
    ],
    [
      'when the client secret is wrong',
      'app-refused',
      () => {
        bench.center.signIn.registered.clientSecret = 'another secret of the app';
        return signInAt(begin());
      },
    ],
  ];
  test.each(cases)('%s', async (_name, code, callback) => {
    const outcome = await finish(await callback());
    expect(outcome).toMatchObject({ ok: false, problem: { code, remedy: expect.stringMatching(/\.$/) } });
    expect(await bench.access.load()).toEqual({ state: 'none' });
    const leaked = bench.center.secrets().filter((secret) => JSON.stringify(outcome).includes(secret));
    expect(leaked).toEqual([]);
  });

  test('a second time with the same code', async () => {
    const callback = await signInAt(begin());
    expect(await finish(callback)).toMatchObject({ ok: true });
    expect(await finish(callback)).toMatchObject({ problem: { code: 'code-refused' } });
  });

  const forged = (change: (token: string) => string): Fault => ({
    does: 'change',
    change: (body) => ({ ...body, id_token: change(String(body.id_token)) }),
  });
  test.each<[string, (token: string) => string]>([
    ['unsigned', (token) => `${btoa('{"alg":"none"}').replaceAll('=', '')}.${token.split('.')[1]}.`],
    ['changed', (token) => token.replace(/\.(.)/, '.f')],
    ['of no form', () => 'token'],
  ])('with an id token that is %s', async (_name, change) => {
    bench.center.faults.add('token', forged(change));
    expect(await finish(await signInAt(begin()))).toMatchObject({ problem: { code: 'token-untrusted' } });
    expect(await bench.access.load()).toEqual({ state: 'none' });
  });

  test('with an access token nobody vouches for: its second factor does not count', async () => {
    const nobodys = (body: Record<string, unknown>) => ({ ...body, access_token: 'opaque' });
    bench.center.faults.add('token', { does: 'change', change: nobodys });
    expect(await finish(await signInAt(begin()))).toMatchObject({
      problem: { code: 'without-second-factor' },
    });
  });
});

test('a busy sign-in service is waited for, and its keys are asked for again by the next try', async () => {
  bench.center.faults.add('token', throttle('5'), answers(503), hangUp);
  expect(await finish(await signInAt(begin()))).toMatchObject({ ok: true });
  bench.center.faults.add('keys', hangUp);
  expect(await finish(await signInAt(begin()))).toMatchObject({ problem: { code: 'unavailable' } });
  expect(await finish(await signInAt(begin()))).toMatchObject({ ok: true });
});
