import { Router } from 'express';
import { endConsent, type FeedStatus } from '#contract';
import type { Background } from '../background.ts';
import { onlyMethods } from '../errors.ts';
import { personOf } from '../identity/person.ts';
import { requireAdmin } from '../identity/requireAdmin.ts';
import { sendProblem } from '../problems.ts';
import { bodyAs, jsonText } from './jsonBody.ts';

/** Partner Center's feed: connecting it, and pulling it now. For admins only. */
export function feedRoutes({ partnerCenter, pull }: Pick<Background, 'partnerCenter' | 'pull'>): Router {
  const routes = Router();
  routes.use('/feed', requireAdmin);
  routes
    .route('/feed')
    .get(async (request, response) => {
      response.json(await statusOf(partnerCenter, personOf(request).tenant));
    })
    .all(onlyMethods('GET'));
  routes.use('/feed', (_request, response, next) => {
    if (partnerCenter) return next();
    sendProblem(
      response,
      'feed-not-configured',
      'Set SECRET_KEYS and PARTNER_CENTER_SECRET, and start the server again.',
    );
  });
  if (!partnerCenter) return routes;
  routes
    .route('/feed/consent')
    .post((request, response) => {
      const { tenant, id } = personOf(request);
      response.json({ address: partnerCenter.connect(`${tenant}/${id}`) });
    })
    .delete(async (request, response) => {
      await partnerCenter.disconnect(personOf(request).tenant);
      response.json(await statusOf(partnerCenter, personOf(request).tenant));
    })
    .all(onlyMethods('POST', 'DELETE'));
  routes
    .route('/feed/consent/end')
    .post(jsonText, async (request, response) => {
      const back = bodyAs(endConsent, request, response);
      if (!back) return;
      const { tenant, id } = personOf(request);
      const result = await partnerCenter.connected(tenant, `${tenant}/${id}`, back);
      if (result.ok) return void response.json(await statusOf(partnerCenter, tenant));
      const { code, detail, remedy } = result.problem;
      sendProblem(response, 'consent-failed', `${detail} ${remedy}`, [
        { path: 'code', value: code, expected: remedy },
      ]);
    })
    .all(onlyMethods('POST'));
  routes
    .route('/feed/pull')
    .post(async (request, response) => {
      const { tenant, id } = personOf(request);
      if (!(await partnerCenter.account(tenant))) {
        return sendProblem(response, 'feed-not-connected', 'An admin connects Partner Center first.');
      }
      // Who presses twice within a minute has asked once.
      await pull(tenant, `${id} ${new Date().toISOString().slice(0, 16)}`);
      response.status(202).json({ asked: true });
    })
    .all(onlyMethods('POST'));
  return routes;
}

async function statusOf(
  partnerCenter: Background['partnerCenter'],
  organizationId: string,
): Promise<FeedStatus> {
  if (!partnerCenter) return { configured: false };
  const consent = await partnerCenter.account(organizationId);
  const lastPull = await partnerCenter.lastPull(organizationId);
  const { name = '', username = '' } = consent?.account ?? {};
  return {
    configured: true,
    ...(consent && { account: { name, username }, consentedAt: consent.consentedAt }),
    ...(lastPull && { lastPull }),
  };
}
