import { type Request, type RequestHandler, type Response, Router } from 'express';
import { acceptImport, assignImport } from '#contract';
import type { Background } from '../background.ts';
import { onlyMethods } from '../errors.ts';
import { personOf } from '../identity/person.ts';
import { requireAdmin } from '../identity/requireAdmin.ts';
import { sendProblem } from '../problems.ts';
import { sendDecision } from './importDecision.ts';
import { postImport } from './importUpload.ts';
import { bodyAs, jsonText } from './jsonBody.ts';

type Imports = Background['imports'];

/** Files of evidence: sent, looked at, accepted, taken back. For admins only. */
export function importRoutes(imports: Imports): Router {
  const routes = Router();
  routes.use('/imports', requireAdmin);
  routes
    .route('/imports')
    .get(async (request, response) => {
      response.json({ imports: await imports.list(personOf(request).tenant) });
    })
    .post(postImport(imports))
    .all(onlyMethods('GET', 'POST'));
  routes
    .route('/imports/:id')
    .get((request, response) => sendImport(imports, request, response, 200))
    .all(onlyMethods('GET'));
  routes.route('/imports/:id/errors.csv').get(getErrors(imports)).all(onlyMethods('GET'));
  const decisions: Record<string, RequestHandler<{ id: string }>> = {
    accept: postAccept(imports),
    assign: postAssign(imports),
    cancel: async (request, response) => {
      const { tenant, id: by } = personOf(request);
      const decision = await imports.cancel(tenant, request.params.id, by);
      await answered(imports, request, response, decision);
    },
    undo: async (request, response) => {
      const { tenant, id: by } = personOf(request);
      const decision = await imports.undo(tenant, request.params.id, by);
      await answered(imports, request, response, decision);
    },
  };
  for (const [name, handler] of Object.entries(decisions)) {
    routes.route(`/imports/:id/${name}`).post(jsonText, handler).all(onlyMethods('POST'));
  }
  return routes;
}

type Decided = Awaited<ReturnType<Imports['cancel']>>;

async function answered(
  imports: Imports,
  request: Request<{ id: string }>,
  response: Response,
  decision: Decided,
): Promise<void> {
  if (decision.outcome === 'done') return sendImport(imports, request, response, 200);
  sendDecision(response, decision);
}

function postAccept(imports: Imports): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const words = bodyAs(acceptImport, request, response);
    if (!words) return;
    const { tenant, id: by } = personOf(request);
    await answered(imports, request, response, await imports.accept(tenant, request.params.id, words, by));
  };
}

function postAssign(imports: Imports): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const partner = bodyAs(assignImport, request, response);
    if (!partner) return;
    const { tenant, id: by } = personOf(request);
    await answered(imports, request, response, await imports.assign(tenant, request.params.id, partner, by));
  };
}

async function sendImport(
  imports: Imports,
  request: Request<{ id: string }>,
  response: Response,
  status: number,
): Promise<void> {
  const found = await imports.get(personOf(request).tenant, request.params.id);
  if (found) response.status(status).json(found);
  else sendDecision(response, { outcome: 'unknown-import' });
}

function getErrors(imports: Imports): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const csv = await imports.errorsCsv(personOf(request).tenant, request.params.id);
    if (csv === undefined) {
      return sendProblem(
        response,
        'not-found',
        'This import has no rows with errors, or there is no such import.',
      );
    }
    response.attachment(`errors-${request.params.id}.csv`).type('text/csv; charset=utf-8').send(csv);
  };
}
