import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OwnLink, PersonLinks, Skilling } from '#contract';
import { FACTS, openSampleApp, type SampleApp } from '../sampleApp.ts';

// Whose certifications are whose, as a member and an admin say it over HTTP.

const MIKA = {
  oid: 'cccccccc-0000-4000-8000-000000000001',
  name: 'Mika B.',
  preferred_username: 'Mika.Berg@northwind.example',
};
const LEILA = {
  oid: 'cccccccc-0000-4000-8000-000000000002',
  name: 'L. H.',
  preferred_username: 'lh@elsewhere.example',
};
const ADMIN = { oid: 'cccccccc-0000-4000-8000-000000000003', name: 'Ada', roles: ['Scorecard.Admin'] };

let app: SampleApp;
beforeAll(async () => {
  app = await openSampleApp();
}, 120_000);
afterAll(() => app?.close());

type As = Readonly<Record<string, unknown>>;

const ask = <T>(as: As, path: string, method = 'GET', body?: object) =>
  app.ask<T>(as, path, { method, ...(body && { body }) });

const own = (as: As) => ask<OwnLink>(as, '/people/link');
const say = (as: As, person: string) =>
  ask<OwnLink & { code?: string }>(as, '/people/link', 'PUT', { person });
const decide = (body: object, as: As = ADMIN) =>
  ask<PersonLinks & { code?: string }>(as, '/people/links', 'POST', body);
const selves = async (as: As) => {
  const { body } = await ask<Skilling>(as, '/skilling?designation=infrastructure&path=smb');
  return { linked: body.linked, self: body.people.filter(({ self }) => self) };
};

it('equal mail suggests an entry and links nobody', async () => {
  const { body } = await own(MIKA);
  expect(body).toMatchObject({ name: 'Mika B.', link: null });
  expect(body.open.filter(({ suggested }) => suggested)).toMatchObject([
    { name: 'M. B.', certifications: ['AZ-104', 'AZ-700'] },
  ]);
  expect(await selves(MIKA)).toEqual({ linked: false, self: [] });
  expect((await own(LEILA)).body.open.some(({ suggested }) => suggested)).toBe(false);
});

it("a member's own word links them, is taken back by them, and shows them no name of anybody", async () => {
  const { body: before } = await own(LEILA);
  const [entry] = before.open.filter(({ certifications }) => certifications.includes('SC-401'));
  const said = await say(LEILA, entry?.person ?? '');
  expect(said.body).toMatchObject({ link: { name: 'L. H.', saidBy: 'self', confirmed: false } });
  const { linked, self } = await selves(LEILA);
  expect([linked, self.length]).toEqual([true, 0]);
  const { body } = await ask<Skilling>(LEILA, '/skilling?designation=security&path=smb');
  expect(body.people.filter((row) => row.self)).toMatchObject([{ name: 'L. H.' }]);
  const answers = [before, said, self, body, (await own(LEILA)).body].map((answer) => JSON.stringify(answer));
  const hidden = (FACTS.people ?? []).flatMap(({ name, email }) => [name ?? '', email ?? '']);
  expect(hidden.filter((one) => answers.some((text) => text.includes(one)))).toEqual([]);
  expect((await ask<OwnLink>(LEILA, '/people/link', 'DELETE')).body.link).toBe(null);
  expect((await selves(LEILA)).linked).toBe(false);
});

it('one entry is one person, and an admin confirms, parts and refuses', async () => {
  const { body: before } = await own(MIKA);
  const [suggested] = before.open;
  expect((await say(MIKA, suggested?.person ?? '')).status).toBe(200);
  expect((await own(LEILA)).body.open.map(({ person }) => person)).not.toContain(suggested?.person);
  expect(await say(LEILA, suggested?.person ?? '')).toMatchObject({
    status: 409,
    body: { code: 'person-taken' },
  });
  expect((await selves(MIKA)).self).toMatchObject([{ self: true, name: 'M. B.' }]);
  const link = { account: MIKA.oid, person: 'p02' };
  const { body: listed } = await ask<PersonLinks>(ADMIN, '/people/links');
  expect(listed.links[0]).toMatchObject({
    ...{ ...link, accountName: 'Mika B.', name: 'Mika Berg', email: 'mika.berg@northwind.example' },
    ...{ state: 'said', saidBy: 'self' },
  });
  expect((await decide({ ...link, decision: 'confirm' })).body.links[0]).toMatchObject({
    state: 'confirmed',
  });
  expect((await own(MIKA)).body.link).toMatchObject({ confirmed: true });
  expect((await decide({ ...link, decision: 'refuse' })).body.links).toContainEqual(
    expect.objectContaining({ ...link, state: 'refused' }),
  );
  expect((await own(MIKA)).body).toMatchObject({ link: null });
  expect(await say(MIKA, suggested?.person ?? '')).toMatchObject({ body: { code: 'link-refused' } });
  const word = { ...link, name: 'Mika Berg', decision: 'link' };
  expect((await decide(word)).body.links[0]).toMatchObject({ ...link, state: 'confirmed', saidBy: 'admin' });
  expect((await own(MIKA)).body.link).toMatchObject({ saidBy: 'admin', confirmed: true });
  expect((await decide({ ...link, decision: 'part' })).status).toBe(200);
  expect(await decide({ ...link, decision: 'part' })).toMatchObject({ body: { code: 'person-unknown' } });
});

it('is no business of anybody else, and takes nothing that it does not know', async () => {
  expect(await ask(MIKA, '/people/links')).toMatchObject({ status: 403, body: { code: 'admin-only' } });
  expect(await decide({}, MIKA)).toMatchObject({ status: 403 });
  // An entry's id is not a member's way to say it.
  for (const person of ['p02', '0123456789abcdef-2', 'nobody']) {
    expect(await say(MIKA, person)).toMatchObject({ status: 404, body: { code: 'person-unknown' } });
  }
  expect(await decide({ decision: 'link', account: 'x', name: '', person: 'p02' })).toMatchObject({
    status: 422,
  });
  expect(await decide({ decision: 'link', account: MIKA.oid, name: 'Mika', person: 'nobody' })).toMatchObject(
    { status: 404 },
  );
});
