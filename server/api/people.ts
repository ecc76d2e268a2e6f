import { type Request, type Response, Router } from 'express';
import { mergePeople as mergeBody } from '#contract';
import type { Background } from '../background.ts';
import { onlyMethods } from '../errors.ts';
import { personOf } from '../identity/person.ts';
import { requireAdmin } from '../identity/requireAdmin.ts';
import type { Ledger, Scope } from '../ledger/index.ts';
import { type ProblemCode, sendProblem } from '../problems.ts';
import { duplicatePeople, type MergeDecision, mergePeople, separatePeople } from '../tasks/people.ts';
import { bodyAs, jsonText } from './jsonBody.ts';

const REFUSED: Readonly<Record<Exclude<MergeDecision, 'done'>, readonly [ProblemCode, string]>> = {
  'unknown-person': [
    'person-unknown',
    'Both must be people of this partner: look at the list of people again.',
  ],
  'same-person': ['body-invalid', 'Name two different entries.'],
  'not-merged': ['person-unknown', 'This person is not merged into another one.'],
};

/** Entries that are one person: offered, merged by an admin's word, and parted again. For admins only. */
export function peopleRoutes(ledger: Ledger, { rescore }: Pick<Background, 'rescore'>): Router {
  const routes = Router();
  routes.use('/people/merges', requireAdmin);
  routes
    .route('/people/merges')
    .get(async (request, response) => {
      const at = await placeOf(ledger, request);
      if (!at) return noPartner(response);
      response.json(await duplicatePeople(at.scope, at.partnerId, new Date()));
    })
    .post(jsonText, async (request, response) => {
      const body = bodyAs(mergeBody, request, response);
      const at = body && (await placeOf(ledger, request));
      if (!body) return;
      if (!at) return noPartner(response);
      const decision = await mergePeople(at.scope, at.partnerId, body, at.by, new Date());
      await answered(decision, at, response);
    })
    .all(onlyMethods('GET', 'POST'));
  routes
    .route('/people/merges/:person')
    .delete(async (request, response) => {
      const at = await placeOf(ledger, request);
      if (!at) return noPartner(response);
      const decision = await separatePeople(at.scope, at.partnerId, request.params.person, at.by);
      await answered(decision, at, response);
    })
    .all(onlyMethods('DELETE'));

  async function answered(decision: MergeDecision, at: Place, response: Response): Promise<void> {
    if (decision !== 'done') return sendProblem(response, ...REFUSED[decision]);
    await rescore(at.organizationId, at.partnerId, `people ${new Date().toISOString()}`);
    response.json(await duplicatePeople(at.scope, at.partnerId, new Date()));
  }
  return routes;
}

interface Place {
  readonly scope: Scope;
  readonly organizationId: string;
  readonly partnerId: string;
  readonly by: string;
}

/** One partner firm for now: the first by name is the only one. */
async function placeOf(ledger: Ledger, request: Request): Promise<Place | undefined> {
  const { tenant, id: by } = personOf(request);
  const scope = ledger.scope(tenant);
  const [partner] = await scope.partners();
  return partner && { scope, organizationId: tenant, partnerId: partner.partnerId, by };
}

function noPartner(response: Response): void {
  sendProblem(response, 'no-scorecard', 'Nothing has been imported so far.');
}
