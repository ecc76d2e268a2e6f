import { type RequestHandler, Router } from 'express';
import type { Scorecard } from '#contract';
import { DOCUMENTS } from '#scoring';
import { onlyMethods } from '../errors.ts';
import { personOf } from '../identity/person.ts';
import { type ChunkLine, FACTS_DOCUMENT, type Ledger } from '../ledger/index.ts';
import { sendProblem } from '../problems.ts';
import { shownTo, storedScore } from '../tasks/index.ts';

/** In whose name the preview accepts the facts of its sample. */
export const SAMPLE = 'sample';

function sourceOf(chunks: readonly ChunkLine[]): Scorecard['source'] {
  if (chunks.some(({ acceptedBy }) => acceptedBy === SAMPLE)) return 'sample';
  return chunks.every(({ source }) => source === FACTS_DOCUMENT) ? 'facts-document' : 'partner-center';
}

/** The newest scores of the person's organization, explained; amounts only for the roles that may see them. */
export function scorecardRoutes(ledger: Ledger): Router {
  const getScorecard: RequestHandler = async (request, response) => {
    const { tenant, role } = personOf(request);
    const scope = ledger.scope(tenant);
    // One partner firm for now: the first by name is the only one.
    const [partner] = await scope.partners();
    const [scores, chunks] = partner
      ? await Promise.all([scope.latestScores(partner.partnerId), scope.standingChunks(partner.partnerId)])
      : [[], []];
    const [newest] = scores.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1));
    const latest = chunks.toSorted((a, b) => (`${a.acceptedAt}` < `${b.acceptedAt}` ? 1 : -1))[0];
    if (!partner || !newest || !latest?.acceptedAt) {
      return sendProblem(response, 'no-scorecard', 'Nothing has been imported and scored so far.');
    }
    const answer: Scorecard = {
      partner: { id: partner.partnerId, name: partner.name },
      asOf: newest.asOf,
      refreshed: latest.acceptedAt,
      source: sourceOf(chunks),
      incomplete: chunks
        .filter((chunk) => chunk.incomplete)
        .map(({ source, period }) => ({ source, period })),
      role,
      designations: scores.map((score) => shownTo(role, storedScore(score).designation)),
      warnings: storedScore(newest).warnings,
      documents: DOCUMENTS,
    };
    response.json(answer);
  };

  const routes = Router();
  routes.route('/scorecard').get(getScorecard).all(onlyMethods('GET'));
  return routes;
}
