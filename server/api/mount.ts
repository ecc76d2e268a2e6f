import { type RequestHandler, Router } from 'express';
import { onlyMethods } from '../errors.ts';
import { refusePrograms, requireRole } from '../identity/requireRole.ts';
import type { Log } from '../log.ts';
import { bodyReader } from './jsonBody.ts';
import { perform } from './perform.ts';
import type { ApiParts, Route } from './route.ts';

/** Makes the table a router: what is open first, then what needs somebody, who is known by `identify`. */
export function mountRoutes(
  routes: readonly Route[],
  parts: ApiParts,
  identify: readonly RequestHandler[],
  log: Log,
): Router {
  const open = routes.filter(({ role }) => role === 'open');
  const router = Router();
  mountPaths(router, open, parts, log);
  router.use('/api/v1', ...identify);
  mountPaths(
    router,
    routes.filter((route) => !open.includes(route)),
    parts,
    log,
  );
  return router;
}

function mountPaths(router: Router, routes: readonly Route[], parts: ApiParts, log: Log): void {
  for (const [path, atPath] of Map.groupBy(routes, (route) => route.path)) {
    const place = router.route(`/api/v1${path}`);
    for (const route of atPath) place[route.method](...guards(route, log), perform(route, parts));
    place.all(onlyMethods(...atPath.map(({ method }) => method.toUpperCase())));
  }
}

/** Who may ask comes before anything is read. */
function guards({ role, peopleOnly, before = [], body }: Route, log: Log): RequestHandler[] {
  const reader = body && body.kind !== 'file' ? [bodyReader(body)] : [];
  const allowed =
    role === 'open' ? [] : [requireRole(role, log), ...(peopleOnly ? [refusePrograms(log)] : [])];
  return [...allowed, ...before, ...reader];
}
