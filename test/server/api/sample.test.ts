import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Customers, PartnerLine, Scorecard, Skilling } from '#contract';
import { customersRoute } from '../../../server/api/customers.ts';
import type { Route } from '../../../server/api/route.ts';
import { ROUTES } from '../../../server/api/routes.ts';
import { scorecardRoute } from '../../../server/api/scorecard.ts';
import { skillingRoute } from '../../../server/api/skilling.ts';
import { type Ledger, SAMPLE_ORGANIZATION } from '../../../server/ledger/index.ts';
import { SAMPLE, SamplePartner } from '../../../server/tasks/samplePartner.ts';
import { OTHER_TENANT, TENANT } from '../identity/issuer.ts';
import { HIDDEN, keyWith, OURS, openWholeApi, THEIRS, type WholeApi } from './wholeApi.ts';

// The sample partner: everybody may look at it, nobody may change it, and what asks for it reaches nothing else.

let api: WholeApi;
beforeAll(async () => {
  api = await openWholeApi();
});
afterAll(() => api?.close());
beforeEach(() => {
  api.asked.length = 0;
});

const OF_PARTNERS = ROUTES.filter(({ partner }) => partner !== undefined);
const TOLD = OF_PARTNERS.filter(({ ofSample }) => ofSample);
const ROLES = [
  ['a member', []],
  ['an analyst', ['Scorecard.Analyst']],
  ['an admin', ['Scorecard.Admin']],
] as const;

/** A request that has everything a route needs, for the sample. */
function addressOf({ path, query }: Route, tenant = 'security'): string {
  const options = new URLSearchParams({
    partner: SAMPLE,
    ...(query && 'designation' in query.shape && { designation: 'security' }),
  });
  return `/api/v1${path.replaceAll(/:\w+/g, tenant)}?${options.toString()}`;
}

const SCORECARD = addressOf(scorecardRoute);

async function looksAt<T>(address: string, token: string): Promise<T> {
  const response = await api.ask('GET', address, token);
  expect([address, response.status]).toEqual([address, 200]);
  return (await response.json()) as T;
}

/** Of the asker's own organization nothing is asked but whether it has a partner called so. */
function reachedNobody(requests: number): void {
  for (const value of [OURS, HIDDEN, THEIRS, OTHER_TENANT]) expect(api.asked).not.toContain(value);
  // Once for the scope of the transaction, once for the one query in it.
  expect(api.asked.filter((value) => value === TENANT)).toHaveLength(2 * requests);
}

describe('the sample is told', () => {
  it('on every page of the scorecard, and nowhere else', () => {
    const open = OF_PARTNERS.filter(({ method, role }) => method === 'get' && role === 'member');
    const others = open.filter(({ ofSample }) => !ofSample).map(({ path }) => path);
    expect(others.toSorted()).toEqual(['/people/link', '/share/card']);
    expect(TOLD.every((route) => open.includes(route))).toBe(true);
  });

  it.each(ROLES)('to %s as to an analyst, and out of its own organization alone', async (_name, roles) => {
    const token = await api.token(roles);
    const scorecard = await looksAt<Scorecard>(SCORECARD, token);
    const partner = { id: SAMPLE, name: 'Northwind Partners' };
    expect(scorecard).toMatchObject({ partner, source: 'sample', role: 'analyst' });
    const { customers } = await looksAt<Customers>(addressOf(customersRoute), token);
    const { people } = await looksAt<Skilling>(addressOf(skillingRoute), token);
    expect(people.map(({ name }) => name)).toContain('Leila Haddad');
    const others = TOLD.filter((route) => ![scorecardRoute, customersRoute, skillingRoute].includes(route));
    for (const route of others) await looksAt(addressOf(route, customers[0]?.tenant), token);
    reachedNobody(TOLD.length);
  });

  it('to no program', async () => {
    const { text } = await keyWith(api);
    const response = await api.ask('GET', SCORECARD, text);
    expect([response.status, (await response.json()).code]).toEqual([404, 'partner-unknown']);
  });
});

describe('nothing of the sample can be changed', () => {
  it('by an admin, nor is anything else of it told', async () => {
    const token = await api.token();
    const refused = OF_PARTNERS.filter(({ ofSample }) => !ofSample);
    expect(refused.filter(({ method }) => method !== 'get').length).toBeGreaterThan(5);
    for (const route of refused) {
      const { method, path } = route;
      const response = await api.ask(method.toUpperCase(), addressOf(route), token);
      const answered = [method, path, response.status, (await response.json()).code];
      expect(answered).toEqual([method, path, 403, 'sample-read-only']);
    }
    reachedNobody(refused.length);
    expect(api.asked).not.toContain(SAMPLE_ORGANIZATION);
  });

  it('by a file', async () => {
    const address = `/api/v1/imports?name=x.csv&partner=${SAMPLE}`;
    const response = await api.ask('POST', address, await api.token(), { body: 'a,b' });
    expect([response.status, (await response.json()).code]).toEqual([403, 'sample-read-only']);
    expect(await api.ledger.scope(TENANT).imports()).toEqual([]);
  });
});

describe('the sample leaves no trace', () => {
  it('among the partners, nor in the log of deeds', async () => {
    const before = await api.ledger.scope(TENANT).deeds({ limit: 100 });
    await looksAt(SCORECARD, await api.token());
    const { partners } = await looksAt<{ partners: PartnerLine[] }>('/api/v1/partners', await api.token());
    expect(partners.map(({ id }) => id)).toEqual([OURS, HIDDEN]);
    expect(await api.ledger.scope(TENANT).deeds({ limit: 100 })).toEqual(before);
  });

  it('in what is asked about a partner of one’s own', async () => {
    await looksAt('/api/v1/scorecard', await api.token());
    await looksAt(`/api/v1/scorecard?partner=${OURS}`, await api.token());
    expect(api.asked).not.toContain(SAMPLE_ORGANIZATION);
  });
});

it('a partner of one’s own that is called so comes first', async () => {
  const scope = api.ledger.scope(OTHER_TENANT);
  await scope.savePartner({ partnerId: SAMPLE, name: 'Ours' });
  const token = await api.token(['Scorecard.Admin'], {
    tid: OTHER_TENANT,
    iss: api.issuer.issuerOf(OTHER_TENANT),
  });
  api.asked.length = 0;
  const scorecard = await api.ask('GET', SCORECARD, token);
  expect((await scorecard.json()).code).toBe('no-scorecard');
  expect((await api.ask('GET', `/api/v1/enrolments?partner=${SAMPLE}`, token)).status).toBe(200);
  expect(api.asked).not.toContain(SAMPLE_ORGANIZATION);
});

it('nobody signs in to the organization of the sample', async () => {
  const tid = SAMPLE_ORGANIZATION;
  const token = await api.token(['Scorecard.Admin'], { tid, iss: api.issuer.issuerOf(tid) });
  const response = await api.ask('GET', '/api/v1/scorecard', token);
  expect([response.status, (await response.json()).code]).toEqual([403, 'tenant-not-allowed']);
  expect(api.asked).toEqual([]);
});

it('what could not be made is made when it is asked for again', async () => {
  let isAway = true;
  const ledger: Ledger = {
    ...api.ledger,
    scope(organizationId) {
      if (isAway) throw new Error('away');
      return api.ledger.scope(organizationId);
    },
  };
  const sample = new SamplePartner(ledger, () => new Date());
  await expect(sample.today()).rejects.toThrow('away');
  isAway = false;
  expect(await sample.today()).toMatchObject({ partnerId: SAMPLE });
});
