import type { Request } from 'express';
import { z } from 'zod';
import { answers, askedConsent, askedShareCard, CONSENT_PAGE, sharePost } from '#contract';
import type { Asking } from '../identity/onBehalfOf.ts';
import type { Person } from '../identity/person.ts';
import type { NotReached, NotShared } from '../tasks/sharing/sharing.ts';
import { KEY_FORM, KEY_HEADER } from './idempotency.ts';
import { NOTHING_SCORED } from './pageRoute.ts';
import { answer, json, type Refusal, refusal, route } from './route.ts';

// "Share to channel": the person chooses a channel of theirs, sees the card, and posts it in their own name. What was
// got in their name stays on the server.

const NOT_REACHED = [
  'not-found',
  'consent-needed',
  'token-expired',
  'graph-refused',
  'graph-unreachable',
] as const;
type Unreached = Refusal<(typeof NOT_REACHED)[number]>;

const NOT_SET_UP = refusal(
  'not-found',
  'Sharing is not set up here: whoever runs the server can set ENTRA_CLIENT_SECRET and SECRET_KEYS.',
);

export const shareTeamsRoute = route({
  method: 'get',
  path: '/share/teams',
  role: 'member',
  peopleOnly: true,
  summary: 'The teams of whoever asks',
  answer: answers.shareTeams,
  problems: NOT_REACHED,
  async handle({ server: { sharing }, person, request }) {
    if (!sharing) return NOT_SET_UP;
    const found = await sharing.teams(asking(person, request));
    return found.ok ? answer(found.value) : notReached(found);
  },
});

export const shareChannelsRoute = route({
  method: 'get',
  path: '/share/teams/:id/channels',
  role: 'member',
  peopleOnly: true,
  summary: 'The channels of a team that whoever asks may post in',
  params: z.object({ id: z.string().min(1).max(300) }),
  answer: answers.shareChannels,
  problems: NOT_REACHED,
  async handle({ server: { sharing }, person, request, params }) {
    if (!sharing) return NOT_SET_UP;
    const found = await sharing.channels(asking(person, request), params.id);
    return found.ok ? answer(found.value) : notReached(found);
  },
});

export const shareCardRoute = route({
  method: 'get',
  path: '/share/card',
  role: 'member',
  partner: 'needed',
  summary: 'The card as it would be posted: without amounts and names, whoever shares it',
  query: askedShareCard,
  answer: answers.shareCard,
  problems: ['not-found', 'no-scorecard', 'query-invalid'],
  async handle({ server: { sharing }, person, partner, query }) {
    if (!sharing) return NOT_SET_UP;
    const built = await sharing.card(person.tenant, { ...query, partner });
    if (built.ok) return answer({ card: built.message.card });
    if (built.code === 'no-scorecard') return refusal('no-scorecard', NOTHING_SCORED);
    return refusal('query-invalid', `The designation has no such path, only ${built.paths.join(' and ')}.`);
  },
});

export const shareRoute = route({
  method: 'post',
  path: '/share',
  role: 'member',
  peopleOnly: true,
  keepsKeys: true,
  partner: 'needed',
  summary: 'Posts the card in a channel, in the name of whoever asks; once for an Idempotency-Key',
  body: json(sharePost),
  answer: answers.posted,
  status: 201,
  problems: [
    ...NOT_REACHED,
    ...['no-scorecard', 'query-invalid', 'key-missing', 'key-in-flight', 'key-used', 'share-unknown'],
  ] as const,
  async handle({ server: { sharing }, person, partner, request, body }) {
    if (!sharing) return NOT_SET_UP;
    const idempotencyKey = request.get(KEY_HEADER) ?? '';
    if (!KEY_FORM.test(idempotencyKey)) {
      return refusal('key-missing', `Send an ${KEY_HEADER} of 1 to 200 visible ASCII characters.`);
    }
    const shared = await sharing.share(asking(person, request), { ...body, partner, idempotencyKey });
    if (!shared.ok) return notShared(shared);
    return answer({ posted: true as const, ...(shared.webUrl !== null && { webUrl: shared.webUrl }) });
  },
});

export const shareConsentRoute = route({
  method: 'get',
  path: '/share/consent',
  role: 'member',
  peopleOnly: true,
  summary: 'The address of the page on which whoever asks agrees to be acted for',
  query: askedConsent,
  answer: answers.shareConsent,
  problems: ['not-found'],
  handle({ server: { sharing }, person, query: { claims } }) {
    if (!sharing) return NOT_SET_UP;
    return answer({ address: sharing.consentAddress(person, CONSENT_PAGE, claims) });
  },
});

/** Who asks, with the token that was verified for this request. */
function asking({ tenant, id }: Person, request: Request): Asking {
  return { tenant, id, token: request.get('Authorization')?.replace(/^Bearer +/i, '') ?? '' };
}

function notReached(told: NotReached): Unreached {
  switch (told.code) {
    case 'consent-needed': {
      const detail = 'Let Seventy read your teams and post for you, and try again.';
      return { ...refusal('consent-needed', detail), ...(told.claims && { claims: told.claims }) };
    }
    case 'token-expired':
      return refusal('token-expired', 'Ask for a new one and try again.');
    case 'graph-refused':
      return refusal('graph-refused', `It was not done: ${told.reason}.`);
    case 'graph-unreachable': {
      const seconds = 'retryAfterMs' in told && told.retryAfterMs ? Math.ceil(told.retryAfterMs / 1000) : 5;
      const detail = `It was not done: ${told.reason}. Try again in a moment.`;
      return { ...refusal('graph-unreachable', detail), retryAfterSeconds: seconds };
    }
  }
}

function notShared(
  told: NotShared,
): Unreached | Refusal<'no-scorecard' | 'query-invalid' | 'key-in-flight' | 'key-used' | 'share-unknown'> {
  switch (told.code) {
    case 'no-scorecard':
      return refusal('no-scorecard', NOTHING_SCORED);
    case 'no-such-path':
      return refusal('query-invalid', `The designation has no such path, only ${told.paths.join(' and ')}.`);
    case 'key-in-flight':
      return refusal('key-in-flight', 'The same card is being posted: wait for its answer.');
    case 'key-used':
      return refusal(
        'key-used',
        `Another card was shared with this ${KEY_HEADER}: use a new key for a new one.`,
      );
    case 'share-unknown':
      return refusal(
        'share-unknown',
        `Whether the card was posted is not known (${told.reason}). Look into the channel; if it is not there, share it again.`,
      );
    default:
      return notReached(told);
  }
}
