import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Board, CustomerChains, Customers, Editions, OwnLink, Skilling, Trend } from '#contract';
import { score, scoreDocument } from '#scoring';
import { ROUTES } from '../../server/api/routes.ts';
import { FACTS, openSampleApp, type SampleApp } from './sampleApp.ts';

// What the pages of the tab are answered, over the sample partner: complete for admins, and for members without
// amounts, other people's names or anybody's mail.

const ADMIN = ['Scorecard.Admin'];
const PATHS = ['enterprise', 'smb'];

let app: SampleApp;
beforeAll(async () => {
  app = await openSampleApp();
}, 120_000);
afterAll(() => app?.close());

const ask = <T>(path: string, roles = ADMIN) => app.ask<T>({ roles }, path);

const tenantOf = (index: number): string => FACTS.customers?.[index]?.tenant ?? '';

describe('customers', () => {
  it('are all there, each with a verdict on every metric that looks at it', async () => {
    const { body } = await ask<Customers>('/customers?designation=security&path=smb');
    expect(body.customers.length).toBe(FACTS.customers?.length);
    expect(body.metrics.map(({ metric }) => metric)).toEqual([
      'net-customer-adds',
      'usage-growth',
      'deployments',
    ]);
    for (const { verdicts } of body.customers) expect(verdicts.length).toBe(3);
    const standings = new Set(body.customers.flatMap(({ verdicts }) => verdicts.map((one) => one?.standing)));
    for (const standing of ['won', 'kept', 'lost', 'almost', 'not']) expect(standings).toContain(standing);
  });

  it('open into every condition, met or not', async () => {
    const { body } = await ask<CustomerChains>(`/customers/${tenantOf(0)}?designation=security`);
    expect(body.tenant).toBe(tenantOf(0));
    expect(body.chains.flatMap(({ verdict }) => verdict.now).length).toBeGreaterThan(0);
  });

  it('come page by page for who wants them so', async () => {
    const path = '/customers?designation=security&path=smb';
    const { body: all } = await ask<Customers>(path);
    expect(all.next).toBe(null);
    const { body: first } = await ask<Customers>(`${path}&limit=50`);
    const { body: rest } = await ask<Customers>(`${path}&limit=500&after=${first.next}`);
    expect([...first.customers, ...rest.customers]).toEqual(all.customers);
  });

  it('that nobody knows are not there', async () => {
    expect((await ask('/customers/nobody?designation=security')).status).toBe(404);
  });
});

describe('people', () => {
  it('who count in a step are named with the day until which they do', async () => {
    const { body } = await ask<Skilling>('/skilling?designation=security&path=smb');
    const [metric] = body.metrics;
    for (const { step, have } of metric?.steps ?? []) {
      const counting = body.people.filter(({ verdicts }) =>
        verdicts.some(({ verdict }) => verdict.steps.some((counts) => counts.step === step)),
      );
      expect(counting.length).toBe(have);
    }
    expect(body.people.map(({ name }) => name)).toContain('Leila Haddad');
    const mails = (FACTS.people ?? []).map(({ email }) => email);
    const analyst = await ask<Skilling>('/skilling?designation=security&path=smb', ['Scorecard.Analyst']);
    for (const { email } of analyst.body.people) expect(mails).toContain(email);
    expect(body.certifications.map(({ code }) => code)).toContain('SC-400');
    expect(body.linked).toBe(false);
  });

  it('whose leaving costs points are known with what every designation would fall to', async () => {
    const { body } = await ask<Skilling>('/skilling?designation=security&path=smb');
    const costs = new Map(body.people.map(({ name, leaving }) => [name, leaving]));
    const without = {
      ...FACTS,
      certifications: FACTS.certifications?.filter(({ person }) => person !== 'p06'),
    };
    const [nobody] = scoreDocument(score(without)).designations.filter(
      ({ designation }) => designation === 'security',
    );
    expect(costs.get('Jakub Nowicki')).toContainEqual(
      expect.objectContaining({ designation: 'security', after: nobody?.total }),
    );
    expect(costs.get('Aoife Brennan')).toEqual([]);
  });
});

describe('the last thirteen months', () => {
  it('end with the score of today, are all known of the sample, and say nothing where data does not reach back', async () => {
    const { body } = await ask<Trend>('/trend?designation=security');
    expect(body.months.length).toBe(13);
    expect(body.months.at(-1)).toBe('2026-09');
    const smb = body.paths.find(({ path }) => path === 'smb');
    const [then] = scoreDocument(score(FACTS, { on: '2026-09-30' })).designations.filter(
      ({ designation }) => designation === 'security',
    );
    const there = then?.paths.find(({ path }) => path === 'smb')?.metrics;
    expect(smb?.metrics.map(({ points }) => points.at(-1))).toEqual(there?.map(({ points }) => points));
    for (const { points } of smb?.metrics ?? []) expect(points).not.toContain(null);
    const earlier = await ask<Trend>('/trend?designation=security&on=2026-05-31');
    const points = earlier.body.paths.find(({ path }) => path === 'smb')?.metrics[0]?.points;
    expect(points?.map((one) => one === null)).toEqual(body.months.map((_month, i) => i < 4));
  });
});

it('every edition of a designation comes with its rules and with what it makes of the partner', async () => {
  const { body } = await ask<Editions>('/editions?designation=security');
  expect(body.editions.map(({ id, inForce }) => [id, inForce])).toEqual([
    ['security-2022-10', false],
    ['security-2025-01', false],
    ['security-2026-07', true],
  ]);
  for (const { paths, score: made } of body.editions) {
    expect(made.paths.map(({ path }) => path)).toEqual(paths.map(({ path }) => path));
    for (const { metrics } of paths) for (const { clause } of metrics) expect(clause.quote).not.toBe('');
  }
});

