import { Router } from 'express';
import type { Board } from '#contract';
import { onlyMethods } from '../errors.ts';
import { personOf } from '../identity/person.ts';
import { requireAdmin } from '../identity/requireAdmin.ts';
import type { Ledger } from '../ledger/index.ts';

/** What counts of the partner's facts, by source and period. For admins only. */
export function boardRoutes(ledger: Ledger): Router {
  const routes = Router();
  routes.use('/board', requireAdmin);
  routes
    .route('/board')
    .get(async (request, response) => {
      const scope = ledger.scope(personOf(request).tenant);
      // One partner firm for now: the first by name is the only one.
      const [partner] = await scope.partners();
      const chunks = partner ? await scope.standingChunks(partner.partnerId) : [];
      const answer: Board = {
        partner: partner ? { id: partner.partnerId, name: partner.name } : null,
        chunks: chunks.map(({ source, period, incomplete, acceptedAt }) => ({
          source,
          period,
          incomplete,
          acceptedAt,
        })),
      };
      response.json(answer);
    })
    .all(onlyMethods('GET'));
  return routes;
}
