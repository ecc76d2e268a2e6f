import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNEL } from '../../../server/preview/organization.ts';
import { type RunningPreview, runPreview } from './previewOnPort.ts';

let preview: RunningPreview;
let token: string;

beforeAll(async () => {
  preview = await runPreview();
  token = (await preview.botToken()).body.access_token;
});
afterAll(() => preview.close());

const card = (text: string) => ({
  type: 'message',
  attachments: [
    { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', text } },
  ],
});

interface Sending {
  readonly method?: 'POST' | 'PUT';
  readonly conversation?: string;
  readonly activity?: string;
  readonly authorization?: string | undefined;
}

async function send(
  body: unknown,
  { method = 'POST', conversation = CHANNEL, activity = '', ...rest }: Sending = {},
) {
  const path = `/preview/connector/v3/conversations/${encodeURIComponent(conversation)}/activities${activity}`;
  const { authorization = `Bearer ${token}` } = rest;
  const answer = await fetch(`${preview.origin}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: authorization },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

async function posts() {
  const { posts } = await (await fetch(`${preview.origin}/preview/channel`)).json();
  return posts as { id: string; activity: { text?: string }; postedAt: string; updatedAt?: string }[];
}

describe('the connector', () => {
  it('takes a post, gives it an id, and replaces it in place', async () => {
    const before = await posts();
    const { status, body } = await send(card('68 of 100'));
    expect(status).toBe(201);
    const update = await send(card('71 of 100'), { method: 'PUT', activity: `/${body.id}` });
    expect(update).toEqual({ status: 200, body: { id: body.id } });
    const [post, ...others] = (await posts()).slice(before.length);
    expect(others).toEqual([]);
    expect(post).toMatchObject({ id: body.id, activity: card('71 of 100'), updatedAt: expect.any(String) });
  });

  it.each<[string, unknown, Sending, number, string]>([
    ['without a token', card('x'), { authorization: '' }, 401, 'Unauthorized'],
    ['with a foreign token', card('x'), { authorization: 'Bearer e30.e30.e30' }, 401, 'Unauthorized'],
    [
      'in a channel the bot is not in',
      card('x'),
      { conversation: '19:other@thread.tacv2' },
      403,
      'BotNotInConversationRoster',
    ],
    ['of what is no message', { type: 'typing' }, {}, 400, 'BadSyntax'],
    ['of nothing', null, {}, 400, 'BadSyntax'],
    ['over 100 KB, counted in UTF-16', card('x'.repeat(51_200)), {}, 413, 'MessageSizeTooBig'],
    [
      'in place of a post there never was',
      card('x'),
      { method: 'PUT', activity: '/none' },
      404,
      'ActivityNotFoundInConversation',
    ],
  ])('refuses a message %s', async (_what, body, sending, status, code) => {
    const before = await posts();
    expect(await send(body, sending)).toMatchObject({ status, body: { error: { code } } });
    expect(await posts()).toEqual(before);
  });

  it('takes a message just under the limit', async () => {
    expect((await send(card('x'.repeat(51_000)))).status).toBe(201);
  });
});

describe('the channel', () => {
  it('tells a listener of every post and update', async () => {
    const listening = await fetch(`${preview.origin}/preview/channel/events`);
    const reader = (listening.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const until = async (count: number) => {
      while (heard.split('event: changed\n').length <= count) heard += (await reader.read()).value ?? '';
    };
    const { body } = await send(card('one'));
    await until(1);
    await send(card('two'), { method: 'PUT', activity: `/${body.id}` });
    await until(2);
    expect(heard).toContain(body.id);
    await reader.cancel();
  });

  it('shows its posts again after a restart, and keeps one file', async () => {
    const first = await runPreview();
    const answer = await fetch(`${first.origin}/preview/connector/v3/conversations/${CHANNEL}/activities`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${(await first.botToken()).body.access_token}`,
      },
      body: JSON.stringify(card('kept')),
    });
    const { id } = await answer.json();
    await first.close('keep');
    const second = await runPreview(first.dataDir);
    const shown = await (await fetch(`${second.origin}/preview/channel`)).json();
    expect(shown.posts).toMatchObject([{ id, activity: card('kept') }]);
    expect(readdirSync(first.dataDir)).toEqual(['preview-channel.json']);
    await second.close();
  });

  it('begins anew where its file cannot be read', async () => {
    const first = await runPreview();
    await first.close('keep');
    writeFileSync(join(first.dataDir, 'preview-channel.json'), '{"posts":[{');
    const second = await runPreview(first.dataDir);
    expect(await (await fetch(`${second.origin}/preview/channel`)).json()).toEqual({ posts: [] });
    await second.close();
  });

  it('lets the server stop while somebody listens', async () => {
    const own = await runPreview();
    const listening = await fetch(`${own.origin}/preview/channel/events`);
    await own.close();
    expect(await listening.text()).toContain(': listening');
  });
});