it('only admins see where the data comes from', async () => {
  expect(await ask<Board>('/board')).toMatchObject({ status: 200, body: { partner: { id: 'northwind' } } });
  for (const roles of [[], ['Scorecard.Analyst']]) {
    expect(await ask('/board', roles)).toMatchObject({ status: 403, body: { code: 'admin-only' } });
  }
});

it.each([
  '/customers',
  '/customers?designation=nothing',
  '/customers?designation=security&on=2026-02-30',
  '/customers?designation=security&on=1999-01-01',
  '/scorecard?on=2040-01-01',
  '/skilling?designation=security&on=2040-01-01',
  '/customers?designation=security&edition=security-1999-01',
  '/customers?designation=security&path=larger',
  '/customers?designation=security&unknown=1',
])('refuses what it does not understand: %s', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 400, body: { code: 'query-invalid' } });
});

it('scores another day and another edition when it is asked to', async () => {
  interface Body {
    asOf: string;
    designations: { designation: string; edition: string; month: string }[];
  }
  const { body } = await ask<Body>('/scorecard?on=2026-05-31&edition=security-2022-10');
  expect(body.asOf).toBe('2026-05-31');
  const security = body.designations.find(({ designation }) => designation === 'security');
  expect(security).toMatchObject({ edition: 'security-2022-10', month: '2026-05' });
  const other = body.designations.find(({ designation }) => designation === 'data-ai');
  expect(other?.edition).not.toBe('data-ai-2026-07');
});

describe('a member', () => {
  const AMOUNTS = ['"usd"', '"cents"'];
  const names = (FACTS.people ?? []).flatMap(({ name }) => name ?? []);
  const mails = (FACTS.people ?? []).flatMap(({ email }) => email ?? []);

  const ASKED = [
    '/scorecard',
    '/scorecard?on=2026-05-31&edition=security-2022-10',
    '/people/link',
    '/me',
    '/partner',
    '/partners',
    ...PATHS.flatMap((path) => [
      `/customers?designation=security&path=${path}`,
      `/customers?designation=data-ai&path=${path}`,
      `/customers?designation=business-applications&path=${path}`,
      `/customers/${tenantOf(0)}?designation=security&path=${path}`,
      `/skilling?designation=security&path=${path}`,
      `/skilling?designation=infrastructure&path=${path}`,
      `/trend?designation=security&path=${path}`,
      `/editions?designation=security&path=${path}`,
      `/customers/${tenantOf(1)}?designation=business-applications&path=${path}`,
    ]),
  ];

  it('is told nothing that is not looked at here', () => {
    const looked = ASKED.map((path) =>
      path.replace(/\?.*/, '').replace(/^\/customers\/.*/, '/customers/:tenant'),
    );
    const routes = ROUTES.filter(({ method, role }) => method === 'get' && role === 'member');
    // What is shared is told by the services that it is shared through, and a card has its own tests.
    const told = routes.map(({ path }) => path).filter((path) => !path.startsWith('/share/'));
    expect(new Set(looked)).toEqual(new Set(told));
  });

  it.each(ASKED)('is told no amounts, names or mail by %s', async (path) => {
    const { status, text } = await ask(path, []);
    expect(status).toBe(200);
    const told = [...AMOUNTS, ...names, ...mails].filter((hidden) => text.includes(hidden));
    expect(told).toEqual([]);
  });

  describe('who has said which certifications are theirs', () => {
    const linked = { oid: 'cccccccc-0000-4000-8000-00000000000a', name: 'Somebody', roles: [] };
    const hiddenIn = (text: string) => [...AMOUNTS, ...names, ...mails].filter((one) => text.includes(one));
    const put = (person: string) =>
      app.ask<OwnLink>(linked, '/people/link', { method: 'PUT', body: { person } });

    it('is told no names or mail by the answer to it', async () => {
      const { body: before } = await app.ask<OwnLink>(linked, '/people/link');
      const entry = before.open.find(({ certifications }) => certifications.includes('SC-401'));
      const said = await put(entry?.person ?? '');
      expect(said).toMatchObject({ status: 200, body: { link: { saidBy: 'self' } } });
      expect(hiddenIn(said.text)).toEqual([]);
      const refused = await put('nobody');
      expect(refused.status).toBeGreaterThan(399);
      expect(hiddenIn(refused.text)).toEqual([]);
    });

    it.each(ASKED)('is told no amounts, names or mail by %s', async (path) => {
      const { status, text } = await app.ask(linked, path);
      expect(status).toBe(200);
      expect(hiddenIn(text)).toEqual([]);
    });
  });

  describe('whose organization shows names', () => {
    const shows = (namesForMembers: boolean) =>
      app.scope.saveOrganization(
        { name: 'Northwind', timeZone: 'UTC', language: 'en', namesForMembers },
        'ada',
      );
    beforeAll(() => shows(true));
    afterAll(() => shows(false));

    it.each(ASKED)('is told no amounts and no mail by %s', async (path) => {
      const { status, text } = await ask(path, []);
      expect(status).toBe(200);
      expect([...AMOUNTS, ...mails].filter((hidden) => text.includes(hidden))).toEqual([]);
    });

    it('is told names wherever it is told of people', async () => {
      const told = await Promise.all(ASKED.map(async (path) => [path, (await ask(path, [])).text] as const));
      const named = told.filter(([, text]) => names.some((name) => text.includes(name)));
      expect(named.map(([path]) => path)).toEqual(
        ASKED.filter((path) => /^\/(skilling|people\/link)/.test(path)),
      );
    });
  });
});
