import { type RequestHandler, Router } from 'express';
import { type AskedScore, askedScore, type Parsed, parse, type Role, type Scorecard } from '#contract';
import { DOCUMENTS, RULEBOOKS, scoreDocument } from '#scoring';
import { onlyMethods } from '../errors.ts';
import { personOf } from '../identity/person.ts';
import { type ChunkLine, FACTS_DOCUMENT, type Ledger } from '../ledger/index.ts';
import { sendProblem } from '../problems.ts';
import { incompleteData, scoreDeliveries, todayOf } from '../tasks/freshness.ts';
import { shownTo, storedScore } from '../tasks/index.ts';
import { scoreAsked } from '../tasks/pages/askedScore.ts';
import type { KnownFacts } from '../tasks/pages/knownFacts.ts';
import { sendPacked } from './askedRoute.ts';

/** In whose name the preview accepts the facts of its sample. */
export const SAMPLE = 'sample';

function sourceOf(chunks: readonly ChunkLine[]): Scorecard['source'] {
  if (chunks.some(({ acceptedBy }) => acceptedBy === SAMPLE)) return 'sample';
  return chunks.every(({ source }) => source === FACTS_DOCUMENT) ? 'facts-document' : 'partner-center';
}

type Scored = Pick<Scorecard, 'asOf' | 'designations' | 'warnings'>;

const EDITIONS: Scorecard['editions'] = RULEBOOKS.map(({ id, designation, validFrom }) => ({
  id,
  designation,
  validFrom,
}));

/**
 * The newest scores of the person's organization, or those of another day or edition, explained; amounts only for
 * the roles that may see them.
 */
export function scorecardRoutes(ledger: Ledger, facts: KnownFacts): Router {
  const getScorecard: RequestHandler = async (request, response) => {
    const asked = parse(askedScore, request.query);
    if (!asked.ok)
      return sendProblem(response, 'query-invalid', 'Correct the options in the address.', asked.problems);
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
    const scored = await scoredFor(tenant, role, asked.value, {
      asOf: newest.asOf,
      designations: scores.map((score) => shownTo(role, storedScore(score).designation)),
      warnings: storedScore(newest).warnings,
    });
    if (!scored.ok)
      return sendProblem(response, 'query-invalid', 'Correct the options in the address.', scored.problems);
    const taken = scores.map((score) => storedScore(score).designation);
    const answer: Scorecard = {
      partner: { id: partner.partnerId, name: partner.name },
      ...scored.value,
      refreshed: latest.acceptedAt,
      source: sourceOf(chunks),
      incomplete: incompleteData(chunks, taken),
      deliveries: scoreDeliveries(taken, await todayOf(scope, partner.partnerId)),
      role,
      editions: EDITIONS,
      documents: DOCUMENTS,
    };
    sendPacked(request, response, answer);
  };

  /** The stored scores, unless others are asked for. */
  async function scoredFor(
    tenant: string,
    role: Role,
    asked: AskedScore,
    newest: Scored,
  ): Promise<Parsed<Scored>> {
    const known = Object.keys(asked).length === 0 ? undefined : await facts.of(tenant);
    if (!known) return { ok: true, value: newest };
    const scored = scoreAsked(known, asked);
    if (!scored.ok) return scored;
    const { asOf, designations, warnings } = scoreDocument(scored.value, 'metrics');
    return {
      ok: true,
      value: { asOf, designations: designations.map((one) => shownTo(role, one)), warnings },
    };
  }

  const routes = Router();
  routes.route('/scorecard').get(getScorecard).all(onlyMethods('GET'));
  return routes;
}
