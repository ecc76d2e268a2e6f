import { answers, endConsent, type FeedStatus } from '#contract';
import type { PartnerCenter } from '../tasks/partnerCenter.ts';
import { type ApiParts, answer, json, type Refusal, refusal, route } from './route.ts';

// Partner Center's feed: connecting it, and pulling it now.

export const feedRoute = route({
  method: 'get',
  path: '/feed',
  role: 'admin',
  summary: 'Whether Partner Center is connected, by whom, and what the last pull has brought',
  answer: answers.feedStatus,
  problems: [],
  async handle({ server: { background }, person }) {
    const { partnerCenter } = background;
    if (!partnerCenter) return answer({ configured: false });
    return answer(await statusOf(partnerCenter, person.tenant));
  },
});

export const beginConsentRoute = route({
  method: 'post',
  path: '/feed/consent',
  role: 'admin',
  peopleOnly: true,
  summary: 'The address at which an admin gives access to Partner Center',
  answer: answers.consentBegun,
  problems: ['feed-not-configured'],
  handle({ server, person: { tenant, id } }) {
    const feed = feedOf(server);
    return feed.ok ? answer({ address: feed.value.connect(tenant, `${tenant}/${id}`) }) : feed;
  },
});

export const endConsentRoute = route({
  method: 'post',
  path: '/feed/consent/end',
  role: 'admin',
  peopleOnly: true,
  summary: 'Takes what the sign-in at Partner Center brought back',
  body: json(endConsent),
  answer: answers.feedStatus,
  problems: ['feed-not-configured', 'consent-failed'],
  async handle({ server, person: { tenant, id }, body }) {
    const feed = feedOf(server);
    if (!feed.ok) return feed;
    const result = await feed.value.connected(tenant, `${tenant}/${id}`, body);
    if (result.ok) return answer(await statusOf(feed.value, tenant));
    const { code, detail, remedy } = result.problem;
    return refusal('consent-failed', `${detail} ${remedy}`, [
      { path: 'code', value: code, expected: remedy },
    ]);
  },
});

export const withdrawConsentRoute = route({
  method: 'delete',
  path: '/feed/consent',
  role: 'admin',
  peopleOnly: true,
  summary: 'Lets go of the access to Partner Center',
  answer: answers.feedStatus,
  problems: ['feed-not-configured'],
  async handle({ server, person: { tenant, id } }) {
    const feed = feedOf(server);
    if (!feed.ok) return feed;
    await feed.value.disconnect(tenant, id);
    return answer(await statusOf(feed.value, tenant));
  },
});

export const pullRoute = route({
  method: 'post',
  path: '/feed/pull',
  role: 'admin',
  summary: 'Pulls Partner Center now',
  answer: answers.pullAsked,
  status: 202,
  problems: ['feed-not-configured', 'feed-not-connected'],
  async handle({ server, person: { tenant, id } }) {
    const feed = feedOf(server);
    if (!feed.ok) return feed;
    if (!(await feed.value.account(tenant))) {
      return refusal('feed-not-connected', 'An admin connects Partner Center first.');
    }
    // Who presses twice within a minute has asked once.
    await server.background.pull(tenant, `${id} ${new Date().toISOString().slice(0, 16)}`);
    return answer({ asked: true });
  },
});

function feedOf({
  background: { partnerCenter },
}: ApiParts): { readonly ok: true; readonly value: PartnerCenter } | Refusal<'feed-not-configured'> {
  if (partnerCenter) return { ok: true, value: partnerCenter };
  const remedy = 'Set SECRET_KEYS and PARTNER_CENTER_SECRET, and start the server again.';
  return refusal('feed-not-configured', remedy);
}

async function statusOf(partnerCenter: PartnerCenter, organizationId: string): Promise<FeedStatus> {
  const consent = await partnerCenter.account(organizationId);
  const lastPull = await partnerCenter.lastPull(organizationId);
  const { name = '', username = '' } = consent?.account ?? {};
  return {
    configured: true,
    ...(consent && { account: { name, username }, consentedAt: consent.consentedAt }),
    ...(lastPull && { lastPull }),
  };
}
