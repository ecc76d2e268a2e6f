import { type RequestHandler, Router } from 'express';
import { notificationSettings, savedEnrolment, workflowAddress } from '#contract';
import { DESIGNATIONS, type Designation } from '#scoring';
import { onlyMethods } from '../errors.ts';
import { personOf } from '../identity/person.ts';
import { requireAdmin } from '../identity/requireAdmin.ts';
import { sendProblem } from '../problems.ts';
import type { Notifications } from '../tasks/notifications/notifications.ts';
import { bodyAs, jsonText } from './jsonBody.ts';

export interface NotificationRoutesParts {
  readonly notifications: Notifications;
  /** Something was said that may let a card go, or change one. */
  readonly changed: (organizationId: string, partnerId?: string) => Promise<void>;
}

/** What an organization wants to be told, where and when, and what has become of it. For admins only. */
export function notificationRoutes({ notifications, changed }: NotificationRoutesParts): Router {
  const routes = Router();
  routes.use(['/notifications', '/enrolments'], requireAdmin);

  const getAnswer: RequestHandler = async (request, response) => {
    response.json(await notifications.answer(personOf(request).tenant));
  };
  const putSettings: RequestHandler = async (request, response) => {
    const settings = bodyAs(notificationSettings, request, response);
    if (!settings) return;
    const { tenant, id } = personOf(request);
    await notifications.save(tenant, settings, id);
    await changed(tenant);
    response.json(await notifications.answer(tenant));
  };
  const setAddress =
    (addressOf: (...of: Parameters<RequestHandler>) => string | null | undefined): RequestHandler =>
    async (request, response, next) => {
      const address = addressOf(request, response, next);
      if (address === undefined) return;
      const { tenant } = personOf(request);
      const saved = await notifications.saveWorkflow(tenant, address);
      if (!saved.ok) return sendProblem(response, saved.code, saved.reason);
      await changed(tenant);
      response.json(await notifications.answer(tenant));
    };
  const getSamples: RequestHandler = async (request, response) => {
    const { designation } = request.query;
    if (designation !== undefined && !isDesignation(designation)) {
      return sendProblem(response, 'query-invalid', `Name one of ${DESIGNATIONS.join(', ')}.`);
    }
    const cards = await notifications.samples(personOf(request).tenant, designation);
    if (!cards) return sendProblem(response, 'no-scorecard', 'Nothing has been imported and scored so far.');
    response.json({ cards });
  };
  const postTest: RequestHandler = async (request, response) => {
    const tested = await notifications.test(personOf(request).tenant);
    const { outcome } = tested;
    response.json({ outcome, reason: 'reason' in tested ? tested.reason : null });
  };
  const getLog: RequestHandler = async (request, response) => {
    response.json({ entries: await notifications.log(personOf(request).tenant) });
  };

  routes.route('/notifications').get(getAnswer).put(jsonText, putSettings).all(onlyMethods('GET', 'PUT'));
  routes
    .route('/notifications/workflow')
    .put(
      jsonText,
      setAddress((request, response) => bodyAs(workflowAddress, request, response)?.address),
    )
    .delete(setAddress(() => null))
    .all(onlyMethods('PUT', 'DELETE'));
  routes.route('/notifications/samples').get(getSamples).all(onlyMethods('GET'));
  routes.route('/notifications/test').post(postTest).all(onlyMethods('POST'));
  routes.route('/notifications/log').get(getLog).all(onlyMethods('GET'));
  return routes.use(enrolmentRoutes({ notifications, changed }));
}

/** Whether and when the partner enrolled in each designation. */
function enrolmentRoutes({ notifications, changed }: NotificationRoutesParts): Router {
  const routes = Router();
  const none = 'Nothing has been imported so far: there is no partner to say it of.';
  routes
    .route('/enrolments')
    .get(async (request, response) => {
      const answer = await notifications.enrolments(personOf(request).tenant);
      if (!answer) return sendProblem(response, 'no-scorecard', none);
      response.json(answer);
    })
    .all(onlyMethods('GET'));
  routes
    .route('/enrolments/:designation')
    .put(jsonText, async (request, response) => {
      const { designation } = request.params;
      if (!isDesignation(designation)) {
        return sendProblem(response, 'not-found', `There is no designation ${String(designation)}.`);
      }
      const said = bodyAs(savedEnrolment, request, response);
      if (!said) return;
      const { tenant, id } = personOf(request);
      const partnerId = await notifications.saveEnrolment(tenant, designation, said, id);
      if (partnerId === undefined) return sendProblem(response, 'no-scorecard', none);
      await changed(tenant, partnerId);
      response.json(await notifications.enrolments(tenant));
    })
    .all(onlyMethods('PUT'));
  return routes;
}

const isDesignation = (text: unknown): text is Designation =>
  DESIGNATIONS.some((designation) => designation === text);
