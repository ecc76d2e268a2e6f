import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from '../../../server/door.ts';
import { PreviewChannel } from '../../../server/preview/channel.ts';
import { graphRoutes } from '../../../server/preview/graph.ts';
import { type PreviewIdentity, previewIdentity } from '../../../server/preview/identity.ts';
import { CHANNEL, CLIENT, PEOPLE, TEAM, TENANT } from '../../../server/preview/organization.ts';

// The preview's own Graph, and the page on which a person agrees: what sharing takes, spoken as Entra and Graph do.

let door: Door;
let origin: string;
let identity: PreviewIdentity;
let channel: PreviewChannel;
const dataDir = mkdtempSync(join(tmpdir(), 'seventy-preview-'));

beforeAll(async () => {
  door = await openDoor(0, '127.0.0.1');
  origin = `http://127.0.0.1:${door.port}`;
  identity = await previewIdentity(origin);
  channel = await PreviewChannel.open(dataDir);
  door.serve(express().use(identity.routes, graphRoutes(identity, channel)));
});
afterAll(async () => {
  await channel.close();
  await door.close();
  rmSync(dataDir, { recursive: true });
});

async function tokenOf(person: 'admin' | 'member'): Promise<string> {
  const body = JSON.stringify({ person, provider: 'getAuthToken' });
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${origin}/preview/identity/token`, { method: 'POST', headers, body });
  return (await answer.json()).access_token;
}

const SCOPES = ['ChannelMessage.Send', 'Team.ReadBasic.All', 'Channel.ReadBasic.All'];
const scope = (names: readonly string[]) =>
  names.map((name) => `https://graph.microsoft.com/${name}`).join(' ');

async function exchanged(person: 'admin' | 'member', changes: Record<string, string> = {}) {
  const answer = await fetch(`${origin}/preview/identity/${TENANT}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      ...{ client_id: CLIENT, client_secret: identity.clientSecret, assertion: await tokenOf(person) },
      scope: `${scope(SCOPES)} openid profile offline_access`,
      ...changes,
    }),
  });
  return { status: answer.status, body: await answer.json() };
}

const page = (changes: Record<string, string> = {}) => {
  const asked = {
    ...{ client_id: CLIENT, response_type: 'code', redirect_uri: `${origin}/tab/consent.html` },
    ...{ scope: scope(SCOPES), login_hint: PEOPLE.admin.mail },
    ...changes,
  };
  const address = `${origin}/preview/identity/${TENANT}/oauth2/v2.0/authorize?${new URLSearchParams(asked)}`;
  return fetch(address, { redirect: 'manual' });
};

test('nothing is given in a person’s name before that person has agreed', async () => {
  expect(await exchanged('admin')).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant', suberror: 'consent_required' },
  });
  const shown = await (await page()).text();
  expect(shown).toContain('Ada Lindqvist');
  expect(shown).toContain('Send messages to channels in your name');
  expect((await page({ answer: 'no' })).headers.get('Location')).toBe(
    `${origin}/tab/consent.html#error=access_denied`,
  );
  expect(await exchanged('admin')).toMatchObject({ status: 400 });
  expect((await page({ redirect_uri: 'https://evil.example/' })).status).toBe(400);
  expect((await page({ login_hint: '"><script>' })).status).toBe(400);
  const agreed = await page({ answer: 'yes' });
  expect(agreed.headers.get('Location')).toBe(`${origin}/tab/consent.html#code=preview`);
  expect(await exchanged('admin')).toMatchObject({ status: 200, body: { scope: scope(SCOPES) } });
  // For this person alone, and to the app alone.
  expect(await exchanged('member')).toMatchObject({ body: { suberror: 'consent_required' } });
  expect(await exchanged('admin', { client_secret: 'x' })).toMatchObject({
    body: { error: 'invalid_client' },
  });
  expect(await exchanged('admin', { assertion: 'x' })).toMatchObject({ body: { error: 'invalid_grant' } });
});

test('a message with a card stands in the channel, in the name of who posted it', async () => {
  await page({ answer: 'yes' });
  const { body } = await exchanged('admin');
  const graph = (path: string, options: RequestInit = {}, token = body.access_token) =>
    fetch(`${origin}/preview/graph/v1.0${path}`, {
      ...options,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    });
  const teams = await (await graph('/me/joinedTeams')).json();
  expect(teams.value).toEqual([{ id: TEAM.id, displayName: TEAM.name }]);
  const channels = await (await graph(`/teams/${TEAM.id}/channels`)).json();
  expect(channels.value).toMatchObject([{ id: CHANNEL, membershipType: 'standard' }]);
  const messages = `/teams/${TEAM.id}/channels/${CHANNEL}/messages`;
  const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
  const message = {
    body: { contentType: 'html', content: '<p>5 &lt; 6<br>&amp;lt;b</p><attachment id="a"></attachment>' },
    attachments: [
      { id: 'a', contentType: 'application/vnd.microsoft.card.adaptive', content: JSON.stringify(card) },
    ],
  };
  const sent = await graph(messages, { method: 'POST', body: JSON.stringify(message) });
  expect(sent.status).toBe(201);
  expect(channel.posts).toMatchObject([
    {
      id: (await sent.json()).id,
      activity: {
        ...{ type: 'message', from: { name: 'Ada Lindqvist' }, text: '5 < 6\n&lt;b' },
        attachments: [{ content: card }],
      },
    },
  ]);
  expect((await graph(messages, { method: 'POST', body: '{}' })).status).toBe(400);
  expect((await graph('/teams/other/channels')).status).toBe(404);
  expect((await graph('/me/joinedTeams', {}, await tokenOf('admin'))).status).toBe(401);
  const narrow = await exchanged('admin', { scope: scope(['Team.ReadBasic.All']) });
  expect((await graph(messages, { method: 'POST', body: '{}' }, narrow.body.access_token)).status).toBe(403);
});
