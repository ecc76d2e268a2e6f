import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Channel, Delivery, Message } from './channel.ts';
import { type GraphAddress, graphCall } from './graphCall.ts';
import { LIMITS } from './pace.ts';

// A channel through Microsoft Graph: a person posts, not the app. Editing what stands there would take a permission
// to change all of the person's messages, so it is not asked for.

export interface GraphChannelSettings extends GraphAddress {
  readonly teamId: string;
  readonly channelId: string;
  /** The token in the name of who posts. */
  readonly token: string;
  /** What the person writes above the card. */
  readonly text?: string | undefined;
}

export interface GraphChannel extends Channel {
  /** Where the message that was sent last is to be seen. */
  readonly webUrl: string | null;
}

/** What a message may have, as text. */
const LARGEST_BYTES = 28 * 1024;

const sentSchema = z.object({ id: z.string().min(1), webUrl: z.url().nullish().catch(null) });

/** Names the queue of a channel: it is the same for everybody who posts there. */
export const graphChannelId = (teamId: string, channelId: string): string => `graph ${teamId} ${channelId}`;

export function graphChannel(settings: GraphChannelSettings): GraphChannel {
  const { teamId, channelId, token, text = '' } = settings;
  const place = `/teams/${encodeURIComponent(teamId)}/channels/${encodeURIComponent(channelId)}`;
  let webUrl: string | null = null;
  return {
    id: graphChannelId(teamId, channelId),
    limits: LIMITS.graph,
    canUpdate: false,
    get webUrl() {
      return webUrl;
    },
    async send(message) {
      const body = messageOf(message, text);
      const bytes = Buffer.byteLength(JSON.stringify(body));
      if (bytes > LARGEST_BYTES) {
        return {
          outcome: 'refused',
          reason: `the card has ${bytes} bytes, and a channel takes ${LARGEST_BYTES}`,
        };
      }
      const answer = await graphCall(settings, token, 'POST', `${place}/messages`, body);
      if ('outcome' in answer) return answer;
      const sent = sentSchema.safeParse(answer.body);
      if (answer.status !== 201 || !sent.success) {
        const reason = `Microsoft Graph answered ${answer.status} without a message, not 201 with one as promised`;
        return { outcome: 'refused', final: true, reason };
      }
      webUrl = sent.data.webUrl ?? null;
      return { outcome: 'sent', id: sent.data.id };
    },
    async update(): Promise<Delivery> {
      return { outcome: 'refused', reason: 'what a person has posted stays as it is' };
    },
    async check() {
      const answer = await graphCall(settings, token, 'GET', place);
      return 'outcome' in answer ? answer : { outcome: 'ready' };
    },
  };
}

/** The card goes as a text in an attachment, and the message names where it stands. */
function messageOf({ card, summary }: Message, text: string) {
  const id = randomUUID();
  const lines = text.trim() === '' ? [] : [`<p>${escaped(text.trim()).replaceAll('\n', '<br>')}</p>`];
  return {
    subject: null,
    summary,
    body: { contentType: 'html', content: [...lines, `<attachment id="${id}"></attachment>`].join('') },
    attachments: [
      {
        ...{ id, contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null },
        content: JSON.stringify(card),
      },
    ],
  };
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '');
